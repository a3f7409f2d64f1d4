# SPDX-License-Identifier: BSL-1.0
"""Compares what becomes of JSON numbers in members of every type with Python's exact integers and fractions: compare.py PROGRAM [--flushed] [--every N]

The program is made of numbers.cpp, which see. A number is taken for the integer that its text spells, where 64 bits hold it, and else for the nearest
double; a float member holds the float nearest to that. What the exported JSON Schema accepts must be the same. With --flushed, numbers are left out that
are so small that a processor takes them for zero when a program is compiled with -ffast-math; with --every, all but one in N."""

from __future__ import annotations

import argparse
import json
import math
import random
import struct
import subprocess
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

INTEGERS = {f"{sign}int{bits}": (0, 2**bits - 1) if sign else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
            for bits in (8, 16, 32, 64) for sign in ("", "u")}  # fmt: skip
REALS = {"float": 2**128 - 2**103, "double": 2**1024}  # what is rounded to infinity
LIMITS = (Fraction(-0.7), Fraction(100.1))


def as_float(number: float) -> float:
    return struct.unpack("f", struct.pack("f", number))[0]


def next_float(number: float, step: int) -> float:
    (bits,) = struct.unpack("i", struct.pack("f", number))
    return struct.unpack("f", struct.pack("i", bits + step))[0]


def is_held_as_integer(text: str) -> bool:
    return not set(text) & set(".eE") and -(2**63) <= int(text) < 2**64


def seen(text: str) -> Fraction | None:
    """Returns the number that is judged, or None where no double is near it."""
    if is_held_as_integer(text):
        return Fraction(int(text))
    near = float(text)
    return Fraction(near) if math.isfinite(near) else None


def expected(name: str, text: str) -> Fraction | str:
    """Returns the number that is read, or the code of the issue."""
    limited, kind = name.startswith("limited "), name.removeprefix("limited ")
    number = seen(text)
    if number is None and kind in INTEGERS:
        return "greater_than_equal" if text.startswith("-") else "less_than_equal"
    if number is None:
        return "finite_number"
    if kind in INTEGERS:
        low, high = INTEGERS[kind]
        if number.denominator != 1:
            return "int_from_float"
        # as a double, the least of 64 bits may have been spelled as one less
        if number < low or kind == "int64" and number == low and not is_held_as_integer(text):
            return "greater_than_equal"
        if number > high:
            return "less_than_equal"
    elif abs(number if kind == "float" else Fraction(0)) >= REALS["float"]:
        return "finite_number"
    if limited and number < LIMITS[0]:
        return "greater_than_equal"
    if limited and number > LIMITS[1]:
        return "less_than_equal"
    if kind in INTEGERS:
        return number
    near = float(number)
    return Fraction(as_float(near) if kind == "float" else near)


def schema_accepts(schema: dict, number: Fraction) -> bool:
    exact = {word: Fraction(limit) for word, limit in schema.items() if isinstance(limit, int | float)}
    return (
        (schema.get("type") != "integer" or number.denominator == 1)
        and number >= exact.get("minimum", number)
        and number <= exact.get("maximum", number)
        and ("exclusiveMinimum" not in exact or number > exact["exclusiveMinimum"])
        and ("exclusiveMaximum" not in exact or number < exact["exclusiveMaximum"])
        and all(schema_accepts(also, number) for also in schema.get("allOf", []))
    )


def spellings(number: Fraction) -> set[str]:
    """Returns JSON texts of a number, whose denominator is a power of two: exact ones, some that are rounded, and some that are no integers as texts."""
    exact = Decimal(number.numerator) / Decimal(1)
    texts = {repr(float(number))} if abs(number) < REALS["double"] else set()
    if number.denominator == 1:
        whole = str(number.numerator)
        texts |= {whole, whole + ".0", whole + "e0", whole + ".00E+0"}
        texts |= {"-0", "-0.0", "-0e5", "0.000", "0E-400"} if number == 0 else {whole + "0e-1", whole + "0.0e-01"}
        if whole.endswith("0") and number != 0:
            texts.add(whole.rstrip("0") + f"e{len(whole) - len(whole.rstrip('0'))}")
    else:
        with_point = f"{exact / number.denominator:f}"
        texts |= {with_point, with_point + "0", with_point + "1", with_point + "e0"}
        texts.add(f"{exact / number.denominator:.25e}".replace("E", "e"))
    return {text.replace("e+", "e") for text in texts if len(text) < 200}


def numbers() -> list[str]:
    centres: set[Fraction] = {Fraction(n) for n in (0, 1, -1, 10, 100, 2**24, 2**53, -(2**53), 10**15, 10**16, 10**20, -(10**30))}
    for low, high in INTEGERS.values():
        centres |= {Fraction(n) for n in (low, high)}
    around: set[Fraction] = set()
    for centre in centres:
        around |= {centre + Fraction(n) / 4 for n in (-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8)}
    for middle in (-0.7, 100.1, 0.1, 1.0, 3.4028234663852886e38, float(REALS["float"]), 5e-324, 1e-45, 1.7976931348623157e308, 2.0**63, 2.0**64):
        for sign in (1, -1):
            near = middle * sign
            for towards in (math.inf, -math.inf):
                step = near
                for _ in range(3):
                    around.add(Fraction(step))
                    step = math.nextafter(step, towards)
                    if not math.isfinite(step):
                        break
            if 0 < abs(near) < 3e38:
                held = as_float(near)
                floats = [next_float(held, n) for n in (-2, -1, 0, 1, 2) if abs(held) > 1e-40]
                around |= {Fraction(number) for number in floats}
                around |= {(Fraction(one) + Fraction(other)) / 2 for one, other in zip(floats, floats[1:])}
    dice = random.Random(12)
    for _ in range(50):
        around.add(Fraction(dice.randrange(-(2**70), 2**70), 2 ** dice.randrange(0, 90)))
        around.add(Fraction(dice.randrange(-(2**11), 2**11), 2 ** dice.randrange(0, 4)))
    texts = {text for number in around for text in spellings(number)}
    texts |= {"1e400", "-1e400", "1e-400", "-1e-400", "1e309", "1.00000017881393432617187499", "0." + "0" * 400 + "1", "1" + "0" * 400}
    return sorted(texts)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--flushed", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()

    getcontext().prec = 1200
    texts = numbers()[:: options.every]
    said = subprocess.run([options.program], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True).stdout
    head, *answers = said.rstrip("\n").split("\n\n")
    schemas = {name: json.loads("{" + schema) for name, _, schema in (line.partition(" {") for line in head.splitlines())}
    assert len(answers) == len(texts) and len(schemas) == 2 * len(INTEGERS | REALS)

    wrong = 0

    def tell(text: str, name: str, what: str) -> None:
        nonlocal wrong
        wrong += 1
        if wrong <= 20:
            print(f"{text if len(text) < 60 else text[:57] + '...'} as {name}: {what}")

    for text, answer in zip(texts, answers):
        for line in answer.splitlines():
            name, _, verdict = line.rpartition(" ")
            if " differs:" in line:
                tell(text, name.partition(" differs")[0], line)
                continue
            judged = seen(text)
            least = 2.0**-126 if name.endswith("float") else 2.0**-1022
            if options.flushed and judged and abs(judged) < least:
                continue
            want = expected(name, text)
            number = None if verdict[0].isalpha() else Fraction(verdict)
            if number is not None and name.endswith(tuple(REALS)):
                number = Fraction(as_float(float(verdict)) if name.endswith("float") else float(verdict))
            if want != (verdict if number is None else number):
                tell(text, name, f"{verdict}, and should be {want}")
            spared = name.endswith("int64") and judged == -(2**63)  # see above
            if judged is not None and schema_accepts(schemas[name], judged) != (number is not None) and not spared:
                tell(text, name, f"{verdict}, and its schema says otherwise")
    print(f"{len(texts):,} numbers in members of {len(schemas)} kinds, {wrong} wrong")
    return 1 if wrong or len(texts) * options.every < 2000 else 0


if __name__ == "__main__":
    sys.exit(main())
