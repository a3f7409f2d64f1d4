# SPDX-License-Identifier: BSL-1.0
"""Servers for the tests: the mock, as a process, and servers that answer every request with the same bytes. All use free ports of the loopback."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

SECONDS = 30  # that anything may take

# What every process sees: no proxy, and no key but that of the test.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy") and name != "FLUENCE_API_KEY"}


class Mock:
    """The mock server. Leaving the context stops it, and puts its output into `log`."""

    def __init__(self, program: str, *options: str | Path, key: str = "", stop: signal.Signals = signal.SIGTERM) -> None:
        self.command = [program, *map(str, options)]
        self.environment = ENVIRONMENT | {"MOCK_API_KEY": key}  # empty: any will do
        self.stop = stop
        self.url = ""
        self.log = ""

    def __enter__(self) -> Mock:
        self.said = tempfile.TemporaryFile("w+", errors="replace")  # which never is full, as a pipe would be
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.said, text=True, env=self.environment)
        assert self.process.stdout
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if not found:
            self.process.kill()
            raise RuntimeError(f"the mock says {line!r} and {self._log()!r}")
        self.url = found[0]
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.send_signal(self.stop)
        try:
            self.log, _ = self.process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.log += self._log()
        if self.process.returncode and not error:
            raise RuntimeError(f"the mock ended with {self.process.returncode}: {self.log}")

    def _log(self) -> str:
        with self.said:
            self.said.seek(0)
            return self.said.read()


class Canned:
    """Reads a request and answers with these bytes, then closes the connection; without bytes it does neither until the context is left."""

    def __init__(self, answer: bytes | None) -> None:
        self.answer = answer
        self.requests: list[bytes] = []

    def __enter__(self) -> Canned:
        self.done = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.done.set()
        socket.create_connection(self.listener.getsockname()).close()  # wakes the thread where nobody has called
        self.thread.join()
        self.listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            with connection:
                if self.done.is_set():
                    return
                self.requests.append(_request(connection))
                if self.answer is None:
                    self.done.wait(SECONDS)
                else:
                    connection.sendall(self.answer)


def _request(connection: socket.socket) -> bytes:
    """Returns a whole request, whose body has a Content-Length."""
    connection.settimeout(SECONDS)
    read = b""
    while True:
        head, gap, body = read.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: *(\d+)", head)
        if gap and len(body) >= int(length[1] if length else 0):
            return read
        piece = connection.recv(65536)
        if not piece:
            return read
        read += piece


def answer(status: int, body: str, *headers: str) -> bytes:
    """Returns the bytes of an HTTP answer."""
    payload = body.encode()
    lines = (f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(payload)}", "Connection: close", *headers)
    return "\r\n".join((*lines, "", "")).encode() + payload


class Unreachable:
    """Returns an address at which nobody listens, and reserves it."""

    def __enter__(self) -> Unreachable:
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()


def output(command: Sequence[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Returns the output of a program and its exit status."""
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, env=ENVIRONMENT | environment)
