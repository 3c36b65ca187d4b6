"""The workbooks in the repository: the blank log is current, and the returned ones are read."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from mentortools.adapters.mentor_log import build_log
from mentortools.adapters.reading.read import read_snapshot
from mentortools.policy.every_year import every_year
from mentortools.workbook.decode import decode

WORKBOOKS = Path(__file__).parents[3] / "workbooks"


def content(book: Workbook) -> dict[str, object]:
    """What a person meets in a workbook, whichever version of a library wrote it."""
    found: dict[str, object] = {"names": {name: each.attr_text for name, each in book.defined_names.items()}}
    for sheet in book:
        cells = {cell.coordinate: (cell.value, cell.number_format) for row in sheet.iter_rows() for cell in row}
        rules = [
            (str(rule.sqref), rule.type, rule.formula1, rule.formula2, rule.prompt, rule.error)
            for rule in sheet.data_validations.dataValidation
        ]
        widths = {letter: dimension.width for letter, dimension in sheet.column_dimensions.items()}
        tables = {table.name: table.ref for table in sheet.tables.values()}
        found[sheet.title] = (cells, rules, widths, tables, sheet.print_title_rows, sheet.freeze_panes)
    return found


def test_the_blank_log_is_what_the_builder_builds() -> None:
    built = content(load_workbook(BytesIO(build_log(None, every_year()))))
    kept = content(load_workbook(WORKBOOKS / "mentor-log.xlsx"))
    assert kept == built, "Run: python workbooks/build.py"


@pytest.mark.parametrize(
    ("file", "name", "urn", "rows"),
    [
        ("fernwhistle-primary.xlsx", "Fernwhistle Primary School", "190101", 7),
        ("tumblestone-secondary.ods", "Tumblestone Secondary School", "190102", 8),
        ("pennywhistle-academy.xlsx", "Pennywhistle Academy", "190103", 3),
        ("gallimaufry-school.ods", "Gallimaufry School", "190104", 5),
        ("higgledy-piggledy-primary.xlsx", "Higgledy Piggledy Primary School", "190105", 4),
    ],
)
def test_returned_logs_are_read(file: str, name: str, urn: str, rows: int) -> None:
    log = decode(read_snapshot((WORKBOOKS / "returned" / file).read_bytes()))
    assert (log.school.name, log.school.urn, len(log.training)) == (name, urn, rows)
    assert (log.missing, log.renamed, log.unclear, log.unknown_sheets) == ((), (), (), ())


def test_what_cannot_be_read_in_a_returned_log_is_two_cells() -> None:
    log = decode(read_snapshot((WORKBOOKS / "returned" / "higgledy-piggledy-primary.xlsx").read_bytes()))
    assert [(each.cell.reference, each.found) for each in log.unreadable] == [("E8", "1.30"), ("A9", "31/06/2025")]
