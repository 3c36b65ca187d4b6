"""Worksheets whose formulas are written as they stand."""

from xlsxwriter.worksheet import Worksheet


class PlainFormulas(Worksheet):  # type: ignore[misc]  # XlsxWriter says nothing of its types
    """A worksheet for formulas without any of Excel's newer functions.

    XlsxWriter searches each formula for 29 of these, to put a prefix before them: for a log that takes longer than all
    else together. Should it ask in another way one day, the same workbook only takes longer to make.
    """

    def _prepare_formula(self, formula: str, *_: object) -> str:
        return formula.removeprefix("=")
