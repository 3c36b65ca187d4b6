"""``mentortools layout``: a layout proposed for a school's own workbook, to correct and give with ``--layout``."""

from argparse import Namespace
from pathlib import Path

from mentortools._version import __version__
from mentortools.adapters.files import CannotWriteError, write_file
from mentortools.api.single import propose_layout
from mentortools.commands.printing import print_json, print_text, tell
from mentortools.reports.layout_file import layout_file, layout_object
from mentortools.tasks.exit_status import TO_PUT_RIGHT


def run(options: Namespace) -> int:
    """Prints the layout, or writes it where ``-o`` says: 0 where a sheet of the workbook is like one of the log's."""
    proposal = propose_layout(options.workbook)
    name = options.workbook.name
    if options.out:
        _refuse_to_replace(options.out)
        write_file(options.out, layout_file(proposal, name).encode(), inputs=[options.workbook])
    if options.format == "json":
        print_json(layout_object(proposal, __version__, name))
    elif not options.out:
        print_text(layout_file(proposal, name))
    if options.out:
        tell(f"Written: {options.out}", options)
    if any(each.sure.is_taken for each in proposal.sheets):
        return 0
    tell(f"No sheet of {name} is like one of the mentor log's. Fill in what you know of it.", options)
    return TO_PUT_RIGHT


def _refuse_to_replace(path: Path) -> None:
    """A layout that is there may be one that somebody has corrected."""
    if path.exists():
        msg = f"{path} is already there, and somebody may have corrected it. Name another file, or move that one away."
        raise CannotWriteError(msg)
