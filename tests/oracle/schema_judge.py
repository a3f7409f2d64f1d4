# SPDX-License-Identifier: BSL-1.0
"""The printed JSON Schemas against the tool's own verdict, judged by validators that are not ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs

import tool
from differences import is_json
from document import Node, Object, read
from generate import KINDS, requests, twice_a_key
from shrink import shrink

# A judge says of each body whether the schema accepts it, or None where its semantics are not JSON Schema's.
Verdicts = list[bool | None]
Judge = Callable[[dict[str, Any], Sequence[bytes]], Verdicts]

AJV = Path("build/oracle/node/node_modules/ajv")
VALIJSON = Path("build/oracle/valijson")

SHOWN = 5
# The judge written in Python takes a millisecond a body, so it sees one of so many.
PYTHON_SHARE = 5


def by_jsonschema_rs(schema: dict[str, Any], bodies: Sequence[bytes]) -> Verdicts:
    validator = jsonschema_rs.Draft202012Validator(schema)
    return [validator.is_valid(json.loads(body)) for body in bodies]


def by_jsonschema(schema: dict[str, Any], bodies: Sequence[bytes]) -> Verdicts:
    """In Python a "$" also matches before a newline that ends the string, in JSON Schema it does not."""
    validator = jsonschema.Draft202012Validator(schema)
    return [
        validator.is_valid(json.loads(body)) if number % PYTHON_SHARE == 0 and not _ends_a_line(body) else None
        for number, body in enumerate(bodies)
    ]


def _by_program(command: Sequence[str], schema: dict[str, Any], bodies: Sequence[bytes], **environment: str) -> Verdicts:
    """A program that reads the schema and the bodies, a line each, and prints the verdicts as JSON, a line each."""
    text = b"".join(line + b"\n" for line in (json.dumps(schema).encode(), *bodies))
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, env=os.environ | environment, check=True)
    verdicts: Verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    if len(verdicts) != len(bodies):
        raise RuntimeError(f"{command}: {len(bodies)} bodies got {len(verdicts)} verdicts")
    return verdicts


def by_ajv(schema: dict[str, Any], bodies: Sequence[bytes]) -> Verdicts:
    return _by_program(["node", str(Path(__file__).with_name("ajv.cjs"))], schema, bodies, NODE_PATH=str(AJV.parent))


def by_valijson(schema: dict[str, Any], bodies: Sequence[bytes]) -> Verdicts:
    """It implements draft 7, of which these schemas use nothing that means another thing in 2020-12.

    Two bugs of its own: it ends at a "format" on a value that is not a string (a mere remark in JSON Schema, so left out for it), and to it a string
    ends at the first NUL.
    """
    verdicts = _by_program([str(VALIJSON)], _without_formats(schema), bodies)
    nul = [_any_string(lambda text: "\0" in text, read(body.decode())) for body in bodies]
    return [None if has_nul else verdict for has_nul, verdict in zip(nul, verdicts, strict=True)]


def _without_formats(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: _without_formats(part) for key, part in schema.items() if key != "format" or not isinstance(part, str)}
    return [_without_formats(part) for part in schema] if isinstance(schema, list) else schema


JUDGES: dict[str, Judge] = {"jsonschema-rs": by_jsonschema_rs, "jsonschema": by_jsonschema, "ajv": by_ajv, "valijson": by_valijson}


def missing(name: str) -> str | None:
    """What a judge lacks here, if anything."""
    if name == "ajv" and not (AJV.exists() and shutil.which("node")):
        return "node and npm (Debian: nodejs, npm)"
    if name == "valijson" and not VALIJSON.exists():
        return "valijson and nlohmann-json (Debian: libvalijson-dev, nlohmann-json3-dev)"
    return None


def _any_string(test: Callable[[str], bool], node: Node) -> bool:
    """Whether a key or a string of a document passes a test."""
    if isinstance(node, Object):
        return any(test(key) or _any_string(test, value) for key, value in node)
    if isinstance(node, list):
        return any(_any_string(test, value) for value in node)
    return test(node)


def _ends_a_line(body: bytes) -> bool:
    return _any_string(lambda text: text.endswith("\n"), read(body.decode()))


def _judged(body: bytes) -> bool:
    return is_json(body) and not twice_a_key(read(body.decode()))


def _differing(kind: str, verdicts: Verdicts, bodies: Sequence[bytes]) -> list[bool]:
    """For each body whether the verdict differs from the tool's."""
    return [
        verdict is not None and verdict != (answer == tool.VALID)
        for verdict, answer in zip(verdicts, tool.ask(kind, bodies), strict=True)
    ]


def _still_differing(kind: str, judge: Callable[[Sequence[bytes]], Verdicts], bodies: Sequence[bytes]) -> list[bool]:
    """The same for bodies of any kind, of which some are not for judging."""
    judged = [body for body in bodies if _judged(body)]
    differing = {body for body, differs in zip(judged, _differing(kind, judge(judged), judged), strict=True) if differs}
    return [body in differing for body in bodies]


def _judge_kind(kind: str, schema: dict[str, Any], bodies: Sequence[bytes], counts: Counter[str]) -> int:
    """How many verdicts of all judges differ from the tool's."""
    found = 0
    for name, judge in JUDGES.items():
        if missing(name):
            continue
        verdicts = judge(schema, bodies)
        counts[name] += sum(verdict is not None for verdict in verdicts)
        wrong = [body for body, differs in zip(bodies, _differing(kind, verdicts, bodies), strict=True) if differs]
        print(f"{name}, {kind}: {len(wrong):,} differences")
        for body in sorted(wrong, key=len)[:SHOWN]:
            small = shrink(body, partial(_still_differing, kind, partial(judge, schema)))
            (answer,) = tool.ask(kind, [small])
            print(f"  preflight says {answer.decode()} of {small!r}")
        found += len(wrong)
    return found


def main(seed: str, count: int, *_: object) -> int:
    """Checks each schema against the meta-schema, then judges bodies by it."""
    drawn = [request for request in requests(seed, count) if _judged(request.body)]
    counts: Counter[str] = Counter()
    differences = 0
    for kind in KINDS:
        schema = json.loads(tool.schema(kind))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", schema["$schema"]
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema_rs.meta.validate(schema)
        print(f"{kind}: valid under the 2020-12 meta-schema")
        differences += _judge_kind(kind, schema, [request.body for request in drawn if request.kind == kind], counts)
    for name in JUDGES:
        print(f"SKIPPED: {name}, which needs {lacking}" if (lacking := missing(name)) else f"{name} judged {counts[name]:,} bodies")
    return 1 if differences else 0
