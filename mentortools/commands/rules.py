"""``mentortools rules``: the rules in force, with their sources."""

from argparse import Namespace

from mentortools.commands.given import given_year, overlays
from mentortools.commands.printing import print_bytes, print_json, print_lines
from mentortools.policy.describe import describe
from mentortools.policy.rules import Rules
from mentortools.reports.rules_text import rules_lines, rules_listed


def run(options: Namespace) -> int:
    """Prints the rules of one year, or of all."""
    texts = overlays(options.rules)
    when = given_year(options.year) if options.year else None
    if when is not None:
        Rules.of(when, texts)  # says what is not published yet, and how to add it
    rows = describe(when, texts)
    match options.format:
        case "json":
            print_json(rules_listed(rows).objects)
        case "csv":
            print_bytes(rules_listed(rows).csv)
        case _:
            print_lines(rules_lines(rows), options)
    return 0
