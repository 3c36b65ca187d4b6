"""Text as a cell of Excel can hold it."""

import re

LONGEST = 32_767
"""Characters a cell holds, counted as Excel counts: a sign outside the basic plane counts twice."""

_CUT = " … (cut here: a cell holds 32,767 characters)"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cell_text(text: str) -> str:
    """The text with line ends as Excel has them, what no file can hold as �, and no longer than a cell holds."""
    if text.isprintable() and 2 * len(text) <= LONGEST:
        return text
    whole = _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _units(whole) <= LONGEST:
        return whole
    kept = whole.encode("utf-16-le")[: 2 * (LONGEST - len(_CUT))]
    return kept.decode("utf-16-le", "ignore") + _CUT


def heading_text(text: str) -> str:
    """A text for one line, such as a heading or a footer: every run of white space is one space."""
    return " ".join(cell_text(text).split())


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
