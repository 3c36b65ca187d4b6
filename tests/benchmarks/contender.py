"""One contender in a process of its own, so that none pays for another's memory: ``contender NAME FOLDER``.

Told ``run`` on standard input, it works through the folder once and answers with the seconds it took; told
``findings``, it answers with what it found.
"""

import io
import json
import shutil
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from tests.benchmarks.days import ON

Findings = list[tuple[str, str | None, str, str | None]]
"""File, code (none where the contender has no codes), sheet, cell."""


class Contender(NamedTuple):
    """What is run, and what it finds."""

    run: Callable[[], object]
    findings: Callable[[], Findings]


def main(name: str, folder: Path) -> None:
    warnings.simplefilter("ignore")
    contender = CONTENDERS[name](folder)
    for line in sys.stdin:
        if line.strip() == "findings":
            answer: object = contender.findings()
        else:
            wall, cpu = time.perf_counter(), time.process_time()
            contender.run()
            answer = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _paths(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def _nothing() -> Findings:
    return []


def _check(folder: Path) -> Contender:
    command = ["check", str(folder), "--on", ON.isoformat(), "-q"]

    def findings() -> Findings:
        files = json.loads(_tool([*command, "--format", "json"]))["files"]
        return [
            (Path(file["path"]).name, each["code"], each["sheet"], each["cell"])
            for file in files
            for each in file["findings"]
        ]

    return Contender(lambda: _tool(command), findings)


def _batch(folder: Path) -> Contender:
    def run() -> None:
        out = Path(mkdtemp(prefix="benchmark"))
        _tool(["batch", str(folder), "-o", str(out), "--on", ON.isoformat(), "-q", "--processes", "1"])
        shutil.rmtree(out)

    return Contender(run, _nothing)


def _again(folder: Path) -> Contender:
    """The batch run again with nothing changed."""
    out = Path(mkdtemp(prefix="benchmark"))
    command = ["batch", str(folder), "-o", str(out), "--on", ON.isoformat(), "-q"]
    _tool([*command, "--processes", "1"])
    return Contender(lambda: _tool([*command, "--processes", "1"]), _nothing)


def _by_two(folder: Path) -> Contender:
    def run() -> None:
        out = Path(mkdtemp(prefix="benchmark"))
        _tool(["batch", str(folder), "-o", str(out), "--on", ON.isoformat(), "-q", "--processes", "2"])
        shutil.rmtree(out)

    return Contender(run, _nothing)


def _tool(arguments: Sequence[str]) -> str:
    """The command line's own function, in this process. Gives what it printed."""
    tool = import_module("mentortools.cli")
    printed = io.StringIO()
    with redirect_stdout(printed):
        status: int = tool.main(arguments)
    if status not in {0, 1}:
        msg = f"mentortools {arguments[0]} could not be run"
        raise RuntimeError(msg)
    return printed.getvalue()


def _careful(folder: Path) -> Contender:
    careful = import_module("tests.benchmarks.careful_checks")

    def findings() -> Findings:
        return [(path.name, *found) for path in _paths(folder) for found in careful.findings(path)]

    return Contender(findings, findings)


def _naive(folder: Path) -> Contender:
    naive = import_module("tests.benchmarks.naive")
    into = Path(mkdtemp(prefix="benchmark")) / "claim.xlsx"

    def findings() -> Findings:
        return [(path.name, None, *flag) for path in _paths(folder) for flag in naive.run(path, into)]

    return Contender(findings, findings)


def _floor(folder: Path) -> Contender:
    floor = import_module("tests.benchmarks.floor")
    return Contender(lambda: [floor.tokenise(path) for path in _paths(folder)], _nothing)


CONTENDERS: dict[str, Callable[[Path], Contender]] = {
    "check": _check,
    "batch": _batch,
    "by two": _by_two,
    "again": _again,
    "careful": _careful,
    "naive": _naive,
    "floor": _floor,
}

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
