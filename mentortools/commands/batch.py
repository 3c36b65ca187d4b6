"""``mentortools batch``: a folder of returned workbooks worked out, and everything that is made of it."""

from argparse import Namespace

from mentortools.api.anywhere import batch_anywhere
from mentortools.commands.given import given_progress, unused_layouts
from mentortools.commands.given_batch import given_batch, given_names
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, tell, warn, width
from mentortools.reports.csv_files import claims_csv
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_text import summary_lines, summary_object
from mentortools.tasks.exit_status import exit_status


def run(options: Namespace) -> int:
    """Works the folder out, writes OUT, and prints a line for each school."""
    written = batch_anywhere(options.folder, options.out, given_batch(options), given_progress(options))
    _print(written.result, given_names(options), options)
    for remark in written.remarks:
        warn(remark)
    for remark in unused_layouts(options, written.result):
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
