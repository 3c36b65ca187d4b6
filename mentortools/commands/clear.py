"""``mentortools clear``: a copy of a workbook without our sheets and marks."""

from argparse import Namespace

from mentortools.adapters.files import read_file, write_file
from mentortools.adapters.grafting import CannotGraft, clear
from mentortools.commands.printing import tell
from mentortools.commands.stopped import CannotRunError


def run(options: Namespace) -> int:
    """Takes our sheets and marks out of a copy."""
    file = read_file(options.workbook)
    try:
        data = clear(file.data)
    except CannotGraft as error:
        raise CannotRunError(str(error)) from error
    write_file(options.out, data, inputs=[options.workbook])
    tell(f"Written: {options.out}", options)
    return 0
