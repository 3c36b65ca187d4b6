"""Findings that say the same, put together: four thousand lines help nobody.

``group`` loses nothing: every finding of a group has the same words and stands in one column of one sheet.
``abridge`` is for people: where one check says a great many different things of one column, they become one group
that gives the first as an example.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from msgspec import Struct

from mentortools.model.cell import Cell, references
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity

DIFFERENT_MESSAGES = 5
"""How many different messages of one check on one column a person is shown before one stands for all."""


class About(Struct, frozen=True):
    """Whom a finding is about, and the first cell at which one of them is."""

    names: str
    cell: Cell | None


class FindingGroup(Struct, frozen=True):
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
    return _gathered(findings, lambda finding: (*_column(finding), finding.message))


def group_by_check(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """One group for each check and column, whatever the messages say, the most severe first."""
    return _gathered(findings, _column)


def abridge(findings: Iterable[Finding], most: int = DIFFERENT_MESSAGES) -> tuple[FindingGroup, ...]:
    """Equal findings as one; where a check has more than ``most`` messages for one column, all of those as one."""
    given = tuple(findings)
    messages: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for finding in given:
        messages[_column(finding)].add(finding.message)
    crowded = {column for column, different in messages.items() if len(different) > most}
    return _gathered(
        given, lambda finding: column if (column := _column(finding)) in crowded else (*column, finding.message)
    )


def _column(finding: Finding) -> tuple[object, ...]:
    return (finding.code, finding.severity, finding.sheet, finding.heading)


def _gathered(findings: Iterable[Finding], alike: Callable[[Finding], tuple[object, ...]]) -> tuple[FindingGroup, ...]:
    """Findings that are alike as one group each, the most severe first and otherwise in the order given."""
    gathered: defaultdict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        gathered[alike(finding)].append(finding)
    return tuple(sorted(map(_joined, gathered.values()), key=lambda each: each.severity.rank))


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
