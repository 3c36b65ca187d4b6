"""``mentortools hours``: one workbook checked, and its training hours filled into a copy."""

from argparse import Namespace

from mentortools.commands.claim import fill
from mentortools.reports.sheets import hours_sheets


def run(options: Namespace) -> int:
    """Checks, and writes ``Checks`` and ``Training hours``."""
    return fill(options, hours_sheets, "training hours")
