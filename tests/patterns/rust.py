# SPDX-License-Identifier: BSL-1.0
"""Patterns of ECMA-262 with the flag u in the dialect of pydantic, which is that of Rust's crate `regex`: each set is spelled out, as \\d, \\w, \\s
and . mean other characters there."""

from __future__ import annotations

LAST = 0x10FFFF
DIGIT = [(0x30, 0x39)]
WORD = [(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)]
SPACE = [(9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
         (0xFEFF, 0xFEFF)]  # fmt: skip
LINE_ENDS = [(10, 10), (13, 13), (0x2028, 0x2029)]
CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

Ranges = list[tuple[int, int]]


def negated(ranges: Ranges) -> Ranges:
    low, out = 0, []
    for first, last in sorted(ranges):
        if first > low:
            out.append((low, first - 1))
        low = max(low, last + 1)
    return out + ([(low, LAST)] if low <= LAST else [])


CLASSES = {"d": DIGIT, "w": WORD, "s": SPACE} | {"D": negated(DIGIT), "W": negated(WORD), "S": negated(SPACE)}


def spelled(ranges: Ranges) -> str:
    """A set in Rust's dialect, which knows no surrogates."""
    parts = []
    for low, high in ranges:
        for first, last in ((low, min(high, 0xD7FF)), (max(low, 0xE000), high)):
            if first <= last:
                parts.append(f"\\x{{{first:x}}}-\\x{{{last:x}}}")
    return "[" + "".join(parts) + "]" if parts else f"[^\\x{{0}}-\\x{{{LAST:x}}}]"


class Reader:
    """Reads a pattern that is known to be one."""

    def __init__(self, pattern: str) -> None:
        self.text, self.at = pattern, 0

    def take(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def next_is(self, words: str) -> bool:
        return self.text.startswith(words, self.at)

    def digits(self, count: int) -> int:
        self.at += count
        return int(self.text[self.at - count : self.at], 16)

    def escape(self, in_class: bool) -> Ranges:
        c = self.take()
        if c in CLASSES:
            return CLASSES[c]
        if c in CONTROLS:
            point = CONTROLS[c]
        elif c == "b" and in_class:
            point = 8
        elif c == "0":
            point = 0
        elif c == "c":
            point = ord(self.take()) % 32
        elif c == "x":
            point = self.digits(2)
        elif c == "u" and self.next_is("{"):
            end = self.text.index("}", self.at)
            point = int(self.text[self.at + 1 : end], 16)
            self.at = end + 1
        elif c == "u":
            point = self.digits(4)
            if 0xD800 <= point < 0xDC00 and self.next_is("\\u") and not self.next_is("\\u{"):
                before = self.at
                self.at += 2
                low = self.digits(4)
                if 0xDC00 <= low < 0xE000:
                    point = 0x10000 + ((point & 0x3FF) << 10 | low & 0x3FF)
                else:
                    self.at = before
        else:
            point = ord(c)
        return [(point, point)]

    def atom_of_class(self) -> Ranges:
        c = self.take()
        return self.escape(True) if c == "\\" else [(ord(c), ord(c))]

    def set_in_brackets(self) -> Ranges:
        is_negated = self.next_is("^")
        self.at += is_negated
        ranges: Ranges = []
        while not self.next_is("]"):
            atom = self.atom_of_class()
            if self.next_is("-") and not self.next_is("-]"):
                self.at += 1
                atom = [(atom[0][0], self.atom_of_class()[0][0])]
            ranges += atom
        self.at += 1
        return negated(ranges) if is_negated else ranges

    def translated(self) -> str:
        out = []
        while self.at != len(self.text):
            c = self.take()
            if c == "\\":
                out.append(spelled(self.escape(False)))
            elif c == "[":
                out.append(spelled(self.set_in_brackets()))
            elif c == ".":
                out.append(spelled(negated(LINE_ENDS)))
            elif c == "{":
                end = self.text.index("}", self.at)
                out.append("{" + self.text[self.at : end + 1])
                self.at = end + 1
            elif c in "^$*+?|()":
                out.append(c)
                if c == "(" and self.next_is("?:"):
                    self.at += 2
                    out.append("?:")
            else:
                out.append(spelled([(ord(c), ord(c))]))
        return "".join(out)


def in_rust(pattern: str) -> str:
    return Reader(pattern).translated()
