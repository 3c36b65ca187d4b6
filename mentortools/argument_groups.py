"""Options that several commands share, and how help is shown. Nothing heavy is imported here."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter

from mentortools.argument_types import as_day, as_path

USUAL_COLUMNS = 80


class Help(RawDescriptionHelpFormatter):
    """Help as wide as the terminal. The width is given, since argparse would import more than all else to find it."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or USUAL_COLUMNS
    except (OSError, ValueError):
        return USUAL_COLUMNS


def add_quiet(parser: ArgumentParser) -> None:
    """How much is printed."""
    parser.add_argument("-q", "--quiet", action="store_true", help="print no progress")
    parser.add_argument("--no-color", action="store_true", help="print without colours")


def add_work(parser: ArgumentParser) -> None:
    """How work is done."""
    parser.add_argument("--on", type=as_day, metavar="DATE", help="the day the work is done for (default: today)")
    parser.add_argument("--year", metavar="YEAR", help="the academic year the workbooks should be for: 2025 to 2026")
    parser.add_argument("--ledger", type=as_path, metavar="LEDGER.xlsx", help="earlier claims")
    parser.add_argument("--layout", type=as_path, action="append", default=[], metavar="FILE.toml",
                        help="a school's own sheets, headings and words; can be given again (mentortools layout"
                             " proposes one)")  # fmt: skip
    add_duties(parser)
    parser.add_argument("--password-file", type=as_path, metavar="FILE",
                        help="passwords that may open the workbooks, one a line")  # fmt: skip
    add_overlay(parser)
    add_quiet(parser)


def add_duties(parser: ArgumentParser) -> None:
    """Which requirement sets are chosen."""
    parser.add_argument("--duties", action="append", default=[], metavar="SET",
                        help="a requirement set to judge by: its name, or a file of your own (.toml); can be given"
                             " again")  # fmt: skip


def add_overlay(parser: ArgumentParser) -> None:
    """Rules of one's own."""
    parser.add_argument("--rules", type=as_path, action="append", default=[], metavar="FILE.toml",
                        help="rules laid over those of the package; can be given again")  # fmt: skip


def add_format(parser: ArgumentParser, *choices: str) -> None:
    """How results are printed."""
    parser.add_argument("--format", choices=choices, default=choices[0], help=f"default: {choices[0]}")


def add_path(parser: ArgumentParser) -> None:
    """One log, or a folder of them."""
    parser.add_argument("path", type=as_path, metavar="PATH", help="a workbook, or a folder of workbooks")
