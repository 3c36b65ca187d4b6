"""No formula of a log holds a function of which XlsxWriter would write another name than its own."""

from io import BytesIO

from openpyxl import load_workbook
from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log import build_log
from mentortools.policy.every_year import every_year


def test_formulas_are_written_as_xlsxwriter_would_write_them() -> None:
    book = load_workbook(BytesIO(build_log(None, every_year())))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(cells) > 500
    sheet = Worksheet()
    for formula in map(str, cells):
        assert f"={sheet._prepare_formula(formula)}" == formula  # noqa: SLF001 - the very thing that is left out
