# SPDX-License-Identifier: BSL-1.0
"""The results for whole headers, kept with the sources. A result holds while the code of the header and the operators are the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from mutants import RULES, code_digest, digest

_FILE = Path(__file__).parent / "record.txt"
_HEADING = "# Written by ./dev mutate, of each header of which no mutant survives unexplained: a digest of its code, and how many were"
WORDS = ("invalid", "equivalent", "killed", "explained")


class Record:
    def __init__(self) -> None:
        lines = _FILE.read_text().splitlines()[1:] if _FILE.exists() else []
        self._said = {name: (code, Counter(dict(zip(WORDS, map(int, numbers), strict=True)))) for name, code, *numbers in map(str.split, lines)}

    def of(self, header: Path, text: str) -> Counter[str] | None:
        """Returns how many mutants of the header got each verdict, or None when they have not been judged for this `text`."""
        code, counts = self._said.get(str(header), (None, None))
        return counts if code == _digest(text) else None

    def keep(self, header: Path, text: str, counts: Counter[str]) -> None:
        self._said[str(header)] = _digest(text), counts
        lines = (f"{name} {code} " + " ".join(str(counts[word]) for word in WORDS) for name, (code, counts) in sorted(self._said.items()))
        _FILE.write_text("\n".join([f"{_HEADING} {', '.join(WORDS)}", *lines]) + "\n")


def _digest(text: str) -> str:
    return digest(code_digest(text), RULES.read_text())
