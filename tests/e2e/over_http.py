# SPDX-License-Identifier: BSL-1.0
"""Compares the mock server with FastAPI in uvicorn: both get the same requests over HTTP, and must answer with the same status and bytes."""

from __future__ import annotations

import argparse
import json
import random
import re
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

ORACLE = Path(__file__).parents[1] / "oracle"
sys.path.append(str(ORACLE))

from differences import Case, deliberate, same  # noqa: E402
from generate import KINDS, requests  # noqa: E402
from oracle import ENDPOINTS, Answer  # noqa: E402
from tool import VALID  # noqa: E402

from markers import KEY, PASSWORD, without_secrets  # noqa: E402
from servers import Mock  # noqa: E402

JSON = {"Content-Type": "application/json", "X-API-KEY": KEY}
DEPLOYED = re.compile(rb'\{"instance_id":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"\}')
HEADERS = ("allow", "content-type", "location")  # that must be the same in both answers
SHOWN = 10


@contextmanager
def fastapi() -> Iterator[str]:
    """Serves the application of the oracle. Yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.set_inheritable(True)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # which asyncio forgets for a socket by number
        descriptor = listener.fileno()
        command = [sys.executable, "-m", "uvicorn", "app:app", "--app-dir", str(ORACLE), "--fd", str(descriptor), "--log-level", "critical"]
        server = subprocess.Popen(command, pass_fds=[descriptor])
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.terminate()
            server.wait(30)


class Asked(NamedTuple):
    """A request to send."""

    method: str
    path: str
    body: bytes = b""
    headers: Mapping[str, str] = JSON
    in_pieces: bool = False


class Client:
    """One connection to a server, opened anew when the server says that it closes it."""

    def __init__(self, url: str) -> None:
        self.connection = HTTPConnection(urlsplit(url).netloc, timeout=30)
        self.url = url

    def ask(self, asked: Asked) -> tuple[Answer, dict[str, str]]:
        """Returns the answer with those of its headers that matter, without the address of the server."""
        body = iter((asked.body[:7], asked.body[7:])) if asked.in_pieces else asked.body
        self.connection.request(asked.method, asked.path, body, dict(asked.headers), encode_chunked=asked.in_pieces)
        response = self.connection.getresponse()
        headers = {name: response.headers[name].removeprefix(self.url) for name in HEADERS if name in response.headers}
        answer = Answer(response.status, response.read())
        if answer.status == 500:
            self.connection.close()  # as uvicorn does then, without a word
        return answer, headers


def bodies(count: int, seed: str) -> Iterator[tuple[str, Asked]]:
    """Generated requests, by kind; of each of the other kinds some come in pieces."""
    rng = random.Random(seed)
    for request in requests(seed, count):
        in_pieces = bool(request.body) and rng.random() < 0.2
        headers = JSON | ({"Transfer-Encoding": "chunked"} if in_pieces else {})
        yield request.kind, Asked("POST", ENDPOINTS[request.kind], request.body, headers, in_pieces)


def judge(kind: str, asked: Asked, theirs: Answer, ours: Answer) -> str | None:
    """Returns None when the answers are the same, the name of a deliberate difference, or an empty text for any other difference."""
    if ours.status == 200 and DEPLOYED.fullmatch(ours.body):
        verdict = VALID
    elif ours.status == 422:
        verdict = ours.body
    else:
        return ""
    case = Case(kind, asked.body, theirs, verdict)
    return None if same(case) else deliberate(case) or ""


def show(kind: str, asked: Asked, theirs: object, ours: object) -> None:
    print(without_secrets(f"{kind}: {asked}\n  FastAPI: {theirs}\n  mock: {ours}"))


def compare_bodies(mock: Client, oracle: Client, count: int, seed: str) -> int:
    """Returns how many generated bodies get different answers."""
    start = time.monotonic()
    found: Counter[str | None] = Counter()
    statuses: Counter[int] = Counter()
    for kind, asked in bodies(count, seed):
        (ours, our_headers), (theirs, their_headers) = mock.ask(asked), oracle.ask(asked)
        statuses[theirs.status] += 1
        verdict = judge(kind, asked, theirs, ours)
        if verdict is None and our_headers != their_headers:
            verdict = ""
        found[verdict] += 1
        if verdict == "" and found[""] <= SHOWN:
            show(kind, asked, (theirs, their_headers), (ours, our_headers))
    print(f"{count:,} bodies in {time.monotonic() - start:.0f} s:", ", ".join(f"{n:,} got {status}" for status, n in statuses.items()))
    print("deliberate differences:", ", ".join(f"{name} {n:,}" for name, n in found.items() if name) or "none")
    print(f"other differences: {found['']:,}", flush=True)
    return found[""]


def surroundings() -> Iterator[Asked]:
    """What is asked around the body: methods, paths, content types."""
    vm = json.dumps({"plan_id": "p", "name": "n", "ssh_key": "k", "os_image": PASSWORD}).encode()
    paths = [f"{path}{more}" for path in ENDPOINTS.values() for more in ("", "/", "?a=b", "x")]
    for path in ("/", "/gpu", "/gpu/instances", "/gpu/instances?a=b", "//gpu/instances/", "/gpu/instances/?a=b", *paths):
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"):
            yield Asked(method, path, vm if method in ("POST", "PUT", "PATCH") else b"")
    types = (
        "application/json", "Application/JSON", " application/json ", "application/json;charset=utf-8", "application/json ; a=b",
        "application/ld+json", "application/+json", "application/json, text/plain", "application/json/x", "application/jsonx", "application",
        "json", "text/json", "text/x+json", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded", ";", "",
    )  # fmt: skip
    for kind in KINDS:
        for body in (vm, b"", b"null", b"{", b'"\\u0041\x7f"', "{ä€😀}\t\0".encode()):
            for headers in ({}, *({"Content-Type": name} for name in types)):
                yield Asked("POST", ENDPOINTS[kind], body, {"X-API-KEY": KEY} | headers)


def compare_surroundings(mock: Client, oracle: Client) -> int:
    """How many of these get different answers; of the bodies that are accepted, or are not JSON, only the status is compared."""
    differences = count = 0
    for asked in surroundings():
        ours, theirs = mock.ask(asked), oracle.ask(asked)
        count += 1
        kind = next((kind for kind, path in ENDPOINTS.items() if asked.path.startswith(path)), KINDS[0])
        alike = ours == theirs
        if not alike and ours[1] == theirs[1]:
            alike = judge(kind, asked, theirs[0], ours[0]) != ""
        if not alike:
            differences += 1
            if differences <= SHOWN:
                show(kind, asked, theirs, ours)
    print(f"{count:,} methods, paths and content types: {differences:,} differences", flush=True)
    return differences


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mock", required=True)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10**9)))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with Mock(options.mock, "--log") as mock, fastapi() as oracle:
        clients = Client(mock.url), Client(oracle)
        differences = compare_surroundings(*clients) + compare_bodies(*clients, options.count, options.seed)
    print(mock.log, file=sys.stderr)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
