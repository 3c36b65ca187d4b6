"""``mentortools certificate``: certificates and portfolios of a school's mentors, ready to print."""

from argparse import Namespace
from pathlib import Path

from mentortools.adapters.new_sheets import render
from mentortools.adapters.own_files import refuse_other_ending, write_own
from mentortools.api.runs import check
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.one_or_many import Log, logs_of, refuse_place, with_fingerprint
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.recognition.book import recognition
from mentortools.reports.recognition.portfolio import hours_line
from mentortools.reports.result import BatchResult
from mentortools.tasks.exit_status import exit_status

CALLED = "certificates"
TITLE = "Certificates of mentor training"


def run(options: Namespace) -> int:
    """Writes a workbook of certificates beside a log, or one for each log of a folder."""
    path: Path = options.path
    if path.is_dir():
        refuse_place(path, options.out)
    elif options.out:
        refuse_other_ending(options.out)
    batch = check([path], given_options(options), given_progress(options))
    logs = list(logs_of(options, batch))
    if not sum([_write(options, batch, log) for log in logs]) and logs:
        raise CannotRunError(_nothing(options))
    for remark in unused_layouts(options, batch):
        warn(remark)
    return exit_status(batch)


def _write(options: Namespace, batch: BatchResult, log: Log) -> int:
    """One log's workbook, where there is anything to certify; how many certificates it holds."""
    found = recognition(with_fingerprint(log, given_options(options)), options.mentor)
    for record in found.nothing_yet:
        tell(f"No certificate for {record.name}: {log.result.name} holds nothing of theirs to certify.", options)
    if not found.sheets:
        return 0
    for record in found.awarded:
        tell(hours_line(record), options)
    out = _out(options, log)
    write_own(out, render(found.sheets, TITLE), inputs=inputs(options, batch))
    tell(f"Written: {out}", options)
    return len(found.awarded)


def _out(options: Namespace, log: Log) -> Path:
    called = f"{log.name} - {CALLED}.xlsx"
    if options.path.is_dir():
        return Path(options.out) / called
    return options.out or log.path.with_name(called)


def _nothing(options: Namespace) -> str:
    if options.mentor:
        return f"There is nothing to certify of a mentor with the TRN {options.mentor} in {options.path}."
    return f"There is nothing to certify in {options.path}: no training that counts, and no trainee with a mentor."
