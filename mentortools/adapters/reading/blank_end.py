"""A sheet's XML without the blank cells at its end: templates are formatted far below what anybody has typed."""

_END_OF_ROW, _END_OF_CELLS = b"</row>", b"</sheetData>"
_VALUE, _OTHER_VALUES = b"</v>", (b"</is>", b"</f>")
_NOT_BLANK = (b"<f", b":f", b"<!", b"<?")


def without_blank_end(xml: bytes) -> bytes:
    """The same sheet, cut after the row of its last value where nothing but blank cells follows.

    It is the same bytes where that cannot be told from a look at them: where another namespace prefix is used, where
    lines are broken between cells, or where nothing stands in the sheet at all.
    """
    end = xml.rfind(_END_OF_CELLS)
    last = xml.rfind(_VALUE, 0, end)
    last = max(last, *(xml.rfind(sign, max(last, 0), end) for sign in _OTHER_VALUES))
    row = xml.find(_END_OF_ROW, last, end) if last > 0 else -1
    if row < 0:
        return xml
    cut = row + len(_END_OF_ROW)
    return xml[:cut] + xml[end:] if _is_blank(xml[cut - 1 : end]) else xml


def _is_blank(cells: bytes) -> bool:
    """Whether there is no text between the elements, no formula, which may have none, and nothing out of the usual."""
    # One sign is looked for at the speed of memory, two are not.
    odd = any(sign[1:] in cells and sign in cells for sign in _NOT_BLANK)
    return not odd and cells.count(b"<") == cells.count(b"><")
