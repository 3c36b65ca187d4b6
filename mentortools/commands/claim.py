"""``mentortools claim``: one workbook checked, and its claim filled into a copy."""

from argparse import Namespace
from collections.abc import Callable
from errno import EISDIR
from pathlib import Path

from mentortools.adapters.own_files import PLAIN, WITH_MACROS, ending_of, refuse_other_ending, write_own
from mentortools.api.runs import check_to_fill_in
from mentortools.api.single import filled_copy
from mentortools.commands.given import given_options, inputs, unused_layouts
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, tell, warn, width
from mentortools.reports.claim_text import claim_lines
from mentortools.reports.cli_text import check_lines
from mentortools.reports.csv_files import claim_lines_csv, findings_csv
from mentortools.reports.json_text import check_object, claim_object
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.reports.sheets import claim_sheets
from mentortools.tasks.exit_status import exit_status
from mentortools.workbook.edit import NewSheet

Sheets = Callable[[SchoolResult], tuple[NewSheet, ...]]


def run(options: Namespace) -> int:
    """Checks, claims, and writes ``Checks``, ``Training hours``, ``Funding claim`` and ``School summary``."""
    return fill(options, claim_sheets, "filled in")


def fill(options: Namespace, sheets: Sheets, called: str) -> int:
    """Works one workbook out and writes a copy with some of our sheets, ``called`` so after the workbook's name."""
    path: Path = options.workbook
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    if options.out:
        refuse_other_ending(options.out, PLAIN, WITH_MACROS)
    worked_out = check_to_fill_in(path, given_options(options))
    result = worked_out.files[0].result
    if result is None:
        _print_unreadable(worked_out, options)
        return exit_status(worked_out)
    copy = filled_copy(path, result, sheets)
    out = options.out or path.with_name(f"{path.stem} - {called}{ending_of(copy.data)}")
    write_own(out, copy.data, inputs=inputs(options, worked_out))
    _print(worked_out, result, options)
    for remark in unused_layouts(options, worked_out):
        warn(remark)
    if copy.why_apart:
        tell(f"Our sheets are in a workbook of their own. {copy.why_apart}", options)
    tell(f"Written: {out}", options)
    return exit_status(worked_out)


def _print(worked_out: BatchResult, result: SchoolResult, options: Namespace) -> None:
    match options.format:
        case "json":
            print_json(claim_object(result))
        case "csv":
            print_bytes(claim_lines_csv(worked_out))
        case "html":
            from mentortools.reports.report_page import report_page  # noqa: PLC0415 - only where a page is asked for

            print_text(report_page(worked_out))
        case _:
            print_lines(claim_lines(worked_out, result, width()), options)


def _print_unreadable(worked_out: BatchResult, options: Namespace) -> None:
    match options.format:
        case "json":
            print_json(check_object(worked_out.files, worked_out.digest, worked_out.on))
        case "csv":
            print_bytes(findings_csv(worked_out))
        case "html":
            from mentortools.reports.report_page import report_page  # noqa: PLC0415 - the same

            print_text(report_page(worked_out))
        case _:
            print_lines(check_lines(worked_out.files, width()), options)
