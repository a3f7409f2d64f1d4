# SPDX-License-Identifier: BSL-1.0
"""Asks the preflight tool, a batch of bodies at a time, one body a line."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

TOOL = os.environ.get("PREFLIGHT_TOOL", "build/release/preflight")

VALID = b"null"

# Of kinds that another program judges, which answers as the tool does.
PROGRAMS: dict[str, str] = {}


def run(program: str, arguments: list[str], text: bytes = b"", expected: tuple[int, ...] = (0,)) -> bytes:
    """What a program prints, which ends with one of these codes."""
    done = subprocess.run([program, *arguments], input=text, capture_output=True)
    if done.returncode not in expected:
        said = done.stderr.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{program} {' '.join(arguments)} ended with {done.returncode}: {said}")
    return done.stdout


def ask(kind: str, bodies: Sequence[bytes], program: str = "") -> list[bytes]:
    """The tool's answers to requests of this kind, in order: a 422 body, or null for a sound one."""
    program = program or PROGRAMS.get(kind, TOOL)
    if not bodies:
        return []
    arguments = ["check", kind, "--format", "422", "--verbatim", "-"]
    text = b"".join(body + b"\n" for body in bodies)
    answers = run(program, [*arguments, "--lines"], text, (0, 1)).split(b"\n")
    if answers.pop() != b"" or len(answers) != len(bodies):
        raise RuntimeError(f"{len(bodies)} bodies got {len(answers)} answers")
    for i, body in enumerate(bodies):
        if not body.strip(b" \t\r"):  # a line that the tool skips
            answers[i] = run(program, arguments, body, (0, 1)).rstrip(b"\n")
    return answers


def schema(kind: str) -> bytes:
    """The JSON Schema that the tool prints for requests of this kind."""
    return run(PROGRAMS.get(kind, TOOL), ["schema", kind])


def openapi() -> bytes:
    """The OpenAPI document that the tool prints."""
    return run(TOOL, ["openapi"])
