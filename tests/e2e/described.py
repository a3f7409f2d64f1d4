# SPDX-License-Identifier: BSL-1.0
"""Runs schemathesis against the mock server: requests that our OpenAPI document describes, and invalid ones, must be answered as described."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

from markers import KEY
from servers import ENVIRONMENT, Mock

OUT = Path("build/e2e/said").absolute()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mock", required=True)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--cases", type=int, default=300, help="of each operation in each phase (default: %(default)s)")
    options = parser.parse_args()

    OUT.mkdir(parents=True, exist_ok=True)
    document = OUT / "openapi.json"
    document.write_bytes(subprocess.run([options.tool, "openapi"], check=True, capture_output=True).stdout)
    with Mock(options.mock, "--log", key=KEY) as mock:
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "run", document.name, "--url", mock.url, "--header", f"X-API-KEY: {KEY}",
            "--checks", "all", "--max-examples", str(options.cases), "--generation-database", "none", "--no-color",
        ]  # fmt: skip
        done = subprocess.run(command, cwd=OUT, env=ENVIRONMENT)  # where it leaves files of its own
    print(mock.log, file=sys.stderr)
    asked = len(re.findall(r"(?m)^[0-9]{3} ", mock.log))
    print(f"{asked:,} requests, {len(json.loads(document.read_text())['paths'])} paths")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
