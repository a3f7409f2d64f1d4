# SPDX-License-Identifier: BSL-1.0
"""The printed OpenAPI document: judged by a validator, and by all that FastAPI was recorded to answer."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from itertools import dropwhile
from pathlib import Path
from typing import Any

import tool
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

CASES = Path("tests/cases")
PATHS = {
    "container.golden": ("/gpu/instances/",),
    "machine.golden": ("/gpu/instances/vms", "/gpu/instances/baremetal"),
}
INSTANCE = {"instance_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6"}
IMAGE = {"slug": "s", "name": "n", "description": None, "image": "i", "expose": [{"port": "22", "protocol": "tcp"}],
         "environment": [{"name": "A", "value": ""}], "startup_command": None, "requires_ssh": None}  # fmt: skip
ENTRY = {"type": "missing", "loc": ["body", "expose", 0], "msg": "Field required"}

# What a validator must find wrong, or it finds nothing.
BREAK: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no version": lambda document: document.pop("openapi"),
    "no title": lambda document: document["info"].pop("title"),
    "no description of an answer": lambda document: document["paths"]["/gpu/instances/"]["post"]["responses"]["200"].pop("description"),
    "an operationId twice": lambda document: document["paths"]["/gpu/instances/vms"]["post"].update(operationId="deploy_container"),
    "a reference to nothing": lambda document: document["components"]["schemas"].pop("refusal"),
    "no JSON Schema": lambda document: document["components"]["schemas"]["refusal"].update(type="text"),
}


def invalid(document: dict[str, Any]) -> list[str]:
    try:
        return [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()]
    except Exception as error:  # a reference that leads nowhere may end it
        return [repr(error)]


def recorded(name: str) -> Iterator[Any]:
    """The 422 bodies that FastAPI gave."""
    lines = list(dropwhile(lambda line: line.startswith(b"#"), (CASES / name).read_bytes().split(b"\n")))
    return (body for body in map(json.loads, lines[1::2]) if body is not None)


def accepts(document: dict[str, Any], path: str, status: str, body: Any) -> bool:
    """Whether the document describes this answer."""
    (operation,) = document["paths"][path].values()
    schema = operation["responses"][status]["content"]["application/json"]["schema"]
    return Draft202012Validator({**schema, "components": document["components"]}).is_valid(body)


def answers() -> Iterator[tuple[str, str, Any, bool]]:
    """Path, status, body, and whether it is described."""
    for name, paths in PATHS.items():
        for path in paths:
            yield from ((path, "422", body, True) for body in recorded(name))
            yield path, "200", INSTANCE | {"more": 1}, True
            yield path, "200", {"instance_id": None}, False
            yield path, "200", {}, False
            for status in ("400", "401"):
                yield path, status, {"detail": "Insufficient balance to deploy instance"}, True
                yield path, status, {"detail": [ENTRY]}, False
            yield path, "422", {"detail": [ENTRY | {"type": "uuid_parsing", "url": "https://x"}]}, True
            yield path, "422", {"detail": [ENTRY | {"loc": ["body", 1.5]}]}, False
            yield path, "422", {"detail": [ENTRY | {"ctx": []}]}, False
            yield path, "422", {"detail": [{}]}, False
            yield path, "422", {"detail": "text"}, False
    yield "/gpu/default-images/", "200", [IMAGE, IMAGE | {"more": 1, "requires_ssh": True}], True
    yield "/gpu/default-images/", "200", [], True
    yield "/gpu/default-images/", "200", [IMAGE | {"image": None}], False
    yield "/gpu/default-images/", "200", IMAGE, False


def main(*_: object) -> int:
    document = json.loads(tool.openapi())
    issues = invalid(document)
    print(f"openapi-spec-validator: {len(issues)} issues")
    for what, change in BREAK.items():
        broken = copy.deepcopy(document)
        change(broken)
        if not invalid(broken):
            issues.append(f"{what}, which the validator lets pass")
    count = 0
    for path, status, body, described in answers():
        count += 1
        if accepts(document, path, status, body) != described:
            issues.append(f"{path}, {status}: {'not ' if described else ''}described: {json.dumps(body)[:200]}")
    print(f"{count:,} answers judged by the document")
    print("\n".join(issues), end="\n" if issues else "")
    return 1 if issues else 0
