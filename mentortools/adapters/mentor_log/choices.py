"""Which columns of the log offer a list, and the words in it."""

from collections.abc import Iterator

from msgspec import Struct

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.adapters.mentor_log.published import Published
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template import HOLIDAYS


class Offer(Struct, frozen=True):
    """The words that one column offers."""

    table: Table
    column: Column
    words: tuple[str, ...]


def offers(known: Published, asked: Asked) -> Iterator[Offer]:
    """Every column whose words stand on ``Lists``, in the order of the sheets."""
    for table in (*asked.tables(), HOLIDAYS):
        for column in asked.columns(table):
            words = academic_years(known) if column.holds is Holds.ACADEMIC_YEAR else column.choices
            if words:
                yield Offer(table, column, words)


def academic_years(known: Published) -> tuple[str, ...]:
    """The years with published figures, and the one after: a log is begun before its year's rates are published."""
    years = [figures.year for figures in known.years]
    return tuple(year.name for year in (*years, years[-1].next))
