# SPDX-License-Identifier: BSL-1.0
"""Runs each hook of .pre-commit-hooks.yaml on the requests of the examples, as pre-commit would: the one of the kind passes, and a faulty one not."""

import json
import re
import subprocess
from pathlib import Path

import yaml

SOUND = {"container": "container.json", "vm": "vm.json", "baremetal": "vm.json"}
REQUESTS = Path("examples/requests")

hooks = {hook["id"]: hook for hook in yaml.safe_load(Path(".pre-commit-hooks.yaml").read_text())}
assert hooks.keys() == {f"preflight-{kind}" for kind in SOUND}, hooks.keys()
for kind, sound in SOUND.items():
    hook = hooks[f"preflight-{kind}"]
    assert hook["language"] == "python", "pip builds the tool"
    assert re.search(hook["files"], f"requests/{kind}/a.json") and not re.search(hook["files"], "package.json"), hook["files"]
    for file, status in {sound: 0, "faulty.json": 1}.items():
        done = subprocess.run([*hook["entry"].split(), REQUESTS / file], capture_output=True, text=True)
        assert done.returncode == status, (hook["entry"], file, done)

# The schemas that editors take name themselves, and are those of the tool that was installed.
for kind in SOUND:
    schema = json.loads(subprocess.run(["preflight", "schema", kind], capture_output=True, check=True).stdout)
    assert schema == json.loads(Path(f"schemas/{kind}.json").read_text()), kind
    assert schema["$id"] == f"urn:preflight:{kind}", schema["$id"]
