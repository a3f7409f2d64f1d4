# SPDX-License-Identifier: BSL-1.0
"""JSON documents as text sees them: keys may come twice, numbers keep their spelling, and whitespace is a matter of style."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, TypeAlias


class Raw(str):
    """A number or a literal, exactly as it is spelled."""


class Object(list[Any]):
    """The members of an object: (key, value) pairs in order, repeated keys included."""

    def get(self, key: str) -> Node | None:
        """The value that counts for a key: the last one."""
        return next((value for name, value in reversed(self) if name == key), None)

    def set(self, key: str, value: Node) -> None:
        """Gives every member of that name this value, or adds one."""
        places = [place for place, (name, _) in enumerate(self) if name == key]
        for place in places:
            self[place] = (key, value)
        if not places:
            self.append((key, value))

    def remove(self, key: str) -> None:
        self[:] = [member for member in self if member[0] != key]


# A string, a number or literal, an object or an array.
Node: TypeAlias = str | Raw | Object | list[Any]

NULL, TRUE, FALSE = Raw("null"), Raw("true"), Raw("false")


@dataclass(frozen=True)
class Style:
    """How a document is spelled: the whitespace at each kind of place and the way strings are escaped."""

    string: Callable[[str], str] = encode_basestring
    comma: str = ","
    colon: str = ":"
    edge: str = ""
    line: str = ""
    indent: str = ""


COMPACT = Style()


def write(node: Node, style: Style = COMPACT, depth: int = 0) -> str:
    """The text of a document."""
    if isinstance(node, Raw):
        return str(node)
    if isinstance(node, str):
        return style.string(node)
    line = style.line and style.line + style.indent * (depth + 1)
    last = style.line and style.line + style.indent * depth
    if isinstance(node, Object):
        if not node:
            return "{" + style.edge + "}"
        parts = [style.string(key) + style.colon + write(value, style, depth + 1) for key, value in node]
        return "{" + style.edge + line + (style.comma + line).join(parts) + style.edge + last + "}"
    if not node:
        return "[" + style.edge + "]"
    parts = [write(value, style, depth + 1) for value in node]
    return "[" + style.edge + line + (style.comma + line).join(parts) + style.edge + last + "]"


def read(text: str) -> Node:
    """The document of a text; what CPython's reader refuses raises ValueError."""
    spelled = json.loads(text, object_pairs_hook=Object, parse_int=Raw, parse_float=Raw, parse_constant=Raw)
    return _with_raw_literals(spelled)


def _with_raw_literals(node: Any) -> Node:
    if node is None:
        return NULL
    if node is True:
        return TRUE
    if node is False:
        return FALSE
    if isinstance(node, Object):
        return Object((key, _with_raw_literals(value)) for key, value in node)
    if isinstance(node, list):
        return [_with_raw_literals(value) for value in node]
    assert isinstance(node, str)
    return node


def copy(node: Node) -> Node:
    if isinstance(node, Object):
        return Object((key, copy(value)) for key, value in node)
    if isinstance(node, list):
        return [copy(value) for value in node]
    return node


def places(node: Node) -> Iterator[tuple[list[Any], int]]:
    """Every place below a node that holds a value: its container and the index there."""
    if not isinstance(node, list):
        return
    for index, entry in enumerate(node):
        yield node, index
        yield from places(entry[1] if isinstance(node, Object) else entry)


def objects(node: Node) -> Iterator[Object]:
    """Every object of a document, itself included."""
    if isinstance(node, Object):
        yield node
        for _, value in node:
            yield from objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects(value)


def put(container: list[Any], index: int, value: Node) -> None:
    container[index] = (container[index][0], value) if isinstance(container, Object) else value


_SHORT = {'"': '\\"', "\\": "\\\\", "/": "\\/", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escape(letter: str, upper: bool) -> str:
    units = letter.encode("utf-16-be")
    code = "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
    return code.replace("\\u", "\\U").upper().replace("\\U", "\\u") if upper else code


def escaping(rng: random.Random) -> Callable[[str], str]:
    """A way to write strings in which any character may be escaped, in any of the ways that JSON has."""

    def string(text: str) -> str:
        parts = []
        for letter in text:
            if letter in _SHORT and (letter != "/" or rng.random() < 0.5):
                parts.append(_SHORT[letter] if rng.random() < 0.7 else _escape(letter, rng.random() < 0.5))
            elif letter < " " or rng.random() < 0.1:
                parts.append(_escape(letter, rng.random() < 0.5))
            else:
                parts.append(letter)
        return '"' + "".join(parts) + '"'

    return string


def random_style(rng: random.Random) -> Style:
    """Compact half of the time; never with a newline, so that a body stays one line."""
    choice = rng.random()
    if choice < 0.5:
        return COMPACT
    if choice < 0.6:
        return Style(string=encode_basestring_ascii)
    if choice < 0.7:
        return Style(string=escaping(rng))
    if choice < 0.8:
        return Style(comma=", ", colon=": ")
    if choice < 0.9:
        return Style(colon=": ", line="\r", indent=rng.choice(["\t", "  ", "    ", " \t"]))

    def gap() -> str:
        return rng.choice(["", " ", "\t", "\r", "  \t\r ", " " * rng.randrange(40)])

    string = escaping(rng) if rng.random() < 0.5 else encode_basestring
    return Style(string, gap() + "," + gap(), gap() + ":" + gap(), gap(), "\r" if rng.random() < 0.3 else "", gap())
