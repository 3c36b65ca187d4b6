"""Whether the contenders found the same: a ratio between programs that do different work says nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tests.benchmarks.naive import KNOWN_MISSES
from tests.benchmarks.planted import Fault

Findings = Iterable[Sequence[str | None]]


class Agreement(NamedTuple):
    """What is not as it should be, in words; empty where all is. And how often the naive script missed what."""

    careful: str
    naive: str
    missed: Mapping[str, int]
    planted: int
    found: int


def compare(planted: Mapping[str, Sequence[Fault]], tool: Findings, careful: Findings, naive: Findings) -> Agreement:
    """What of the agreement is missing.

    The tool must find all that is planted, the careful script just what the tool finds, cell by cell, and the naive one
    all that is planted but for the kinds that it is known to miss.
    """
    by_tool, by_careful = set(map(tuple, tool)), set(map(tuple, careful))
    wanted = {(name, *fault) for name, faults in planted.items() for fault in faults}
    unfound = wanted - by_tool
    difference = by_tool ^ by_careful
    flagged = {(name, sheet, cell) for name, _, sheet, cell in naive}
    missed = Counter(code for name, code, sheet, cell in wanted if (name, sheet, cell) not in flagged)
    void = f"the tool missed {_some(unfound)}" if unfound else ""
    return Agreement(
        careful=void or (f"not found by both: {_some(difference)}" if difference else ""),
        naive=void or _unknown(missed),
        missed=missed,
        planted=len(wanted),
        found=len(by_tool),
    )


def _unknown(missed: Mapping[str, int]) -> str:
    unknown = sorted(missed.keys() - KNOWN_MISSES.keys())
    return f"the naive script also missed {', '.join(unknown)}" if unknown else ""


def _some(findings: Iterable[tuple[object, ...]]) -> str:
    listed = sorted(findings, key=str)
    few = "; ".join(" ".join(map(str, each)) for each in listed[:3])
    return f"{few} and {len(listed) - 3} more" if len(listed) > len("few") else few
