# SPDX-License-Identifier: BSL-1.0
"""What it takes a compiler to compile one file."""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def compilers(asked):
    """Those asked for; else g++ 12 and clang 19, as far as they are there."""
    return asked or [c for c in ("g++-12", "clang++-19") if shutil.which(c)] or ["c++"]


def compile_once(compiler, source, folder, optimize="-O0"):
    """The processor time in seconds, and the size of the object file in bytes. An error ends the program. The object file is left in the folder."""
    file, out = pathlib.Path(folder) / "one.cpp", pathlib.Path(folder) / "one.o"
    file.write_text(source)
    before = os.times().children_user
    done = subprocess.run([compiler, "-std=c++20", optimize, "-c", "-I", ROOT / "include", file, "-o", out], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return os.times().children_user - before, out.stat().st_size
