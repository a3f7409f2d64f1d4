# SPDX-License-Identifier: BSL-1.0
"""The differential run: the same bodies to the preflight tool and to FastAPI, compared to the byte."""

from __future__ import annotations

import argparse
import importlib
import json
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest
from typing import Any

import oracle
import tool
from differences import DELIBERATE, Case, Test, deliberate, same, says_json_invalid
from generate import KINDS, Request, requests
from rows import Tally
from shrink import shrink

BATCH = 2000
SHOWN_EACH, SHOWN, WIDEST = 2, 20, 1200

# What can be done instead, by modules of their own: not every environment has what each of them needs.
MODES = {
    "record": ("record", "record the golden vectors"),
    "schema": ("schema_judge", "judge the printed JSON Schemas"),
    "patterns": ("patterns", "judge the patterns in them"),
    "openapi": ("openapi", "judge the printed OpenAPI document"),
    "answers": ("answers", "judge what `check` prints as JSON and as SARIF"),
    "zoo": ("zoo", "judge the types of the tests, and their twins in pydantic,"),
    "keys": ("keys", "judge what is taken for a public SSH key, by ssh-keygen,"),
    "sabotage": ("sabotage", "change every constraint by one in turn, which must be noticed,"),
    "selftest": ("selftest", "judge the oracle itself"),
}


@dataclass
class Findings:
    """What a set of bodies showed."""

    bodies: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    recipes: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    allowed: Counter[str] = field(default_factory=Counter)
    tally: Tally = field(default_factory=Tally)
    differences: list[Case] = field(default_factory=list)

    def add(self, other: Findings) -> None:
        self.bodies += other.bodies
        self.differences += other.differences
        self.tally.counts += other.tally.counts
        self.statuses += other.statuses
        self.recipes += other.recipes
        self.types += other.types
        self.allowed += other.allowed


def ask_both(kind: str, bodies: Sequence[bytes]) -> list[Case]:
    """What each side says of these bodies."""
    return [Case(kind, *answers) for answers in zip(bodies, oracle.ask(kind, bodies), tool.ask(kind, bodies), strict=True)]


def count(findings: Findings, case: Case) -> None:
    """Counts the issues and the rulebook rows that a request met, as FastAPI judged it."""
    if case.theirs.status not in (200, 422):
        return
    issues = json.loads(case.theirs.body)["detail"] if case.theirs.status == 422 else []
    findings.types.update(issue["type"] for issue in issues)
    if says_json_invalid(case.theirs.body):
        findings.tally.add_unread(case.kind, "json_invalid")
    elif not case.body:
        findings.tally.add_unread(case.kind, "missing")
    else:
        findings.tally.add(case.kind, json.loads(case.body), issues)


Allowed = Callable[[Case], str | None]


def judge(case: Case, findings: Findings, allowed: Allowed = deliberate) -> None:
    """Whether both sides say the same, or else something else that is `allowed`."""
    findings.bodies += 1
    findings.statuses[case.theirs.status] += 1
    if same(case):
        return
    if name := allowed(case):
        findings.allowed[name] += 1
    else:
        findings.differences.append(case)


def compare(cases: Iterable[Case], findings: Findings) -> None:
    """Judges every case."""
    for case in cases:
        count(findings, case)
        judge(case, findings)


Job = tuple[str, int]


def jobs(seed: str, count: int) -> list[Job]:
    """The batches of a run: the seed of each, and how many bodies. What a run does depends on its seed and its count alone."""
    return [(f"{seed}:{number}", min(BATCH, count - number * BATCH)) for number in range(-(-count // BATCH))]


def _by_kind(drawn: Iterable[Request]) -> dict[str, list[bytes]]:
    bodies: dict[str, list[bytes]] = {kind: [] for kind in KINDS}
    for request in drawn:
        bodies[request.kind].append(request.body)
    return bodies


def ask_seeded(job: Job) -> list[Case]:
    """What FastAPI alone says of a batch."""
    return [
        Case(kind, body, answer, b"")
        for kind, bodies in _by_kind(requests(*job)).items()
        for body, answer in zip(bodies, oracle.ask(kind, bodies), strict=True)
    ]


def _compare_seeded(job: Job) -> Findings:
    drawn = list(requests(*job))
    findings = Findings(recipes=Counter(request.recipe for request in drawn))
    for kind, bodies in _by_kind(drawn).items():
        compare(ask_both(kind, bodies), findings)
    return findings


def run(seed: str, count: int, processes: int) -> Findings:
    findings = Findings()
    with multiprocessing.Pool(processes) as pool:
        for part in pool.imap(_compare_seeded, jobs(seed, count)):
            findings.add(part)
    return findings


def _differs(kind: str, allowed: Allowed, bodies: Sequence[bytes]) -> list[bool]:
    return [not same(case) and allowed(case) is None for case in ask_both(kind, bodies)]


def _looks(case: Case) -> tuple[object, ...]:
    """What differences of one cause tend to have in common: in what the first issues that differ differ."""
    theirs: list[dict[str, Any]]
    ours: list[dict[str, Any]]
    try:
        theirs, ours = ((json.loads(answer) or {"detail": []})["detail"] for answer in (case.theirs.body, case.ours))
    except (ValueError, KeyError):
        return (case.theirs.status,)
    none: dict[str, Any] = {}
    for their, our in zip_longest(theirs, ours, fillvalue=none):
        for key in ("type", "loc", "msg", "input", "ctx"):
            if json.dumps(their.get(key)) != json.dumps(our.get(key)):
                return (case.theirs.status, key, their.get("type"), our.get("type"))
    return (case.theirs.status, "spelling")


def show(differences: Sequence[Case], allowed: Allowed = deliberate) -> None:
    """Prints differences, those that look alike together, a few of each shrunk for as long as they are not `allowed`."""
    alike: dict[tuple[object, ...], list[Case]] = {}
    for case in differences:
        alike.setdefault(_looks(case), []).append(case)
    for cases in sorted(alike.values(), key=len, reverse=True)[:SHOWN]:
        print(f"\n{len(cases):,} alike:")
        for case in sorted(cases, key=lambda case: len(case.body))[:SHOWN_EACH]:
            (case,) = ask_both(case.kind, [shrink(case.body, partial(_differs, case.kind, allowed))])
            print(f"  {case.kind}: {_printed(case.body)}")
            print(f"    FastAPI {case.theirs.status}: {_printed(case.theirs.body)}")
            print(f"    preflight: {_printed(case.ours)}", flush=True)


def _printed(text: bytes) -> str:
    try:
        decoded = text.decode()
    except UnicodeDecodeError:
        decoded = ""
    shown = decoded if decoded.isprintable() and decoded else repr(text)
    return shown if len(shown) <= WIDEST else f"{shown[: WIDEST // 2]} … {shown[-WIDEST // 2 :]}"


def print_findings(findings: Findings, seconds: float) -> None:
    valid = findings.statuses[200]
    print(f"{findings.bodies:,} bodies, {valid:,} of them valid ({100 * valid / max(1, findings.bodies):.1f} %)", end="")
    print(f", in {seconds:.0f} s ({findings.bodies / seconds:,.0f} a second)")
    print("bodies by recipe:", ", ".join(f"{name} {number:,}" for name, number in findings.recipes.most_common()))
    print("issues by type:", ", ".join(f"{name} {number:,}" for name, number in findings.types.most_common()))
    print("rulebook rows:")
    print("\n".join(findings.tally.lines()))
    print(f"the rarest side of a row was met {findings.tally.least():,} times")
    print_allowed(findings, DELIBERATE)
    print(f"other differences: {len(findings.differences):,}")


def print_allowed(findings: Findings, tests: Iterable[Test]) -> None:
    print("deliberate differences:")
    for test in tests:
        print(f"{findings.allowed[test.__name__]:>10}  {test.__name__}: {test.__doc__}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev oracle", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="how many bodies (default: %(default)s)")
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10**9)), help="default: a random one, printed")
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    instead = parser.add_mutually_exclusive_group()
    for mode, (_, what) in MODES.items():
        instead.add_argument(f"--{mode}", dest="mode", action="store_const", const=mode, help=f"{what} instead")
    options = parser.parse_args()

    if options.mode not in ("record", "patterns", "openapi"):  # which are always the same
        print(f"seed {options.seed}", flush=True)
    if options.mode:
        return int(importlib.import_module(MODES[options.mode][0]).main(options.seed, options.count, options.processes))

    start = time.monotonic()
    findings = run(options.seed, options.count, options.processes)
    print_findings(findings, time.monotonic() - start)
    show(findings.differences)
    return 1 if findings.differences else 0


if __name__ == "__main__":
    sys.exit(main())
