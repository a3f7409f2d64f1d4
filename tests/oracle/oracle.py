# SPDX-License-Identifier: BSL-1.0
"""Asks the FastAPI application, in process, through its ASGI interface."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, MutableMapping
from typing import Any, NamedTuple

from app import app

ENDPOINTS = {
    "container": "/gpu/instances/",
    "vm": "/gpu/instances/vms",
    "baremetal": "/gpu/instances/baremetal",
}


class Answer(NamedTuple):
    status: int
    body: bytes


async def _post(path: str, body: bytes) -> Answer:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", b"oracle"), (b"content-type", b"application/json")],
        "server": ("oracle", 80),
        "client": ("client", 1),
    }
    status = 0
    parts: list[bytes] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        else:
            parts.append(message.get("body", b""))

    try:
        await app(scope, receive, send)
    except Exception:  # the server-error middleware answers 500 and raises again
        if status != 500:
            raise
    return Answer(status, b"".join(parts))


async def _post_all(kind: str, bodies: Iterable[bytes]) -> list[Answer]:
    path = ENDPOINTS[kind]
    return [await _post(path, body) for body in bodies]


def ask(kind: str, bodies: Iterable[bytes]) -> list[Answer]:
    """The application's answers to requests of this kind, in order."""
    return asyncio.run(_post_all(kind, bodies))
