# SPDX-License-Identifier: BSL-1.0
"""Records the golden vectors: requests with FastAPI's exact answers, replayed by the C++ tests without any Python."""

from __future__ import annotations

import platform
import random
from collections.abc import Iterator
from importlib.metadata import version
from itertools import combinations
from pathlib import Path

import oracle
from differences import common_ground
from document import COMPACT, NULL, Node, Object, Raw, Style, copy, places, put, write
from generate import ENVIRONMENT_LIMIT, EXPOSE_LIMIT, break_rule, breakable, fields_of, generate, nested
from rows import Path as Place
from values import WRONG_CONTAINERS, WRONG_SCALARS, number

CASES = Path("tests/cases")
SEED = "golden"
DRAWN = 400
LARGEST = 2500
PACKAGES = ("fastapi", "pydantic", "pydantic_core", "starlette")

HEADER = """\
# {title}
# After these lines, two lines a case: the request's body, then the answer that FastAPI gives: null for a sound request, else the 422 body.
# Recorded by ./dev oracle --record from the versions in VERSIONS. Do not edit.
"""


def minimal(kind: str) -> Object:
    """The smallest sound request, as a document."""
    if kind != "container":
        return Object([("plan_id", "p"), ("name", "n"), ("ssh_key", "k"), ("os_image", "o")])
    settings = Object([("image", "i"), ("expose", [Object([("port", "22")])])])
    return Object([("plan_id", "p"), ("name", "n"), ("container_settings", settings)])


def full(kind: str) -> Object:
    """A sound request in which every documented key stands."""
    if kind != "container":
        return minimal(kind)
    settings = Object(
        [
            ("image", "ubuntu:22.04"),
            ("expose", [Object([("port", "22"), ("protocol", "tcp")]), Object([("port", "80"), ("protocol", "http")])]),
            ("environment", [Object([("name", "A"), ("value", "1")]), Object([("name", "B_2"), ("value", "")])]),
            ("startup_command", "run"),
            ("credentials", Object([("host", "ghcr.io"), ("username", "u"), ("password", "s")])),
        ]
    )
    constraints = Object([("location", "US")])
    return Object([("plan_id", "p"), ("name", "n"), ("container_settings", settings), ("constraints", constraints), ("ssh_key", "k")])


def with_value(root: Node, place: Place, value: Node) -> Node:
    """The document with a value at a place; what is missing on the way is taken from the full request."""
    if not place:
        return value
    changed = copy(root)
    node: Node = changed
    template: Node = full("container")
    for step in place[:-1]:
        if step == "*":
            assert isinstance(node, list) and isinstance(template, list)
            node, template = node[0], template[0]
            continue
        assert isinstance(node, Object) and isinstance(template, Object)
        inner = template.get(step)
        assert inner is not None
        template = inner
        if node.get(step) is None:
            node.set(step, copy(template))
        found = node.get(step)
        assert found is not None
        node = found
    assert isinstance(node, Object)
    node.set(place[-1], value)
    return changed


def _every_value(kind: str) -> Iterator[Node]:
    """Every listed value of every field, those that pass and those that break a rule."""
    for place, field in fields_of(kind).items():
        for choice in (field.good, *field.bad.values()):
            for value in choice.fixed:
                yield with_value(minimal(kind), place, value)


def _every_wrong_type(kind: str) -> Iterator[Node]:
    """Every kind of value at every place of a full request, and in place of the body."""
    for value in (*WRONG_SCALARS, *WRONG_CONTAINERS):
        yield copy(value)
        for at in range(len(list(places(full(kind))))):
            changed = full(kind)
            put(*list(places(changed))[at], copy(value))
            yield changed


def _every_key(kind: str) -> Iterator[Node]:
    """Every key left out, null, and given twice with the sound value first and last; unknown keys at every object."""
    for at in range(len(list(places(full(kind))))):
        for how in ("absent", "null", "sound last", "sound first", "unknown"):
            changed = full(kind)
            container, index = list(places(changed))[at]
            if not isinstance(container, Object):
                continue
            key, value = container[index]
            if how == "absent":
                del container[index]
            elif how == "null":
                put(container, index, NULL)
            elif how == "sound last":
                container.insert(0, (key, Raw("0")))
            elif how == "sound first":
                container.append((key, Raw("0")))
            else:
                container.insert(index, (key.upper(), [NULL, Object([("x", value)])]))
            yield changed


def _every_combination(kind: str) -> Iterator[Node]:
    """Every rule broken in a full request, alone and together with every other."""
    rng = random.Random(SEED)
    rules = breakable(kind)
    for broken in (*((rule,) for rule in rules), *combinations(rules, 2)):
        root = full(kind)
        for place, code in broken:
            break_rule(kind, root, place, code, rng)
        yield root


def _every_port_and_protocol(kind: str) -> Iterator[Node]:
    """The rule across fields, and every order in which the issues of an entry can come."""
    if kind != "container":
        return
    here = ("container_settings", "expose")
    ports: tuple[Node | None, ...] = ("80", "81", "8", "800", "080", "0", "65535", "65536", Raw("80"), NULL, None)
    protocols: tuple[Node | None, ...] = ("tcp", "udp", "http", "HTTP", NULL, None)
    for port in ports:
        for protocol in protocols:
            members = [(key, value) for key, value in (("port", port), ("protocol", protocol)) if value is not None]
            yield with_value(minimal(kind), here, [Object(members)])
            yield with_value(minimal(kind), here, [Object([("port", "1")]), Object(reversed([*members, ("x", [])]))])


def _every_size(kind: str) -> Iterator[Node]:
    """Arrays at and around their limits, with valid entries, with invalid ones, and with both."""
    if kind != "container":
        return
    port, bad_port = Object([("port", "1")]), Object([("port", "0")])
    variable, bad_variable = Object([("name", "A"), ("value", "")]), Object([("name", "a"), ("value", "")])
    valid_and_invalid: tuple[tuple[str, int, Node, tuple[Node, ...]], ...] = (
        ("expose", EXPOSE_LIMIT, port, (bad_port, Object(), NULL)),
        ("environment", ENVIRONMENT_LIMIT, variable, (bad_variable, Object(), NULL)),
    )
    for key, limit, good, invalid in valid_and_invalid:
        for size in (0, 1, 2, limit - 1, limit, limit + 1, limit + 2):
            yield with_value(minimal(kind), ("container_settings", key), [good] * size)
            for wrong in invalid:
                yield with_value(minimal(kind), ("container_settings", key), [wrong] * size)
                for at in {0, size // 2, size - 1} - {-1}:
                    mixed: list[Node] = [good] * size
                    mixed[at : at + 1] = [wrong]
                    yield with_value(minimal(kind), ("container_settings", key), mixed[:size])


def _every_spelling(kind: str) -> Iterator[str]:
    """The same requests, spelled in other ways, and values whose echo is spelled otherwise than they came."""
    rng = random.Random(SEED)
    yield ""
    for style in (COMPACT, Style(comma=", ", colon=": "), Style(colon=" :\t", line="\r", indent="  ", edge=" ")):
        yield write(minimal(kind), style)
        yield " \t\r" + write(full(kind), style) + "\r\t "
    for depth in (1, 2, 16, 29, 30, 31, 32):
        yield write(with_value(minimal(kind), ("x",), nested(depth, rng)))
        yield write(with_value(minimal(kind), ("name",), nested(depth, rng)))
        yield write(nested(depth, rng))
    for _ in range(150):
        yield write(with_value(minimal(kind), ("name",), number(rng)))
    for low in range(0, 0x3000, 64):
        text = "".join(f"\\u{code:04x}" for code in range(low, low + 16))
        yield write(with_value(minimal(kind), ("name",), Raw(f'"{text}"')))
        yield write(with_value(minimal(kind), ("plan_id",), Raw(f'{{"{text}":"{text}"}}')))


def _drawn(kind: str) -> Iterator[bytes]:
    """Requests as the differential run draws them."""
    rng = random.Random(SEED)
    for _ in range(DRAWN):
        yield generate(kind, rng).body


def bodies(kind: str) -> list[bytes]:
    """The recorded requests of a kind, each once, in a fixed order."""
    systematic = (_every_value, _every_wrong_type, _every_key, _every_combination, _every_port_and_protocol, _every_size)
    found = [write(node).encode() for part in systematic for node in part(kind)]
    found += [text.encode() for text in _every_spelling(kind)]
    found += [body for body in _drawn(kind) if len(body) <= LARGEST]
    return [body for body in dict.fromkeys(found) if not body or common_ground(body)]


def _lines(kind: str) -> list[bytes]:
    recorded = bodies(kind)
    lines = []
    for body, answer in zip(recorded, oracle.ask(kind, recorded), strict=True):
        if answer.status not in (200, 422):
            raise RuntimeError(f"{kind}: status {answer.status} for {body!r}")
        lines += [body, answer.body if answer.status == 422 else b"null"]
    return lines


def main(*_: object) -> int:
    """Writes tests/cases; what it draws is the same each time."""
    if _lines("vm") != _lines("baremetal"):
        raise RuntimeError("vm and baremetal answer differently")
    CASES.mkdir(parents=True, exist_ok=True)
    for kind, name, title in (
        ("container", "container.golden", "POST /gpu/instances/"),
        ("vm", "machine.golden", "POST /gpu/instances/vms and POST /gpu/instances/baremetal"),
    ):
        lines = _lines(kind)
        (CASES / name).write_bytes(HEADER.format(title=title).encode() + b"".join(line + b"\n" for line in lines))
        print(f"{name}: {len(lines) // 2:,} requests, {lines[1::2].count(b'null'):,} of them sound")
    versions = [f"python {platform.python_version()}", *(f"{package} {version(package)}" for package in PACKAGES)]
    (CASES / "VERSIONS").write_text("".join(line + "\n" for line in versions))
    return 0
