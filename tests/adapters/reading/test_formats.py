"""Every format in which a log comes back is read, whatever its name says: tables as text, and the binary packages."""

from datetime import date
from struct import pack

import pytest

from mentortools.adapters.reading import Reason, UnreadableFile, read_snapshot
from mentortools.workbook.snapshot import ErrorValue
from tests.adapters.reading.binary_recipes import binary_package, error, formula_error, number, record, row, words

HEADINGS, FIRST = ["Date", "Hours", "Evidence"], ["14/10/2025", "1.50", "naïve, “quoted”"]


def table(separator: str, end: str = "\r\n") -> str:
    quoted = [f'"{value}"' if separator in value or "," in value else value for value in FIRST]
    return end.join([separator.join(HEADINGS), separator.join(quoted), ""])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encoding_and_separator_are_found(encoding: str, separator: str) -> None:
    snapshot = read_snapshot(table(separator).encode(encoding))
    assert [list(each) for each in snapshot.sheets[0].rows] == [HEADINGS, FIRST]
    assert snapshot.properties["format"] == "csv"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('Date,Notes\n14/10/2025,"two\nlines"\n', [["Date", "Notes"], ["14/10/2025", "two\nlines"]]),
        ("sep=;\nDate;Hours\n14/10/2025;1,5\n", [["Date", "Hours"], ["14/10/2025", "1,5"]]),
        ("Our log\n\nDate;Hours\n14/10/2025;1,5\n15/10/2025;2,5\n",
         [["Our log"], [], ["Date", "Hours"], ["14/10/2025", "1,5"], ["15/10/2025", "2,5"]]),
        ("TRN,Hours\r0012345,1\r", [["TRN", "Hours"], ["0012345", "1"]]),
        ('"a ""b""",c\n,\n', [['a "b"', "c"], ["", ""]]),
        ("Date\tHours\n14/10/2025\t1\x1a", [["Date", "Hours"], ["14/10/2025", "1"]]),
    ],
    ids=["a line break in quotes", "the separator is said", "rows above the table", "old ends of lines", "quotes",
         "a sign for the end"],
)  # fmt: skip
def test_tables_as_text(text: str, rows: list[list[str]]) -> None:
    assert [list(each) for each in read_snapshot(text.encode()).sheets[0].rows] == rows


@pytest.mark.parametrize(("called", "title"), [("Training log", "Training log"), ("", "Sheet1")])
def test_the_sheet_of_a_text_is_called_as_the_file_is(called: str, title: str) -> None:
    assert read_snapshot(b"Date,Hours\n1,2\n", called=called).sheets[0].name == title


def test_a_value_that_goes_on_for_ever_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_snapshot(b'a,b\n1,"' + b"x" * 2_000_000)
    assert caught.value.reason is Reason.DAMAGED


def test_a_binary_package_is_read_with_its_errors_and_what_it_hides() -> None:
    columns = record(390) + record(60, pack("<IIIIH", 3, 4, 2000, 0, 1)) + record(391)
    merged = record(177, pack("<I", 1)) + record(176, pack("<IIII", 3, 5, 0, 1)) + record(178)
    data = binary_package(
        row(1, words(1, "Date"), number(2, 1.5)),
        row(2, error(1, 0x17), formula_error(2, 0x2A), number(3, 45944, style=1)),
        row(3, words(1, "hidden"), flags=0x10),
        columns=columns,
        after=merged,
    )
    snapshot = read_snapshot(data)
    (sheet,) = snapshot.sheets
    assert [list(each) for each in sheet.rows] == [
        ["Date", 1.5, ""],
        [ErrorValue("#REF!"), ErrorValue("#N/A"), date(2025, 10, 14)],
        ["hidden", "", ""],
    ]
    assert sheet.hidden_rows == {3}
    assert sheet.hidden_columns == {4, 5}
    assert sheet.merged == ("A4:B6",)
    assert snapshot.properties["format"] == "xlsb"


def test_days_of_a_binary_package_count_from_1904_where_it_says_so() -> None:
    assert read_snapshot(binary_package(row(1, number(1, 44482, style=1)), flags=1)).sheets[0].rows[0][0] == date(
        2025, 10, 14
    )
