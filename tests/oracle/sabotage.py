# SPDX-License-Identifier: BSL-1.0
"""Changes every constraint of the C++ schemas by one, each alone, and shows that the differential run notices."""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.pool import ThreadPool
from pathlib import Path
from queue import Queue

import tool
from compare import ask_seeded, jobs
from differences import Case, deliberate, same
from generate import KINDS

SCHEMAS = Path("include/preflight/fluence")
PARTS = ("CMakeLists.txt", "cmake", "examples", "include")
WORK = Path("build/oracle/sabotage")

_LIMITS = re.compile(r'\b(?:min_length|max_length|min_items|max_items|integer_text|exactly)\{([^}"]*)')
_SETS = re.compile(r"\b(?:spelled|exactly|without)\{([^}]*)\}")
_PATTERN = re.compile(r'\bpattern<"([^"]*)">')
_WORDS = re.compile(r"\b(?:literal|not_equal|only_with)\{([^}]*)")
_LITERAL = re.compile(r'"([^" ]+)"')


@dataclass(frozen=True)
class Change:
    """One edit of a source file."""

    file: Path
    text: str
    start: int
    end: int
    new: str

    def apply(self, root: Path) -> None:
        (root / self.file).write_text(self.text[: self.start] + self.new + self.text[self.end :])

    def undo(self, root: Path) -> None:
        (root / self.file).write_text(self.text)

    def __str__(self) -> str:
        first = self.text.rfind("\n", 0, self.start) + 1
        last = self.text.find("\n", self.end)
        old = self.text[self.start : self.end]
        line = f"{self.text[first : self.start]}[{old} -> {self.new}]{self.text[self.end : last]}"
        return f"{self.file.name}: {' '.join(line.split())}"


def _limits(text: str) -> Iterator[tuple[int, int, str]]:
    """Every number, one more and one less."""
    places = [(rule.start(1), rule[1]) for rule in _LIMITS.finditer(text)]
    places += _parts_of_patterns(text, r"\{([0-9,]+)\}")
    for start, numbers in places:
        for number in re.finditer(r"[0-9]+", numbers):
            for changed in (int(number[0]) + 1, int(number[0]) - 1):
                yield start + number.start(), start + number.end(), str(changed)


def _parts_of_patterns(text: str, part: str) -> list[tuple[int, str]]:
    """Where the first group of a part is in the patterns, and what it is."""
    return [
        (pattern.start(1) + found.start(1), found[1])
        for pattern in _PATTERN.finditer(text)
        for found in re.finditer(part, pattern[1])
    ]


def _sets(text: str) -> Iterator[tuple[int, int, str]]:
    """Every range of characters, an edge moved by one; every single character, left out."""
    places = _parts_of_patterns(text, r"\[([^\]]*)\]")
    for rule in _SETS.finditer(text):
        places += [(rule.start(1) + literal.start(1), literal[1]) for literal in _LITERAL.finditer(rule[1])]
    for start, characters in places:
        ranges = list(re.finditer(r"\w-\w", characters))
        for span in ranges:
            for place in (span.start(), span.end() - 1):
                for step in (1, -1):
                    yield start + place, start + place + 1, chr(ord(characters[place]) + step)
        for place in range(len(characters)):
            if not any(span.start() <= place < span.end() for span in ranges):
                yield start + place, start + place + 1, ""


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word of a closed set, its last letter the next one."""
    for rule in _WORDS.finditer(text):
        for literal in _LITERAL.finditer(rule[1]):
            end = rule.start(1) + literal.end(1)
            yield end - 1, end, chr(ord(text[end - 1]) + 1)


def changes(root: Path) -> Iterator[Change]:
    """Every limit, pattern and enumeration of the schemas, changed by one."""
    for file in sorted((root / SCHEMAS).glob("*.hpp")):
        text = file.read_text()
        for find in (_limits, _sets, _words):
            yield from (Change(file.relative_to(root), text, *edit) for edit in find(text))


def _run(*command: str, **environment: str) -> int:
    return subprocess.run(command, capture_output=True, env=os.environ | environment).returncode


def _copy(root: Path) -> None:
    """What the tool is built from, as it is now."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for part in PARTS:
        (shutil.copytree if Path(part).is_dir() else shutil.copyfile)(part, root / part)


def _configure(root: Path) -> None:
    options = ["-DCMAKE_CXX_FLAGS=-O0", "-DPREFLIGHT_BUILD_TESTS=OFF", "-DPREFLIGHT_BUILD_EXAMPLES=ON"]
    if shutil.which("ccache"):  # a run after a run has little to compile
        options.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
    if _run("cmake", "-G", "Ninja", "-S", str(root), "-B", str(root / "build"), *options):
        raise RuntimeError(f"cannot configure {root}")


def _differs(program: Path, batch: Iterable[Case]) -> bool:
    """Whether a tool says something else of these bodies than the recorded answers, deliberate differences aside."""
    cases = list(batch)
    for kind in KINDS:
        asked = [case for case in cases if case.kind == kind]
        answers = tool.ask(kind, [case.body for case in asked], str(program))
        found = (case._replace(ours=answer) for case, answer in zip(asked, answers, strict=True))
        if any(not same(case) and deliberate(case) is None for case in found):
            return True
    return False


def _verdict(root: Path, batches: Iterable[Iterable[Case]]) -> str:
    """What building a copy and comparing it with FastAPI says: the same, noticed, or refused by the compiler."""
    if _run("cmake", "--build", str(root / "build"), "--target", "preflight_tool", CCACHE_BASEDIR=str(root.resolve())):
        return "refused by the compiler"
    return "noticed" if any(_differs(root / "build/preflight", batch) for batch in batches) else "the same"


def main(seed: str, count: int, workers: int) -> int:
    """Judges the unchanged schemas, then every change; each must be noticed."""
    start = time.monotonic()
    with multiprocessing.Pool(workers) as pool:
        batches = pool.map(ask_seeded, jobs(seed, count))
    roots: Queue[Path] = Queue()
    for number in range(workers):
        _copy(WORK / str(number))
        _configure(WORK / str(number))
        roots.put(WORK / str(number))
    every = list(changes(WORK / "0"))

    def judge(change: Change | None) -> tuple[Change | None, str]:
        root = roots.get()
        try:
            if change:
                change.apply(root)
            return change, _verdict(root, batches)
        finally:
            if change:
                change.undo(root)
            roots.put(root)

    _, unchanged = judge(None)
    print(f"unchanged: {unchanged}", flush=True)
    if unchanged != "the same":
        return 1
    verdicts: Counter[str] = Counter()
    with ThreadPool(workers) as pool:
        for change, verdict in pool.imap(judge, every):
            verdicts[verdict] += 1
            print(f"{verdict.upper() if verdict == 'the same' else verdict}: {change}", flush=True)
    print(f"{len(every)} changes:", ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items()), end="")
    print(f", in {time.monotonic() - start:.0f} s")
    return 1 if verdicts["the same"] else 0
