"""A cell's value as messages quote it: what a person sees in the sheet, cut where it is long."""

from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.text import as_text

LONGEST = 60


def shown(value: CellValue) -> str:
    """The value as text, long text cut with an ellipsis."""
    text = as_text(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
