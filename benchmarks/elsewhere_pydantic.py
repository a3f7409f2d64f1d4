# SPDX-License-Identifier: BSL-1.0
"""Judges the texts of a JSON array, which is the input, with pydantic's model of a request for a container: how many are valid, and the nanoseconds of a processor
that a verdict takes. What FastAPI does around that, and the words of the issues, are not measured."""
import json
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests" / "oracle"))
from app import ContainerRequest  # noqa: E402
from pydantic import ValidationError  # noqa: E402

texts = json.load(sys.stdin)
judge = ContainerRequest.__pydantic_validator__.validate_json  # pydantic-core's own
ns = []
for _ in range(15):  # the first of which warm up, and are no median
    valid = 0
    begin = time.process_time_ns()
    for text in texts:
        try:
            judge(text)
            valid += 1
        except ValidationError:
            pass
    ns.append((time.process_time_ns() - begin) / len(texts))
print(valid, statistics.median(ns))
