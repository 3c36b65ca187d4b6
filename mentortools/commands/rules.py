"""``mentortools rules``: the rules in force, with their sources."""

from argparse import Namespace

from mentortools.adapters.rules_files import rules_texts
from mentortools.commands.given import given_year
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, tell
from mentortools.policy.describe import describe
from mentortools.policy.error import NotPublishedError
from mentortools.policy.rules import Rules
from mentortools.reports.rules_text import rules_lines, rules_listed
from mentortools.tasks.exit_status import TO_PUT_RIGHT


def run(options: Namespace) -> int:
    """Prints the rules of one year, or of all; of a year that has none, a file to fill in."""
    texts = rules_texts(options.rules)
    when = given_year(options.year) if options.year else None
    if when is not None:
        try:
            Rules.of(when, texts)
        except NotPublishedError as error:
            if options.format != "text" or not error.template:
                raise
            print_text(error.template)
            tell(str(error), options)
            return TO_PUT_RIGHT
    rows = describe(when, texts)
    match options.format:
        case "json":
            print_json(rules_listed(rows).objects)
        case "csv":
            print_bytes(rules_listed(rows).csv)
        case _:
            print_lines(rules_lines(rows), options)
    return 0
