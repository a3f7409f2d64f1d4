# SPDX-License-Identifier: BSL-1.0
"""Tests the report itself, with headers of a few lines, two programs that call them, and the report that is expected."""

from __future__ import annotations

import subprocess
import tempfile
import unittest
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import report

SIGN = """\
template <class T>
int sign(T of)
{
    if (of < 0)
        return -1;
    else
    {
        return 1;
    }
}
"""

DECIDED = """\
template <class T>
int size()
{
    if constexpr (sizeof(T) == 1)
        return 1;
    return 2;
}
"""

HALF = "inline int half(int n) { return n > 1 ? n / 2 : 0; }"


def explained(line: str, block: str = "") -> str:
    """A function of which one line runs only for numbers below zero, with an explanation on it or around it."""
    start = f"    // LCOV_EXCL_START{block}\n" if block else ""
    stop = "    // LCOV_EXCL_STOP\n" if block else ""
    return f"inline int sign(int of)\n{{\n{start}    if (of < 0)\n        return -1;{line}\n{stop}    return 1;\n}}\n"


POINT = "struct point { int x, y; friend bool operator==(point, point) = default; };"

# A header; what each of up to two programs does; what is said of lines, of branches and of explanations, each without the file's name.
ROWS = (
    # each side in another instantiation, or in another program
    (SIGN, "sign(-1), sign(1L)", "", []),
    (SIGN, "sign(-1)", "sign(1)", []),
    (SIGN, "sign(1), sign(1L)", "sign(1)", ["5: return -1;", "4:9: never true: of < 0"]),
    (SIGN, "sign(-1)", "", ["8: return 1;", "4:9: never false: of < 0"]),
    # what never runs; of a template that nobody instantiates nothing is known
    (HALF, "", "", [f"1: {HALF}"]),
    (HALF, "half(3)", "", ["1:33: never false: n > 1"]),
    (SIGN, "", "", []),
    # the compiler decides, and nobody can take the other side
    (DECIDED, "size<char>()", "size<int>()", []),
    (DECIDED, "size<int>()", "", []),
    (POINT, "point{1, 2} == point{1, 2}", "", []),
    (POINT, "", "", []),
    # explained, on the line or above it
    (explained(" // LCOV_EXCL_LINE: why"), "sign(1)", "", ["3:9: never true: of < 0"]),
    (explained("", block=": why"), "sign(1)", "", ["3: says that line 4 does not run, which does"]),
    (f"// LCOV_EXCL_LINE: why\n{HALF}", "", "", []),
    (f"// LCOV_EXCL_BR_LINE: why\n{HALF}", "half(3)", "", []),
    (f"{HALF} // LCOV_EXCL_BR_LINE: why", "half(3)", "", []),
    (f"// LCOV_EXCL_START: why\n{HALF}\n// LCOV_EXCL_STOP", "", "", []),
    # not explained
    (f"// LCOV_EXCL_BR_LINE: why\n{HALF}", "", "", [f"2: {HALF}", "1: explains nothing"]),
    (f"// LCOV_EXCL_LINE\n{HALF}", "", "", ["1: an explanation without a reason"]),
    (f"// LCOV_EXCL_LINE:\n{HALF}", "", "", ["1: an explanation without a reason"]),
    (f"// LCOV_EXCL_START: why\n{HALF}", "half(0), half(2)", "", ["1: a START or STOP without the other"]),
    (f"{HALF}\n// LCOV_EXCL_STOP", "half(0), half(2)", "", ["2: a START or STOP without the other", "2: explains nothing"]),
    # stale
    (explained(" // LCOV_EXCL_LINE: why"), "sign(-1), sign(1)", "", ["4: says that line 4 does not run, which does"]),
    (f"{HALF} // LCOV_EXCL_LINE: why", "half(3)", "", ["1: says that line 1 does not run, which does"]),
    (f"{HALF} // LCOV_EXCL_BR_LINE: why", "half(0), half(2)", "", ["1: explains nothing"]),
    (f"// LCOV_EXCL_LINE: why\n\n{HALF}", "half(0), half(2)", "", ["1: explains nothing"]),
)


def built(folder: Path, header: str, *programs: str) -> tuple[str, Path, list[str]]:
    """Builds the programs and runs them: what the report is asked with."""
    source = folder / "headers" / "sample.hpp"
    source.parent.mkdir()
    source.write_text(header)
    made = []
    for number, calls in enumerate(filter(None, programs) if any(programs) else [""]):
        main = folder / f"program{number}.cpp"
        main.write_text(f'#include "{source}"\nint main() {{ (void)({calls or 0}); }}\n')
        made.append(str(main.with_suffix("")))
        flags = ("-std=c++20", "-w", "-fprofile-instr-generate", "-fcoverage-mapping")
        subprocess.run(("clang++-19", *flags, main, "-o", made[-1]), check=True)
        subprocess.run(made[-1], check=True, env={"LLVM_PROFILE_FILE": f"{made[-1]}.profraw"})
    profile = str(folder / "all.profdata")
    subprocess.run(("llvm-profdata-19", "merge", "-o", profile, *(f"{program}.profraw" for program in made)), check=True)
    return profile, source.parent, made


class Report(unittest.TestCase):
    def test_what_is_said(self) -> None:
        for row, (header, *programs, expected) in enumerate(ROWS):
            with self.subTest(row=row, header=header, programs=programs), tempfile.TemporaryDirectory() as folder:
                [sample] = report.headers(*built(Path(folder), header, *programs))
                verdict = report.judge(sample)
                said = verdict.unexplained + verdict.untaken + verdict.mistaken
                self.assertEqual([line.removeprefix(f"{sample.path}:") for line in said], expected)

    def test_when_it_fails(self) -> None:
        for header, calls, code in (
            (HALF, "half(0), half(2)", 0),
            (HALF, "half(3)", 1),  # half of the branches
            (explained(""), "sign(1)", 1),  # a line
            (f"{HALF} // LCOV_EXCL_LINE: why", "half(0), half(2)", 1),
            ("", "", 1),  # nothing there to run
        ):
            with self.subTest(header=header, calls=calls), tempfile.TemporaryDirectory() as folder:
                profile, headers, programs = built(Path(folder), header, calls)
                with redirect_stdout(StringIO()):
                    self.assertEqual(report.main(profile, str(headers), *programs), code)


if __name__ == "__main__":
    unittest.main()
