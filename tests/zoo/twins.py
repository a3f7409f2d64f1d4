# SPDX-License-Identifier: BSL-1.0
"""The types of tests/samples.hpp a second time, as pydantic models: what a user of FastAPI would write, in pydantic's own words.

A number is a JSON number: neither text nor a boolean stands for one, as they would to pydantic unless it is strict, and 1.0 is a whole number, as it
would not be if it were.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, Strict, model_validator
from pydantic_core import PydanticKnownError

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


class Lists(BaseModel):
    tags: Annotated[list[Tag], Field(min_length=1, max_length=3)]
    rows: Annotated[list[Annotated[list[Int32], Field(min_length=1, max_length=2)]], Field(max_length=2)]
    limit: Annotated[list[Limits], Field(max_length=2)] = []
    spares: list[Annotated[str, Field(max_length=3)] | None] = []


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


# By the names of the C++ types.
TWINS: dict[str, Any] = {
    "scalars": Scalars,
    "limits": Limits,
    "lists": Lists,
    "maybe": Maybe,
    "node": Node,
    "vault": Vault,
    "sealed": Sealed,
    "batch": Batch,
    "odd": Odd,
    "ring": Ring,
    "crate": Crate,
}

# What these rules say of fields together, no JSON Schema can.
BEYOND_SCHEMA = {
    "Value error, from comes before to",
    "Value error, strict needs a note, and a scale of 1",
    "Value error, as many weights as names",
    "Value error, the second is no less",
}

router = APIRouter()


def _add(name: str, twin: Any) -> None:
    @router.post(f"/{name}")
    async def take(body: twin) -> None: ...

    take.__annotations__["body"] = twin


for _name, _twin in TWINS.items():
    _add(_name, _twin)
