"""``mentortools batch``: a folder of returned workbooks worked out, and everything that is made of it."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.school_list import read_schools
from mentortools.commands.given import input_file, settings, whole_ledger, workbooks
from mentortools.commands.printing import print_lines, tell
from mentortools.commands.progress import progress
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.report_page import Names
from mentortools.reports.result import BatchResult, ExpectedSchool
from mentortools.reports.summary_text import summary_lines
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.exit_status import exit_status
from mentortools.tasks.versions import Choice


def run(options: Namespace) -> int:
    """Works the folder out, writes OUT, and prints a line for each school."""
    result = work_out_folder(options)
    print_lines(summary_lines(result), options)
    tell(f"Written: {options.out}", options)
    return exit_status(result)


def work_out_folder(options: Namespace) -> BatchResult:
    """Works a folder out and writes all of OUT. Returned workbooks are only read."""
    if not options.folder.is_dir():
        msg = f"{options.folder} is not a folder. Name the folder that holds the returned workbooks."
        raise CannotRunError(msg)
    if options.out.resolve() == options.folder.resolve():
        msg = "OUT is the folder of returned workbooks itself. Name another folder after -o."
        raise CannotRunError(msg)
    how = _how(options)
    found = [(path.relative_to(options.folder).as_posix(), path)
             for _, path in workbooks([options.folder], leave_out=[options.out])]  # fmt: skip
    given = [input_file(name, path)[0] for name, path in progress(found, "Reading", options)]
    result = batch(given, how)
    try:
        with BatchFolder(options.out, options.folder) as folder:
            for file in progress(result.files, "Writing", options):
                folder.write_filled_copy(file)
            written = replace(result, files=folder.files)
            folder.write_all(written, Names.SHOWN if options.names else Names.MASKED)
    except OSError as error:
        msg = f"{options.out} cannot be written ({error.strerror}). Close what is open from it and run this again."
        raise CannotWriteError(msg) from error
    return written


def _how(options: Namespace) -> BatchSettings:
    ledger_path: Path | None = options.ledger
    own = options.out / "claims-ledger.xlsx"
    if ledger_path is None and own.exists():
        ledger_path = own
    options.ledger = None
    base = replace(settings(options), ledger=whole_ledger(ledger_path) if ledger_path else None)
    expected = None
    if options.expected:
        expected = tuple(ExpectedSchool(school["urn"], school["name"]) for school in read_schools(options.expected))
    return BatchSettings(
        base,
        expected=expected,
        choice=Choice.LATEST if options.latest else Choice.ASK,
        chosen=frozenset(options.use),
        options=_in_words(options),
    )


def _in_words(options: Namespace) -> dict[str, str]:
    said = {"latest": options.latest, "use": options.use, "year": options.year, "names": options.names}
    return {name: ", ".join(value) if isinstance(value, list) else str(value) for name, value in said.items() if value}
