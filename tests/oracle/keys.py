# SPDX-License-Identifier: BSL-1.0
"""Texts that should be public SSH keys, judged by ssh-keygen: keys of all types, and keys with one or two things changed."""

from __future__ import annotations

import base64
import os
import random
import re
import struct
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

PROGRAM = os.environ.get("PREFLIGHT_KEYS", "build/release/preflight_keys")
SHOWN = 10

# What ssh-keygen makes without a hardware authenticator.
MADE = [("rsa", 1024), ("rsa", 2048), ("rsa", 3072), ("dsa", 1024), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521), ("ed25519", 256)]
CURVES = [b"nistp256", b"nistp384", b"nistp521"]
CERTIFICATE = b"-cert-v01@openssh.com"
NAMES = [
    *(b"ecdsa-sha2-" + curve for curve in CURVES),
    *(b"ssh-ed25519", b"ssh-rsa", b"ssh-dss", b"rsa-sha2-256", b"rsa-sha2-512"),
    *(b"sk-ssh-ed25519@openssh.com", b"sk-ecdsa-sha2-nistp256@openssh.com", b"webauthn-sk-ecdsa-sha2-nistp256@openssh.com"),
    *(b"RSA", b"rsa", b"Ed25519", b"ECDSA", b"DSA", b"ED25519-SK", b"ECDSA-SK", b"ssh-ed448", b"ssh-xmss@openssh.com", b""),
]


class Key(NamedTuple):
    """A line in its parts, the data as the strings in it."""

    name: bytes
    parts: list[bytes]
    left_over: bytes = b""
    comment: bytes = b"user@host"

    def line(self) -> bytes:
        data = b"".join(struct.pack(">I", len(part)) + part for part in self.parts) + self.left_over
        return b" ".join(part for part in (self.name, base64.b64encode(data), self.comment) if part)


def _key_of(line: bytes) -> Key:
    name, data, comment = [*line.split(None, 2), b""][:3]
    raw, parts = base64.b64decode(data), []
    for _ in range(2 if CERTIFICATE in name else 9):
        if len(raw) < 4:
            break
        size = struct.unpack(">I", raw[:4])[0]
        parts.append(raw[4 : 4 + size])
        raw = raw[4 + size :]
    return Key(name, parts, raw, comment.strip())


def _make(folder: Path, *arguments: object) -> None:
    subprocess.run(["ssh-keygen", "-q", *map(str, arguments)], check=True, cwd=folder, stdout=subprocess.DEVNULL)


def _keys(folder: Path) -> list[Key]:
    """Keys of all types, and certificates."""
    found, names = [], []
    for kind, bits in MADE:
        names.append(f"{kind}{bits}")
        _make(folder, "-t", kind, "-b", bits, "-N", "", "-C", "a comment", "-f", names[-1])
    for number, name in enumerate(names):
        signer = ["ed25519256", "ecdsa521", "rsa2048"][number % 3]
        how: list[str] = [["-h"], ["-O", "force-command=/bin/true"], ["-V", "+1d"]][number % 3]
        _make(folder, "-s", signer, "-I", "id", "-n", "a,b", *how, f"{name}.pub")
    found = [_key_of(path.read_bytes()) for path in sorted(folder.glob("*.pub"))]
    application = b"ssh:"
    by_name = {key.name: key.parts for key in found}
    point, curve = by_name[b"ssh-ed25519"][1], by_name[b"ecdsa-sha2-nistp256"]
    for name in (b"sk-ssh-ed25519@openssh.com", b"sk-ecdsa-sha2-nistp256@openssh.com", b"webauthn-sk-ecdsa-sha2-nistp256@openssh.com"):
        found.append(Key(name, [name, *([point] if b"25519" in name else curve[1:]), application]))
    return found


# ---- changes of the parts -------------------------------------------------------------------------------------------


def _other_name(key: Key, dice: random.Random) -> Key:
    return key._replace(name=dice.choice(NAMES + [name + CERTIFICATE for name in NAMES]))


def _part_changed(key: Key, dice: random.Random) -> Key:
    parts = list(key.parts)
    at = dice.randrange(len(parts))
    part = bytearray(parts[at])
    match dice.randrange(12):
        case 0 | 1 if part:
            part[dice.randrange(len(part))] = dice.randrange(256)
        case 2 if part:
            part[dice.choice([0, -1])] ^= dice.choice([1, 2, 0x80, 0xFF])
        case 3:
            part = part[: dice.randrange(len(part) + 1)]
        case 4:
            part = bytearray(dice.choice([b"\0", b"\0\0\0", b"\x80", b"\x04"])) + part
        case 5:
            part += dice.choice([b"\0", b"x", b"\0\0"])
        case 6:
            part = bytearray(dice.choice(NAMES + CURVES))
        case 7:
            part = bytearray()
        case 8 if part:  # a number of another length
            part = bytearray([part[0] or 1]) + bytearray(dice.randbytes(dice.choice([126, 127, 128, 129, 2046, 2047, 2048, 2049])))
            part = bytearray(dice.choice([b"", b"\0"])) + part
        case 9:
            part = bytearray(dice.randbytes(len(part)))
        case 10 if part:  # zeros, or what is all but the greatest
            part = bytearray([part[0]] + [dice.choice([0, 0xFF])] * (len(part) - 1))
        case _:
            part.insert(dice.randrange(len(part) + 1), 0)
    parts[at] = bytes(part)
    return key._replace(parts=parts)


def _parts_changed(key: Key, dice: random.Random) -> Key:
    parts = list(key.parts)
    at = dice.randrange(len(parts))
    match dice.randrange(4):
        case 0:
            del parts[at]
        case 1:
            parts.insert(at, parts[at])
        case 2:
            parts.append(dice.choice([b"", b"x", b"ssh:"]))
        case _:
            parts[at], parts[0] = parts[0], parts[at]
    return key._replace(parts=parts)


def _more(key: Key, dice: random.Random) -> Key:
    left = bytearray(key.left_over)
    if left and dice.randrange(4):
        left[dice.randrange(len(left))] ^= 1 << dice.randrange(8)
        if not dice.randrange(3):
            del left[dice.randrange(len(left)) :]
    else:
        left += dice.choice([b"\0", b"x", b"\0\0\0\0", b"\0\0\0\1", b"\xff\xff\xff\xff"])
    return key._replace(left_over=bytes(left))


def _same(key: Key, _: random.Random) -> Key:
    return key


# ---- changes of the line --------------------------------------------------------------------------------------------

OPTIONS = [
    *(b"no-pty", b'command="a b"', b'command="a \\" b"', b'a="b', b'from="*.x",no-pty', b"", b"host.example", b"ssh-rsa", b"AAAA", b'\\"', b'"" ""'),
    *(b"0", b"1", b"-0", b"+12", b"12x", b"000", b"\v7", b"--1", b"#", b"# ", b"\xef\xbb\xbf", b"@cert-authority *"),
]
CHARACTERS = [bytes([c]) for c in b"\t\n\v\f\r !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~\x7f\x80\xa0\xff\0"]


def _inserted(line: bytes, at: int, what: bytes) -> bytes:
    return line[:at] + what + line[at:]


def _with_options(line: bytes, dice: random.Random) -> bytes:
    return dice.choice(OPTIONS) + dice.choice([b" ", b" ", b"\t", b"  ", b"\r "]) + line


def _with_character(line: bytes, dice: random.Random) -> bytes:
    return _inserted(line, dice.randrange(len(line) + 1), dice.choice(CHARACTERS))


def _with_another_character(line: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(line))
    return line[:at] + dice.choice(CHARACTERS) + line[at + 1 :]


def _without_character(line: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(line))
    return line[:at] + line[at + 1 :]


def _cut(line: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(line))
    return dice.choice([line[:at], line[at:]])


def _other_padding(line: bytes, dice: random.Random) -> bytes:
    """The end of the data changed: its padding, or its last digit."""
    end = line.find(b" ", line.find(b"AAAA"))
    data, rest = (line, b"") if end < 0 else (line[:end], line[end:])
    bare = data.rstrip(b"=")
    padding = dice.choice([b"", b"=", b"==", b"===", b"=\r=", b"==\v", b"=A", b"= ="])
    return dice.choice([bare, bare[:-1] + dice.choice(CHARACTERS[20:40] + [b"Q", b"B", b"E", b"w"])]) + padding + rest


def _other_blanks(line: bytes, dice: random.Random) -> bytes:
    return re.sub(rb" ", lambda _: dice.choice([b" ", b"\t", b"  ", b" \t", b"\n", b"\r\n"]), line)


def _wrapped(line: bytes, dice: random.Random) -> bytes:
    width = dice.choice([40, 64, 70, 80])
    lines = [line[at : at + width] for at in range(0, len(line), width)]
    return dice.choice([b"\n", b"\r\n", b" ", b"\r", b"\\n", b"\n "]).join(lines)


def _around(line: bytes, dice: random.Random) -> bytes:
    before = dice.choice([b"", b" ", b"\t ", b"\n", b"\r\n", b"# x\n", b"\xef\xbb\xbf", b"'", b'"', b"garbage\n", b"a b c\n", b"\0"])
    return before + line + dice.choice([b"", b"\n", b"\r\n", b" ", b"\nmore", b"'", b'"', b"\0", b"#", b" # x", b"\n\n"])


def _other_case(line: bytes, dice: random.Random) -> bytes:
    return dice.choice([line.upper(), line.lower(), line.swapcase(), line.replace(b"ssh-", b"SSH-")])


PARTS: list[Callable[[Key, random.Random], Key]] = [_same, _same, _other_name, _part_changed, _part_changed, _parts_changed, _more]
LINES: list[Callable[[bytes, random.Random], bytes]] = [
    *(_with_options, _with_options, _with_character, _with_another_character, _without_character, _cut),
    *(_other_padding, _other_blanks, _wrapped, _around, _around, _other_case),
]


def _text(keys: list[Key], dice: random.Random) -> bytes:
    key = dice.choice(keys)
    if not dice.randrange(4):
        key = key._replace(comment=dice.choice([b"", b"a b", b'"', b"ssh-rsa AAAA", b"#", b"\r", b"...", b"\xff"]))
    if dice.randrange(3):
        key = dice.choice(PARTS)(key, dice)
        line = key.line()
        return line if dice.randrange(4) else dice.choice(LINES)(line, dice)
    line = dice.choice(LINES)(key.line(), dice)
    return line if dice.randrange(3) or not line else dice.choice(LINES)(line, dice)


# ---- the two judges -------------------------------------------------------------------------------------------------


def _by_ssh_keygen(job: tuple[str, bytes]) -> str:
    """The bits and the type of the first key in a text, or nothing where ssh-keygen refuses it."""
    folder, text = job
    path = Path(folder) / f"{os.getpid()}.txt"
    path.write_bytes(text)
    done = subprocess.run(["ssh-keygen", "-l", "-f", str(path)], capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        return ""
    said = re.match(rb"(\d+) SHA256:[^ ]+ .*?(\([A-Z0-9-]+\))$", done.stdout, re.DOTALL | re.MULTILINE)
    return b" ".join(said.groups()).decode() if said else repr(done.stdout)


def _by_us(texts: list[bytes]) -> list[str]:
    done = subprocess.run([PROGRAM], input=b"".join(text.hex().encode() + b"\n" for text in texts), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().splitlines()


def _verdict(text: bytes, ours: str, theirs: str) -> str:
    """What the two judges say together: `agreed …`, `beyond us …`, or how they differ."""
    form, _, size = ours.partition(" ")
    if form == "private" or b"PRIVATE KEY" in text:
        return "agreed: a private key"
    if form != "sound":
        return f"differs: {ours}, but {theirs}" if theirs else f"agreed: {form}"
    if "CERT" in size and not theirs:
        return "beyond us: a certificate that is not signed so"
    return "agreed: sound" if size == theirs else f"differs: {ours}, but {theirs or 'refused'}"


def main(seed: str, count: int, processes: int) -> int:
    """Judges so many texts."""
    dice = random.Random(seed)
    counts: Counter[str] = Counter()
    shown = 0
    with tempfile.TemporaryDirectory() as name, Pool(processes) as pool:
        keys = _keys(Path(name))
        texts = [key.line() for key in keys] + [_text(keys, dice) for _ in range(count)]
        theirs = pool.map(_by_ssh_keygen, [(name, text) for text in texts], chunksize=32)
    for number, (text, our, their) in enumerate(zip(texts, _by_us(texts), theirs, strict=True)):
        verdict = _verdict(text, our, their)
        if number < len(keys) and verdict != "agreed: sound":
            verdict = f"differs: {our}, but it is as it was made"
        counts[verdict.partition(",")[0]] += 1
        if verdict.startswith("differs"):
            shown += 1
            if shown <= SHOWN:
                print(f"{verdict}: {text!r}")
    print(f"{len(texts):,} texts:")
    print("".join(f"{number:10,}  {what}\n" for what, number in counts.most_common()), end="")
    return 1 if shown else 0
