# SPDX-License-Identifier: BSL-1.0
"""What of the headers ran: a table of lines and branches, and each of them that never did and that nobody explained.

    report.py PROFILE FOLDER PROGRAM…    of the headers in a folder, from what llvm-profdata made of all that the programs left

Counted once is what stands once in the source: a line ran, or one side of a branch, if it did in any program and in any instantiation of
a template. No kept tool says that: llvm-cov 19 counts the branches of each instantiation apart, gcovr 8 numbers them through, and Debian's
lcov reads neither. A line without a word, as of braces, is none, nor is one that asks the compiler: `if constexpr`. A condition that the
compiler decided, or made of `= default`, has no sides; a template that nobody instantiates has no lines, either.

What cannot run is explained where it stands, with the words that lcov and gcovr know:

    … // LCOV_EXCL_LINE: reason       this line, with its branches
    … // LCOV_EXCL_BR_LINE: reason    only its branches
    // LCOV_EXCL_START: reason        everything up to
    // LCOV_EXCL_STOP

Each needs a reason, and must explain something: where all runs, it is stale. A comment that is alone in its line is about the next line.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

BRANCHES = 98  # per cent of the sides of branches that must run; of the lines all must, or be explained

_Place = tuple[int, int, int, int]  # from line and column to line and column


@dataclass
class Header:
    """How often its lines ran, and the sides of its branches."""

    path: Path
    lines: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    branches: dict[_Place, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    decided: set[_Place] = field(default_factory=set)  # what ran in this place without taking either side

    def sides(self) -> Iterator[tuple[_Place, str, int]]:
        for place, (true, false) in sorted(self.branches.items()):
            if true or false or place not in self.decided:
                yield place, "true", true
                yield place, "false", false


@dataclass
class Verdict:
    """A row of the table, and what is to be done about it."""

    lines: int = 0
    lines_run: int = 0
    sides: int = 0
    sides_run: int = 0
    explained: int = 0
    unexplained: list[str] = field(default_factory=list)  # lines
    untaken: list[str] = field(default_factory=list)  # sides of branches
    mistaken: list[str] = field(default_factory=list)  # explanations

    def __iadd__(self, other: Verdict) -> Verdict:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self


# ---- what llvm-cov knows ------------------------------------------------------------------------------------------


def headers(profile: str, folder: Path, programs: Sequence[str]) -> list[Header]:
    """All headers of a folder. Each program is asked on its own: llvm-cov takes functions of one name for one function."""
    found = {path.resolve(): Header(path) for path in sorted(folder.rglob("*.hpp"))}
    for program in programs:
        export = ("llvm-cov-19", "export", program, f"-instr-profile={profile}", "-sources", str(folder))
        _add_lines(found, _run(*export, "-format=lcov", "-skip-functions", "-skip-branches"))
        _add_branches(found, json.loads(_run(*export, "-skip-functions", "-skip-expansions")))
    return list(found.values())


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout  # and not its warnings, of functions that run in one program and in another do not


def _add_lines(found: dict[Path, Header], trace: str) -> None:
    for line in trace.splitlines():
        key, _, value = line.partition(":")
        if key == "SF":
            header = found.get(Path(value))
        elif key == "DA" and header:
            number, count = map(int, value.split(","))
            header.lines[number] += count


def _add_branches(found: dict[Path, Header], export: dict[str, list[dict[str, list[dict]]]]) -> None:
    for file in export["data"][0]["files"]:
        header = found.get(Path(file["filename"]))
        if not header:
            continue
        segments = file["segments"]  # each begins with its line, its column, and how often it ran
        starts = [tuple(segment[:2]) for segment in segments]
        for *place, true, false, _, _, _ in file["branches"]:
            sides = header.branches[tuple(place)]
            sides[0] += true
            sides[1] += false
            around = bisect_right(starts, tuple(place[:2])) - 1
            if around >= 0 and segments[around][2]:
                header.decided.add(tuple(place))


# ---- what the headers explain -------------------------------------------------------------------------------------

_MARKER = re.compile(r"LCOV_EXCL_(LINE|BR_LINE|START|STOP)\b(:\s*\S)?")


@dataclass
class Explanation:
    """The lines that a marker is about."""

    marker: int  # its own line
    lines: range
    branches_only: bool = False


def explanations(source: Sequence[str]) -> tuple[list[Explanation], list[tuple[int, str]]]:
    """Those of a file, and what is wrong with them: a line and words."""
    found, wrong = [], []
    start = 0
    for number, line in enumerate(source, 1):
        marker = _MARKER.search(line)
        if not marker:
            continue
        kind, reason = marker.groups()
        if kind != "STOP" and not reason:
            wrong.append((number, "an explanation without a reason"))
        if kind in ("START", "STOP") and (kind == "STOP") != bool(start):
            wrong.append((number, "a START or STOP without the other"))
        if kind == "START":
            start = number
        elif kind == "STOP":
            found.append(Explanation(start or number, range(start or number, number)))
            start = 0
        else:
            about = number + line.lstrip().startswith("//")
            found.append(Explanation(number, range(about, about + 1), kind == "BR_LINE"))
    if start:
        wrong.append((start, "a START or STOP without the other"))
    return found, wrong


# ---- both together ------------------------------------------------------------------------------------------------

_NO_CODE = re.compile(r"(\W|\belse\b)*(if constexpr\b.*|//.*)?")


def judge(header: Header) -> Verdict:
    source = header.path.read_text().splitlines()
    explained, wrong = explanations(source)
    verdict = Verdict(mistaken=[f"{header.path}:{number}: {what}" for number, what in wrong])

    needed = set()  # the explanations that explain something
    for number, count in sorted(header.lines.items()):
        if _NO_CODE.fullmatch(source[number - 1]):
            continue
        about = [e for e in explained if number in e.lines and not e.branches_only]
        if count:
            verdict.mistaken += [f"{header.path}:{e.marker}: says that line {number} does not run, which does" for e in about]
        needed.update(e.marker for e in about)
        verdict.explained += bool(about)
        verdict.lines += not about
        verdict.lines_run += not about and count > 0
        if not count and not about:
            verdict.unexplained.append(f"{header.path}:{number}: {source[number - 1].strip()}")

    for place, side, count in header.sides():
        first, column, last, end = place
        if source[first - 1][:column].endswith("= default"):
            continue
        about = [e for e in explained if first in e.lines]
        if not count:
            needed.update(e.marker for e in about)
        verdict.sides += not about
        verdict.sides_run += not about and count > 0
        if not count and not about:
            condition = source[first - 1][column - 1 : end - 1 if last == first else None].strip()
            verdict.untaken.append(f"{header.path}:{first}:{column}: never {side}: {condition}")

    verdict.mistaken += [f"{header.path}:{e.marker}: explains nothing" for e in explained if e.marker not in needed]
    return verdict


def _share(part: int, whole: int) -> str:
    return f"{part:5} of {whole:5}  {100 * part / whole:5.1f} %" if whole else ""


def _print(rows: Sequence[tuple[str, Verdict]]) -> None:
    print(f"{'':36}{'lines run':>22}{'sides of branches':>28}{'explained':>12}")
    for name, row in rows:
        if row.lines or row.explained:
            print(f"{name:36}{_share(row.lines_run, row.lines):>22}{_share(row.sides_run, row.sides):>28}{row.explained or '':>12}")


def main(profile: str, folder: str, *programs: str) -> int:
    rows = [(str(header.path.relative_to(folder)), judge(header)) for header in headers(profile, Path(folder), programs)]
    total = Verdict()
    for _, row in rows:
        total += row
    _print([*rows, ("all of them", total)])

    for heading, what in (
        ("Sides of branches that were never taken:", total.untaken),
        ("Lines that did not run, and are not explained:", total.unexplained),
        ("Explanations that are wrong:", total.mistaken),
    ):
        if what:
            print(f"\n{heading}", *what, sep="\n")
    enough = total.sides_run * 100 >= total.sides * BRANCHES
    if not enough:
        print(f"\nFewer than {BRANCHES} % of the sides of branches were taken.")
    return 0 if enough and total.lines and not total.unexplained and not total.mistaken else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
