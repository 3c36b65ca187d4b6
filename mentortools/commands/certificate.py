"""``mentortools certificate``: certificates and portfolios of a school's mentors, ready to print."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from mentortools.adapters.new_sheets import render
from mentortools.adapters.own_files import refuse_other_ending, write_own
from mentortools.api.runs import check
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.one_or_many import Log, logs_of, refuse_place, with_fingerprint
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.kept_out_words import kept_out_hours
from mentortools.reports.nothing import why_no_training
from mentortools.reports.recognition.book import recognition
from mentortools.reports.recognition.portfolio import hours_line
from mentortools.reports.recognition.unnamed import names_replaced
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.reports.rows_not_used import FOR_CERTIFICATES, rows_not_used
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
    given = given_options(options)
    batch = check([path], given, given_progress(options))
    logs = list(logs_of(options, batch))
    made = [_write(options, batch, log, with_fingerprint(log, given)) for log in logs]
    if logs and not any(made):
        raise CannotRunError(_nothing(options))
    for remark in unused_layouts(options, batch):
        warn(remark)
    return exit_status(batch)


def _write(options: Namespace, batch: BatchResult, log: Log, result: SchoolResult) -> int:
    """One log's workbook, where there is anything to certify; how many certificates it holds."""
    found = recognition(result, options.mentor)
    for remark in (*_left_out(result), *names_replaced(result, found.awarded)):
        warn(f"{log.path}: {remark}")
    for record in found.nothing_yet:
        tell(f"No certificate for {record.name}: {result.name} holds nothing of theirs to certify.", options)
    if not found.sheets:
        return 0
    for record in found.awarded:
        tell(hours_line(record), options)
    out = _out(options, log)
    write_own(out, render(found.sheets, TITLE), inputs=inputs(options, batch))
    tell(f"Written: {out}", options)
    return len(found.awarded)


def _left_out(result: SchoolResult) -> Iterator[str]:
    """What keeps people and hours off certificates, so that nobody is handed one that says too little unawares."""
    yield from rows_not_used(result.log, FOR_CERTIFICATES)
    if not result.claims.trainings:
        yield f"no hours are certified. {why_no_training(result)}"
    elif result.claims.kept_out.rows:
        kept = kept_out_hours(result.claims.kept_out)
        yield f"on no certificate until put right: {kept}. mentortools check names each cell."


def _out(options: Namespace, log: Log) -> Path:
    called = f"{log.name} - {CALLED}.xlsx"
    if options.path.is_dir():
        return Path(options.out) / called
    return options.out or log.path.with_name(called)


def _nothing(options: Namespace) -> str:
    if options.mentor:
        return f"There is nothing to certify of a mentor with the TRN {options.mentor} in {options.path}."
    return f"There is nothing to certify in {options.path}: no training that counts, and no trainee with a mentor."
