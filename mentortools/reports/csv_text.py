"""Rows as the bytes of a CSV file that a spreadsheet program opens without anything in it coming alive."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from mentortools.reports.plain_signs import plain_signs

BYTE_ORDER_MARK = "\ufeff"

# What starts a formula, its full-width forms included, and what some programs drop before they look for one.
_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠\t\r\n")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})

Value = str | int | Decimal | None


def csv_file(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """A CSV file, UTF-8 with a byte order mark; None is an empty field, numbers are written in full."""
    return BYTE_ORDER_MARK.encode() + csv_lines([headings]) + csv_lines(rows)


def csv_lines(rows: Iterable[Sequence[Value]]) -> bytes:
    """Rows of such a file, as they stand in its midst."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([field(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def field(value: Value) -> str:
    """A value as one field: text that could be taken for a formula gets a leading apostrophe, numbers stay numbers.

    What steers a screen is a � in it.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        text = plain_signs(value)
        return f"'{text}" if _could_come_alive(text) else text
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _could_come_alive(text: str) -> bool:
    """Whether the text begins as a formula does, signs that nobody sees aside."""
    if not text or text[0].isalnum():
        return False
    if text[0] in _STARTS_A_FORMULA:
        return True
    seen = next((sign for sign in text if unicodedata.category(sign) not in _UNSEEN), "")
    return bool(seen) and seen in _STARTS_A_FORMULA
