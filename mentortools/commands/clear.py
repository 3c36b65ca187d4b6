"""``mentortools clear``: a copy of a workbook without our sheets and marks."""

from argparse import Namespace

from mentortools.adapters.files import write_file
from mentortools.api.single import clear
from mentortools.commands.printing import tell


def run(options: Namespace) -> int:
    """Takes our sheets and marks out of a copy."""
    write_file(options.out, clear(options.workbook), inputs=[options.workbook])
    tell(f"Written: {options.out}", options)
    return 0
