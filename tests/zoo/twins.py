# SPDX-License-Identifier: BSL-1.0
"""The types of tests/samples.hpp a second time, as pydantic models: what a user of FastAPI would write, in pydantic's own words.

A number is a JSON number: neither text nor a boolean stands for one, as they would to pydantic unless it is strict, and 1.0 is a whole number, as it
would not be if it were.
"""

from __future__ import annotations

import base64
import ipaddress
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter
from pydantic import AfterValidator, AliasChoices, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, Strict, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

# ---- the kinds ----------------------------------------------------------------------------------------------------------


def _number(code: Literal["int_type", "float_type"]) -> BeforeValidator:
    def is_number(value: Any) -> Any:
        if isinstance(value, (bool, str)):
            raise PydanticKnownError(code)
        return value

    return BeforeValidator(is_number)


def _whole(least: int, most: int) -> Any:
    def fits(value: int) -> int:
        if value < least:
            raise PydanticKnownError("greater_than_equal", {"ge": least})
        if value > most:
            raise PydanticKnownError("less_than_equal", {"le": most})
        return value

    return Annotated[int, _number("int_type"), AfterValidator(fits)]


def _fits_float(value: float) -> float:
    if abs(value) >= 2.0**128 - 2.0**103:  # from where on the nearest float is infinite
        raise PydanticKnownError("finite_number")
    return value


Int8, Int16, Int32, Int64 = (_whole(-(2**bits), 2**bits - 1) for bits in (7, 15, 31, 63))
Uint8, Uint16, Uint32, Uint64 = (_whole(0, 2**bits - 1) for bits in (8, 16, 32, 64))
Double = Annotated[float, _number("float_type"), Field(allow_inf_nan=False)]
Float = Annotated[Double, AfterValidator(_fits_float)]
Bool = Annotated[bool, Strict()]


# ---- the rules ----------------------------------------------------------------------------------------------------------


def says(sentence: str, keeps: Callable[[Any], bool]) -> AfterValidator:
    """A rule of one's own, with what is said where it is broken."""

    def judge(value: Any) -> Any:
        if not keeps(value):
            raise ValueError(sentence)
        return value

    return AfterValidator(judge)


def at_most_characters(limit: int) -> AfterValidator:
    """A length that is judged behind other rules; pydantic's own comes before a pattern, whatever their order."""

    def judge(text: str) -> str:
        if len(text) > limit:
            raise PydanticKnownError("string_too_long", {"max_length": limit})
        return text

    return AfterValidator(judge)


def pattern(shown: str, regex: str) -> AfterValidator:
    """A pattern whose `$` and `\\S` mean to pydantic's engine, or Python's, something else than to ECMA-262's: another one with the same meaning."""
    compiled = re.compile(regex)

    def judge(text: str) -> str:
        if not compiled.search(text):
            raise PydanticKnownError("string_pattern_mismatch", {"pattern": shown})
        return text

    return AfterValidator(judge)


# ---- the types ----------------------------------------------------------------------------------------------------------


class Scalars(BaseModel):
    tiny: Int8 = -8
    byte: Uint8 = 8
    whole: Int32 = 32
    count: Uint32 = 33
    big: Int64 = -64
    huge: Uint64 = 64
    rough: Float = 0.5
    real: Double = 0.25
    flag: Bool = True
    word: str = "|*<"


class Limits(BaseModel):
    percent: Annotated[Int32, Field(ge=0, le=100)]
    ratio: Annotated[Double, Field(ge=-0.5, le=1)]
    code: Annotated[
        str, Field(min_length=2, max_length=4, pattern="^[A-Z][A-Z0-9]*$"), says("NO is taken", lambda code: code != "NO")
    ]
    colour: Literal["red", "green", "blue"]


Tag = Annotated[str, Field(min_length=2), says("No capitals", lambda tag: not any("A" <= letter <= "Z" for letter in tag))]


_WORD = "[^\\t\\n\\v\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+"


class Patterns(BaseModel):
    serial: Annotated[str, Field(pattern="^[A-Z]{2}[0-9]{4}$")]
    name: Annotated[
        str, Field(max_length=25, pattern="^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"), says("no is taken", lambda name: name != "no")
    ]
    words: (
        Annotated[str, pattern(r"^\S+( \S+)*$", rf"^{_WORD}( {_WORD})*\Z"), pattern("[^.]$", r"[^.]\Z"), at_most_characters(16)] | None
    ) = None
    tags: Annotated[list[Annotated[str, pattern("é|^[0-9]+$", r"é|^[0-9]+\Z")]], Field(max_length=2)] = []


class Lists(BaseModel):
    tags: Annotated[list[Tag], Field(min_length=1, max_length=3)]
    rows: Annotated[list[Annotated[list[Int32], Field(min_length=1, max_length=2)]], Field(max_length=2)]
    limit: Annotated[list[Limits], Field(max_length=2)] = []
    spares: list[Annotated[str, Field(max_length=3)] | None] = []


Point = Annotated[Double, Field(ge=-1)]
Pair = Annotated[list[Annotated[Int32, Field(ge=1)]], Field(min_length=2, max_length=2)]
Page = Annotated[list[Annotated[list[Annotated[str, Field(max_length=2)]], Field(min_length=1, max_length=2)]], Field(max_length=2)]


class Grid(BaseModel):
    point: Annotated[list[Point], Field(min_length=2, max_length=2)]
    names: Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=3, max_length=3)] = ["a", "b", "c"]
    only: Annotated[list[Limits], Field(min_length=1, max_length=1)] | None = None
    pairs: Annotated[list[Pair], Field(max_length=2)] = []
    pages: Annotated[list[Page], Field(max_length=2)] = []
    squares: Annotated[
        list[Annotated[list[Bool | None], Field(min_length=2, max_length=2)]], Field(min_length=2, max_length=2)
    ] = [[None, None], [None, None]]


class Maps(BaseModel):
    labels: Annotated[
        dict[Annotated[str, Field(pattern="^[a-z][a-z0-9]*$"), at_most_characters(3)], Annotated[str, Field(max_length=2)]],
        Field(max_length=2),
    ]
    counts: Annotated[dict[Literal["one", "two", "three", "four"], Annotated[Int32, Field(ge=1)]], Field(max_length=3)] = {}
    lists: dict[str, Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=1, max_length=2)]] = {}
    limit: Annotated[dict[str, Limits | None], Field(max_length=1)] = {}
    nested: (
        Annotated[
            dict[Annotated[str, Field(min_length=1)], Annotated[dict[Annotated[str, Field(max_length=1)], Bool], Field(max_length=1)]],
            Field(min_length=1),
        ]
        | None
    ) = None
    rows: Annotated[list[Annotated[dict[str, Annotated[Double, Field(le=1)]], Field(min_length=1)]], Field(max_length=2)] = []
    more: Annotated[dict[str, Maps], Field(max_length=1)] = {}


class Anything(BaseModel):
    value: Any = "as it was"
    object: dict[str, Any]
    array: list[Any] | None = None
    values: Annotated[list[Any], Field(max_length=2)] = []
    by_name: Annotated[dict[Annotated[str, Field(max_length=2)], Any], Field(max_length=2)] = {}


class Chain(BaseModel):
    name: Annotated[str, Field(min_length=1)]
    next: Chain | None = None
    links: Annotated[list[Chain | None], Field(max_length=2)] = []
    load: Annotated[Int32, Field(le=10)] | None = None
    loads: Annotated[list[Annotated[Int32, Field(ge=0)] | None], Field(max_length=2)] | None = None


class Maybe(BaseModel):
    word: Annotated[str, Field(min_length=2)] | None = None
    flag: Bool | None = None
    whole: Annotated[Int32, Field(le=10)] | None = None
    real: Double | None = None
    tags: Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=1)] | None = None
    limit: Limits | None = None


class Node(BaseModel):
    name: Annotated[str, Field(min_length=1)]
    children: Annotated[list[Node], Field(max_length=3)] = []


Password = Annotated[str, Field(min_length=8)]


class Account(BaseModel):
    user: Annotated[str, Field(min_length=1)]
    password: Password
    pin: Annotated[str, Field(pattern="^[0-9]{4}$")] | None = None
    tokens: Annotated[list[Password], Field(max_length=2)] = []


class Vault(BaseModel):
    label: Annotated[str, Field(min_length=1)]
    accounts: Annotated[list[Account], Field(min_length=1, max_length=2)]
    owner: Account | None = None
    guests: Annotated[list[Account], Field(max_length=1)] | None = None


class KeyPair(BaseModel):
    name: Annotated[str, Field(min_length=1)]
    value: Password


class Sealed(BaseModel):
    label: Annotated[str, Field(min_length=1)]
    pair: KeyPair | None = None
    pairs: Annotated[list[KeyPair], Field(max_length=2)] = []


class Span(BaseModel):
    from_: Annotated[Int32, Field(ge=0)] | None = Field(None, alias="from")
    to: Int32 | None = None
    strict: Bool = False
    unit: Literal["s", "m", "h"] = "s"
    note: Annotated[str, Field(max_length=8)] | None = None
    scale: Double = 1

    @model_validator(mode="after")
    def _across(self) -> Span:
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise ValueError("from comes before to")
        if self.strict and (not self.note or self.scale != 1):
            raise ValueError("strict needs a note, and a scale of 1")
        return self


class Batch(BaseModel):
    spans: Annotated[list[Span], Field(min_length=2)]


class Odd(BaseModel):
    quoted: Annotated[str, Field(min_length=1)] = Field("", alias='a "b"\\')
    line: Annotated[str, Field(pattern="^[a-z][a-z0-9]*$"), at_most_characters(3)] = Field("", alias="x\ny")
    umlaut: str = Field("", alias="ä/~")
    kind: Literal["", "one"] = ""
    list_: Annotated[list[Annotated[Int32, Field(le=9)]], Field(max_length=2)] = Field([], alias="list")


class Metal(Enum):
    IRON, COPPER, GOLD = "Fe", "Cu", "Au"


Noble = Annotated[Metal, says("iron rusts", lambda metal: metal != Metal.IRON)]


class Ring(BaseModel):
    core: Metal
    coat: Noble = Metal.GOLD
    inlay: Metal | None = None
    layers: Annotated[list[Noble], Field(max_length=2)] = []


class Crate(BaseModel):
    names: Annotated[list[Annotated[str, Field(max_length=2)]], Field(max_length=3)]
    weights: list[Annotated[Int32, Field(ge=1)]] | None = None
    first: Limits
    second: Limits | None = None

    @model_validator(mode="after")
    def _across(self) -> Crate:
        if self.weights is not None and len(self.weights) != len(self.names):
            raise ValueError("as many weights as names")
        if self.second is not None and self.first.percent > self.second.percent:
            raise ValueError("the second is no less")
        return self


def multiple_of(step: float) -> AfterValidator:
    """Of decimals, as they are spelled; pydantic's own is one of doubles, with a tolerance."""

    def judge(number: float) -> float:
        if Fraction(repr(number)) % Fraction(repr(step)) != 0:
            raise PydanticKnownError("multiple_of", {"multiple_of": step})
        return number

    return AfterValidator(judge)


def no_other(kind: type, expected: str) -> BeforeValidator:
    """Only values of a kind: 1 and True are equal to pydantic."""

    def judge(value: Any) -> Any:
        if isinstance(value, bool) != (kind is bool):
            raise PydanticKnownError("literal_error", {"expected": expected})
        return value

    return BeforeValidator(judge)


UNIQUE = says("Items should be unique", lambda items: len(set(items)) == len(items))


class Amounts(BaseModel):
    above: Annotated[Int32, Field(gt=0)]
    below: Annotated[Double, Field(lt=0.5)]
    between: Annotated[Double, Field(gt=-1, lt=1e16)] | None = None
    counters: Annotated[list[Annotated[Uint32, Field(gt=7, le=9)]], Field(max_length=3)] = []
    dozens: Annotated[Int64, multiple_of(12)]
    euros: Annotated[Double, Field(ge=0.05), multiple_of(0.01)]
    tenths: Annotated[Float, multiple_of(0.1)] | None = None
    evens: Annotated[list[Annotated[Int32, multiple_of(2), Field(le=8)]], Field(max_length=2)] = []
    version: Annotated[Literal[1, 2], no_other(int, "1 or 2")]
    agreed: Annotated[Literal[True], no_other(bool, "True")]
    fraction: Literal[0.25, 0.1] | None = None  # type: ignore[valid-type]
    sides: Annotated[list[Literal[4, 6, 20]], Field(max_length=4), UNIQUE] = []
    distinct: Annotated[list[Double], Field(min_length=1, max_length=20), UNIQUE]


def custom(code: str, sentence: str, keeps: Callable[[Any], bool], **context: Any) -> AfterValidator:
    """A rule with a code of its own."""

    def judge(value: Any) -> Any:
        if not keeps(value):
            raise PydanticCustomError(code, sentence, context)  # type: ignore[arg-type]
        return value

    return AfterValidator(judge)


def _not_too_many(marks: Any) -> Any:
    if isinstance(marks, list) and len(marks) > 2:
        context = {"field_type": "List", "max_length": 2, "actual_length": len(marks)}
        raise PydanticCustomError("too_many_marks", "{actual_length} are more than {max_length} marks", context)
    return marks


def _left(colour: Any) -> Any:
    if colour not in ("red", "blue", None):
        raise PydanticCustomError("sold_out", "Only {expected} is left", {"expected": "'red' or 'blue'"})
    return colour


class Ticket(BaseModel):
    warehouse: Annotated[
        str,
        custom("warehouse_too_long", "A warehouse has at most {max_length} letters", lambda text: len(text) <= 12, max_length=12),
        custom(
            "string_pattern_mismatch",
            "No match for {pattern}",
            lambda text: re.fullmatch("[A-Z][a-z]*", text) is not None,
            pattern="^[A-Z][a-z]*$",
        ),
    ]
    row: Annotated[
        Int32,
        custom("row_too_low", "Rows begin at {ge}", lambda row: row >= 1, ge=1),
        custom("less_than_equal", "Rows end at {le}", lambda row: row <= 9, le=9),
    ]
    colour: Annotated[str | None, BeforeValidator(_left)] = None
    marks: Annotated[list[Annotated[str, says("no is no mark", lambda mark: mark != "no")]], BeforeValidator(_not_too_many)] = []
    exit: str = ""

    @model_validator(mode="after")
    def _across(self) -> Ticket:
        if self.warehouse == "X" and self.exit != "A":
            raise PydanticCustomError("no_exit", "{word} needs {needed}", {"word": "X", "needed": "A"})
        return self


# ---- formats, by other means ---------------------------------------------------------------------------------------------


def _taken_by(parse: Callable[[str], Any], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _is_date(text: str) -> bool:
    known = text if text[:4] != "0000" else "2000" + text[4:]  # Python begins with the year 1; both are leap years
    return re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None and _taken_by(date.fromisoformat, known)


def _is_time(text: str) -> bool:
    found = re.fullmatch(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[zZ]|([+-])([0-9]{2}):([0-9]{2}))", text)
    if not found:
        return False
    hour, minute, second = (int(found[n]) for n in (1, 2, 3))
    off = 0
    if found[4]:
        if int(found[5]) > 23 or int(found[6]) > 59:
            return False
        off = (int(found[5]) * 60 + int(found[6])) * (1 if found[4] == "+" else -1)
    leap = second == 60 and (hour * 60 + minute - off) % 1440 == 1439
    return hour < 24 and minute < 60 and (second < 60 or leap)


def _is_date_time(text: str) -> bool:
    return text[10:11] in ("T", "t") and _is_date(text[:10]) and _is_time(text[11:])


_DURATION = re.compile(r"P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
                       r"(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)")  # fmt: skip
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"


def _is_hostname(text: str) -> bool:
    return len(text) <= 253 and re.fullmatch(rf"{_LABEL}(?:\.{_LABEL})*", text) is not None


def _is_base64(text: str) -> bool:
    return text.isascii() and _taken_by(lambda text: base64.b64decode(text, validate=True), text) and (
        base64.b64encode(base64.b64decode(text)).decode() == text
    )


def _is_mail(text: str) -> bool:
    local, at, domain = text.rpartition("@")
    is_local = re.fullmatch(rf'{_ATOM}(?:\.{_ATOM})*|"(?:[ !#-\[\]-~]|\\[ -~])*"', local) is not None and len(local) <= 64
    if domain.startswith("["):
        inside = domain[1:-1] if domain.endswith("]") else ""
        is_domain = _is_ipv4(inside) or (inside[:5].lower() == "ipv6:" and _is_ipv6(inside[5:]))
    else:
        is_domain = _is_hostname(domain)
    return bool(at) and is_local and is_domain


def _is_ipv4(text: str) -> bool:
    return text.isascii() and _taken_by(ipaddress.IPv4Address, text)


def _is_ipv6(text: str) -> bool:
    return text.isascii() and "%" not in text and _taken_by(ipaddress.IPv6Address, text)


def of_format(what: str, keeps: Callable[[str], bool]) -> AfterValidator:
    return says(f"Text should be {what}", keeps)


class Forms(BaseModel):
    id: Annotated[str, of_format("a UUID, like 123e4567-e89b-12d3-a456-426614174000", lambda text: re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None)]
    moment: Annotated[str, Field(max_length=25), of_format("a date and a time with an offset, like 2025-01-31T23:59:59Z", _is_date_time)] | None = None
    day: Annotated[str, of_format("a date, like 2025-01-31", _is_date)] | None = None
    clock: Annotated[str, of_format("a time with an offset, like 23:59:59Z", _is_time)] | None = None
    length: Annotated[str, of_format("a duration, like P3DT12H", lambda text: _DURATION.fullmatch(text) is not None)] | None = None
    v4: Annotated[list[Annotated[str, of_format("an IPv4 address, like 192.0.2.1", _is_ipv4)]], Field(max_length=2)] = []
    v6: Annotated[str, of_format("an IPv6 address, like 2001:db8::1", _is_ipv6)] | None = None
    host: Annotated[str, Field(max_length=20), of_format("a host name, like www.example.com", _is_hostname)] | None = None
    mail: Annotated[str, of_format("an email address, like ada@example.com", _is_mail)] | None = None
    bytes: Annotated[str, of_format("Base64, like TWFu", _is_base64)] = ""
    pointer: Annotated[str, of_format("a JSON Pointer, like /items/0", lambda text: re.fullmatch("(?:/(?:[^~/]|~[01])*)*", text, re.DOTALL) is not None)] = ""


class Route(BaseModel):
    from_: Annotated[str, Field(min_length=1)] | None = Field(None, alias="from")
    depot: str | None = None
    air: Int32 | None = None
    rail: Int32 | None = None
    road: Annotated[list[Int32], Field(max_length=2)] | None = None
    phone: Annotated[str, Field(max_length=3)] | None = None
    mail: Metal | None = None
    stamp: Limits | None = None

    @model_validator(mode="after")
    def _across(self) -> Route:
        if (self.from_ is None) == (self.depot is None):
            raise ValueError("Name the sender or the depot")
        if sum(way is not None for way in (self.air, self.rail, self.road)) > 1:
            raise ValueError("One way at most")
        if self.phone is None and self.mail is None:
            raise ValueError("Leave a phone or a mail")
        if self.stamp is not None and self.phone is None:
            raise ValueError("stamp needs phone")
        return self


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Annotated[str, Field(max_length=9)]
    password: str = "none"
    pair: KeyPair | None = None
    more: Annotated[list[Form], Field(max_length=2)] = []


class Constant(BaseModel):
    type: Literal["constant", "number"]
    value: Annotated[Double, Field(ge=-1)]


class Negation(BaseModel):
    type: Literal["not"]
    of: Term


class Sum(BaseModel):
    of: Annotated[list[Term], Field(max_length=2)]
    named: Annotated[dict[Annotated[str, Field(min_length=1)], Term], Field(max_length=1)] = {}
    type: Literal["sum"] = "sum"


Term = Annotated[Constant | Negation | Sum, Field(discriminator="type")]
Negation.model_rebuild()
Sum.model_rebuild()


def by_json_type(**branches: Any) -> Any:
    """A union of which the JSON type picks a branch, in the order in which a message has them; pydantic would try each, and report them all."""
    adapters = {name: TypeAdapter(branch) for name, branch in branches.items()}
    names = [name.replace("_", " ") for name in branches]
    expected = " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))

    def judge(value: Any) -> Any:
        name = _JSON_TYPES[type(value)]
        if name == "number" and "integer" in adapters:
            name = "integer"
        if name not in adapters:
            raise PydanticCustomError("union_type", "Input should be of type {expected}", {"expected": expected})
        return adapters[name].validate_python(value, from_attributes=True)

    return Annotated[Any, BeforeValidator(judge)]


_JSON_TYPES = {str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object", type(None): "null"}


class Unions(BaseModel):
    formula: Term
    command: by_json_type(string=str, array=list[str]) = ""
    setting: by_json_type(null=None, boolean=Bool, integer=Uint8, object=dict[str, Limits]) = None
    key: by_json_type(integer=Int64, object=KeyPair) | None = None
    row: Annotated[list[by_json_type(number=Double, string=str) | None], Field(max_length=2)] = []


def also(*names: str, **others: Any) -> Any:
    """A field that is read under several names, of which the first that is there counts."""
    return Field(validation_alias=AliasChoices(*names), **others)


class Visa(BaseModel):
    holder: Annotated[str, Field(min_length=1)] | None
    days: Annotated[Int32, Field(ge=1)] = None
    code: Annotated[str, Field(max_length=4)] = also("code", "pin", "number")
    marks: Annotated[list[Int32], Field(max_length=2)] = also("marks", "stamps", default=[])
    limit: Limits = also("limit", "bound", default=None)
    stays: Annotated[list[Int32], Field(min_length=1)] = None
    kind: Literal["tourist", "worker"] = None


class Permit(BaseModel):
    model_config = ConfigDict(extra="forbid")
    issuer: str = also("issuer", "by")
    from_: Int32 | None = also("from", "begin", "start", default=None)
    to: Int32 | None = also("to", "end")
    pair: KeyPair = None

    @model_validator(mode="after")
    def _across(self) -> Permit:
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise ValueError("from comes before to")
        if self.from_ is not None and self.to is None:
            raise ValueError("from needs to")
        return self


def _text(code: str) -> BeforeValidator:
    """Only text stands for it, and no number."""

    def is_text(value: Any) -> Any:
        if not isinstance(value, str):
            raise PydanticKnownError(code)  # type: ignore[arg-type]
        return value

    return BeforeValidator(is_text)


def _multiple(**unit: int) -> AfterValidator:
    """What a unit of time can hold."""

    def judge(time: datetime | timedelta) -> datetime | timedelta:
        since = time - datetime(1970, 1, 1, tzinfo=timezone.utc) if isinstance(time, datetime) else time
        if since % timedelta(**unit):
            raise ValueError("too fine")
        return time

    return AfterValidator(judge)


Moment = Annotated[AwareDatetime, _text("datetime_type")]


class Event(BaseModel):
    id: Annotated[UUID, _text("uuid_type")]
    at: Moment
    day: Annotated[date, _text("date_type")] | None = None
    length: Annotated[timedelta, _text("time_delta_type"), _multiple(milliseconds=1)] = timedelta()
    minutes: Annotated[list[Annotated[Moment, _multiple(minutes=1)]], Field(max_length=2), UNIQUE] = []


# By the names of the C++ types.
TWINS: dict[str, Any] = {
    "scalars": Scalars,
    "limits": Limits,
    "lists": Lists,
    "grid": Grid,
    "chain": Chain,
    "maybe": Maybe,
    "node": Node,
    "vault": Vault,
    "sealed": Sealed,
    "batch": Batch,
    "odd": Odd,
    "ring": Ring,
    "crate": Crate,
    "amounts": Amounts,
    "ticket": Ticket,
    "forms": Forms,
    "route": Route,
    "maps": Maps,
    "patterns": Patterns,
    "anything": Anything,
    "form": Form,
    "visa": Visa,
    "permit": Permit,
    "unions": Unions,
    "event": Event,
}

# What begins like this is said by rules that no JSON Schema can state, or only as a `format`, which is a remark there.
BEYOND_SCHEMA = (
    "Value error, from comes before to",
    "Value error, strict needs a note, and a scale of 1",
    "Value error, as many weights as names",
    "Value error, the second is no less",
    "Value error, Text should be ",
    "Input should be a valid datetime, the time is out of range",
    "Input should be a valid datetime, the time is more precise than its unit",
    "Input should be a valid datetime, second fraction value is more than 6 digits long",
    "Input should be a valid timedelta, years and months have no fixed length",
    "Input should be a valid timedelta, a numeric value in the duration is too large",
)

router = APIRouter()


def _add(name: str, twin: Any) -> None:
    @router.post(f"/{name}")
    async def take(body: twin) -> None: ...

    take.__annotations__["body"] = twin


for _name, _twin in TWINS.items():
    _add(_name, _twin)
