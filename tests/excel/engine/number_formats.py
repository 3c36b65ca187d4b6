"""Number formats as Excel says them: a file keeps those built in by number, and openpyxl has other words for some."""

import re

BUILT_IN = {"mm-dd-yy": "m/d/yyyy", "m/d/yy h:mm": "m/d/yyyy h:mm", "mmss.0": "mm:ss.0"}
IN_FILE = {said: kept for kept, said in BUILT_IN.items()}
LITERAL = re.compile(r'"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
DAY, MONTH, TIME = set("dy"), "m", set("hs[")


def said(in_file: str) -> str:
    """The format as `Range.NumberFormat` gives it."""
    return BUILT_IN.get(in_file, in_file)


def kept(said: str) -> str:
    """The format as openpyxl keeps it, so that the file says it by number again."""
    return IN_FILE.get(said, said)


def shows_a_day(number_format: str) -> bool:
    """Whether Excel hands a cell of this format over as a date; one that shows a time alone is a number."""
    if number_format.lower() == "general":
        return False
    letters = set(LITERAL.sub("", number_format).lower())
    return bool(letters & DAY) or (MONTH in letters and not letters & TIME)
