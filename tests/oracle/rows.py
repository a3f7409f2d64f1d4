# SPDX-License-Identifier: BSL-1.0
"""The rulebook's rows as data, and how often a set of requests met each of them on its good and its bad side."""

from __future__ import annotations

from collections import Counter
from typing import Any

Path = tuple[str, ...]

# For every place of a request the issues that it can have, in the order in which they are judged. "*" stands for an index.
CONTAINER: dict[Path, tuple[str, ...]] = {
    (): ("missing", "json_invalid", "model_attributes_type"),
    ("plan_id",): ("missing", "string_type", "string_too_short"),
    ("name",): ("missing", "string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"),
    ("container_settings",): ("missing", "model_attributes_type"),
    ("container_settings", "image"): ("missing", "string_type", "string_too_short", "string_too_long", "value_error"),
    ("container_settings", "expose"): ("missing", "list_type", "too_short", "too_long"),
    ("container_settings", "expose", "*"): ("model_attributes_type", "value_error"),
    ("container_settings", "expose", "*", "port"): ("missing", "string_type", "value_error"),
    ("container_settings", "expose", "*", "protocol"): ("literal_error",),
    ("container_settings", "environment"): ("list_type", "too_long"),
    ("container_settings", "environment", "*"): ("model_attributes_type",),
    ("container_settings", "environment", "*", "name"): ("missing", "string_type", "string_pattern_mismatch", "value_error"),
    ("container_settings", "environment", "*", "value"): ("missing", "string_type"),
    ("container_settings", "startup_command"): ("string_type", "string_too_long"),
    ("container_settings", "credentials"): ("model_attributes_type",),
    ("container_settings", "credentials", "host"): ("missing", "literal_error"),
    ("container_settings", "credentials", "username"): ("missing", "string_type"),
    ("container_settings", "credentials", "password"): ("missing", "string_type"),
    ("constraints",): ("model_attributes_type",),
    ("constraints", "location"): ("string_type", "string_pattern_mismatch"),
    ("ssh_key",): ("string_type",),
}

MACHINE: dict[Path, tuple[str, ...]] = {
    (): ("missing", "json_invalid", "model_attributes_type"),
    ("plan_id",): ("missing", "string_type", "string_too_short"),
    ("name",): ("missing", "string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"),
    ("ssh_key",): ("missing", "string_type", "string_too_short"),
    ("os_image",): ("missing", "string_type", "string_too_short"),
}

# Optional places: null or no key at all is sound there, and both are worth counting.
NULLABLE: frozenset[Path] = frozenset(
    {
        ("container_settings", "environment"),
        ("container_settings", "startup_command"),
        ("container_settings", "credentials"),
        ("constraints",),
        ("constraints", "location"),
        ("ssh_key",),
    }
)
OPTIONAL: frozenset[Path] = NULLABLE | {("container_settings", "expose", "*", "protocol")}

# Faults after which nothing inside the value is judged.
_OPAQUE = frozenset({"model_attributes_type", "list_type", "too_long"})

_Steps = tuple[str | int, ...]


def rows_of(kind: str) -> dict[Path, tuple[str, ...]]:
    return CONTAINER if kind == "container" else MACHINE


def nullable(kind: str, path: Path) -> bool:
    return kind == "container" and path in NULLABLE


def general(steps: _Steps) -> Path:
    """A place with its indices replaced by "*"."""
    return tuple("*" if isinstance(step, int) else step for step in steps)


class Tally:
    """Counts of (kind, path, code, side), where side is "good" or "bad", or for optional places "null" or "absent"."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, Path, str, str]] = Counter()

    def add(self, kind: str, body: Any, issues: list[dict[str, Any]]) -> None:
        """One request, parsed, that has these issues."""
        kind = "container" if kind == "container" else "machine"
        self._kind, self._rows = kind, rows_of(kind)
        self._issue: dict[_Steps, str] = {}
        self._invalid: set[_Steps] = set()
        for issue in issues:
            steps = tuple(issue["loc"][1:])
            self._issue[steps] = issue["type"]
            self._invalid.update(steps[:size] for size in range(len(steps)))
        self._judged((), body)

    def add_unread(self, kind: str, code: str) -> None:
        """One request whose text has no value: json_invalid, or missing altogether."""
        self._count("container" if kind == "container" else "machine", (), code, "bad")

    def _count(self, kind: str, path: Path, code: str, side: str) -> None:
        self.counts[kind, path, code, side] += 1

    def _judged(self, steps: _Steps, value: Any) -> None:
        path = general(steps)
        issue = self._issue.get(steps)
        if value is None and issue is None and nullable(self._kind, path):
            self._count(self._kind, path, "optional", "null")
            return
        for code in self._rows.get(path, ()):
            if code == issue:
                self._count(self._kind, path, code, "bad")
                break
            if code == "value_error" and steps in self._invalid:
                break  # a rule across fields waits until each of them is sound
            self._count(self._kind, path, code, "good")
        if issue in _OPAQUE:
            return
        if isinstance(value, list):
            for index, entry in enumerate(value):
                self._judged((*steps, index), entry)
        elif isinstance(value, dict):
            self._members(steps, path, value)

    def _members(self, steps: _Steps, path: Path, value: dict[str, Any]) -> None:
        for child in self._rows:
            if len(child) != len(path) + 1 or child[:-1] != path or child[-1] == "*":
                continue
            if child[-1] in value:
                self._judged((*steps, child[-1]), value[child[-1]])
            elif child in OPTIONAL and self._kind == "container":
                self._count(self._kind, child, "optional", "absent")
            else:
                self._count(self._kind, child, "missing", "bad")

    def lines(self) -> list[str]:
        """One line for each row of the rulebook, with the counts of both its sides."""
        lines = [f"{'good':>10} {'bad':>10}  row"]
        notes = [f"{'null':>10} {'absent':>10}  optional"]
        for kind, rows in (("container", CONTAINER), ("machine", MACHINE)):
            for path, codes in rows.items():
                place = f"{kind}: {'.'.join(path) or 'body'}"
                for code in codes:
                    good, bad = self.counts[kind, path, code, "good"], self.counts[kind, path, code, "bad"]
                    lines.append(f"{good:>10} {bad:>10}  {place}: {code}")
                if kind == "container" and path in OPTIONAL:
                    null, absent = self.counts[kind, path, "optional", "null"], self.counts[kind, path, "optional", "absent"]
                    notes.append(f"{null if path in NULLABLE else '-':>10} {absent:>10}  {place}")
        return lines + notes

    def least(self) -> int:
        """How often the rarest side of any row was met."""
        return min(
            self.counts[kind, path, code, side]
            for kind, rows in (("container", CONTAINER), ("machine", MACHINE))
            for path, codes in rows.items()
            for code in codes
            for side in ("good", "bad")
        )
