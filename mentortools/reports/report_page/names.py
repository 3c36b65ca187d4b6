"""Who is named in the report: nobody, unless someone asks for it.

Masked, a mentor is "Mentor 3": the third row of the school's own Mentors sheet. Initials, or the last digits of a TRN,
would still name a person to anyone who knows the school; a number names one only to those who hold the log itself.
"""

import re
from collections.abc import Mapping
from enum import Enum

from msgspec.structs import replace

from mentortools.checks.grouping import FindingGroup
from mentortools.checks.look_up import checks_of
from mentortools.reports.mentor_numbers import mentor_numbers
from mentortools.reports.result import SchoolResult
from mentortools.workbook.template import EVERY_TABLE

MOST_GAPS = 2
"""Of a message with more gaps, only the sentences without any say something."""

_FILLED_IN = re.compile(r"\{[^{}]*\}")
_ELLIPSES = re.compile(r"…(\s*…)+")
_WHOLE_SENTENCE = re.compile(r"(?<=\.)…| ?(?<=\. )…$|(?:(?<=^)|(?<=\. ))… (?=[A-Z])")
_SENTENCES = re.compile(r"(?<=[.…]) (?=[A-Z])")
_CALLED = {"{mentor}": "the mentor", "{trainee}": "the trainee", "{provider}": "the provider"}
_SHEETS = frozenset(name for table in EVERY_TABLE for name in (table.name, *table.aliases))


class Names(Enum):
    """Whether the report names people and gives their TRNs."""

    MASKED = "masked"
    SHOWN = "shown"


def mentors(result: SchoolResult, names: Names) -> Mapping[str, str]:
    """What each mentor of a log is called, by TRN."""
    numbers = mentor_numbers(result)
    if names is Names.MASKED:
        return {trn: f"Mentor {number}" for trn, number in numbers.items()}
    return {trn: _named(result.log.mentor_name(trn), trn) for trn in numbers}


def masked_message(code: str, heading: str | None) -> str:
    """What a check's findings say where nobody may be named: its own words, with nothing filled in but the heading."""
    check = checks_of([code]).get(code)
    if check is None:
        return ""
    said = check.message.replace("{heading}", heading or "…")
    said = _FILLED_IN.sub(lambda field: _CALLED.get(field[0], "…"), said)
    said = _WHOLE_SENTENCE.sub("", _ELLIPSES.sub("…", said)).replace("….", "…")
    said = f"{said[:1].upper()}{said[1:]}"
    if said.count("…") > MOST_GAPS:
        said = " ".join(sentence for sentence in _SENTENCES.split(said) if "…" not in sentence)
    return "" if said == "…" else said


def sheet(group: FindingGroup, names: Names) -> FindingGroup:
    """The group; masked, a sheet that is none of the log's is not named, as a person may be its name."""
    if names is Names.SHOWN or group.sheet is None or group.sheet in _SHEETS:
        return group
    return replace(group, sheet="another sheet", heading=None)


def _named(name: str, trn: str) -> str:
    return f"TRN {trn}" if name == trn else f"{name} (TRN {trn})"
