"""A sheet's XML without the blank cells at its end: templates are formatted far below what anybody has typed."""

import re

_END_OF_ROW, _END_OF_CELLS = b"</row>", b"</sheetData>"
_VALUE, _OTHER_VALUES = b"</v>", ((b"i", b"</is>"), (b"f", b"</f>"))
_NOT_BLANK = (b"<f", b":f", b"<!", b"<?")
_TEXT = re.compile(rb">[^<]")


def without_blank_end(xml: bytes) -> bytes:
    """The same sheet, cut after the row of its last value where nothing but blank cells follows.

    It is the same bytes where that cannot be told from a look at them: where another namespace prefix is used, where
    lines are broken between cells, or where nothing stands in the sheet at all.
    """
    end = xml.rfind(_END_OF_CELLS)
    # One sign is looked for at the speed of memory, and several are not: no blank cell has a v.
    last = max(xml.rfind(_VALUE, 0, xml.rfind(b"v", 0, end) + len(b"v>")), 0)
    others = (xml.rfind(word, last, end) for sign, word in _OTHER_VALUES if xml.find(sign, last, end) >= 0)
    last = max((last, *others))
    row = xml.find(_END_OF_ROW, last, end) if last > 0 else -1
    if row < 0 or end < 0:
        return xml
    cut = row + len(_END_OF_ROW)
    return xml[:cut] + xml[end:] if _is_blank(xml[cut - 1 : end]) else xml


def _is_blank(cells: bytes) -> bool:
    """Whether there is no text between the elements, no formula, which may have none, and nothing out of the usual."""
    odd = any(sign[1:] in cells and sign in cells for sign in _NOT_BLANK)
    return not odd and not _TEXT.search(cells)
