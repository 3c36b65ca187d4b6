"""Findings as marks: one for each cell found wrong, whatever number of findings stand at it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.model.finding import Finding
from mentortools.workbook.mark import Mark

MARKS_A_SHEET = 2_000
"""More notes than that make a workbook slow to open and help nobody; the list in Checks has them all."""

_NOTE_LENGTH = 1_500


class Marks(Struct, frozen=True):
    """The marks to make, and for each sheet with too many how many cells it has that were found wrong."""

    marks: tuple[Mark, ...]
    cut: Mapping[str, int]


def marks_of(findings: Iterable[Finding]) -> Marks:
    """One mark a cell, the most severe first; on a sheet with more than ``MARKS_A_SHEET``, only the first of them."""
    marks = sorted(map(_mark, _by_cell(findings)), key=lambda mark: (mark.severity.rank, mark.cell))
    kept: list[Mark] = []
    cells: Counter[str] = Counter()
    for mark in marks:
        cells[mark.cell.sheet] += 1
        if cells[mark.cell.sheet] <= MARKS_A_SHEET:
            kept.append(mark)
    return Marks(tuple(kept), {sheet: number for sheet, number in cells.items() if number > MARKS_A_SHEET})


def _by_cell(findings: Iterable[Finding]) -> Iterable[tuple[Cell, list[Finding]]]:
    gathered: dict[Cell, list[Finding]] = {}
    for finding in findings:
        if finding.cell is not None:
            gathered.setdefault(finding.cell, []).append(finding)
    return gathered.items()


def _mark(gathered: tuple[Cell, list[Finding]]) -> Mark:
    cell, findings = gathered
    ordered = sorted(findings, key=lambda finding: finding.severity.rank)
    said = dict.fromkeys(f"{each.severity.capitalize()}: {each.message} ({each.code})" for each in ordered)
    return Mark(cell, ordered[0].severity, _fitting(tuple(said)))


def _fitting(messages: tuple[str, ...]) -> str:
    """All messages, or as many as a note shows, and how many more there are."""
    note = "\n".join(messages)
    if len(note) <= _NOTE_LENGTH:
        return note
    shown = messages[0][:_NOTE_LENGTH]
    for number, message in enumerate(messages[1:], 1):
        if len(shown) + len(message) >= _NOTE_LENGTH:
            return f"{shown}\n{len(messages) - number} more: see Checks"
        shown += "\n" + message
    return shown
