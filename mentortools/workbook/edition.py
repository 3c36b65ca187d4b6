"""Which edition of the template a log was made from: ``Start here`` says so under its title."""

import re
from collections.abc import Sequence

from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.template import START_HERE

FIRST_ROWS = 10
_SAID = re.compile(r"\bEdition (?P<edition>[0-9]{1,4}(?:\.[0-9]{1,4}){0,2})\b")


def edition_of(sheets: Sequence[Sheet]) -> str | None:
    """The edition that ``Start here`` names, ``1`` for the first; None where the sheet or the word is missing."""
    start = next((sheet for sheet in sheets if plain(sheet.name) == plain(START_HERE)), None)
    if start is None:
        return None
    texts = (value for row in start.rows[:FIRST_ROWS] for value in row if isinstance(value, str))
    return next((found["edition"] for text in texts if (found := _SAID.search(text))), None)


def is_newer(edition: str, known: str) -> bool:
    """Whether an edition came out after one that is known: ``1.10`` after ``1.9``."""
    return _numbers(edition) > _numbers(known)


def _numbers(edition: str) -> tuple[int, ...]:
    return tuple(int(number) for number in edition.split("."))
