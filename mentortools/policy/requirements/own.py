"""A file for a requirement set of a school's own, to edit: it takes over a set and shows all that can be changed."""

from collections.abc import Iterator

from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.figure import Figure
from mentortools.policy.requirements.in_toml import key_in_toml
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.requirements.written import component_lines

OWN = "own"

_HEAD = """\
# A requirement set of your own. As it stands it asks for all that “{title}” does.
#
# Give it a name and a title, save it in a file that ends in .toml, and give it with --duties FILE.toml.
#
# To change a line, take away the # in front of each of its rows, change what you like, and say under [sources.{own}]
# where it comes from. Rows that you take out again stay as they were. To drop a line, write its code into leaves_out,
# as leaves_out = ["{code}"]. To add one, write it in the same way, with a code, title, duty and who of its own.

[set]
name = "our-own"
title = "Our own requirements"
includes = ["{name}"]
leaves_out = []
#programmes = ["Primary"]  # only for trainees of these programmes
#providers = ["1AB"]       # only for trainees of these accredited providers

# Where your own figures come from. It is needed once a line below is changed.

#[sources.{own}]
#title =           # "Our mentoring handbook"
#address =         # its web address, or where it is kept
#section =         # the page or heading
#read_on =         # the day you took the figures from it, as 2026-09-30
#still_valid_on =  # the day you last looked
"""


def own_template(of: RequirementSet) -> str:
    """TOML of a set that includes another, with all lines, figures and parts of training behind a ``#``."""
    head = _HEAD.format(title=of.title, name=of.name, own=OWN, code=of.requirements[0].code)
    lines = [head.rstrip()]
    for requirement in of.requirements:
        lines += ["", f"# {requirement.code}: {requirement.title} ({_whose(requirement)})", *_requirement(requirement)]
    for component in of.components:
        lines += ["", f"# A part of the training: {component.title}", *_component(component)]
    return "\n".join([*lines, ""])


def _whose(requirement: Requirement) -> str:
    return ", ".join([requirement.who, *requirement.programmes])


def _requirement(requirement: Requirement) -> Iterator[str]:
    yield "#[[requirement]]"
    yield f"#{key_in_toml('code', requirement.code)}"
    if requirement.duty:
        yield from _figures(requirement)
    yield f"#{key_in_toml('source', OWN)}"
    if requirement.note:
        yield f"# {requirement.note}"


def _figures(requirement: Requirement) -> Iterator[str]:
    known = DUTIES[requirement.duty].figures
    rows = {name: f"#{key_in_toml(f'figures.{name}', value)}" for name, value in requirement.figures.items()}
    width = max(map(len, rows.values()), default=0)
    for name, row in rows.items():
        yield f"{row.ljust(width)}  # {_said(known[name])}"
    for name, figure in known.items():
        if name not in rows:
            yield f"# There can be figures.{name} as well: {_said(figure)}."


def _said(figure: Figure) -> str:
    return f"{figure.unit}: {figure.title}" if figure.unit else figure.title


def _component(component: Component) -> Iterator[str]:
    yield "#[[component]]"
    for line in component_lines(component):
        key = line.partition(" ")[0]
        if key not in ("title", "note"):
            yield f"#{line}"
    if not component.kind:
        yield '# Which kind it is, is not given. It can be kind = "Essential" or kind = "Enhancement".'
    if component.hours is None:
        yield "# How long it takes, is not given. It can be hours = 2."
    if component.note:
        yield f"# {component.note}"
