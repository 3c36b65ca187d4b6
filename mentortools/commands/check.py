"""``mentortools check``: what is wrong in workbooks or folders. Nothing is written."""

from argparse import Namespace

from mentortools.api.runs import check
from mentortools.commands.given import given_options, given_progress, unused_layouts
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, warn, width
from mentortools.reports.cli_text import check_lines
from mentortools.reports.csv_files import findings_csv
from mentortools.reports.json_text import check_object
from mentortools.tasks.exit_status import exit_status


def run(options: Namespace) -> int:
    """Checks every workbook and prints what was found."""
    result = check(options.paths, given_options(options), given_progress(options))
    match options.format:
        case "json":
            print_json(check_object(result.files, result.digest, result.on))
        case "csv":
            print_bytes(findings_csv(result))
        case "html":
            from mentortools.reports.report_page import report_page  # noqa: PLC0415 - only where a page is asked for

            print_text(report_page(result))
        case _:
            print_lines(check_lines(result.files, width()), options)
    for remark in unused_layouts(options, result):
        warn(remark)
    return exit_status(result)
