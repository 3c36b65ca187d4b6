"""``mentortools batch``: a folder of returned workbooks worked out, and everything that is made of it."""

from argparse import Namespace
from email.utils import parseaddr

from mentortools.api.batch_options import BatchOptions, Facts
from mentortools.api.folder import batch_into
from mentortools.commands.given import given_options, given_progress
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, tell, warn, width
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.csv_files import claims_csv
from mentortools.reports.recipients import Recipient
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult
from mentortools.reports.return_letter import Letter
from mentortools.reports.summary_text import summary_lines, summary_object
from mentortools.tasks.exit_status import exit_status
from mentortools.tasks.versions import Choice
from mentortools.workbook.reading import Read
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.emails import read_email


def run(options: Namespace) -> int:
    """Works the folder out, writes OUT, and prints a line for each school."""
    names = Names.SHOWN if options.names else Names.MASKED
    how = BatchOptions(
        given_options(options),
        expected=options.expected,
        choice=Choice.LATEST if options.latest else Choice.ASK,
        use=frozenset(options.use),
        names=names,
        said=_in_words(options),
        letter=_letter(options),
        recipients=frozenset(map(Recipient, options.recipients)),
        processes=options.processes,
        facts=Facts.FORGOTTEN if options.forget else Facts.KEPT,
    )
    written = batch_into(options.folder, options.out, how, given_progress(options))
    _print(written.result, names, options)
    for remark in written.remarks:
        warn(remark)
    tell(f"Written: {options.out}", options)
    return exit_status(written.result)


def _print(result: BatchResult, names: Names, options: Namespace) -> None:
    match options.format:
        case "json":
            print_json(summary_object(result))
        case "csv":
            print_bytes(claims_csv(result))
        case "html":
            print_text(report_page(result, names))
        case _:
            print_lines(summary_lines(result, width()), options)


def _letter(options: Namespace) -> Letter:
    """Who writes: a name, an address, or both as ``Name <address>``."""
    name, address = parseaddr(options.sender) if "@" in options.sender else (options.sender.strip(), "")
    if "@" in options.sender and not isinstance(read_email(address, Context()), Read):
        msg = f"--from “{options.sender}” has no e-mail address. Type a name, or “Name <name@school.example>”."
        raise CannotRunError(msg)
    return Letter(name, address, options.reply_by)


def _in_words(options: Namespace) -> dict[str, str]:
    said = {
        "latest": options.latest,
        "use": options.use,
        "year": options.year,
        "names": options.names,
        "for": options.recipients,
        "layout": options.layout.name if options.layout else None,
    }
    return {name: ", ".join(value) if isinstance(value, list) else str(value) for name, value in said.items() if value}
