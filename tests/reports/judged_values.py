"""Logs of the tests of duties, worked out: what reports on what was done are made of."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from mentortools.duties.results import DutiesResult
from mentortools.model.claim import KeptOut, MentorTraining, SchoolClaims
from mentortools.model.region import Region
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.log import ProviderRow, TrainingRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import PLACES, SCITT, YEAR, School
from tests.reports.school_values import RULES, WORKBOOK, Line

ON = date(2026, 7, 20)
QUILLHAVEN = ProviderRow(At(PLACES["Providers"], 2), SCITT, "Quillhaven Partnership", "")


def worked_out(school: School, *, on: date = ON, duties: DutiesResult | None = None) -> SchoolResult:
    """The log with a line for each mentor and provider: every session in it counts."""
    log = school.log
    pairs = dict.fromkeys((row.mentor_trn, row.provider_code) for row in log.training)
    trainings = tuple(_line(log.training, *pair) for pair in pairs)
    claims = SchoolClaims(YEAR, "190001", Region.FRINGE, trainings, (), KeptOut(0, Decimal(0), Decimal(0)))
    return SchoolResult("log.xlsx", log, RULES, (), claims, on, WORKBOOK, None, RULES.digest, duties)


def _line(rows: Iterable[TrainingRow], trn: str, code: str) -> MentorTraining:
    own = [row for row in rows if (row.mentor_trn, row.provider_code) == (trn, code)]
    hours = sum((row.hours for row in own), Decimal(0))
    line = Line(trn, code, {"Training": str(hours)} if hours else {}, 0).training(Region.FRINGE, RULES)
    return replace(line, rows=tuple(row.at.cell("hours") for row in own))


def said(sheet: NewSheet) -> str:
    """All that stands on a sheet, from the top down and from left to right."""
    loose = [(cell.row, cell.column, cell.content) for cell in sheet.cells]
    tables = [
        (number, column, content)
        for table in sheet.tables
        for number, row in enumerate([*table.rows, table.totals], table.first_row)
        for column, content in enumerate(row, 1)
    ]
    return " ".join(str(content) for _, _, content in sorted([*loose, *tables], key=lambda each: each[:2])
                    if content is not None)  # fmt: skip
