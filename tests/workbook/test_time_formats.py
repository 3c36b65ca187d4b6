"""Which number formats show a time and no date: what Excel hands over for such a cell is a part of a day."""

import pytest

from mentortools.workbook.time_formats import shows_length, shows_time


@pytest.mark.parametrize(
    "number_format",
    [
        "h:mm",
        "hh:mm",
        "[h]:mm",
        "[hh]:mm:ss",
        "h:mm AM/PM",
        "mm:ss",
        "[m]",
        "[$-F400]h:mm:ss AM/PM",
        'h" hours"',
        "H:MM;@",
    ],
)
def test_times(number_format: str) -> None:
    assert shows_time(number_format)


@pytest.mark.parametrize(
    "number_format",
    ["General", "GENERAL", "0.00", "#,##0", "@", "", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "d mmm yy", "mmm",
     "m/d/yyyy h:mm", '0.0 "hours"', "[Red]0.0", '0" sessions"', "£#,##0.00", "[$£-809]#,##0.00",
     r"0.0\h", "0.0_s", "[>=1]0"],
)  # fmt: skip
def test_no_times(number_format: str) -> None:
    assert not shows_time(number_format)


@pytest.mark.parametrize(
    ("number_format", "length"),
    [("[h]:mm", True), ("[hh]:mm:ss;@", True), ("[m]", True), ("h:mm", False), ("mm:ss", False), ("[$-809]h:mm", False),
     ('h:mm "[h]"', False), ("h:mm;[h]:mm", False)],
)  # fmt: skip
def test_lengths(number_format: str, *, length: bool) -> None:
    assert shows_length(number_format) is length
