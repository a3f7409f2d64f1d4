# SPDX-License-Identifier: BSL-1.0
"""Judges the oracle itself: its bytes are those of an HTTP client, and its bodies are what they should be."""

from __future__ import annotations

from starlette.testclient import TestClient

import oracle
from app import app
from generate import KINDS, requests

COUNT = 3000


def _as_over_http(seed: str) -> None:
    """Asking the application directly gives what its test client gets."""
    client = TestClient(app, raise_server_exceptions=False)
    drawn = list(requests(seed, COUNT))
    for kind in KINDS:
        bodies = [request.body for request in drawn if request.kind == kind]
        for body, answer in zip(bodies, oracle.ask(kind, bodies), strict=True):
            response = client.post(oracle.ENDPOINTS[kind], content=body, headers={"content-type": "application/json"})
            assert (response.status_code, response.content) == answer, body
    print(f"{COUNT:,} bodies: the same answers as over the test client")


def _well_drawn(seed: str) -> None:
    """The same seed gives the same bodies, each of one line, and a quarter of them or more are valid."""
    drawn = list(requests(seed, COUNT))
    assert drawn == list(requests(seed, COUNT))
    assert not any(b"\n" in request.body for request in drawn)
    valid = sum(
        answer.status == 200
        for kind in KINDS
        for answer in oracle.ask(kind, [request.body for request in drawn if request.kind == kind])
    )
    assert 4 * valid >= COUNT, valid
    print(f"{COUNT:,} bodies: drawn again the same, one line each, {100 * valid / COUNT:.0f} % valid")


def main(seed: str, *_: object) -> int:
    _as_over_http(seed)
    _well_drawn(seed)
    return 0
