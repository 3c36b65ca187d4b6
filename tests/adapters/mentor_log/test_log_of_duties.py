"""A log for a school that has chosen requirement sets: just the headings and sheets these ask for."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from mentortools.adapters.mentor_log import Asked, Prefill, build_log
from mentortools.adapters.reading.read import read_snapshot
from mentortools.policy.every_year import every_year
from mentortools.workbook.decode import decode
from mentortools.workbook.template import EVERY_TABLE, MENTORING_LOG
from mentortools.workbook.template_of_duties import TABLES_OF_DUTIES

RULES = every_year()
EVERYTHING = frozenset(f"{table.name}.{column.field}" for table in EVERY_TABLE for column in table.columns)
SOME = Asked(
    frozenset({"School.requirement_sets", "Mentoring log.activity", "Mentoring log.class_taught", "Entitlement.tlr"}),
    sets=("Our own set",),
)


def built(asked: Asked, prefill: Prefill | None = None) -> Workbook:
    return load_workbook(BytesIO(build_log(prefill, RULES, asked)))


def headings(book: Workbook, sheet: str) -> list[object]:
    return [cell.value for cell in book[sheet][4] if cell.value]


def offered(book: Workbook, sheet: str, cell: str) -> list[object]:
    (rule,) = [each for each in book[sheet].data_validations.dataValidation if cell in each.sqref]
    first, last = str(rule.formula1).removeprefix("Lists!").replace("$", "").split(":")
    return [row[0].value for row in book["Lists"][first:last]]


def test_nothing_asked_is_the_log_that_every_school_has() -> None:
    assert build_log(None, RULES, Asked()) == build_log(None, RULES)


def test_only_what_is_asked_for_is_added() -> None:
    book = built(SOME)
    usual = built(Asked())
    assert [name for name in book.sheetnames if name not in usual.sheetnames] == ["Entitlement"]
    assert headings(book, "Entitlement") == ["Mentor TRN", "TLR", "Notes"]
    assert headings(book, "Mentoring log")[-2:] == ["Class", "Notes"]
    assert [headings(book, name) for name in ("Mentors", "Trainees", "Training log", "Spending")] == [
        headings(usual, name) for name in ("Mentors", "Trainees", "Training log", "Spending")
    ]
    assert [book["School"].cell(row, 1).value for row in (16, 17, 18)] == ["Teaching ends", "Requirement sets", None]


def test_lists_offer_what_the_sets_name() -> None:
    assert offered(built(SOME), "Mentoring log", "D5") == list(MENTORING_LOG.column("activity").every_choice)
    asked = Asked(frozenset({"Components.component"}), words={"Components.component": ("Module one", "Module two")})
    assert offered(built(asked), "Components", "B5") == ["Module one", "Module two"]
    assert offered(built(asked), "Mentoring log", "D5") == list(MENTORING_LOG.column("activity").choices)


def test_start_here_says_what_they_are_for() -> None:
    texts = [str(cell.value) for row in built(SOME)["Start here"].iter_rows() for cell in row if cell.value]
    assert "What your requirement sets ask for" in texts
    assert "Our own set. The sheet School names them under Requirement sets." in texts
    assert "Entitlement. They are there for your sets alone." in texts
    assert "What your requirement sets ask for" not in [
        cell.value for row in built(Asked())["Start here"].iter_rows() for cell in row
    ]


def test_the_whole_of_it_decodes_without_a_fault() -> None:
    prefill = Prefill(rows={"Entitlement": [{"mentor_trn": "0900001", "hours_given_a_week": 1.5, "tlr": "Yes"}]})
    log = decode(read_snapshot(build_log(prefill, RULES, Asked(EVERYTHING))))
    assert {table.name for table in TABLES_OF_DUTIES} <= log.places.keys()
    assert (log.missing, log.renamed, log.unclear, log.unknown_headings, log.unknown_sheets) == ((), (), (), (), ())
    (row,) = log.entitlements
    assert (row.hours_given_a_week, row.tlr) == (Decimal("1.5"), True)
    assert set(log.places["Mentoring log"].columns) == {column.field for column in MENTORING_LOG.columns}


@pytest.mark.parametrize(
    ("sheet", "row"), [("Components", {"mentor_trn": "0900001"}), ("Mentors", {"came_to_it_by": "Told"})]
)
def test_what_a_log_holds_already_has_its_heading(sheet: str, row: dict[str, str]) -> None:
    book = built(Asked(), Prefill(rows={sheet: [row]}))
    assert set(row.values()) <= {cell.value for cell in book[sheet][5]}


def test_every_heading_fits_and_prints_on_pages_as_wide_as_the_sheet() -> None:
    book = built(Asked(EVERYTHING))
    for table in TABLES_OF_DUTIES:
        sheet = book[table.name]
        assert sheet.freeze_panes == "B5"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$4:$4"
        assert headings(book, table.name) == [
            *(column.heading for column in table.columns if column.field not in {"notes", "evidence"}),
            *(column.heading for column in table.columns if column.field in {"notes", "evidence"}),
        ]
