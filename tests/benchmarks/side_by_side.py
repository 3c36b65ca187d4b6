"""Contenders run in turn, again and again, in the same minutes: a busy machine costs all of them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import NamedTuple, Self

# Where defusedxml is installed, openpyxl reads through it and takes half as long again.
AT_ITS_FASTEST = {"OPENPYXL_DEFUSEDXML": "False"}
ROOT = Path(__file__).parent.parent.parent


class Taken(NamedTuple):
    """Seconds of one run.

    Attributes:
        processor: Of the contender's own process, which other people's work on the machine changes least.
        clock: By the clock: what several processes gain shows in nothing else.
    """

    processor: float
    clock: float


class Runner:
    """One contender's process."""

    def __init__(self, name: str, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.contender", name, str(folder)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, **AT_ITS_FASTEST},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def ask(self, word: str) -> object:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            msg = "a contender ended; what it said stands above"
            raise RuntimeError(msg)
        return json.loads(answer)

    def run(self) -> Taken:
        """One run."""
        answer = self.ask("run")
        assert isinstance(answer, dict)
        return Taken(float(answer["cpu"]), float(answer["wall"]))


def in_turn(runners: Mapping[str, Runner], rounds: int) -> dict[str, list[Taken]]:
    """What each contender took, round by round. Each must have run once before, so that all is imported."""
    taken: dict[str, list[Taken]] = {name: [] for name in runners}
    for _ in range(rounds):
        for name, runner in runners.items():
            taken[name].append(runner.run())
    return taken


def ratio(slow: Sequence[float], fast: Sequence[float]) -> float:
    """The median of what the rounds say, each by itself."""
    return median(one / other for one, other in zip(slow, fast, strict=True))


def clean_environment(compiled: Path) -> dict[str, str]:
    """The environment of a user, whose Python keeps what it has compiled; here in a folder of ours."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONPATH": str(ROOT)}
