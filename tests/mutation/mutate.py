# SPDX-License-Identifier: BSL-1.0
"""Changes every operator, constant and condition of the headers, each alone, and counts how many of these mutants the tests notice.

README.md says what is changed, which tests are asked, and what the verdicts mean.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from judge import INCLUDE, WORK, Test, Verdict, Workplace, prepare, read, tests_for
from mutants import Mutant, code_digest, digest, mutants_of
from record import WORDS, Record

RESULTS = WORK / "results"
SURVIVORS = Path(__file__).parent / "survivors.txt"
COLUMNS = (*WORDS, "survived", "not judged")


class Results:
    """The verdicts on the mutants of a header from earlier runs, one on each line. A verdict holds while the code of the header is the same, and
    that on a survivor only while the tests that it survived are the same, too."""

    def __init__(self, header: Path, text: str) -> None:
        self._path = RESULTS / header.with_suffix(".jsonl")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._code = code_digest(text)
        self._tests = tests_for(header)
        lines = self._path.read_text().splitlines() if self._path.exists() else []
        self._known = {entry["mutant"]: entry for entry in map(json.loads, lines)}

    def known(self, mutant: Mutant) -> str | None:
        entry = self._known.get(self._key(mutant))
        if entry is None or entry["verdict"] == "survived" and entry["tests"] != self._read(self._tests):
            return None
        return entry["verdict"]

    def keep(self, mutant: Mutant, verdict: Verdict) -> None:
        entry = {"mutant": self._key(mutant), "line": mutant.line, "change": mutant.change, "verdict": verdict.word, "why": verdict.why,
                 "tests": self._read(verdict.tests)}  # fmt: skip
        self._known[entry["mutant"]] = entry
        with self._path.open("a") as lines:
            lines.write(json.dumps(entry) + "\n")

    def _key(self, mutant: Mutant) -> str:
        return digest(self._code, code_digest(mutant.text))

    @staticmethod
    def _read(tests: list[Test]) -> str:
        return digest(*(read(test) for test in tests))


def explained() -> dict[tuple[str, str, str], str]:
    """Returns the reasons in survivors.txt, by header and change."""
    reasons = {}
    header = reason = old = ""
    for line in SURVIVORS.read_text().splitlines():
        if line.startswith("- "):
            old = line[2:]
        elif line.startswith("+ "):
            reasons[header, old, line[2:]] = reason
        elif line and not line.startswith("#"):
            header, _, reason = line.partition(": ")
    return reasons


def show(mutant: Mutant, note: str) -> None:
    print(f"\n{mutant.header}:{mutant.line}: {note}\n- {mutant.old}\n+ {mutant.new}", flush=True)


def table(counts: dict[Path, Counter[str]]) -> None:
    print(f"\n{'':36}{'mutants':>9}" + "".join(f"{word:>12}" for word in COLUMNS) + f"{'killed of':>12}\n" + " " * 117 + "what matters")
    for name, n in [*((str(header), n) for header, n in counts.items()), ("all", sum(counts.values(), Counter()))]:
        judged = n["killed"] + n["explained"] + n["survived"]
        share = f"{n['killed'] / judged:12.1%}" if judged else f"{'-':>12}"
        print(f"{name.removeprefix('preflight/'):36}{n.total():9,}" + "".join(f"{n[word]:12,}" for word in COLUMNS) + share)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev mutate", description=__doc__.splitlines()[0])
    parser.add_argument("headers", nargs="*", help="only these, as they are included: preflight/json/utf8.hpp; default: all that record.txt does not know")
    parser.add_argument("--sample", type=int, help="only so many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32), help="of the sample")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many headers at a time (default: one a processor)")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="begin no more after so long; what is known is kept for the next time")
    options = parser.parse_args()
    deadline = time.monotonic() + 60 * options.minutes

    prepare()
    headers = [Path(name) for name in options.headers] or sorted(path.relative_to(INCLUDE) for path in INCLUDE.rglob("*.hpp"))
    texts = {header: (INCLUDE / header).read_text() for header in headers}
    record = Record()
    counts: defaultdict[Path, Counter[str]] = defaultdict(Counter)
    if not options.headers and options.sample is None:
        counts |= {header: known for header, text in texts.items() if (known := record.of(header, text)) is not None}
        headers = [header for header in headers if header not in counts]
    mutants = [mutant for header in headers for mutant in mutants_of(header, texts[header])]
    whole = options.sample is None or options.sample >= len(mutants)
    if not whole:
        print(f"{options.sample} of {len(mutants):,} mutants, seed {options.seed}")
        mutants = random.Random(options.seed).sample(mutants, options.sample)

    results = {header: Results(header, texts[header]) for header in headers}
    reasons = explained()
    failed: list[str] = []
    places: SimpleQueue[Workplace] = SimpleQueue()
    for number in range(options.jobs):
        places.put(Workplace(number))

    def judged(header: Path) -> list[tuple[Mutant, str | None]]:
        """Returns the mutants of a header, each with its verdict, or None if there was no time for one."""
        mine = [mutant for mutant in mutants if mutant.header == header]
        kept = results[header]
        tests = tests_for(header)
        place = places.get()
        try:
            unknown = [mutant for mutant in mine if kept.known(mutant) is None]
            asked = set()
            if unknown and time.monotonic() < deadline:
                for mutant, verdict in place.judge_together(texts[header], unknown, tests):
                    kept.keep(mutant, verdict) if verdict else asked.add(mutant)
            for mutant in unknown:
                if kept.known(mutant) is None and time.monotonic() < deadline:
                    kept.keep(mutant, place.judge(mutant, tests, asked=mutant in asked))
        except RuntimeError as error:  # the tests fail without a mutant; the other headers have their own tests
            failed.append(f"{header}: {error}")
        finally:
            places.put(place)
        return [(mutant, kept.known(mutant)) for mutant in mine]

    used = set()
    with ThreadPoolExecutor(options.jobs) as pool:
        for header, verdicts in zip(headers, pool.map(judged, headers), strict=True):
            for mutant, verdict in verdicts:
                name = (str(header), *mutant.change)
                if verdict == "survived" and name in reasons:
                    verdict = "explained"
                    used.add(name)
                elif verdict == "survived":
                    show(mutant, "survived")
                counts[header][verdict or "not judged"] += 1
            if whole and not counts[header].keys() & {"survived", "not judged"}:
                record.keep(header, texts[header], counts[header])
            if counts[header]:
                print(f"{header}: " + ", ".join(f"{n} {word}" for word, n in counts[header].items()), file=sys.stderr, flush=True)

    table(dict(sorted(counts.items())))
    total = sum(counts.values(), Counter())
    if total["not judged"]:
        print(f"{total['not judged']:,} have not been judged yet")
    stale = [name for name in reasons if Path(name[0]) in headers and name not in used] if whole and not total["not judged"] else []
    for header, old, new in stale:
        print(f"\n{SURVIVORS.name} explains what does not survive, of {header}:\n- {old}\n+ {new}")
    for each in failed:
        print(each)
    return 1 if total["survived"] or stale or failed else 0


if __name__ == "__main__":
    sys.exit(main())
