# SPDX-License-Identifier: BSL-1.0
"""Makes a body smaller for as long as it keeps what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from document import NULL, Node, Object, Raw, copy, places, put, read, write

Keeps = Callable[[Sequence[bytes]], Sequence[bool]]

_ROUNDS = 80


def shrink(body: bytes, keeps: Keeps) -> bytes:
    """The smallest body found that still keeps the property: by structure where it is JSON, then byte by byte."""
    try:
        node = read(body.decode())
    except (ValueError, RecursionError):
        return _by_bytes(body, keeps)
    compact = write(node).encode()
    if keeps([compact])[0]:
        return _by_structure(node, keeps)
    return _by_bytes(body, keeps)


def _by_structure(node: Node, keeps: Keeps) -> bytes:
    for _ in range(_ROUNDS):
        size = len(write(node).encode())
        smaller = [(text, candidate) for candidate in _simpler(node) if len(text := write(candidate).encode()) < size]
        kept = [pair for pair, keep in zip(smaller, keeps([text for text, _ in smaller]), strict=True) if keep]
        if not kept:
            break
        node = min(kept, key=lambda pair: len(pair[0]))[1]
    return write(node).encode()


def _simpler(node: Node) -> Iterator[Node]:
    """Documents with one part removed or made simpler."""
    for number, (container, index) in enumerate(list(places(node))):
        value = container[index][1] if isinstance(container, Object) else container[index]
        yield _edited(node, number, None)
        for simpler in _simpler_values(value):
            yield _edited(node, number, simpler)
    if isinstance(node, list):
        for half in (node[: len(node) // 2], node[len(node) // 2 :]):
            yield Object(half) if isinstance(node, Object) else half


def _edited(node: Node, number: int, value: Node | None) -> Node:
    changed = copy(node)
    container, index = list(places(changed))[number]
    if value is None:
        del container[index]
    else:
        put(container, index, value)
    return changed


def _simpler_values(value: Node) -> Iterator[Node]:
    if isinstance(value, Raw):
        yield from (NULL, Raw("0"))
    elif isinstance(value, (Object, list)):
        middle = len(value) // 2
        kind = Object if isinstance(value, Object) else list
        yield from (kind(), kind(value[:middle]), kind(value[middle:]), Raw("0"))
    else:
        middle = len(value) // 2
        yield from ("", value[:middle], value[middle:], value[1:], value[:-1], value[:middle] + value[middle + 1 :])


def _by_bytes(body: bytes, keeps: Keeps) -> bytes:
    chunk = len(body) // 2
    while chunk:
        candidates = [body[:at] + body[at + chunk :] for at in range(0, len(body), chunk)]
        kept = [candidate for candidate, keep in zip(candidates, keeps(candidates), strict=True) if keep]
        if kept:
            body = min(kept, key=len)
        else:
            chunk //= 2
    return body
