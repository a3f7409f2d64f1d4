# SPDX-License-Identifier: BSL-1.0
"""What shells complete with the scripts of `preflight completions`, each by the shell itself, and what man makes of `preflight man`."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOOL = os.environ["PREFLIGHT_TOOL"]
COMMANDS = {"check", "explain", "schema", "openapi", "rules", "completions", "man", "help"}
KINDS = {"container", "vm", "baremetal"}
FORMATS = {"text", "422", "json", "github", "sarif"}

# A command line, what must be among the completions of its last word, and what must not.
ROWS: list[tuple[list[str], set[str], set[str]]] = [
    ([""], COMMANDS, KINDS),
    (["ch"], {"check"}, {"explain"}),
    (["check", ""], KINDS, {"openapi", "bash"}),
    (["check", "--format", ""], FORMATS, KINDS),
    (["check", "--format", "s"], {"sarif"}, {"json"}),
    (["check", "vm", "--deny", ""], {"sure", "image-floating"}, {"CODES", "vm"}),
    (["check", "--allow", "image-f"], {"image-floating"}, {"sure"}),
    (["check", "vm", "--fo"], {"--format"}, {"--lines"}),
    (["check", "vm", "--"], {"--fix", "--deny", "--plans", "--own-image"}, set()),
    (["schema", "vm", "--"], {"--own-image"}, {"--fix", "--deny"}),
    (["schema", ""], KINDS | {"check"}, {"openapi"}),
    (["explain", "port-d"], {"port-doubled"}, {"image-floating"}),
    (["completions", ""], {"bash", "zsh", "fish"}, KINDS),
    (["check", "vm", "fil"], {"file-a.json"}, KINDS),
    (["check", "vm", "--plans", "fil"], {"file-a.json"}, set()),
]


def run(*arguments: str, **more) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, **more)
    assert done.returncode == 0, (arguments, done)
    assert done.stderr == "", (arguments, done.stderr)
    return done.stdout


def in_bash(script: Path, words: list[str], here: str, _: set[str]) -> set[str]:
    said = run(
        "bash", "--norc", "-c",
        'source "$1"; shift; COMP_WORDS=(preflight "$@"); COMP_CWORD=$#; _preflight; printf "%s\\n" "${COMPREPLY[@]}"',
        "bash", str(script), *words, cwd=here,
    )
    return set(said.split("\n")) - {""}


def in_fish(script: Path, words: list[str], here: str, _: set[str]) -> set[str]:
    said = run("fish", "--no-config", "-c", 'source $argv[1]; complete -C $argv[2]', str(script), " ".join(["preflight", *words]), cwd=here)
    return {line.split("\t")[0] for line in said.splitlines()}


def in_zsh(script: Path, words: list[str], here: str, wanted: set[str]) -> set[str]:
    """A terminal, in which the tab key is pressed. What zsh then lists, or has put into the line."""
    process, screen = pty.fork()
    if process == 0:
        os.chdir(here)
        os.environ.update(TERM="dumb")
        os.execvp("zsh", ["zsh", "-f", "-i"])

    def words_until(has_come, seconds: float) -> set[str]:
        said, end, found = "", time.monotonic() + seconds, set()
        while not has_come(found) and (left := end - time.monotonic()) > 0:
            if select.select([screen], [], [], left)[0]:
                said += os.read(screen, 65536).decode(errors="replace")
                found = set(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x07", " ", said).split())
        return found

    begin = f"stty cols 400 rows 1000; unsetopt prompt_sp; PS1= RPS1= LISTMAX=10000; autoload -Uz compinit; compinit -u -D; source {script}"
    os.write(screen, f"{begin}; echo READ''Y\n".encode())
    assert "READY" in words_until(lambda found: "READY" in found, 60)
    os.write(screen, (" ".join(["preflight", *words]) + "\t\t").encode())
    found = words_until(lambda found: wanted <= found, 20)
    os.close(screen)  # which ends it
    os.waitpid(process, 0)
    return found


def check(shell: str, ask) -> None:
    with tempfile.TemporaryDirectory() as here:
        script = Path(here) / f"script.{shell}"
        script.write_text(run(TOOL, "completions", shell))
        Path(here, "file-a.json").write_text("{}")
        for words, wanted, unwanted in ROWS:
            found = ask(script, words, here, wanted)
            assert wanted <= found, (shell, words, "lacks", wanted - found, found)
            unwanted = unwanted - set(words)  # which a terminal shows, too
            assert not unwanted & found, (shell, words, "has", unwanted & found)
    print(f"{shell} completes {len(ROWS)} command lines")


def man() -> None:
    page = run(TOOL, "man")
    text = page
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-P-c"], input=page, capture_output=True, text=True)
        assert done.returncode == 0 and done.stderr == "", done.stderr
        text = re.sub(r".\x08", "", done.stdout).replace("\u2010", "-").replace("\u2212", "-")
        print("groff sets the man page without a warning")
    said = run(TOOL, "help")
    options = set(re.findall(r"^ +(--[a-z-]+)", said, re.M))
    assert len(options) > 8, options
    for word in options | COMMANDS | {"Exit status", "NAME", "SYNOPSIS"}:
        assert word in " ".join(text.replace("\\-", "-").split()), (word, text)


shells = {"bash": in_bash, "zsh": in_zsh, "fish": in_fish}
asked = sys.argv[1:] or shells
for shell in asked:
    if shutil.which(shell):
        check(shell, shells[shell])
    else:
        print(f"no {shell} here")
assert shutil.which("bash")
man()
