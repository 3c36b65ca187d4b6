"""``mentortools doctor``: what is installed, what is missing, and what to do."""

from argparse import Namespace

from mentortools._version import __version__
from mentortools.adapters.computer import look
from mentortools.commands.printing import print_json, print_lines, width
from mentortools.reports.doctor import doctor_lines, doctor_object, doctor_text, is_well


def run(options: Namespace) -> int:
    """Looks, and prints a line for each thing it looked at: 0 where nothing must be fixed, 1 where something must."""
    lines = doctor_lines(look(options.workbooks))
    if options.format == "json":
        print_json(doctor_object(__version__, lines))
    else:
        print_lines(doctor_text(lines, width()), options)
    return 0 if is_well(lines) else 1
