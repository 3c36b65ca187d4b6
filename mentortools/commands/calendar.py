"""``mentortools calendar``: the days of one log, or of all logs of a folder, for a calendar program."""

from argparse import Namespace
from pathlib import Path

from mentortools.adapters.own_texts import write_own_text
from mentortools.api.runs import check
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.one_or_many import Log, logs_of
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.calendar_file import PRODUCT, calendar_file, events
from mentortools.reports.counted import counted
from mentortools.reports.school_calendar import school_calendar
from mentortools.tasks.exit_status import exit_status

ENDING = ".ics"


def run(options: Namespace) -> int:
    """Writes the file, and names the logs that have nothing for it."""
    out: Path = options.out
    if out.suffix.casefold() != ENDING:
        msg = f"{out} must end in {ENDING}: what is written is a calendar."
        raise CannotRunError(msg)
    batch = check([options.path], given_options(options), given_progress(options))
    logs = list(logs_of(options, batch))
    bare = [log for log in logs if school_calendar(log.result).is_bare]
    for log in bare:
        warn(_nothing(log))
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


def _nothing(log: Log) -> str:
    return (
        f"{log.path} has no deadlines and no days of teaching. Type Teaching starts and Teaching ends on the School"
        " sheet, and deadlines on a sheet Deadlines."
    )
