"""``mentortools duties``: the requirement sets that can be chosen, one of them, or a file for a set of one's own."""

from argparse import Namespace

from mentortools.adapters.requirement_files import is_file, requirement_sets
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, width
from mentortools.commands.stopped import CannotRunError
from mentortools.policy.requirements.own import own_template
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names, requirement_set
from mentortools.policy.requirements.written import written_out
from mentortools.reports.duties_json import set_object, sets_listed
from mentortools.reports.duties_text import requirements_listed, set_lines, sets_lines


def run(options: Namespace) -> int:
    """Prints all sets, or one; with ``--own`` a file to edit."""
    if not options.name:
        return _all(options)
    (one,) = requirement_sets([options.name])
    if options.own:
        print_text(written_out(one) if is_file(options.name) else own_template(one))
        return 0
    match options.format:
        case "json":
            print_json(set_object(one))
        case "csv":
            print_bytes(requirements_listed(one).csv)
        case _:
            print_lines(set_lines(one, width()), options)
    return 0


def _all(options: Namespace) -> int:
    if options.own:
        msg = f"--own takes the name of a set: {', '.join(names())}."
        raise CannotRunError(msg)
    sets: list[RequirementSet] = [requirement_set(name) for name in names()]
    match options.format:
        case "json":
            print_json([set_object(each) for each in sets])
        case "csv":
            print_bytes(sets_listed(sets).csv)
        case _:
            print_lines(sets_lines(sets, width()), options)
    return 0
