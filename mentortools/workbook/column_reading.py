"""How the cells of one column of the log are read."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from mentortools.workbook.canonical import canonical
from mentortools.workbook.columns import Column, Holds
from mentortools.workbook.plain_name import plain
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.reading import reader
from mentortools.workbook.values.text import as_text

Reader = Callable[[CellValue, Context], Read[object] | Unread]
Reading = Callable[[CellValue], Read[object] | Unread]

_LISTS_KEPT = 256
"""The log's lists of choices, and those of a few layouts."""


def column_reading(column: Column, context: Context, known_trns: Collection[str]) -> Reading:
    """How one cell of a column is read: by what it holds, choices in the list's spelling, TRNs completed if known.

    A school's own words, of which a layout says what they mean, are read as these.
    """
    plainly = _column_reading(column, context, known_trns)
    if not column.words:
        return plainly
    return lambda value: plainly(column.words.get(own_word(value), value))


def own_word(value: CellValue) -> str:
    """A cell as a layout's words are matched with it: in one spelling, whatever its case; no word where it has none."""
    return "" if isinstance(value, ErrorValue | NoResult) else canonical(as_text(value)).casefold()


def _column_reading(column: Column, context: Context, known_trns: Collection[str]) -> Reading:
    read: Reader = reader(column.holds)
    if column.holds is Holds.CHOICE:
        spelling = _spelling(column.every_choice)
        return lambda value: _in_the_lists_spelling(read(value, context), spelling)
    if column.holds is Holds.TRN and known_trns:
        return lambda value: _completed(read(value, context), known_trns)
    return lambda value: read(value, context)


@lru_cache(_LISTS_KEPT)
def _spelling(choices: tuple[str, ...]) -> Mapping[str, str]:
    return {plain(choice): choice for choice in choices}


def _in_the_lists_spelling(result: Read[object] | Unread, spelling: Mapping[str, str]) -> Read[object] | Unread:
    if isinstance(result, Unread):
        return result
    return Read(spelling.get(plain(result.value), result.value), result.remark)


def _completed(result: Read[object] | Unread, known_trns: Collection[str]) -> Read[object] | Unread:
    """A TRN that lost its leading zeros, where putting them back gives a mentor of the school."""
    if isinstance(result, Unread) and result.problem is Problem.TRN_SHORT and result.proposal in known_trns:
        return Read(result.proposal, Remark.TRN_PADDED)
    return result
