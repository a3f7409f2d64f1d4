# SPDX-License-Identifier: BSL-1.0
"""The types of tests/samples.hpp, and their twins in pydantic: the same bodies to both sides, compared to the byte. The verdicts are also those of the
JSON Schema that each type exports."""

from __future__ import annotations

import json
import math
import multiprocessing
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema_rs

sys.path.insert(0, str(Path(__file__).parent.parent / "zoo"))

import compare
import oracle
import tool
from app import app
from compare import ask_both, jobs, judge, print_allowed, show
from differences import DELIBERATE, STRING_OR_NUMBER, Case, deliberate, is_json, text_of
from document import places, put, read, write
from generate import mutate, twice_a_key
from twins import BEYOND_SCHEMA, TWINS, router
from values import number, wrong_value

PROGRAM = os.environ.get("PREFLIGHT_ZOO", "build/release/preflight_zoo")

app.include_router(router, prefix="/zoo")
oracle.ENDPOINTS.update({name: f"/zoo/{name}" for name in TWINS})
tool.PROGRAMS.update(dict.fromkeys(TWINS, PROGRAM))

# ---- deliberate differences that the API, which has no numbers, does not meet ---------------------------------------------

# What their side says, and what ours may say instead.
_OF_HUGE = {"int_parsing_size": {"less_than_equal", "greater_than_equal", "literal_error"}}
_OF_INFINITE = {"float_type": {"finite_number"}, "int_type": {"less_than_equal", "greater_than_equal"}, "union_type": {"finite_number", "less_than_equal", "greater_than_equal"}}


def huge_whole_number(case: Case) -> bool:
    """A whole number beyond 64 bits is beyond its member's range, and echoed as a double; pydantic has a word of its own, and rounds great limits."""
    text = text_of(case.body)
    if text is None:
        return False
    respelled = _respelled(text)
    answer = case.theirs if respelled == text else _ask(case.kind, respelled)
    return _alike(answer, case.ours, _OF_HUGE, _is_same_huge if respelled == text else _is_same_number)


def infinite_number(case: Case) -> bool:
    """A number beyond a double is an issue, and echoed as 1e+309; FastAPI answers 500 when it has to echo it. But for it, all agrees."""
    text = text_of(case.body)
    if text is None or not any(_is_infinite(token) for token in STRING_OR_NUMBER.findall(text)):
        return False
    for stand_in in ("true", "[]", '"?"'):
        smaller = STRING_OR_NUMBER.sub(lambda token: stand_in if _is_infinite(token[0]) else token[0], _respelled(text))
        put_in: Any = json.loads(stand_in)

        def stands_for(theirs: Any, ours: Any) -> bool:
            return _is_same_number(theirs, ours) or (theirs == put_in and isinstance(ours, float) and math.isinf(ours))

        if _alike(_ask(case.kind, smaller), case.ours, _OF_HUGE | _OF_INFINITE, stands_for):
            return True
    return False


def _ask(kind: str, text: str) -> oracle.Answer:
    (answer,) = oracle.ask(kind, [text.encode()])
    return answer


def _is_infinite(token: str) -> bool:
    return token[0] != '"' and math.isinf(float(token))


def _respelled(text: str) -> str:
    """The text with whole numbers of just 64 bits that are spelled as floats, which pydantic cannot parse as integers, spelled as integers."""

    def whole(token: re.Match[str]) -> str:
        is_float = token[0][0] != '"' and not re.fullmatch("-?[0-9]+", token[0])
        return str(int(float(token[0]))) if is_float and 2**63 <= float(token[0]) < 2**64 else token[0]

    return STRING_OR_NUMBER.sub(whole, text)


def _is_same_huge(theirs: Any, ours: Any) -> bool:
    return type(theirs) in (int, float) and not -(2**63) <= theirs < 2**64 and _as_double(theirs) == ours


def _is_same_number(theirs: Any, ours: Any) -> bool:
    """The same, or one that was spelled as an integer instead."""
    return _is_same_huge(theirs, ours) or (type(theirs) is int and theirs >= 2**63 and theirs == ours)


def _as_double(number: int | float) -> float:
    return float(str(number))


def _alike(theirs: oracle.Answer, ours: bytes, codes: dict[str, set[str]], stands_for: Callable[[Any, Any], bool]) -> bool:
    """Whether both sides have the same issues at the same places, but for codes that may stand for each other, and for echoed numbers."""

    def same_value(their: Any, our: Any) -> bool:
        if isinstance(their, dict) and isinstance(our, dict):
            return list(their) == list(our) and all(same_value(their[key], our[key]) for key in their)
        if isinstance(their, list) and isinstance(our, list):
            return len(their) == len(our) and all(map(same_value, their, our))
        return (type(their) is type(our) and their == our) or stands_for(their, our)

    def same_issue(their: dict[str, Any], our: dict[str, Any]) -> bool:
        if their["loc"] != our["loc"] or not same_value(their["input"], our["input"]):
            return False
        if their["type"] != our["type"]:
            return our["type"] in codes.get(their["type"], ())
        if _is_huge_tag(our.get("ctx", {}).get("tag")):  # for which their side has another spelling, or what stands for it
            return bool(their["ctx"]["expected_tags"] == our["ctx"]["expected_tags"])
        return their.get("ctx") == our.get("ctx") and (their["msg"] == our["msg"] or any(map(_is_rounded, their.get("ctx", {}).values())))

    if theirs.status not in (200, 422):
        return False
    their_issues, our_issues = _issues(theirs.body), _issues(ours)
    return len(their_issues) == len(our_issues) and all(map(same_issue, their_issues, our_issues))


def _issues(answer: bytes) -> list[dict[str, Any]]:
    said: Any = json.loads(answer)
    return said["detail"] if said else []


def _is_huge_tag(tag: str | None) -> bool:
    return tag in ("inf", "-inf") or (tag is not None and re.fullmatch("-?[0-9.]+e[+]?[0-9]+", tag) is not None)


def _is_rounded(limit: object) -> bool:
    return isinstance(limit, int) and not -(2**53) <= limit <= 2**53


_TIMES = ("id", "at", "day", "length", "minutes")


def other_forms_of_times(case: Case) -> bool:
    """Times, durations and UUIDs have one form each here, and the year 0; pydantic reads more forms. Who refuses one says so by the same code."""
    text = text_of(case.body)
    if case.kind != "event" or text is None:
        return False
    if case.theirs.status == 500:  # an infinite number, too
        (case,) = ask_both(case.kind, [STRING_OR_NUMBER.sub(lambda token: "true" if _is_infinite(token[0]) else token[0], text).encode()])
    if case.theirs.status not in (200, 422):
        return False
    theirs, ours = ({json.dumps(issue["loc"]): issue for issue in _issues(body)} for body in (case.theirs.body, case.ours))

    def hides_year_0(loc: str) -> bool:
        return any("year 0 " in issue["msg"] for at, issue in theirs.items() if at.startswith(loc[:-1]))

    def alike(loc: str) -> bool:
        their, our = theirs.get(loc), ours.get(loc)
        if their == our:
            return True
        if not any(json.dumps(["body", name])[:-1] in loc for name in _TIMES):
            return False
        if their is None:
            return our["type"].endswith("_parsing") or hides_year_0(loc)
        if our is None:
            return hides_year_0(loc)
        return their["type"] in (our["type"], "value_error", "date_parsing", "date_from_datetime_inexact")

    return all(map(alike, theirs.keys() | ours.keys()))


ALLOWED = (*DELIBERATE, huge_whole_number, infinite_number, other_forms_of_times)
_allowed = partial(deliberate, tests=ALLOWED)


# ---- the run --------------------------------------------------------------------------------------------------------------


@dataclass
class Findings(compare.Findings):
    """What a set of bodies of one type showed, to JSON Schema too."""

    schema_judged: int = 0
    beyond_schema: int = 0
    schema_differences: list[Case] = field(default_factory=list)

    def add(self, other: Findings) -> None:
        super().add(other)
        self.schema_judged += other.schema_judged
        self.beyond_schema += other.beyond_schema
        self.schema_differences += other.schema_differences


def _bodies(name: str, seed: str, count: int) -> list[bytes]:
    """Documents from the schema, some of them with a value of any kind somewhere, or damaged as text."""
    rng = random.Random(f"{name}:{seed}")
    command = [PROGRAM, "generate", name, str(rng.randrange(2**31)), str(count)]
    drawn = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.split(b"\n")[:-1]
    return [_changed(body, rng) for body in drawn]


def _changed(body: bytes, rng: random.Random) -> bytes:
    how = rng.random()
    if how < 0.1:
        return mutate(body, rng).replace(b"\n", b" ")
    if how < 0.25:
        root = read(body.decode())
        for _ in range(rng.choice([1, 1, 2, 3])):
            put(*rng.choice(list(places(root)) or [([root], 0)]), wrong_value(rng) if rng.random() < 0.7 else number(rng))
        return write(root).encode()
    return body


def _judge(job: tuple[str, str, int]) -> tuple[str, Findings]:
    name, seed, count = job
    findings = Findings()
    validator = jsonschema_rs.Draft202012Validator(json.loads(tool.schema(name)), validate_formats=True)
    for case in ask_both(name, _bodies(name, seed, count)):
        judge(case, findings, _allowed)
        if case.theirs.status == 422:
            findings.types.update(issue["type"] for issue in _issues(case.theirs.body))
        if is_json(case.body) and not twice_a_key(read(case.body.decode())):
            findings.schema_judged += 1
            if validator.is_valid(json.loads(case.body)) != (case.ours == tool.VALID):
                if _is_beyond_schema(case):
                    findings.beyond_schema += 1
                else:
                    findings.schema_differences.append(case)
    return name, findings


_FORMATS_APART = re.compile(r'"0000-|:60|"-P|"P[^"]*\.')


def _is_beyond_schema(case: Case) -> bool:
    """Whether all issues are of rules that no JSON Schema can state, or it holds the year 0, a leap second, or a duration with a fraction or less
    than nothing, of which the formats of JSON Schema say otherwise."""
    issues = _issues(case.ours)
    if case.kind == "event" and _FORMATS_APART.search(json.dumps(json.loads(case.body))):
        return True
    return bool(issues) and all(issue["msg"].startswith(BEYOND_SCHEMA) for issue in issues)


def main(seed: str, count: int, processes: int) -> int:
    names = tool.run(PROGRAM, ["names"]).decode().split()
    if names != list(TWINS):
        raise SystemExit(f"these have no twin in tests/zoo/twins.py, or are in another order: {sorted(set(names) ^ set(TWINS))}")
    found = {name: Findings() for name in names}
    each = -(-count // len(names))
    with multiprocessing.Pool(processes) as pool:
        for name, part in pool.imap_unordered(_judge, [(name, *job) for job in jobs(seed, each) for name in names]):
            found[name].add(part)

    for name, one in found.items():
        print(f"{name}: {one.bodies:,} bodies, {one.statuses[200]:,} of them valid;", ", ".join(f"{what} {n:,}" for what, n in one.types.most_common()))
    whole = Findings()
    for one in found.values():
        whole.add(one)
    print_allowed(whole, ALLOWED)
    print(f"JSON Schema judged {whole.schema_judged:,} bodies; {whole.beyond_schema:,} broke what it cannot state")
    print(f"{whole.bodies:,} bodies of {len(names)} types, {whole.statuses[200]:,} of them valid; other differences: {len(whole.differences):,}; "
          f"of JSON Schema: {len(whole.schema_differences):,}")  # fmt: skip
    show(whole.differences, _allowed)
    for case in sorted(whole.schema_differences, key=lambda case: len(case.body))[:10]:
        print(f"\nJSON Schema says otherwise of {case.kind}: {case.body!r}\n  than {case.ours.decode()}")
    return 1 if whole.differences or whole.schema_differences else 0
