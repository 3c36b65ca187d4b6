"""``mentortools clear``: a copy of a workbook without our sheets and marks."""

from argparse import Namespace

from mentortools.adapters.own_files import PLAIN, WITH_MACROS, refuse_other_ending, write_own
from mentortools.api.single import clear
from mentortools.commands.printing import tell


def run(options: Namespace) -> int:
    """Takes our sheets and marks out of a copy."""
    refuse_other_ending(options.out, PLAIN, WITH_MACROS)
    write_own(options.out, clear(options.workbook), inputs=[options.workbook])
    tell(f"Written: {options.out}", options)
    return 0
