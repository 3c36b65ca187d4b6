"""``mentortools batch``: a folder of returned workbooks worked out, and everything that is made of it."""

from argparse import Namespace

from mentortools.api.folder import BatchOptions, batch
from mentortools.commands.given import given_options, given_progress
from mentortools.commands.printing import print_lines, tell
from mentortools.reports.report_page import Names
from mentortools.reports.summary_text import summary_lines
from mentortools.tasks.exit_status import exit_status
from mentortools.tasks.versions import Choice


def run(options: Namespace) -> int:
    """Works the folder out, writes OUT, and prints a line for each school."""
    how = BatchOptions(
        given_options(options),
        expected=options.expected,
        choice=Choice.LATEST if options.latest else Choice.ASK,
        use=frozenset(options.use),
        names=Names.SHOWN if options.names else Names.MASKED,
        said=_in_words(options),
    )
    result = batch(options.folder, options.out, how, given_progress(options))
    print_lines(summary_lines(result), options)
    tell(f"Written: {options.out}", options)
    return exit_status(result)


def _in_words(options: Namespace) -> dict[str, str]:
    said = {"latest": options.latest, "use": options.use, "year": options.year, "names": options.names}
    return {name: ", ".join(value) if isinstance(value, list) else str(value) for name, value in said.items() if value}
