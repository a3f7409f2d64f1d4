# SPDX-License-Identifier: BSL-1.0
"""Runs wrk against the mock server on this machine. No request may fail, and the memory of the server must stop growing."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from markers import KEY, PASSWORD
from servers import Mock

INTERVALS = 10  # at whose ends the memory is looked at
SETTLED = 2  # intervals until every connection has the buffers that it needs
GROWTH = 1024  # KiB that may come after that: what one look may differ from the next


def memory(process: int) -> int:
    """Returns the memory of a process in KiB."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    assert found
    return int(found[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mock", required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--connections", type=int, default=200)
    parser.add_argument("--threads", type=int, default=1, help="of the server (default: %(default)s)")
    options = parser.parse_args()

    with Mock(options.mock, "--threads", str(options.threads)) as mock:
        looks = [memory(mock.process.pid)]
        command = ["wrk", f"-c{options.connections}", "-t1", f"-d{options.seconds}s", "--latency", "-s", str(Path(__file__).with_name("load.lua"))]
        environment = os.environ | {"PREFLIGHT_KEY": KEY, "PREFLIGHT_PASSWORD": PASSWORD}
        wrk = subprocess.Popen([*command, mock.url], stdout=subprocess.PIPE, text=True, env=environment)
        for _ in range(INTERVALS):
            time.sleep(options.seconds / INTERVALS)
            looks.append(memory(mock.process.pid))
        said, _ = wrk.communicate(timeout=60)
    print(said)
    print("memory of the server in KiB, before and at ten points of the run:", *looks)

    figures = {name: int(number) for name, number in re.findall(r"(\w+)=(\d+)", said[said.rindex("result ") :])}
    requests = figures["accepted"] + figures["refused"] + figures["other"]
    print(
        f"{requests:,} requests on {options.connections} connections in {figures['duration'] / 1e6:.1f} s, "
        f"{figures['accepted']:,} accepted, {figures['refused']:,} refused, {figures['other'] + figures['errors']:,} errors: "
        f"{requests / figures['duration'] * 1e6:,.0f} a second, "
        f"median {figures['p50'] / 1000:.1f} ms, 99th percentile {figures['p99'] / 1000:.1f} ms"
    )
    grown = max(looks[SETTLED + 1 :]) - looks[SETTLED]
    print(f"memory grew by {grown} KiB once settled")
    sound = not figures["other"] and not figures["errors"] and figures["accepted"] and figures["refused"] and grown <= GROWTH
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
