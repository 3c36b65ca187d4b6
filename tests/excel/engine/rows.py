"""Heights of rows, in points."""

from openpyxl.worksheet.worksheet import Worksheet

DEFAULT_HEIGHT = 15.0


def hidden(worksheet: Worksheet, first: int, last: int) -> bool | None:
    """Whether these rows are hidden; None where some are and some are not."""
    told = {row: size for row, size in worksheet.row_dimensions.items() if first <= row <= last}
    out_of_sight: int = sum(bool(size.hidden) or size.height == 0 for size in told.values())
    if worksheet.sheet_format.zeroHeight:
        out_of_sight += last - first + 1 - len(told)
    if out_of_sight in {0, last - first + 1}:
        return out_of_sight > 0
    return None


def height(worksheet: Worksheet, row: int) -> float:
    """The row's height; none where it is hidden."""
    standard = float(worksheet.sheet_format.defaultRowHeight or DEFAULT_HEIGHT)
    if row not in worksheet.row_dimensions:
        return standard
    dimension = worksheet.row_dimensions[row]
    return 0.0 if dimension.hidden else float(dimension.height or standard)
