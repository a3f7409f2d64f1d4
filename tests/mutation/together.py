# SPDX-License-Identifier: BSL-1.0
"""Many mutants of a header in one text, each behind a switch, so that a test is compiled once for all of them.

Only where a change lies within one condition, one statement or the value of one variable. In constants every switch is off: a mutant that
survives here is judged again alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from mutants import Mutant

SWITCH = "PREFLIGHT_MUTANT"
HEADER = f"""#pragma once
#include <cstdlib>
#include <type_traits>
namespace preflight_mutation
{{
inline int const chosen = [] {{
    char const* const name = std::getenv("{SWITCH}");
    return name ? std::atoi(name) : 0;
}}();
constexpr bool is(int number) {{ return !std::is_constant_evaluated() && chosen == number; }}
}} // namespace preflight_mutation
"""

# The code before the part that changes, this part, and the code after it.
_STATEMENTS = [
    re.compile(r"()((?:return|break|continue)\b[^;]*;)()"),
    re.compile(r"(.*[^=] \{ )(return [^;]*;)( \}[);]*)"),
    re.compile(r"(case [^:]*: )([^;]*;)()"),
    re.compile(r"()((?:[(*+-]|[a-z_.>\[\]-]+[\w)\]]*(?:[(.]| [-+|&^<>]*= |\+\+|--))[^;{}]*;)()"),
]
_EXPRESSIONS = [
    re.compile(r"((?:else )?if \()([^;]*)(\)(?: \[\[\w+\]\])?)"),
    re.compile(r"((?:else )?if \([^;]*; )([^;]*)(\)(?: \[\[\w+\]\])?)"),
    re.compile(r"(while \()([^;]*)(\);?)"),
    re.compile(r"(for \([^;]*; )([^;]*)(; [^;]*\))"),
    re.compile(r"(for \([^;]*; [^;]*; )([^;]*)(\))"),
    re.compile(r"(for \([^;=]* = )([^;]*)(; [^;]*\))"),
    re.compile(r"((?!constexpr|static|inline|using)[\w:<>*& ]*\w +\w+\s+= )([^;{}]*)(;)"),
]


def _part(mutant: Mutant) -> tuple[bool, str, str, str, str] | None:
    """Returns whether the changed part is a statement, the code before it, the part before and after the change, and the code after it."""
    for statement, shapes in ((True, _STATEMENTS), (False, _EXPRESSIONS)):
        for shape in shapes:
            old, new = shape.fullmatch(mutant.old), shape.fullmatch(mutant.new)
            if old and new and (old[1], old[3]) == (new[1], new[3]):
                return statement, old[1], old[2], new[2], old[3]
    return None


def suited(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Returns those mutants that can be compiled together. In a line with several parts, like a `for`, only one part can change."""
    part_of_line: dict[int, tuple[str, str]] = {}
    return [m for m in mutants if (part := _part(m)) and part_of_line.setdefault(m.line, (part[1], part[4])) == (part[1], part[4])]


def together(text: str, mutants: dict[int, Mutant]) -> str:
    """Returns `text` with all of these mutants. A variable in the environment chooses one by its number."""
    of_line: defaultdict[int, list[tuple[int, Mutant]]] = defaultdict(list)
    for number, mutant in mutants.items():
        of_line[mutant.line].append((number, mutant))
    lines = text.splitlines()
    for line, some in of_line.items():
        is_statement, before, old, _, behind = _part(some[0][1])
        switched = [(f"preflight_mutation::is({number})", _part(mutant)[3]) for number, mutant in some]
        if is_statement:
            now = " else ".join([*(f"if ({chosen}) {new}" for chosen, new in switched), old])
        else:
            now = "(" + " : ".join([*(f"{chosen} ? ({new})" for chosen, new in switched), f"({old})"]) + ")"
        lines[line - 1] = before + now + behind
    return "\n".join(lines) + "\n"
