"""The workbook that people open: its sheets, headings, lists and messages, and that it reads back as it was written."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.adapters.mentor_log.layout import width_of
from mentortools.adapters.mentor_log.tables import GUIDANCE
from mentortools.adapters.reading.read import read_snapshot
from mentortools.policy.every_year import every_year
from mentortools.workbook.columns import Holds, Table
from mentortools.workbook.decode import decode
from mentortools.workbook.headings import find_sheet
from mentortools.workbook.stamp import STAMP
from mentortools.workbook.template import HOLIDAYS, MENTOR_LOG, SCHOOL
from tests.adapters.mentor_log.filled_mentor_log import FILLED

RULES = every_year()
BLANK = build_log(None, RULES)
TABLES = [table for table in MENTOR_LOG if table is not SCHOOL]


@pytest.fixture(scope="module")
def blank() -> Workbook:
    return load_workbook(BytesIO(BLANK))


def rules_of(sheet: Worksheet, cell: str) -> Iterator[tuple[str | None, str | None]]:
    """The kind and source of the validations of a cell."""
    for rule in sheet.data_validations.dataValidation:
        if cell in rule.sqref:
            yield rule.type, rule.formula1


def test_sheets_stand_in_order_and_none_is_hidden(blank: Workbook) -> None:
    assert blank.sheetnames == [
        "Start here",
        "School",
        "Providers",
        "Mentors",
        "Trainees",
        "Training log",
        "Mentoring log",
        "Development review",
        "Spending",
        "Previous claims",
        "Running hours",
        "Lists",
    ]
    assert {sheet.sheet_state for sheet in blank} == {"visible"}


def test_only_sheets_without_tables_are_protected(blank: Workbook) -> None:
    assert [sheet.title for sheet in blank if sheet.protection.sheet] == ["Start here", "Lists"]
    assert all(sheet.protection.password is None for sheet in blank)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_headings_are_the_templates(table: Table, blank: Workbook) -> None:
    assert [cell.value for cell in blank[table.name][4]] == [column.heading for column in table.usual]
    (name,) = blank[table.name].tables
    assert name == table.name.title().replace(" ", "")


def test_labels_and_holidays_are_the_templates(blank: Workbook) -> None:
    sheet = blank["School"]
    assert [sheet.cell(row, 1).value for row in range(4, 17)] == [column.heading for column in SCHOOL.usual]
    assert [sheet.cell(4, column).value for column in (5, 6, 7)] == [column.heading for column in HOLIDAYS.columns]


def test_every_sheet_has_a_title_and_none_looks_like_one_we_filled_in(blank: Workbook) -> None:
    for sheet in blank:
        assert sheet["A1"].value
        assert not str(sheet["A2"].value).startswith(STAMP)
        assert not sheet.merged_cells.ranges


def test_no_text_is_under_eleven_points(blank: Workbook) -> None:
    sizes = {cell.font.size for sheet in blank for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert min(sizes) >= 11


@pytest.mark.parametrize(
    ("sheet", "cell", "source"),
    [
        ("School", "B9", "Lists!$E$"),
        ("School", "B10", "Lists!$C$"),
        ("Trainees", "B5", "ProviderCodes"),
        ("Trainees", "E2000", "MentorTRNs"),
        ("Training log", "D5", "Lists!$C$"),
        ("Previous claims", "A5", "Lists!$C$"),
        ("Previous claims", "G5", "Lists!$C$"),
    ],
)
def test_lists_are_offered(sheet: str, cell: str, source: str, blank: Workbook) -> None:
    ((kind, formula),) = rules_of(blank[sheet], cell)
    assert kind == "list"
    assert str(formula).startswith(source)


def test_a_list_holds_the_templates_choices(blank: Workbook) -> None:
    for table in (*MENTOR_LOG, HOLIDAYS):
        for place, column in enumerate(table.usual):
            if column.choices:
                cell = f"B{4 + place}" if table is SCHOOL else f"{'ABCDEFGHIJK'[place]}5"
                ((_, formula),) = rules_of(blank[table.name], cell)
                first, last = str(formula).removeprefix("Lists!").replace("$", "").split(":")
                assert tuple(row[0].value for row in blank["Lists"][first:last]) == column.choices


def test_nothing_is_refused_and_messages_keep_to_excels_limits(blank: Workbook) -> None:
    for sheet in blank:
        for rule in sheet.data_validations.dataValidation:
            assert rule.type is None or rule.errorStyle == "warning"
            assert len(rule.promptTitle or "") <= 32
            assert len(rule.prompt or "") <= 255
            assert len(rule.error or "") <= 225


def test_guidance_fits_over_its_table() -> None:
    for table, text in GUIDANCE.items():
        assert len(text) <= sum(width_of(table, column) for column in table.usual) * 1.2


def test_codes_are_text_and_dates_and_hours_are_typed(blank: Workbook) -> None:
    wanted = {Holds.TRN: "@", Holds.PROVIDER_CODE: "@", Holds.URN: "@", Holds.DATE: "dd/mm/yyyy", Holds.HOURS: "0.00"}
    for table in TABLES:
        for place, column in enumerate(table.usual, start=1):
            if column.holds in wanted:
                assert blank[table.name].cell(5, place).number_format == wanted[column.holds]


def test_lists_hold_the_rates_and_every_live_district(blank: Workbook) -> None:
    rows = [[cell.value for cell in row[:7]] for row in blank["Lists"]["A5:G7"]]
    assert rows == [
        ["2023 to 2024", 20, 6, 53.6, 48.25, 45.1, 43.8],
        ["2024 to 2025", 20, 6, 53.6, 48.25, 45.1, 43.8],
        ["2025 to 2026", 16, 6, 53.6, 48.25, 45.1, 43.8],
    ]
    districts = [row[0].value for row in blank["Lists"]["E11:E2000"] if row[0].value]
    assert len(districts) == len(set(districts)) == 296


def test_the_same_values_give_the_same_bytes() -> None:
    assert build_log(FILLED, RULES) == build_log(FILLED, RULES)


def test_the_workbook_is_as_office_wants_it(tmp_path: Path) -> None:
    file = tmp_path / "log.xlsx"
    file.write_bytes(build_log(FILLED, RULES))
    assert OpenXmlValidator().validate(str(file)).errors == []


def test_every_formula_has_a_typed_result() -> None:
    with ZipFile(BytesIO(BLANK)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                for cell in package.read(name).decode().split("<c ")[1:]:
                    assert "<f>" not in cell or 't="str"' in cell or "<v></v>" not in cell


def test_a_blank_log_reads_back_blank() -> None:
    log = decode(read_snapshot(BLANK))
    assert (log.mentors, log.trainees, log.training, log.mentoring, log.spending) == ((), (), (), (), ())
    assert (log.previous_claims, log.providers, log.reviews, log.holidays) == ((), (), (), ())
    assert (log.missing, log.renamed, log.unclear, log.lost_rows, log.hidden) == ((), (), (), (), ())
    assert {each.table for each in log.unreadable} == {"School"}


def test_running_hours_is_never_taken_for_a_table() -> None:
    sheets = [sheet for sheet in read_snapshot(build_log(FILLED, RULES)).sheets if sheet.name == "Running hours"]
    assert [table.name for table in MENTOR_LOG if find_sheet(sheets, table).sheets] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("=1+1", "=1+1"),
        ("+44 1632", "+44 1632"),
        ("-5", "-5"),
        ("@here", "@here"),
        ("0123", "0123"),
        ("https://example.com", "https://example.com"),
    ],
)
def test_text_stays_the_text_it_is(typed: str, read: str) -> None:
    rows = {"Mentors": [{"trn": "0123456", "notes": typed}]}
    cell = load_workbook(BytesIO(build_log(Prefill({}, rows), RULES)))["Mentors"]["J5"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (read, "s", None)


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("hours", Decimal("1.33"), 1.33),
        ("hours", time(1, 30), timedelta(hours=1, minutes=30)),
        ("hours", "1h30", "1h30"),
        ("date", date(2025, 10, 14), date(2025, 10, 14)),
        ("date", "31/06/2025", "31/06/2025"),
        ("mentor_trn", 123456, 123456),
        ("mentor_trn", "0123456", "0123456"),
        ("evidence", "", None),
    ],
)
def test_values_are_written_as_they_are(field: str, written: PrefillValue, read: object) -> None:
    workbook = build_log(Prefill({}, {"Training log": [{field: written}]}), RULES)
    place = ["date", "mentor_trn", "provider_code", "activity", "hours", "mode", "evidence"].index(field)
    value = load_workbook(BytesIO(workbook))["Training log"].cell(5, place + 1).value
    assert (value.date() if isinstance(value, datetime) else value) == read


def test_the_school_and_its_holidays_are_filled_in() -> None:
    school: dict[str, PrefillValue] = {"name": "Larkfield Invented School", "urn": "190123", "district": "Leeds"}
    holiday: dict[str, PrefillValue] = {
        "holiday": "Christmas",
        "first_day": date(2025, 12, 22),
        "last_day": date(2026, 1, 2),
    }
    log = decode(read_snapshot(build_log(Prefill(school, holidays=[holiday]), RULES)))
    assert (log.school.name, log.school.urn, log.school.district) == ("Larkfield Invented School", "190123", "Leeds")
    assert [row[1:] for row in log.holidays] == [("Christmas", date(2025, 12, 22), date(2026, 1, 2))]


def test_more_rows_than_ruled_all_stand_in_the_table() -> None:
    rows: list[Mapping[str, PrefillValue]] = [
        {"date": date(2025, 9, 15), "mentor_trn": "0123456", "hours": 1} for _ in range(3000)
    ]
    sheet = load_workbook(BytesIO(build_log(Prefill({}, {"Training log": rows}), RULES)))["Training log"]
    assert sheet.tables["TrainingLog"].ref == "A4:G3014"
    assert sheet["E3004"].value == 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Prefill({"headteacher": "Wilf"}), "The sheet “School” has no field “headteacher”"),
        (lambda: Prefill({}, {"Mentor": []}), "The mentor log has no table “Mentor”"),
        (lambda: Prefill({}, {"Mentors": [{"mentor_trn": "1"}]}), "The sheet “Mentors” has no field “mentor_trn”"),
        (lambda: Prefill({}, {"School": []}), "The mentor log has no table “School”"),
    ],
)
def test_what_the_log_has_no_place_for_is_refused(make: Callable[[], Prefill], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def test_rules_of_at_least_one_year_are_needed() -> None:
    with pytest.raises(ValueError, match="at least one academic year"):
        build_log(None, ())
