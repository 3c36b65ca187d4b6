"""Tables as text (CSV): the encoding and the separator are found, and every value stays the text that it is."""

import csv
import re
from collections import Counter
from io import StringIO

from mentortools.adapters.reading.usual_xml import TWO_BYTE_MARKS
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.unreadable import Reason, UnreadableFile

SEPARATORS = ",;\t|"
NEUTRAL_NAME = "Sheet1"
"""What the one sheet is called where nobody says under which name the file goes."""
MOST_CHARACTERS = 32 * 1024 * 1024
LONGEST_VALUE = 1024 * 1024
_ROWS_TRIED = 50
_SAID = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]")
_END_OF_FILE_SIGN = "\x1a"


def separated_sheet(data: bytes, name: str = "") -> Sheet:
    """The one sheet that a text with separators is.

    Raises:
        UnreadableFile: If it is no text, or no table; or too large.
    """
    text = _text(data)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(Reason.TOO_LARGE, "a text over the limit")
    said = _SAID.match(text)
    try:
        csv.field_size_limit(LONGEST_VALUE)
        separator = said[1] if said else _separator(text)
        rows = list(csv.reader(StringIO(text[said.end() if said else 0 :], newline=""), delimiter=separator))
    except (csv.Error, TypeError) as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error
    return Sheet(name or NEUTRAL_NAME, [list(row) for row in rows])


def _text(data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff").removesuffix(_END_OF_FILE_SIGN)
        if not _NO_TEXT.search(text):
            return text
    raise UnreadableFile(Reason.NOT_A_WORKBOOK, "neither a known kind of file nor text")


def _encodings(data: bytes) -> tuple[str, ...]:
    """The encodings to try. Text of two bytes a letter without a mark has a zero in about every second byte."""
    if data.startswith(TWO_BYTE_MARKS):
        return ("utf-16",)
    zeros = [data[first:4096:2].count(0) for first in (0, 1)]
    if max(zeros) > len(data[:4096]) // 4:
        return ("utf-16-be",) if zeros[0] > zeros[1] else ("utf-16-le",)
    return ("utf-8-sig", "cp1252")


def _separator(text: str) -> str:
    """The sign that cuts the most rows into the same number of values, more than one."""
    best = max(((*_regularity(text, separator), separator) for separator in SEPARATORS), key=lambda each: each[:2])
    if not best[0]:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "a text that is no table")
    return best[2]


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """In how many of the first rows a sign leaves the usual number of values, and that number; 0 where it is one.

    One row of several is not enough: that is how letters begin.
    """
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    widths = [len(row) for row, _ in zip(rows, range(_ROWS_TRIED), strict=False) if any(map(str.strip, row))]
    cut = Counter(width for width in widths if width > 1)
    if not cut:
        return 0, 0
    width, count = max(cut.items(), key=lambda each: (each[1], each[0]))
    is_usual = 2 * count >= len(widths) and (count > 1 or len(widths) == 1)
    return (count, width) if is_usual else (0, 0)
