# SPDX-License-Identifier: BSL-1.0
"""Request bodies from a seed: sound ones, ones with chosen rules broken, and ones that are damaged as text."""

from __future__ import annotations

import codecs
import random
from collections.abc import Iterator
from typing import NamedTuple

from document import NULL, Node, Object, Raw, copy, objects, places, put, random_style, write
from rows import Path, nullable, rows_of
from values import FIELDS, MACHINE_FIELDS, WRONG_CONTAINERS, Field, number, wrong_value

KINDS = ("container", "vm", "baremetal")
_KIND_WEIGHTS = (4, 1, 1)

EXPOSE_LIMIT, ENVIRONMENT_LIMIT = 10, 64

_UNKNOWN_KEYS = (
    "x", "", "Port", "NAME", "plan_id ", "plan-id", "names", "é", "\x00", "_sa_instance_state", "__sa", "a" * 40,
    "container_setting", "protocols", "ssh_keys", "$schema", "😀", "image\x00",
)


class Request(NamedTuple):
    kind: str
    body: bytes
    recipe: str


def fields_of(kind: str) -> dict[Path, Field]:
    return FIELDS if kind == "container" else MACHINE_FIELDS


# Sound requests


def _entry(path: Path, rng: random.Random) -> Object:
    if path[-1] == "environment":
        return Object([("name", FIELDS[(*path, "*", "name")].good(rng)), ("value", FIELDS[(*path, "*", "value")].good(rng))])
    entry = Object([("port", FIELDS[(*path, "*", "port")].good(rng))])
    if rng.random() < 0.7:
        protocol = FIELDS[(*path, "*", "protocol")].good(rng)
        entry.append(("protocol", protocol))
        if protocol == "http":
            entry.set("port", "80")
    return entry


def entries(path: Path, count: int, rng: random.Random) -> list[Node]:
    """So many sound entries of an array; long arrays repeat a few."""
    pool = [_entry(path, rng) for _ in range(min(count, 4))]
    return [copy(rng.choice(pool)) for _ in range(count)]


def _count(rng: random.Random, least: int, limit: int) -> int:
    choice = rng.random()
    if choice < 0.9:
        return rng.randint(least, 3)
    return limit if choice < 0.95 else rng.choice([limit - 1, rng.randint(least, limit)])


def _container_settings(rng: random.Random) -> Object:
    here = ("container_settings",)
    expose = entries((*here, "expose"), _count(rng, 1, EXPOSE_LIMIT), rng)
    settings = Object([("image", FIELDS[(*here, "image")].good(rng)), ("expose", expose)])
    if rng.random() < 0.5:
        count = _count(rng, 0, ENVIRONMENT_LIMIT) if rng.random() < 0.7 else 1
        settings.append(("environment", entries((*here, "environment"), count, rng)))
    if rng.random() < 0.35:
        settings.append(("startup_command", FIELDS[(*here, "startup_command")].good(rng)))
    if rng.random() < 0.35:
        settings.append(("credentials", _credentials(rng)))
    return settings


def _credentials(rng: random.Random) -> Object:
    here = ("container_settings", "credentials")
    return Object((key, FIELDS[(*here, key)].good(rng)) for key in ("host", "username", "password"))


def _constraints(rng: random.Random) -> Object:
    return Object([("location", FIELDS["constraints", "location"].good(rng))] if rng.random() < 0.9 else [])


def sound(kind: str, rng: random.Random) -> Object:
    """A request that breaks no rule."""
    if kind != "container":
        return Object((path[0], field.good(rng)) for path, field in MACHINE_FIELDS.items())
    request = Object([("plan_id", FIELDS["plan_id",].good(rng)), ("name", FIELDS["name",].good(rng))])
    request.append(("container_settings", _container_settings(rng)))
    if rng.random() < 0.4:
        request.append(("constraints", _constraints(rng)))
    if rng.random() < 0.4:
        request.append(("ssh_key", FIELDS["ssh_key",].good(rng)))
    return request


# One rule broken


def _container_of(root: Object, path: Path, rng: random.Random) -> Object | None:
    """The object that has or should have a field, built where it is missing; None where a wrong type is in the way."""
    node: Node | None = root
    for depth, step in enumerate(path[:-1]):
        if step == "*":
            if not isinstance(node, list) or isinstance(node, Object):
                return None
            if not node:
                node.append(_entry(path[:depth], rng))
            node = rng.choice(node)
            continue
        if not isinstance(node, Object):
            return None
        if node.get(step) in (None, NULL):
            node.set(step, _missing_part(path[: depth + 1], rng))
        node = node.get(step)
    return node if isinstance(node, Object) else None


def _missing_part(path: Path, rng: random.Random) -> Node:
    if path[-1] in ("expose", "environment"):
        return entries(path, rng.randint(1, 3), rng)
    return {"container_settings": _container_settings, "credentials": _credentials, "constraints": _constraints}[path[-1]](rng)


_FAULTY_ENTRIES: tuple[Node, ...] = (NULL, [], Object(), Object([("port", "0")]), Object([("name", "SSH_PUBKEY")]))


def too_many(path: Path, rng: random.Random) -> list[Node]:
    """More entries than the array may have: all sound, some with an issue, or none of the right type."""
    limit = EXPOSE_LIMIT if path[-1] == "expose" else ENVIRONMENT_LIMIT
    count = limit + (1 if rng.random() < 0.7 else rng.randint(2, 12))
    how = rng.random()
    if how < 0.2:
        return [rng.choice([NULL, Raw("1"), "x"])] * count
    many = entries(path, count, rng)
    if how < 0.6:
        for _ in range(rng.randint(1, 5)):
            many[rng.randrange(count)] = copy(rng.choice(_FAULTY_ENTRIES))
    return many


def _not_of(code: str, rng: random.Random) -> Node:
    right = {"string_type": str, "list_type": list, "model_attributes_type": Object}[code]
    while True:
        value = wrong_value(rng)
        is_right = isinstance(value, right) and not isinstance(value, Raw) and (right is not list or not isinstance(value, Object))
        if not is_right:
            return value


def broken_value(kind: str, path: Path, code: str, rng: random.Random) -> Node:
    """A value that has this issue at this place."""
    if code in ("string_type", "list_type", "model_attributes_type"):
        return _not_of(code, rng)
    if code == "too_short":
        return []
    if code == "too_long":
        return too_many(path, rng)
    if path[-1] == "*":
        return Object([("port", rng.choice(["8", "79", "81", "443", "800", "8080", "1"])), ("protocol", "http")])
    if code == "literal_error" and rng.random() < 0.4:
        return wrong_value(rng)
    return fields_of(kind)[path].bad[code](rng)


def break_rule(kind: str, root: Object, path: Path, code: str, rng: random.Random) -> None:
    """Gives a request one issue, if the place can still be reached."""
    if path[-1] == "*":
        owner = _container_of(root, path[:-1], rng)
        array = owner.get(path[-2]) if owner is not None else None
        if isinstance(array, list) and not isinstance(array, Object) and array:
            array[rng.randrange(len(array))] = broken_value(kind, path, code, rng)
        return
    owner = _container_of(root, path, rng)
    if owner is None:
        return
    if code == "missing":
        owner.remove(path[-1])
    else:
        owner.set(path[-1], broken_value(kind, path, code, rng))
        if path[-1] == "port" and owner.get("protocol") == "http" and rng.random() < 0.5:
            owner.remove("protocol")


def breakable(kind: str) -> list[tuple[Path, str]]:
    """Every issue below the body itself."""
    return [(path, code) for path, codes in rows_of(kind).items() if path for code in codes]


_BREAKABLE = {kind: breakable(kind) for kind in KINDS}

# An issue shows only if no enclosing value has one, so the places deep inside are broken more often.
_BREAK_WEIGHTS = {kind: [1 + len(path) for path, _ in rules] for kind, rules in _BREAKABLE.items()}


# What any request may have besides


def nested(depth: int, rng: random.Random) -> Raw:
    """Arrays and objects inside one another, to that depth."""
    opening, closing = [], []
    for _ in range(depth):
        if rng.random() < 0.5:
            opening.append("[")
            closing.append("]")
        else:
            opening.append('{"a":')
            closing.append("}")
    return Raw("".join(opening) + "1" + "".join(reversed(closing)))


def _decorate(kind: str, root: Node, rng: random.Random) -> None:
    """What must not change the verdict: unknown keys, another order, absent keys given as null, keys that come twice."""
    found = list(objects(root))
    if not found:
        return
    if rng.random() < 0.3:
        for object_ in found:
            rng.shuffle(object_)
    if rng.random() < 0.25:
        for _ in range(rng.randint(1, 3)):
            object_ = rng.choice(found)
            object_.insert(rng.randint(0, len(object_)), (rng.choice(_UNKNOWN_KEYS), wrong_value(rng)))
    if rng.random() < 0.02:
        object_ = rng.choice(found)
        depth = rng.choice([rng.randint(1, 27), rng.randint(28, 33), 32, 33, 60])
        object_.insert(rng.randint(0, len(object_)), ("x", nested(depth, rng)))
    if rng.random() < 0.15:
        _double(rng.choice(found), rng)
    if kind == "container" and rng.random() < 0.25 and isinstance(root, Object):
        _give_nulls(root, rng)


def _double(object_: Object, rng: random.Random) -> None:
    if not object_:
        return
    key, value = rng.choice(object_)
    twin = wrong_value(rng) if rng.random() < 0.7 else copy(value)
    if rng.random() < 0.8:
        object_.insert(rng.randint(0, [name for name, _ in object_].index(key)), (key, twin))
    else:
        object_.append((key, twin))


def _give_nulls(root: Object, rng: random.Random) -> None:
    settings = root.get("container_settings")
    constraints = root.get("constraints")
    for owner, path in ((root, ()), (settings, ("container_settings",)), (constraints, ("constraints",))):
        if not isinstance(owner, Object):
            continue
        for key in ("environment", "startup_command", "credentials", "constraints", "ssh_key", "location"):
            if nullable("container", (*path, key)) and owner.get(key) is None and rng.random() < 0.5:
                owner.append((key, NULL))


# Damage to the text

_TOKENS = (
    b",", b":", b"{", b"}", b"[", b"]", b'"', b"\\", b"'", b"0", b"-", b"+", b".", b"e", b"1", b" ", b"\t", b"\r", b"/",
    b"#", b"null", b"true", b"nul", b"True", b"None", b"//x", b"/**/", b"\\u", b"\\u00e9", b"\\x41", b"\\ud83d\\ude00",
    b"\x00", b"\x1f", b"\x7f", b"\xc3\xa9", b"\x0b", b"\x0c", b"\xc2\xa0", b"01", b"1.", b".5", b"1e", b"-", b"0x1",
    b",,", b'""', b"undefined",
)

_STRANGE = (
    b"NaN", b"Infinity", b"-Infinity", b"\\ud800", b"\\udc00", b"\\ude00\\ud83d", b"\xff", b"\xc3", b"\xed\xa0\x80",
    b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xef\xbb\xbf", b"\xe2\x82", b"\x80", b"\xf8\x88\x80\x80\x80",
)


def mutate(body: bytes, rng: random.Random) -> bytes:
    """The text with a few bytes changed, at any place, or written in another encoding."""
    choice = rng.random()
    if choice < 0.02:
        return body.decode().encode(rng.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]))
    if choice < 0.03:
        return codecs.BOM_UTF8 + body
    damaged = bytearray(body)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        at, end = rng.randint(0, len(damaged)), rng.randint(0, len(damaged))
        how = rng.random()
        if how < 0.3:
            del damaged[at : at + rng.choice([1, 1, 1, 2, 5])]
        elif how < 0.55:
            damaged[at:at] = rng.choice(_TOKENS)
        elif how < 0.6:
            damaged[at:at] = rng.choice(_STRANGE)
        elif how < 0.7:
            del damaged[at:]
        elif how < 0.8:
            damaged[at:at] = damaged[min(at, end) : min(at, end) + rng.randint(1, 20)]
        elif how < 0.9 and at < len(damaged):
            damaged[at] = rng.randrange(0x20, 0x7F)
        elif at < len(damaged):
            damaged[at] ^= 1 << rng.randrange(8)
    return bytes(damaged)


_TEXTS = (
    *(b"",) * 9,
    b" ", b"\t\r ", b"null", b"{}", b"[]", b'""', b"0", b"-", b"{", b"NaN", b"true", b" null ", b"{}{}", b"[1] 2",
    b'"\\ud800"',
)


# All together


def _document(kind: str, recipe: str, rng: random.Random) -> Node:
    root = sound(kind, rng)
    if recipe in ("broken", "broken often"):
        rules = rng.choices(_BREAKABLE[kind], _BREAK_WEIGHTS[kind], k=1 if recipe == "broken" else rng.randint(2, 6))
        for path, code in rules:
            break_rule(kind, root, path, code, rng)
    elif recipe == "wrong type":
        for _ in range(rng.choice([1, 1, 2])):
            put(*rng.choice(list(places(root)) or [([root], 0)]), wrong_value(rng))
    elif recipe == "wrong body":
        return copy(rng.choice(WRONG_CONTAINERS)) if rng.random() < 0.3 else wrong_value(rng)
    elif recipe == "numbers":
        for _ in range(rng.randint(1, 4)):
            put(*rng.choice(list(places(root)) or [([root], 0)]), number(rng))
    return root


_RECIPES = {"sound": 44, "broken": 24, "broken often": 9, "wrong type": 7, "wrong body": 1, "numbers": 4, "mutated": 9, "text": 2}


def generate(kind: str, rng: random.Random) -> Request:
    """One request; its body is one line."""
    (recipe,) = rng.choices(list(_RECIPES), list(_RECIPES.values()))
    if recipe == "text":
        return Request(kind, rng.choice(_TEXTS), recipe)
    root = _document(kind, recipe if recipe != "mutated" else rng.choice(["sound", "sound", "broken"]), rng)
    _decorate(kind, root, rng)
    body = write(root, random_style(rng)).encode()
    if recipe == "mutated":
        body = mutate(body, rng)
    return Request(kind, body.replace(b"\n", b" "), recipe)


def requests(seed: str, count: int) -> Iterator[Request]:
    """So many requests of all kinds; the same for the same seed."""
    rng = random.Random(seed)
    for _ in range(count):
        yield generate(rng.choices(KINDS, _KIND_WEIGHTS)[0], rng)


def twice_a_key(node: Node) -> bool:
    """Whether some object has a key twice."""
    return any(len({key for key, _ in object_}) < len(object_) for object_ in objects(node))
