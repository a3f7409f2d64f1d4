# SPDX-License-Identifier: BSL-1.0
"""Makes the mutants of a header with universalmutator and operators.rules, from its code without the comments."""

from __future__ import annotations

import contextlib
import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from universalmutator.mutator import mutants_regexp

RULES = Path(__file__).parent / "operators.rules"

# A comment, or the characters of a literal between its delimiters.
_HIDDEN = re.compile(
    r"""[ ]*//[^\n]*"""
    r"""|(?P<open>R"(?P<word>\w*)\()(?P<raw>.*?)(?P<close>\)(?P=word)")"""
    r"""|"(?P<text>(?:[^"\\\n]|\\.)*)"|(?<!\w)'(?P<one>[^'\\\n]|\\.[0-9a-f]*)'""",
    re.DOTALL,
)
# The first of the characters that stand for hidden text: the text that a rule may change, and the text that no rule may change.
_CHANGING, _LEFT = 0xE000, 0xF000
_TOKEN = re.compile("[\ue000-\uf8ff]")
# The messages for errors in a schema are tested in tests/reject, in part.
_SAID_BY_COMPILER = re.compile(r"static_assert|PREFLIGHT_COMPILE_ERROR|deprecated|nodiscard")


@dataclass(frozen=True)
class Mutant:
    header: Path  # as it is included
    line: int
    old: str
    new: str
    text: str  # of the whole header

    @property
    def change(self) -> tuple[str, str]:
        """The line before and after the change, without its indentation."""
        return self.old, self.new


class _Code:
    """The text of a header without its comments, and with a token for what is in each literal."""

    def __init__(self, text: str) -> None:
        self._literals: list[str] = []
        self._text = text
        self.lines = _HIDDEN.sub(self._hide, text).splitlines(keepends=True)

    def _hide(self, found: re.Match[str]) -> str:
        characters = next((found[kind] for kind in ("raw", "text", "one") if found[kind] is not None), None)
        if characters is None:
            return ""
        line = self._text[self._text.rfind("\n", 0, found.start()) + 1 : found.start()]
        token = chr((_LEFT if _SAID_BY_COMPILER.search(line) else _CHANGING) + len(self._literals))
        self._literals.append(characters)
        if found["open"]:
            return found["open"] + token + found["close"]
        return f'"{token}"' if found["text"] is not None else f"'{token}'"

    def shown(self, text: str) -> str:
        return _TOKEN.sub(lambda token: self._literals[ord(token[0]) & 0xFFF], text)


def mutants_of(header: Path, text: str) -> Iterator[Mutant]:
    code = _Code(text)
    with contextlib.redirect_stdout(io.StringIO()):
        found = mutants_regexp(code.lines, ruleFiles=[str(RULES)], ignorePatterns=[])
    for number, new, *_ in found:
        before, old, after = code.lines[: number - 1], code.lines[number - 1], code.lines[number:]
        above = code.shown("".join(before))
        mutated = above + code.shown(new) + code.shown("".join(after))
        yield Mutant(header, above.count("\n") + 1, code.shown(old).strip(), code.shown(new).strip(), mutated)


def digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def code_digest(text: str) -> str:
    """Returns a digest of the code of a header, without its layout and its includes."""
    code = _Code(text)
    return digest(*(word for line in code.lines if not line.startswith("#include") for word in code.shown(line).split()))
