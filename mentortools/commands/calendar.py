"""``mentortools calendar``: the days of one log, or of all logs of a folder, for a calendar program."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from mentortools.adapters.own_texts import write_own_text
from mentortools.api.options import Options
from mentortools.api.runs import check
from mentortools.api.single import read
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.one_or_many import Log, logs_of
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.calendar_file import PRODUCT, calendar_file, events, names_replaced
from mentortools.reports.counted import counted
from mentortools.reports.rows_not_used import FOR_A_CALENDAR, rows_not_used
from mentortools.reports.school_calendar import school_calendar
from mentortools.tasks.exit_status import exit_status
from mentortools.workbook.rows_of_unasked import with_lost_rows
from mentortools.workbook.template_of_duties import DEADLINES

ENDING = ".ics"


def run(options: Namespace) -> int:
    """Writes the file, and names the logs that have nothing for it."""
    out: Path = options.out
    if out.suffix.casefold() != ENDING:
        msg = f"{out} must end in {ENDING}: what is written is a calendar."
        raise CannotRunError(msg)
    given = given_options(options)
    batch = check([options.path], given, given_progress(options))
    logs = list(logs_of(options, batch))
    bare = [log for log in logs if school_calendar(log.result).is_bare]
    for log in logs:
        for remark in _remarks(log, given, is_bare=log in bare):
            warn(remark)
    if logs and len(bare) == len(logs):
        msg = "No calendar was made."
        raise CannotRunError(msg)
    if logs:
        found = events([log.result for log in logs if log not in bare])
        write_own_text(out, calendar_file(found, batch.on), f"PRODID:{PRODUCT}".encode(), inputs(options, batch))
        tell(f"Written: {out}, {counted(len(found), 'day')}", options)
    for remark in unused_layouts(options, batch):
        warn(remark)
    return exit_status(batch)


def _remarks(log: Log, given: Options, *, is_bare: bool) -> Iterator[str]:
    """What of a log is not in the calendar, so that nobody misses a day that they typed."""
    whole = with_lost_rows(log.result.log, DEADLINES, lambda: read(log.path, given.passwords))
    for remark in rows_not_used(whole, FOR_A_CALENDAR):
        yield f"{log.path}: {remark}"
    for remark in names_replaced(log.result):
        yield f"{log.path}: {remark}"
    if is_bare:
        yield (
            f"{log.path} has no deadlines and no days of teaching. Type Teaching starts and Teaching ends on the School"
            " sheet, and deadlines on a sheet Deadlines."
        )
    elif not school_calendar(log.result).half_terms:
        yield (
            f"{log.path}: no half-terms, since the School sheet does not give the days of teaching. Type Teaching"
            " starts and Teaching ends."
        )
