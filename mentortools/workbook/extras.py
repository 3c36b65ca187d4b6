"""What a log holds that no chosen requirement set asks for: it is read where it stands, and nothing is said of it."""

from collections.abc import Collection

from msgspec.structs import replace

from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import MENTOR_LOG
from mentortools.workbook.template_of_duties import TABLES_OF_DUTIES

_EXTRA = frozenset((table.name, column.field) for table in MENTOR_LOG for column in table.columns if column.extra)


def quiet_on_unasked(log: MentorLog, asked: Collection[str]) -> MentorLog:
    """The log without the faults of headings and sheets that only a set could ask for, and none does.

    ``asked`` names headings as ``Sheet.field``. Faults of headings that a layout names stay.
    """
    fields = {place for place in _EXTRA if ".".join(place) not in asked}
    tables = {
        table.name
        for table in TABLES_OF_DUTIES
        if not any(f"{table.name}.{each.field}" in asked for each in table.columns)
    }
    if not _speaks_of(log, fields, tables):
        return log
    sheets = {log.places[name].sheet for name in tables if name in log.places}

    def keeps(table: str, field: str = "") -> bool:
        return table not in tables and (table, field) not in fields

    return replace(
        log,
        unreadable=tuple(each for each in log.unreadable if keeps(each.table, each.field)),
        remarked=tuple(each for each in log.remarked if keeps(each.table, each.field)),
        missing=tuple(each for each in log.missing if each.by_layout or keeps(each.table, each.field)),
        lost_rows=tuple(each for each in log.lost_rows if keeps(each.table)),
        asides=tuple(each for each in log.asides if keeps(each.table)),
        strays=tuple(each for each in log.strays if keeps(each.table)),
        unknown_headings=tuple(each for each in log.unknown_headings if keeps(each.table)),
        renamed=tuple(each for each in log.renamed if each.sheet not in sheets),
        unclear=tuple(each for each in log.unclear if each.sheet not in sheets and each.heading not in tables),
        hidden=tuple(each for each in log.hidden if each.sheet not in sheets),
        merged=tuple(each for each in log.merged if each.first.sheet not in sheets),
    )


def _speaks_of(log: MentorLog, fields: Collection[tuple[str, str]], tables: Collection[str]) -> bool:
    """Whether anything of a log is about these: in most logs nothing is."""
    if not log.places.keys().isdisjoint(tables):
        return True
    cells = {(each.table, each.field) for each in log.unreadable} | {(each.table, each.field) for each in log.remarked}
    rows = {each.table for each in log.lost_rows} | {each.table for each in log.asides}
    return (
        not cells.isdisjoint(fields)
        or not rows.isdisjoint(tables)
        or any(each.heading in tables for each in log.unclear)
    )
