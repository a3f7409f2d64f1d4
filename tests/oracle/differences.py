# SPDX-License-Identifier: BSL-1.0
"""The deliberate differences between preflight and FastAPI: one narrow test for each, and nothing else is allowed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

import oracle
import tool
from document import NULL, Node, Object, Raw, objects, read, write

DEEPEST = 32

_JSON_INVALID = re.compile(
    rb'\{"detail":\[\{"type":"json_invalid","loc":\["body",\d+\],"msg":"JSON decode error","input":\{\},'
    rb'"ctx":\{"error":"(?:[^"\\\x00-\x1f]|\\.)+"\}\}\]\}'
)
STRING_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_JSON_NUMBER = rb"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+][0-9]+)?"
_SQLALCHEMY = "_sa"
_STAND_IN = 7_300_000_000_000_000_000
_MISSING = b'{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}'
_NO_OBJECT = (
    b'{"detail":[{"type":"model_attributes_type","loc":["body"],'
    b'"msg":"Input should be a valid dictionary or object to extract fields from","input":null}]}'
)


class Case(NamedTuple):
    """A body and what each side says of it."""

    kind: str
    body: bytes
    theirs: oracle.Answer
    ours: bytes


def same(case: Case) -> bool:
    """Status and body agree to the byte."""
    if case.theirs.status == 200:
        return case.ours == tool.VALID
    return case.theirs.status == 422 and case.ours == case.theirs.body


def says_json_invalid(answer: bytes) -> bool:
    return _JSON_INVALID.fullmatch(answer) is not None


def words_of_json_invalid(case: Case) -> bool:
    """Both call it malformed; the position, and the words for what is wrong, are each parser's own."""
    return case.theirs.status == 422 and says_json_invalid(case.theirs.body) and says_json_invalid(case.ours)


def not_utf_8(case: Case) -> bool:
    """Bytes that decode as nothing: json_invalid here, an undocumented 400 there."""
    return case.theirs.status == 400 and says_json_invalid(case.ours) and text_of(case.body) is None


def other_encoding(case: Case) -> bool:
    """A byte order mark, UTF-16 or UTF-32, all of which CPython detects and RFC 8259 forbids."""
    return says_json_invalid(case.ours) and json.detect_encoding(case.body) != "utf-8"


def not_a_number(case: Case) -> bool:
    """NaN, Infinity and -Infinity, which CPython reads."""
    text = text_of(case.body)
    return says_json_invalid(case.ours) and text is not None and re.search("NaN|Infinity", _STRING.sub('""', text)) is not None


def lone_surrogate(case: Case) -> bool:
    """Half of a surrogate pair, escaped or encoded, which CPython lets into strings."""
    text = text_of(case.body)
    return says_json_invalid(case.ours) and text is not None and _depth(text) <= DEEPEST and _has_surrogate(_read(text))


def too_deep(case: Case) -> bool:
    """More than 32 arrays and objects inside one another."""
    text = text_of(case.body)
    return says_json_invalid(case.ours) and text is not None and _depth(text) > DEEPEST


def number_too_big(case: Case) -> bool:
    """An echoed integer beyond 64 bits, or a number beyond a double: any JSON number may stand in its place, all else agrees."""
    text = text_of(case.body)
    if text is None:
        return False
    stand_ins: list[bytes] = []

    def replaced(token: re.Match[str]) -> str:
        if token[0].startswith('"') or not _too_big(token[0]):
            return token[0]
        stand_ins.append(str(_STAND_IN + len(stand_ins)).encode())
        return stand_ins[-1].decode()

    smaller = STRING_OR_NUMBER.sub(replaced, text)
    if not stand_ins:
        return False
    (answer,) = oracle.ask(case.kind, [smaller.encode()])
    if answer.status != 422:
        return answer.status == 200 and case.ours == tool.VALID
    pattern = re.escape(answer.body)
    for stand_in in stand_ins:
        pattern = pattern.replace(stand_in, _JSON_NUMBER)
    return re.fullmatch(pattern, _without_sqlalchemy_keys(case.ours)) is not None


def exponent_too_long(case: Case) -> bool:
    """An exponent beyond 31 bits: json_invalid here, an infinity or a zero there."""
    text = text_of(case.body)
    return (
        says_json_invalid(case.ours)
        and b'"exponent overflow"' in case.ours
        and text is not None
        and _has_long_exponent(text)
    )


def null_body(case: Case) -> bool:
    """The body null: missing, as FastAPI said before 0.151; since then it says that null is not an object."""
    return case.ours == _MISSING and case.theirs == (422, _NO_OBJECT) and (text := text_of(case.body)) is not None and _is_null(_read(text))


def sqlalchemy_keys(case: Case) -> bool:
    """Keys that begin with _sa are echoed here; FastAPI leaves them out of every input."""
    return case.theirs.status == 422 and case.ours != (ours := _without_sqlalchemy_keys(case.ours)) and ours == case.theirs.body


Test = Callable[[Case], bool]

DELIBERATE: tuple[Test, ...] = (
    words_of_json_invalid,
    not_utf_8,
    other_encoding,
    not_a_number,
    lone_surrogate,
    too_deep,
    number_too_big,
    exponent_too_long,
    null_body,
    sqlalchemy_keys,
)


def deliberate(case: Case, tests: Iterable[Test] = DELIBERATE) -> str | None:
    """The name of the deliberate difference that this is, if it is one."""
    return next((test.__name__ for test in tests if test(case)), None)


def is_json(body: bytes) -> bool:
    """Whether a body is JSON to both sides."""
    try:
        text = body.decode()
        node = read(text)
    except (ValueError, RecursionError):
        return False
    return (
        json.detect_encoding(body) == "utf-8"
        and _depth(text) <= DEEPEST
        and not re.search("NaN|Infinity", _STRING.sub('""', text))
        and not _has_long_exponent(text)
        and not _has_surrogate(node)
    )


def common_ground(body: bytes) -> bool:
    """Whether a body is JSON that holds nothing that the list above is about."""
    if not is_json(body):
        return False
    text = body.decode()
    node = read(text)
    numbers = (token for token in STRING_OR_NUMBER.findall(text) if not token.startswith('"'))
    keys = (key for object_ in objects(node) for key, _ in object_)
    return not _is_null(node) and not any(map(_too_big, numbers)) and not any(key.startswith(_SQLALCHEMY) for key in keys)


def text_of(body: bytes) -> str | None:
    """The body as CPython's JSON reader decodes it."""
    try:
        return body.decode(json.detect_encoding(body), "surrogatepass")
    except UnicodeDecodeError:
        return None


def _read(text: str) -> Node:
    """The document of a text, or an empty one of what CPython's reader refuses."""
    try:
        return read(text)
    except ValueError:
        return Object()


def _without_sqlalchemy_keys(answer: bytes) -> bytes:
    """A 422 body without the members of its inputs that FastAPI leaves out."""

    def stripped(node: Node) -> Node:
        if isinstance(node, Object):
            return Object((key, stripped(value)) for key, value in node if not key.startswith(_SQLALCHEMY))
        return [stripped(value) for value in node] if isinstance(node, list) else node

    body = _read(answer.decode())
    issues = body.get("detail") if isinstance(body, Object) else None
    for issue in issues or ():
        issue.set("input", stripped(issue.get("input")))
    return write(body).encode()


def _is_null(node: Node) -> bool:
    return isinstance(node, Raw) and node == NULL


def _has_surrogate(node: Node) -> bool:
    if isinstance(node, Object):
        return any(_has_surrogate(key) or _has_surrogate(value) for key, value in node)
    if isinstance(node, list):
        return any(map(_has_surrogate, node))
    return any("\ud800" <= letter <= "\udfff" for letter in node)


def _depth(text: str) -> int:
    depth = deepest = 0
    for letter in _STRING.sub("", text):
        if letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def _has_long_exponent(text: str) -> bool:
    exponents = re.findall("[0-9][eE][-+]?0*([0-9]+)", _STRING.sub('""', text))
    return any(len(digits) > 10 or int(digits) >= 2**31 for digits in exponents)


def _too_big(number: str) -> bool:
    if re.fullmatch("-?[0-9]+", number):
        return len(number) > 4000 or not -(2**63) <= int(number) < 2**64
    return float(number) in (float("inf"), float("-inf"))
