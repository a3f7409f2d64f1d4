# SPDX-License-Identifier: BSL-1.0
"""Values for every field: some that its rules allow, and for every rule some that break it and no earlier rule.

Both are lists of what stands at an edge plus, for variety, functions that draw more. Letters beside each range and
lengths beside each limit are all here: a limit moved by one in the schemas must meet a value that notices.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from document import FALSE, NULL, TRUE, Node, Object, Raw, copy

Draw = Callable[[random.Random], str]

LOWER = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
UPPER = LOWER.upper()
PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
# One to four UTF-8 bytes at the edges of each size, look-alikes of ASCII letters and digits, blanks, controls.
FOREIGN = "éßÉЖ中€😀\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffffſ\u212aＡ０٣²\xa0\u2028\ufeff\u200b"
CONTROL = "\x00\x01\b\t\n\f\r\x1f"


@dataclass(frozen=True)
class Choice:
    """Fixed values, and functions that draw further ones."""

    fixed: tuple[str, ...]
    drawn: tuple[Draw, ...] = ()

    def __call__(self, rng: random.Random) -> str:
        if self.drawn and (not self.fixed or rng.random() < 0.4):
            return rng.choice(self.drawn)(rng)
        return rng.choice(self.fixed)


@dataclass(frozen=True)
class Field:
    """A string field: values that pass, and for each issue's type values that have it."""

    good: Choice
    bad: dict[str, Choice] = field(default_factory=dict)


def _text(letters: str, low: int, high: int) -> Draw:
    return lambda rng: "".join(rng.choices(letters, k=rng.randint(low, high)))


def _sized(letters: str, *sizes: int) -> Draw:
    return lambda rng: "".join(rng.choices(letters, k=rng.choice(sizes)))


def _mixed(*sizes: int) -> Draw:
    """Mostly ASCII with a few characters of more bytes: byte count and character count differ."""

    def draw(rng: random.Random) -> str:
        letters = rng.choices(LOWER + DIGITS, k=rng.choice(sizes))
        for _ in range(rng.randint(1, 4)):
            letters[rng.randrange(len(letters))] = rng.choice(FOREIGN)
        return "".join(letters)

    return draw


def _one_wrong(good: Draw, wrong: str) -> Draw:
    """A good value with one character, at any place, replaced by a wrong one."""

    def draw(rng: random.Random) -> str:
        text = good(rng)
        at = rng.choice([0, len(text) - 1, rng.randrange(len(text))])
        return text[:at] + rng.choice(wrong) + text[at + 1 :]

    return draw


def _respelled(*words: str) -> Draw:
    """A word of a closed set, damaged: another case, cut, lengthened, a character replaced."""

    def draw(rng: random.Random) -> str:
        word = rng.choice(words)
        at = rng.randrange(len(word))
        damaged = rng.choice(
            [
                word.upper(),
                word[:at] + word[at].upper() + word[at + 1 :],
                word[:at] + word[at + 1 :],
                word[:at] + chr(ord(word[at]) ^ 1) + word[at + 1 :],
                word + rng.choice(" \x00\n" + LOWER),
                " " + word,
                word[: at + 1],
            ]
        )
        return damaged if damaged not in words else damaged + damaged

    return draw


NOT_EMPTY = Choice(("",))

_any_text = (_text(PRINTABLE, 1, 60), _text(PRINTABLE + FOREIGN + CONTROL, 1, 20))

_uuid = "075e40d4-2766-4347-833b-205245fe3629"
plan_id = Field(
    Choice((_uuid, _uuid, "e5f00ba8-268e-4279-9672-eabca860f19e", "p", "é", "\x00", " ", "😀", "not a uuid"), _any_text),
    {"string_too_short": NOT_EMPTY},
)


def _instance_name(*sizes: int) -> Draw:
    def draw(rng: random.Random) -> str:
        size = rng.choice(sizes)
        inner = rng.choices(LOWER + DIGITS + "-", k=size)
        inner[0] = rng.choice(LOWER + DIGITS)
        inner[-1] = rng.choice(LOWER + DIGITS)
        return "".join(inner)

    return draw


name = Field(
    Choice(
        ("my-gpu-container", "a", "z", "0", "9", "a-b", "a--b", "0-9", "az", "09", "a" * 25, "z" * 24, "a" + "-" * 23 + "9"),
        (_instance_name(1, 2, 3, 24, 25), _instance_name(*range(1, 26)), _instance_name(25)),
    ),
    {
        "string_too_short": NOT_EMPTY,
        "string_too_long": Choice(
            ("a" * 26, "-" * 26, "A" * 26, "é" * 26, "😀" * 26, "a" * 25 + "-", "a" * 25 + "\n", "a" * 27, "a" * 255),
            (_instance_name(26), _instance_name(26), _sized(FOREIGN, 26), _mixed(26, 27), _text(LOWER, 26, 60)),
        ),
        "string_pattern_mismatch": Choice(
            (
                "-", "--", "-a", "a-", "a" * 24 + "-", "-" * 25, "é" * 25, "😀" * 25, "a\n", "\na", "a\x00", "a b", " a", "a ",
                "A", "Z", "aA", "a_b", "a.b", "a`", "a{", "`", "{", "a/", "a:", "/", ":", "a@", "a[", "٣", "а", "ａ", "a" * 24 + "A",
            ),
            (
                _one_wrong(_instance_name(*range(1, 26)), UPPER + "`{/:@[_. \n\x00" + FOREIGN),
                _one_wrong(_instance_name(24, 25), "`{/:AZ_.é😀"),
                lambda rng: "-" + _instance_name(1, 5, 24)(rng),
                lambda rng: _instance_name(1, 5, 24)(rng) + "-",
                _sized(FOREIGN, 1, 24, 25),
            ),
        ),
    },
)

_IMAGE_LETTERS = LOWER + DIGITS + "./:@-_"
image = Field(
    Choice(
        (
            "docker.io/fluencelabs/debian-ssh-root:11", "ghcr.io/myorg/private-model:v1", "ubuntu@sha256:" + "0a" * 32, "i", "é", "É",
            "@", "[",
            "a" * 255, "é" * 255, "😀" * 255, "\u212a", " ", "\x00", "Ａ",
        ),
        (
            _sized(_IMAGE_LETTERS, 254, 255),
            _mixed(255, 254),
            _text(_IMAGE_LETTERS, 1, 60),
            _text(_IMAGE_LETTERS + "@[`{", 1, 40),
            _sized(FOREIGN, 1, 255),
        ),
    ),
    {
        "string_too_short": NOT_EMPTY,
        "string_too_long": Choice(
            ("a" * 256, "A" * 256, "é" * 256, "😀" * 256, "a" * 255 + "Z", "a" * 257),
            (_sized(_IMAGE_LETTERS, 256), _mixed(256), _sized(UPPER, 256, 300), _sized(FOREIGN, 256)),
        ),
        "value_error": Choice(
            ("A", "Z", "Docker.io/a", "ubuntu:Latest", "ubuntu@sha256:0A", "a" * 254 + "A", "A" + "a" * 254, "é" * 254 + "Z",
            "A" * 255),
            (
                _one_wrong(_text(_IMAGE_LETTERS, 1, 60), UPPER),
                _one_wrong(_sized(_IMAGE_LETTERS, 254, 255), UPPER),
                _one_wrong(_mixed(16, 40, 255), UPPER),
            ),
        ),
    },
)

port = Field(
    Choice(
        (
            "1", "2", "9", "10", "22", "79", "80", "81", "99", "100", "443", "999", "1000", "8000", "9999", "10000", "59999", "60000",
            "64999", "65000", "65499", "65500", "65529", "65530", "65534", "65535",
        ),
        (lambda rng: str(rng.randint(1, 65535)), lambda rng: str(rng.randint(65500, 65535))),
    ),
    {
        "value_error": Choice(
            (
                "0", "00", "01", "080", "065535", "65536", "65537", "65539", "65540", "65600", "66000", "70000", "99999", "100000",
                "655350",
                "999999999", "9" * 30, "4294967297", "18446744073709551617", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "", "-", "+",
                " ",
                "٣", "８０", "²", "1\n", "\n1", "1\x00", "1_0", "/", ":", "1/", "1:", "a", "8o", "80\u200b", "é", "0" * 5, "00001",
            ),
            (
                lambda rng: str(rng.randint(65536, 66000)),
                lambda rng: str(rng.randint(65536, 10**12)),
                lambda rng: "0" * rng.randint(1, 4) + str(rng.randint(0, 65535)),
                _one_wrong(lambda rng: str(rng.randint(1, 65535)), "/: +-.eE\n\x00" + LOWER + FOREIGN),
            ),
        ),
    },
)

protocol = Field(
    Choice(("tcp", "udp", "http")),
    {
        "literal_error": Choice(
            ("TCP", "Tcp", "", "tcp ", " tcp", "tc", "tcpp", "htt", "https", "HTTP", "udp\x00", "udp\n", "ud", "sctp", "uDp", "é"),
            (_respelled("tcp", "udp", "http"), _text(PRINTABLE, 1, 12)),
        )
    },
)

_VARIABLE_LETTERS = UPPER + DIGITS + "_"


def _variable(low: int, high: int) -> Draw:
    return lambda rng: rng.choice(UPPER) + "".join(rng.choices(_VARIABLE_LETTERS, k=rng.randint(low, high)))


variable_name = Field(
    Choice(
        (
            "MODEL_PATH", "A", "Z", "A_", "A0", "Z9", "AZ", "A__", "SSH_PUBKE", "SSH_PUBKEY_", "SSH_PUBKEYS", "SSH_PUBKEZ",
            "XSSH_PUBKEY", "SSHPUBKEY",
            "S" * 10, "A" * 300,
        ),
        (_variable(0, 20), _variable(0, 2), _variable(30, 80), _variable(9, 9)),
    ),
    {
        "string_pattern_mismatch": Choice(
            (
                "", "_", "_A", "0", "9", "0A", "9A", "a", "z", "Aa", "aA", "A-B", "A B", "A.B", " A", "A ", "@", "[", "A@", "A[", "A/",
                "A:", "A^", "A`",
                "É", "AÉ", "A😀", "Ａ", "A٣", "A\n", "\nA", "A\x00", "ssh_pubkey", "SSH_PUBKEy", "A=B", "A" * 300 + "a",
            ),
            (
                _one_wrong(_variable(0, 20), LOWER + "@[`/:^-. \n\x00" + FOREIGN),
                lambda rng: rng.choice(DIGITS + "_") + _variable(0, 20)(rng),
            ),
        ),
        "value_error": Choice(("SSH_PUBKEY",)),
    },
)

free_text = Field(Choice(("", "/models/llama", "x", "é", "\x00", '"\\/'), _any_text))

startup_command = Field(
    Choice(
        ("python3 serve.py --port 8000", "", "x" * 2048, "é" * 2048, "😀" * 2048, "\x00" * 3),
        (_text(PRINTABLE, 0, 60), _sized(PRINTABLE, 2047, 2048), _mixed(2048), _text(PRINTABLE + FOREIGN + CONTROL, 1, 30)),
    ),
    {
        "string_too_long": Choice(
            ("x" * 2049, "é" * 2049, "😀" * 2049, "x" * 2048 + "\x00", "x" * 2050),
            (_sized(PRINTABLE, 2049), _mixed(2049), _text(PRINTABLE, 2049, 3000)),
        )
    },
)

host = Field(
    Choice(("docker.io", "ghcr.io")),
    {
        "literal_error": Choice(
            ("Docker.io", "docker.io ", " ghcr.io", "", "ghcr", "docker", "docker.i", "docker.ioo", "quay.io", "GHCR.IO", "ghcr.io/",
            "ghcr.io\x00"),
            (_respelled("docker.io", "ghcr.io"),),
        )
    },
)

location = Field(
    Choice(("US", "AA", "ZZ", "AZ", "ZA", "DE", "XX"), (_sized(UPPER, 2),)),
    {
        "string_pattern_mismatch": Choice(
            (
                "", "U", "us", "Us", "uS", "USA", "U1", "1U", "U_", "U-", "@A", "A[", "[A", "A@", "US\n", "\nUS", "US ", " US", "ÜS",
                "UÉ", "ＵＳ", "😀", "\x00\x00",
                "A" * 3, "A" * 20,
            ),
            (
                _one_wrong(_sized(UPPER, 2), LOWER + DIGITS + "@[`_-\n\x00" + FOREIGN),
                _sized(UPPER, 0, 1, 3, 4),
            ),
        )
    },
)

_ssh_keys = ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI user@host", "k", "é", "\x00")
optional_ssh_key = Field(Choice(("",) + _ssh_keys, _any_text))
required_ssh_key = Field(Choice(_ssh_keys, _any_text), {"string_too_short": NOT_EMPTY})
os_image = Field(Choice(("Ubuntu Server 22.04", "o", "é", "\x00"), _any_text), {"string_too_short": NOT_EMPTY})

FIELDS: dict[tuple[str, ...], Field] = {
    ("plan_id",): plan_id,
    ("name",): name,
    ("container_settings", "image"): image,
    ("container_settings", "expose", "*", "port"): port,
    ("container_settings", "expose", "*", "protocol"): protocol,
    ("container_settings", "environment", "*", "name"): variable_name,
    ("container_settings", "environment", "*", "value"): free_text,
    ("container_settings", "startup_command"): startup_command,
    ("container_settings", "credentials", "host"): host,
    ("container_settings", "credentials", "username"): free_text,
    ("container_settings", "credentials", "password"): free_text,
    ("constraints", "location"): location,
    ("ssh_key",): optional_ssh_key,
    ("os_image",): os_image,
}

MACHINE_FIELDS: dict[tuple[str, ...], Field] = {
    ("plan_id",): plan_id,
    ("name",): name,
    ("ssh_key",): required_ssh_key,
    ("os_image",): os_image,
}

WRONG_SCALARS: tuple[Node, ...] = (
    *map(Raw, "0 1 -1 -0 80 1.0 1.5 -0.0 0.1 1e16 1E+2 1e-5 1e400 18446744073709551616".split()),
    *(NULL, TRUE, FALSE, "", "x", "80", "tcp", "é\x00\x1f\x7f\u2028😀"),
)

WRONG_CONTAINERS: tuple[Node, ...] = (
    [],
    Object(),
    [[]],
    [Object()],
    [NULL],
    ["a", Raw("1"), TRUE],
    Object([("a", Raw("1.50"))]),
    Object([("", NULL), ("é", [])]),
)


# Denormals and their halves, both sides of the greatest double, zeros with exponents, halfway cases, many digits, exponents about 31 bits.
_ODD_NUMBERS = (
    *"5e-324 2e-324 4.9e-324 2.2250738585072014e-308 2.2250738585072011e-308 1e-400 -1e-400 0e999 -0e5 0.1e1".split(),
    *"1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308 1e309 -1e999".split(),
    *"9007199254740993 9007199254740993.0 0.30000000000000004 123456789012345678901234567890".split(),
    *"1e2147483647 1e2147483648 0e-2147483648 -1e99999999999".split(),
    "1" * 400,
)


def number(rng: random.Random) -> Raw:
    """A number whose echo is worth a look: at the edges of its type, or spelled at length."""
    choice = rng.random()
    if choice < 0.25:
        edge = rng.choice([0, 10, 2**31, 2**32, 2**53, 2**63, 2**64, 10**15, 10**16, 10**17])
        return Raw(f"{rng.choice(['', '-'])}{max(0, edge + rng.randint(-2, 2))}")
    if choice < 0.5:
        return Raw(repr(rng.uniform(-1, 1) * 10.0 ** rng.randint(-30, 30)))
    if choice < 0.6:
        return Raw(repr(rng.choice([1, -1]) * 10.0 ** rng.randint(-8, 24)))
    if choice < 0.75:
        digits = "".join(rng.choices(DIGITS, k=rng.randint(1, 30))).lstrip("0") or "0"
        return Raw(f"{rng.choice(['', '-'])}{digits}.{rng.randrange(10**6)}{rng.choice(['', 'e5', 'E-7', 'e+12', 'e-300', 'e270'])}")
    if choice < 0.9:
        return Raw(f"{rng.choice(['', '-'])}{rng.randrange(1000)}{rng.choice('eE')}{rng.choice(['', '+', '-'])}{rng.randrange(330)}")
    return Raw(rng.choice(_ODD_NUMBERS))


def wrong_value(rng: random.Random) -> Node:
    """A value of any type, to be put where another was expected."""
    choice = rng.random()
    if choice < 0.55:
        return rng.choice(WRONG_SCALARS)
    if choice < 0.8:
        return copy(rng.choice(WRONG_CONTAINERS))
    if choice < 0.95:
        return number(rng)
    return rng.choice(_any_text)(rng)
