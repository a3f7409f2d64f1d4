# SPDX-License-Identifier: BSL-1.0
"""Runs the steps of action.yml as GitHub's runner does, in a folder of requests: what is sound passes, what is faulty or denied does not."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

ACTION = Path.cwd()
work = Path(sys.argv[1]).resolve()
action = yaml.safe_load((ACTION / "action.yml").read_text())
assert action["runs"]["using"] == "composite"
steps = action["runs"]["steps"]

requests = work / "workspace" / "requests" / "deep"
requests.mkdir(parents=True)
(work / "temp").mkdir()
for name in ("container", "costly", "faulty"):
    text = (ACTION / "examples" / "requests" / f"{name}.json").read_text()
    (requests.parent / f"{name}.json" if name == "container" else requests / f"{name}.json").write_text(text)
    (work / "workspace" / f"{name} alone.json").write_text(text)


def run(step: dict, inputs: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """One step, in the shell that GitHub has for it. Expressions stand in its environment alone, where no input can become a command."""
    assert step["shell"] == "bash" and "${{" not in step["run"], step
    values = {name: of.get("default", "") for name, of in action["inputs"].items()} | inputs
    environment = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: values[found[1]], text) for name, text in step.get("env", {}).items()
    }
    assert not any("${{" in text for text in environment.values()), environment
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=work / "workspace",
        env=os.environ | environment | {"GITHUB_ACTION_PATH": str(ACTION), "RUNNER_TEMP": str(work / "temp")},
        capture_output=True,
        text=True,
    )


for step in steps[:-1]:
    done = run(step, {})
    assert done.returncode == 0, (step["name"], done)


def check(status: int, *annotations: str, **inputs: str) -> str:
    """The last step, which must end so, with lines that begin so."""
    done = run(steps[-1], {"kind": "container"} | inputs)
    lines = done.stdout.splitlines()
    assert done.returncode == status and len(lines) >= len(annotations), (inputs, done)
    for begin in annotations:
        assert any(line.startswith(begin) for line in lines), (begin, done)
    return done.stdout


check(0, "::warning file=container alone.json,line=35,", files="container alone.json")
check(0, files="container alone.json\n\n  costly alone.json\n")
check(1, "::error file=requests/deep/faulty.json,line=1,", "::warning file=requests/deep/costly.json,line=7,", files="requests")
check(1, "::error file=costly alone.json,line=5,", "::warning file=costly alone.json,line=7,", files="costly alone.json", deny="image-floating port-doubled")
assert "image-floating" not in check(0, files="costly alone.json", allow="image-floating port-doubled")
check(2, files="none.json")
check(2, "::error title=preflight::no files", files=" \n")
check(2, files="requests", kind="gpu")
check(2, files="$(touch injected); touch injected", deny="sure", kind="vm")
assert not (work / "workspace" / "injected").exists()
assert check(1, files="requests", format="sarif", output="log.sarif") == ""
assert json.loads((work / "workspace" / "log.sarif").read_text())["version"] == "2.1.0"
