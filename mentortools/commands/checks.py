"""``mentortools checks``: what is checked, and why."""

from argparse import Namespace

from mentortools.checks.every import EVERY
from mentortools.commands.printing import print_bytes, print_json, print_lines, width
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.checks_text import checks_lines, checks_listed


def run(options: Namespace) -> int:
    """Prints every check, or one."""
    code = (options.code or "").upper()
    chosen = [check for check in EVERY if code in ("", check.code)]
    if not chosen:
        msg = f"There is no check {options.code}. Type mentortools checks for all of them."
        raise CannotRunError(msg)
    match options.format:
        case "json":
            print_json(checks_listed(chosen).objects)
        case "csv":
            print_bytes(checks_listed(chosen).csv)
        case _:
            print_lines(checks_lines(chosen, width()), options)
    return 0
