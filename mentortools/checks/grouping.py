"""Findings that say the same, put together: four thousand lines help nobody.

``group`` loses nothing: every finding of a group has the same words and stands in one column of one sheet.
``abridge`` is for people: where one check says a great many different things of one column, they become one group
that gives the first as an example.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mentortools.model.cell import Cell, references
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity

DIFFERENT_MESSAGES = 5
"""How many different messages of one check on one column a person is shown before one stands for all."""


class About(NamedTuple):
    """Whom a finding is about, and the first cell at which one of them is."""

    names: str
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one check on one column of one sheet.

    Attributes:
        code: The check's code.
        severity: The severity all of them have.
        sheet: The sheet's name; None where the workbook is meant.
        heading: The column's own heading; None outside tables.
        messages: The different messages, in the order found; one only, unless the group is abridged.
        cells: The cells found wrong, each once, in the order found.
        count: How many findings it stands for.
        about: Whom they are about, each once, in the order found.
    """

    code: str
    severity: Severity
    sheet: str | None
    heading: str | None
    messages: tuple[str, ...]
    cells: tuple[Cell, ...]
    count: int
    about: tuple[About, ...] = ()

    @property
    def message(self) -> str:
        """The message, or the first of several."""
        return self.messages[0]

    @property
    def references(self) -> str:
        """The cells as a person lists them: ``C4:C9, C12``; empty where no cell is meant."""
        return references(self.cells)

    @property
    def place(self) -> str:
        """Sheet and cells as a person names them: ``Training log C4:C9, C12``; empty for the whole workbook."""
        return " ".join(part for part in (self.sheet, self.references) if part)


def group(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """Equal findings as one, the most severe first and otherwise in the order given."""
    gathered: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.code, finding.severity, finding.sheet, finding.heading, finding.message)
        gathered.setdefault(key, []).append(finding)
    return _in_order(_joined(alike) for alike in gathered.values())


def group_by_check(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """One group for each check and column, whatever the messages say, the most severe first."""
    gathered: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.code, finding.severity, finding.sheet, finding.heading)
        gathered.setdefault(key, []).append(finding)
    return _in_order(_joined(alike) for alike in gathered.values())


def abridge(findings: Iterable[Finding], most: int = DIFFERENT_MESSAGES) -> tuple[FindingGroup, ...]:
    """Equal findings as one; where a check has more than ``most`` messages for one column, all of those as one."""
    given = tuple(findings)
    groups = group(given)
    messages = Counter(map(_column, groups))
    if max(messages.values(), default=0) <= most:
        return groups
    crowded = {_column(each): each for each in group_by_check(given) if messages[_column(each)] > most}
    return tuple(dict.fromkeys(crowded.get(_column(each), each) for each in groups))


def _column(each: FindingGroup) -> tuple[object, ...]:
    return (each.code, each.severity, each.sheet, each.heading)


def _in_order(groups: Iterable[FindingGroup]) -> tuple[FindingGroup, ...]:
    return tuple(sorted(groups, key=lambda each: each.severity.rank))


def _joined(alike: list[Finding]) -> FindingGroup:
    first = alike[0]
    about = {finding.about: About(finding.about, finding.cell) for finding in reversed(alike) if finding.about}
    return FindingGroup(
        code=first.code,
        severity=first.severity,
        sheet=first.sheet,
        heading=first.heading,
        messages=tuple(dict.fromkeys(finding.message for finding in alike)),
        cells=tuple(dict.fromkeys(finding.cell for finding in alike if finding.cell is not None)),
        count=len(alike),
        about=tuple(reversed(about.values())),
    )


def count(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, all severities named, the most severe first."""
    found = Counter(finding.severity for finding in findings)
    return {severity: found[severity] for severity in Severity}
