# SPDX-License-Identifier: BSL-1.0
"""Chooses the tests for a header, and judges a mutant with them."""

from __future__ import annotations

import contextlib
import itertools
import json
import math
import os
import re
import shlex
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mutants import Mutant, digest
from together import HEADER, SWITCH, suited, together

WORK = Path("build/mutation")
# These are copies, so that the sources can be edited while mutants are judged.
INCLUDE = WORK / "include"
TESTS = WORK / "tests"

COMPILER = "clang++-19"
FLAGS = [
    "-std=c++20", "-w", "-D_GLIBCXX_ASSERTIONS", f"-I{TESTS}", "-DBOOST_TEST_DYN_LINK", f'-DPREFLIGHT_SOURCE_DIR="{Path.cwd()}"',
]  # fmt: skip
# For output that nobody reads. The files in tests/reject test the output.
BRIEF = ["-ftemplate-backtrace-limit=1", "-ferror-limit=1"]
SWITCHES = WORK / "switches.hpp"
LIBRARIES = ["-lboost_unit_test_framework", "-lboost_json"]
PRECOMPILED = WORK / "third_party.pch"

# The tests that run the tool, and those that are made of two files.
_LEFT_OUT = {"tool.cpp", "tool_files.cpp", "tool_output.cpp", "readme.cpp", "config.cpp", "config_other.cpp", "main.cpp", "separate.cpp"}
_OTHER_FOLDERS = {"install", "oracle", "e2e", "attack", "mutation", "cases", "numbers", "once", "reach"}
# How many tests besides its own a mutant must survive: at least, however far they are from the header, and at most, with their total size.
_LEAST, _MOST, _CHARACTERS = 2, 5, 20_000
# A test for all headers of a folder, of something that their own tests do not cover: the edges of each rule, and whole documents.
_ALSO = {"rules": "schema/edges.cpp", "arbitrary": "arbitrary/arbitrary.cpp"}
# A header that depends on one of these macros is also tested with the other choice.
_CHOICES = {"PREFLIGHT_SSE2": "-DPREFLIGHT_PORTABLE", "PREFLIGHT_FAST": "-DPREFLIGHT_NO_FAST"}

# What the compiler prints when a check in a test fails at compile time.
_CHECKED = re.compile(r"static assertion failed|constant expression")
_INCLUDED = re.compile(r'^#include [<"]([^>"]+)[>"]', re.MULTILINE)

_QUIET = ["--log_level=nothing", "--report_level=no"]

# How long something may take: a multiple of its time without a mutant, plus some seconds, both in processor time.
_PATIENCE, _GRACE = 3, 1
_EVER = 3600
_MEMORY = 4 << 30


@dataclass(frozen=True)
class Test:
    source: Path
    flags: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join([str(Path("tests") / self.source.relative_to(TESTS)), *self.flags])

    @property
    def is_reject(self) -> bool:
        return self.source.parent.name == "reject"


@dataclass(frozen=True)
class Verdict:
    word: str  # killed, invalid, equivalent or survived
    why: str
    tests: list[Test] = field(default_factory=list)  # those that were asked


# ---- which tests ----------------------------------------------------------------------------------------------------


@cache
def _text(path: Path) -> str:
    return path.read_text()


@cache
def _includes(path: Path) -> tuple[Path, ...]:
    places = (path.parent, INCLUDE, TESTS)
    found = (next((p for at in places if (p := at / name).is_file()), None) for name in _INCLUDED.findall(_text(path)))
    return tuple(p for p in found if p)


@cache
def _distances(source: Path) -> dict[Path, int]:
    """Returns the files that a file includes, with their distances: itself with 0, those that it names with 1, those that they name with 2 …"""
    known = {source: 0}
    queue = [source]
    for path in queue:
        for other in _includes(path):
            if other not in known:
                known[other] = known[path] + 1
                queue.append(other)
    return known


@cache
def _sources() -> list[Path]:
    found = (source for source in TESTS.rglob("*.cpp") if source.name not in _LEFT_OUT)
    return sorted(source for source in found if source.relative_to(TESTS).parts[0] not in _OTHER_FOLDERS)


def tests_for(header: Path) -> list[Test]:
    """Returns the tests for a header: first its own, with each choice of its macros; then a few that include it by the fewest steps, the smaller
    first when they are equal; then the files that must not compile and include it by name."""
    path = INCLUDE / header
    own = TESTS / Path(*(part for part in header.with_suffix(".cpp").parts if part not in {"preflight", "impl"}))
    also = TESTS / _ALSO.get(header.parent.name, "")
    near = [s for s in _sources() if path in _distances(s) and s != own]
    rejects = [s for s in near if Test(s).is_reject and _distances(s)[path] == 1]
    programs = sorted((s for s in near if not Test(s).is_reject), key=lambda s: (s != also, _distances(s)[path], len(_text(s))))
    first = [own] if own in _sources() else [programs.pop(0)] if programs else []
    sizes = itertools.accumulate(len(_text(s)) for s in programs)
    others = [s for n, (s, size) in enumerate(zip(programs, sizes, strict=True))
              if n < _LEAST or n < _MOST and _distances(s)[path] <= 2 and size <= _CHARACTERS]  # fmt: skip
    choices = [(), *((flag,) for macro, flag in _CHOICES.items() if macro in _text(path))]
    return [Test(source, flags) for source in first for flags in choices] + [Test(source) for source in others + rejects]


def read(test: Test) -> str:
    """Returns what a verdict on a survivor depends on: how a test is compiled, its file, and the headers of the tests that it includes."""
    return "\0".join(FLAGS[:3]) + "\0".join(_text(path) for path in sorted(_distances(test.source)) if path.is_relative_to(TESTS))


def _read_all(test: Test) -> str:
    return "\0".join(_text(path) for path in sorted(_distances(test.source)))


# ---- compiling and running ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Done:
    code: int
    said: str
    seconds: float  # of the processor


@dataclass(frozen=True)
class _Baseline:
    """A test without a mutant."""

    code: str  # a digest of what it compiles to, quickly
    compile_s: float
    run_s: float


def prepare() -> None:
    """Copies the sources, and compiles what all tests share."""
    WORK.mkdir(parents=True, exist_ok=True)
    for folder in (INCLUDE, TESTS):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(folder.name, folder)
    SWITCHES.write_text(HEADER)
    named = {name for folder in (INCLUDE, TESTS) for path in folder.rglob("*.?pp") if path.relative_to(WORK).parts[1] not in _OTHER_FOLDERS
             for name in _INCLUDED.findall(path.read_text())}  # fmt: skip
    third_party = "".join(f"#include <{name}>\n" for name in sorted(named) if name.startswith("boost/") or "." not in name)
    header = WORK / "third_party.hpp"
    header.write_text(third_party)
    subprocess.run([COMPILER, *FLAGS, "-O0", "-x", "c++-header", str(header), "-o", str(PRECOMPILED)], check=True)
    subprocess.run([COMPILER, *FLAGS, "-O0", "-c", str(TESTS / "mutation" / "main.cpp"), "-o", str(WORK / "main.o")], check=True)


class Workplace:
    """A folder with the changed header, which is found before the others, and with what is compiled with it."""

    _baselines = WORK / "baselines"
    _one_at_a_time = threading.Lock()

    def __init__(self, number: int) -> None:
        self._folder = WORK / str(number)
        self._include = self._folder / "include"
        self._object = self._folder / "test.o"
        self._program = self._folder / "test"
        shutil.rmtree(self._folder, ignore_errors=True)
        self._include.mkdir(parents=True)
        self._baselines.mkdir(exist_ok=True)

    def judge_together(self, text: str, mutants: Sequence[Mutant], tests: Sequence[Test]) -> Iterator[tuple[Mutant, Verdict | None]]:
        """Judges the mutants that can be compiled into a test together. Yields a verdict for each that is killed, and None for each that survives."""
        left = dict(enumerate(suited(mutants), 1))
        for test in (test for test in tests if not test.is_reject):
            if not self._compile_together(test, text, left) or (without := self._run(_EVER)).code != 0:
                return
            patience = _limit(without.seconds)
            for number, mutant in list(left.items()):
                if (ran := self._call([str(self._program), *_QUIET], patience, {SWITCH: str(number)})).code != 0:
                    yield mutant, _failed(test, ran)
                    del left[number]
        yield from ((mutant, None) for mutant in left.values())

    def _compile_together(self, test: Test, text: str, mutants: dict[int, Mutant]) -> bool:
        """Compiles the mutants together, and removes those that do not compile."""
        while mutants:
            (header,) = {mutant.header for mutant in mutants.values()}
            with self._put(header, together(text, mutants)):
                compiled = self._compile(test, 600, quickly=True, more=("-include", str(SWITCHES), "-ferror-limit=0"))
            if compiled.code == 0:
                return True
            lines = {int(line) for line in re.findall(rf"{re.escape(str(header))}:(\d+):\d+: (?:error|note)", compiled.said)}
            wrong = [number for number, mutant in mutants.items() if mutant.line in lines]
            if not wrong:
                return False
            for number in wrong:
                del mutants[number]
        return False

    def judge(self, mutant: Mutant, tests: Sequence[Test], *, asked: bool) -> Verdict:
        """Runs one test after the other until one fails. Mutants that were `asked` together have survived at run time, so that only constants can
        still differ."""
        changed = []
        for test in tests:
            if test.is_reject:
                self._baseline(test)
                with self._put(mutant.header, mutant.text):
                    rejected = self._reject(test)
                if rejected.code != 0:
                    return Verdict("killed", f"{test} is not rejected as it should be", [test])
                continue
            baseline = self._baseline(test)
            with self._put(mutant.header, mutant.text):
                compiled = self._compile(test, _limit(baseline.compile_s), quickly=True)
            if compiled.code != 0:
                error = next((line for line in compiled.said.splitlines() if "error: " in line), None)
                if error and not _CHECKED.search(error):
                    return Verdict("invalid", error, [test])
                return Verdict("killed", f"{test}: {error or 'the compiler does not end'}", [test])
            if self._hash() == baseline.code:
                continue
            if (ran := self._run(_limit(baseline.run_s))).code != 0:
                return _failed(test, ran)
            if asked and not self._is_equivalent(mutant, test):
                return Verdict("survived", "", list(tests))
            changed.append(test)
        if not changed:
            return Verdict("survived", "in no code of the tests", list(tests))
        if all(self._is_equivalent(mutant, test) for test in changed):
            return Verdict("equivalent", "the same code, optimised", list(tests))
        return Verdict("survived", "", list(tests))

    def _is_equivalent(self, mutant: Mutant, test: Test) -> bool:
        with self._put(mutant.header, mutant.text):
            compiled = self._compile(test, 10 * _limit(self._baseline(test).compile_s), quickly=False)
            code = self._hash() if compiled.code == 0 else ""
        return code == self._optimised(test)

    @contextlib.contextmanager
    def _put(self, header: Path, text: str) -> Iterator[None]:
        changed = self._include / header
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(text)
        try:
            yield
        finally:
            changed.unlink()

    def _baseline(self, test: Test) -> _Baseline:
        with self._one_at_a_time:
            kept = self._kept(test)
            if not kept.exists() and test.is_reject:
                if (rejected := self._reject(test)).code != 0:
                    raise RuntimeError(rejected.said)
                kept.write_text(json.dumps(["", rejected.seconds, 0]))
            elif not kept.exists():
                compiled = self._compile(test, _EVER, quickly=True)
                if compiled.code != 0:
                    raise RuntimeError(compiled.said)
                code = self._hash()
                ran = self._run(_EVER)
                if ran.code != 0:
                    raise RuntimeError(f"{test} fails without any mutant")
                kept.write_text(json.dumps([code, compiled.seconds, ran.seconds]))
            return _Baseline(*json.loads(kept.read_text()))

    def _optimised(self, test: Test) -> str:
        with self._one_at_a_time:
            kept = self._kept(test).with_suffix(".optimised")
            if not kept.exists():
                self._compile(test, _EVER, quickly=False)
                kept.write_text(self._hash())
            return kept.read_text()

    def _kept(self, test: Test) -> Path:
        return self._baselines / digest(str(test), _read_all(test), *FLAGS)

    def _compile(self, test: Test, seconds: int, *, quickly: bool, more: Sequence[str] = ()) -> _Done:
        how = ["-O0", "-include-pch", str(PRECOMPILED)] if quickly else ["-O2"]
        # A name in the code must not depend on which of the folders a header is in.
        where = [f"-I{self._include}", f"-I{INCLUDE}", f"-ffile-prefix-map={self._include}={INCLUDE}"]
        return self._call([COMPILER, *FLAGS, *BRIEF, *test.flags, *where, *how, *more, "-c", str(test.source), "-o", str(self._object)], seconds)

    def _hash(self) -> str:
        return digest(self._object.read_bytes().hex())

    def _run(self, seconds: int) -> _Done:
        link = [COMPILER, str(self._object), str(WORK / "main.o"), *LIBRARIES, "-o", str(self._program)]
        linked = self._call(link, 60)
        # When it does not link, a function is missing, and the test would fail to build.
        return linked if linked.code != 0 else self._call([str(self._program), *_QUIET], seconds)

    def _reject(self, test: Test) -> _Done:
        settings = {
            "compiler": COMPILER,
            "flags": f"-include-pch {PRECOMPILED.absolute()} {shlex.join(FLAGS)}",
            "includes": f"{self._include};{INCLUDE};{TESTS}",
            "file": str(test.source),
            "stamp": str(self._folder / "rejected"),
        }
        return self._call(["cmake", *(f"-D{name}={value}" for name, value in settings.items()), "-P", "cmake/reject.cmake"], 120)

    def _call(self, command: Sequence[str], seconds: int, environment: dict[str, str] | None = None) -> _Done:
        """Runs a command with a limit on its processor time, because the machine may be busy."""
        limits = ["prlimit", f"--cpu={seconds}", f"--as={_MEMORY}", "--core=0"]
        with (self._folder / "said").open("w+") as said:
            process = subprocess.Popen(
                [*limits, *command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=os.environ | (environment or {}),
            )
            waits_for_ever = threading.Timer(60 + 30 * seconds, process.kill)
            waits_for_ever.start()
            _, status, usage = os.wait4(process.pid, 0)
            waits_for_ever.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            return _Done(process.returncode, said.read(), usage.ru_utime + usage.ru_stime)


def _failed(test: Test, ran: _Done) -> Verdict:
    return Verdict("killed", f"{test} {'fails' if ran.code > 0 else f'ends by signal {-ran.code}'}", [test])


def _limit(seconds: float) -> int:
    return math.ceil(_PATIENCE * seconds) + _GRACE
