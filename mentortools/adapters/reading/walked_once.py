"""A sheet's XML so that the fast reader walks through its cells once, and not again in search of merged ones."""

from functools import lru_cache
from xml.parsers.expat import ExpatError, ParserCreate

_CELLS, _END_OF_CELLS = b"<sheetData", b"</sheetData"
_NONE_MERGED = b"<mergeCells/>"
_LARGEST_KEPT = 32_768
_ENDS_KEPT = 64


def walked_once(xml: bytes) -> bytes:
    """The sheet with an empty list of merged cells before its cells: the reader looks for none after the first list.

    Merged cells are found by the second look. Without a list the reader's search would take nearly half its time.
    """
    return xml.replace(_CELLS, _NONE_MERGED + _CELLS, 1)


def is_whole_after_cells(xml: bytes) -> bool:
    """Whether a sheet goes on to its end after its cells, which that search would have seen to."""
    end = xml.rfind(_END_OF_CELLS)
    rest = _CELLS + b">" + xml[end:] if end >= 0 else xml[max(xml.find(_CELLS), 0) :]
    return _kept(rest) if len(rest) <= _LARGEST_KEPT else _is_whole(rest)


def _is_whole(rest: bytes) -> bool:
    try:
        ParserCreate("utf-8").Parse(b"<worksheet>" + rest, True)  # noqa: FBT003 - the parser's own way
    except ExpatError:
        return False
    return True


_kept = lru_cache(_ENDS_KEPT)(_is_whole)
"""The same, once for each end: in workbooks of one template, what stands after the cells is the same."""
