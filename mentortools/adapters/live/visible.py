"""Whether people see a sheet."""

import xlwings as xw

VISIBLE = -1
"""Excel's own number, beside 0 for a hidden sheet and 2 for one that only a macro shows."""


def is_visible(sheet: xw.Sheet) -> bool:
    """Whether a sheet has a tab that people can select."""
    return sheet.visible in (True, VISIBLE)
