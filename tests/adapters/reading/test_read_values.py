"""What is read of a workbook is what stands in it: compared with another reader, and with what LibreOffice saves."""

import shutil
import subprocess
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl import load_workbook
from xlsxwriter import Workbook

from mentortools.adapters.reading import Reason, UnreadableFile, read_snapshot
from mentortools.workbook.snapshot import CellValue, ErrorValue, Sheet
from tests.adapters.reading.read_recipes import SAVED, good, packed, parts

RETURNED = Path(__file__).parents[3] / "workbooks" / "returned"
SECONDS = 120
ODD_NAME = "Ann & Bea's <log>"
NO_ROWS_BEFORE = b"\x00\x02\x0e\x00\x00\x00\x00\x00"
"""The beginning of the record by which a sheet of the old format says where it begins and ends: at row 0."""


CODE_PAGE, OBFUSCATED = b"\x42\x00\x02\x00", b"\x2f\x00\x02\x00"
"""The beginnings of a record of an old workbook that names its letters, and of one that says they are obfuscated."""


def varied(*, date_1904: bool = False) -> bytes:
    """Texts, numbers, days, times, durations, yes and no, far from A1 and with gaps."""
    buffer = BytesIO()
    with Workbook(buffer, {"date_1904": date_1904, "strings_to_formulas": False}) as book:
        book.set_properties({"created": SAVED})
        day, clock, long = (book.add_format({"num_format": form}) for form in ("dd/mm/yyyy", "hh:mm", "[h]:mm"))
        sheet = book.add_worksheet("Varied")
        texts = ["0012345", "  spaces ", "é — “quoted”", "=not a formula", "two\nlines", "1,5", "<&>", "a" * 3000]
        sheet.write_row("B2", texts)
        sheet.write_row("B3", [1, 1.5, -2, 0, 1e-9, 123456789.123, True, False])
        sheet.write_datetime("B5", datetime(2025, 10, 14), day)  # noqa: DTZ001 - workbooks know no time zones
        sheet.write_datetime("C5", datetime(2026, 2, 28, 13, 30), day)  # noqa: DTZ001 - the same
        sheet.write_datetime("D5", time(1, 30), clock)
        sheet.write_datetime("E5", timedelta(hours=36), long)
        sheet.write_formula("B9", '=A1&"x"', None, "x")
        sheet.write_rich_string("C9", "some ", book.add_format({"bold": True}), "bold", " text")
        sheet.merge_range("E9:F10", "merged")
    return buffer.getvalue()


def plain(value: object) -> object:
    """A value, whatever the reader's types: blanks are one, days are moments, durations are hours, numbers numbers."""
    if value in ("", None):
        return None
    if isinstance(value, time):
        return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - workbooks know no time zones
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def cells(rows: list[list[object]]) -> dict[tuple[int, int], object]:
    return {
        (row, column): plain(value)
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if plain(value) is not None
    }


def of(sheet: Sheet) -> dict[tuple[int, int], object]:
    return cells([list[object](row) for row in sheet.rows])


@pytest.mark.parametrize("date_1904", [False, True])
def test_the_values_are_those_that_openpyxl_reads(*, date_1904: bool) -> None:
    data = varied(date_1904=date_1904)
    book = load_workbook(BytesIO(data), data_only=True)
    theirs = cells([list[object](row) for row in book["Varied"].iter_rows(min_row=1, min_col=1, values_only=True)])
    (sheet,) = read_snapshot(data).sheets
    assert of(sheet) == theirs
    assert theirs[5, 2] == datetime(2025, 10, 14)  # noqa: DTZ001 - workbooks know no time zones
    assert theirs[5, 5] == timedelta(hours=36)


def test_a_trn_that_is_text_keeps_its_zeros_and_hours_are_numbers() -> None:
    (sheet,) = read_snapshot(varied()).sheets
    assert (sheet.rows[1][1], sheet.rows[2][2], sheet.rows[2][7]) == ("0012345", 1.5, True)


def test_chart_sheets_are_passed_over_and_the_others_keep_their_names() -> None:
    buffer = BytesIO()
    with Workbook(buffer) as book:
        first, drawn, last = (
            book.add_worksheet("Ann & Bea's"),
            book.add_chartsheet("Picture"),
            book.add_worksheet("‘Ü’"),
        )
        first.write("A1", 1)
        last.write_formula("A1", "=1/0", None, "#DIV/0!")
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": ["‘Ü’", 0, 0, 0, 0]})
        drawn.set_chart(chart)
    sheets = read_snapshot(buffer.getvalue()).sheets
    assert [(sheet.name, sheet.rows[0][0]) for sheet in sheets] == [
        ("Ann & Bea's", 1.0),
        ("‘Ü’", ErrorValue("#DIV/0!")),
    ]


def test_a_blank_sheet_has_no_rows() -> None:
    buffer = BytesIO()
    OpenpyxlWorkbook().save(buffer)
    assert not any(map(any, read_snapshot(buffer.getvalue()).sheets[0].rows))


@pytest.mark.parametrize(("ending", "form"), [(".xlsx", "xlsx"), (".ods", "ods")])
def test_what_libreoffice_saved_is_read(ending: str, form: str) -> None:
    (path, *_) = sorted(RETURNED.glob(f"*{ending}"))
    snapshot = read_snapshot(path.read_bytes())
    school = next(sheet for sheet in snapshot.sheets if sheet.name == "School")
    assert snapshot.properties["format"] == form
    assert any(str(value).startswith("1901") for row in school.rows for value in row)


def test_names_with_backslashes_are_read_as_other_programs_do() -> None:
    names = {name.replace("/", "\\") if name.startswith("xl/") else name: data for name, data in parts(good()).items()}
    assert read_snapshot(packed(names)).sheets[0].rows == [["URN", 190001.0]]


FORMS = ("ods", "xls", "xlsx")
EXPECTED: list[CellValue] = [ErrorValue("#DIV/0!"), ErrorValue("#N/A"), 2.0, "shown"]


needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def saved_again(folder: Path, form: str) -> bytes:
    """A small workbook as LibreOffice saves it in that format."""
    made, target = folder / "made.xlsx", folder / "saved"
    with Workbook(made, {"date_1904": True}) as book:
        sheet = book.add_worksheet("S")
        sheet.write("A1", "first")
        sheet.write_datetime("A4", date(2025, 10, 14), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_datetime("B4", timedelta(hours=36), book.add_format({"num_format": "[h]:mm"}))
        sheet.set_column("F:G", None, None, {"hidden": True})
        sheet.merge_range("A6:B7", "merged")
        sheet.write_formula("A2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("B2", "=NA()", None, "#N/A")
        sheet.write_formula("C2", "=1+1", None, 2)
        sheet.write("D2", "shown")
        sheet.write("A3", "hidden")
        sheet.set_row(2, None, None, {"hidden": True})
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        form,
    ]
    subprocess.run([*command, "--outdir", target, made], check=True, capture_output=True, timeout=SECONDS)
    return (target / f"made.{form}").read_bytes()


@needs_libreoffice
@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_lost_of_what_libreoffice_saves(tmp_path: Path, form: str) -> None:
    snapshot = read_snapshot(saved_again(tmp_path, form))
    (read,) = snapshot.sheets
    assert list(read.rows[1][:4]) == EXPECTED
    assert read.rows[2][0] == "hidden"
    assert list(read.rows[3][:2]) == [date(2025, 10, 14), timedelta(hours=36)]
    assert read.hidden_rows == {3}
    assert read.hidden_columns == {6, 7}
    assert read.merged == ("A6:B7",)
    assert (snapshot.properties["format"], snapshot.remarks) == (form, ())


@needs_libreoffice
def test_a_workbook_of_the_old_format_is_read_and_a_damaged_one_ends_its_own_process_only(tmp_path: Path) -> None:
    data = saved_again(tmp_path, "xls")
    snapshot = read_snapshot(data)
    assert snapshot.properties["format"] == "xls"
    assert list(snapshot.sheets[0].rows[1][2:4]) == [2.0, "shown"]
    assert NO_ROWS_BEFORE in data
    damaged = data.replace(NO_ROWS_BEFORE, NO_ROWS_BEFORE[:-2] + b"\x1c\x00")
    with pytest.raises(UnreadableFile) as caught:
        read_snapshot(damaged)
    assert caught.value.reason is Reason.DAMAGED
    assert CODE_PAGE in data
    with pytest.raises(UnreadableFile) as caught:
        read_snapshot(data.replace(CODE_PAGE, OBFUSCATED, 1))
    assert caught.value.reason is Reason.PASSWORD
