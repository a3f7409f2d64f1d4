# SPDX-License-Identifier: BSL-1.0
"""Every pattern of the printed schemas against our rule, on all short strings over the characters that matter."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import product
from multiprocessing import Pool
from typing import Any

import jsonschema_rs
from pydantic_core import SchemaValidator, core_schema

import tool
from document import Raw, write
from record import minimal, with_value
from rows import Path

LONGEST, MOST = 5, 2_500_000
COMMON = "-_\n\u00e9aA0"
SHOWN = 5

# What says of a value that it does not match; a length of its own may speak first.
_MISMATCH = {"string_pattern_mismatch", "value_error"}
_EARLIER = {"string_too_short", "string_too_long"}

_MARK = "@@"


def by_ecma_262(pattern: str) -> Callable[[str], bool]:
    return jsonschema_rs.Draft202012Validator({"pattern": pattern}).is_valid


def by_pydantic(pattern: str) -> Callable[[str], bool]:
    return SchemaValidator(core_schema.str_schema(pattern=pattern)).isinstance_python


def by_python(pattern: str) -> Callable[[str], bool]:
    """With the end of the string where Python would also take the end of a last line."""
    compiled = re.compile(re.sub(r"\$$", r"\\Z", pattern))
    return lambda text: compiled.search(text) is not None


ENGINES = {"ECMA 262": by_ecma_262, "pydantic": by_pydantic, "Python": by_python}


def patterns_in(schema: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every place in a schema that has a pattern."""

    def walk(part: dict[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
        if reference := part.get("$ref"):
            target: Any = schema
            for step in reference.removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            yield from walk(target, path)
        if pattern := part.get("pattern"):
            yield path, pattern
        for key, inner in part.get("properties", {}).items():
            yield from walk(inner, (*path, key))
        if isinstance(items := part.get("items"), dict):
            yield from walk(items, (*path, "*"))
        for choices in ("allOf", "anyOf", "oneOf"):
            for inner in part.get(choices, []):
                yield from walk(inner, path)

    yield from walk(schema, ())


def alphabet(pattern: str) -> str:
    """Both edges of each range of the pattern, their neighbours, and what could be taken for one of them."""
    letters = set(COMMON)
    for first, last in re.findall(r"(\w)-(\w)", pattern):
        letters |= {chr(ord(first) - 1), first, last, chr(ord(last) + 1)}
    literals = set(re.sub(r"\\.|[\[\](){}?*+^$|-]", "", pattern))
    return "".join(sorted(letters | literals))


def _strings(letters: str, first: str, longest: int) -> Iterator[str]:
    """All strings that begin with a letter, or only the empty one."""
    for size in range(longest if first else 1):
        for rest in product(letters, repeat=size):
            yield first + "".join(rest)


def _wrong_of(job: tuple[str, Path, str, str, str, int]) -> tuple[int, list[str]]:
    """How many strings were judged, and what was found wrong with them."""
    kind, path, pattern, letters, first, longest = job
    strings = list(_strings(letters, first, longest))
    before, after = write(with_value(minimal(kind), path, Raw(_MARK))).split(_MARK)
    answers = tool.ask(kind, [f"{before}{json.dumps(text)}{after}".encode() for text in strings])
    engines = {name: make(pattern) for name, make in ENGINES.items()}
    wrong, judged = [], 0
    for text, answer in zip(strings, answers, strict=True):
        types = _types_at(answer, path)
        if types & _EARLIER:
            continue
        judged += 1
        ours = not types & _MISMATCH
        wrong += [f"{name} says {not ours}, preflight {ours} of {text!r}" for name, matches in engines.items() if matches(text) != ours]
    return judged, wrong


def _types_at(answer: bytes, path: Path) -> set[str]:
    if answer == tool.VALID:
        return set()
    loc = ["body", *(0 if step == "*" else step for step in path)]
    return {issue["type"] for issue in json.loads(answer)["detail"] if issue["loc"] == loc}


def main(*_: object) -> int:
    """Judges every pattern of every kind of request."""
    found = 0
    with Pool() as pool:
        for kind in ("container", "vm", "baremetal"):
            for path, pattern in patterns_in(json.loads(tool.schema(kind))):
                letters = alphabet(pattern)
                longest = LONGEST if len(letters) ** LONGEST <= MOST else LONGEST - 1
                jobs = [(kind, path, pattern, letters, first, longest) for first in ("", *letters)]
                judged, wrong = 0, []
                for number, part in pool.imap(_wrong_of, jobs):
                    judged += number
                    wrong += part
                print(f"{kind}: {'.'.join(path)}: {pattern}")
                print(f"  {judged:,} strings up to length {longest} over {letters!r}: {len(wrong):,} differences")
                print("".join(f"  {line}\n" for line in wrong[:SHOWN]), end="", flush=True)
                found += len(wrong)
    return 1 if found else 0
