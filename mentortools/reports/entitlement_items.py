"""What a grid of entitlements has a column for: each item that can be asked, and the duties of a school to its mentors.

It is imported only where a requirement set is chosen.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct

from mentortools.duties.figures import optional_number, words
from mentortools.duties.judged import SCHOOL, Judged, Person, State
from mentortools.policy.requirements.duties_of_schools import ENTITLEMENT, ITEMS
from mentortools.policy.requirements.requirement import Requirement
from mentortools.reports.duty_counts import WORST_FIRST
from mentortools.workbook.template import EVERY_TABLE

_ITEM = "entitlement-item"
KEYS: tuple[str, ...] = (*ITEMS, *(duty.name for duty in ENTITLEMENT if duty.name != _ITEM))
"""What there can be a column for, in the order of the columns: an item as ``Sheet.field``, or a kind of duty."""
_HEADINGS = {f"{table.name}.{column.field}": column.heading for table in EVERY_TABLE for column in table.columns}
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "released-for-training": "Released to train",
        "protected-slot": "Protected slot",
        "not-only-ppa": "Time not only from PPA",
        "deadlines-on-calendar": "Deadlines on the school calendar",
        "same-offer": "Same offer in the trust",
        "mentor-lead": "Somebody leads the mentors",
        "portfolio": "Portfolio",
        "budget-line": "Next year's budget",
    }
)


class Asked(Struct, frozen=True):
    """A column, and the least that a set asks for there: blank where it is no number."""

    key: str
    at_least: str


def asked_by(requirement: Requirement) -> Asked | None:
    """The column of a requirement; None where it is of another kind."""
    if requirement.duty == _ITEM:
        least = optional_number(requirement, "at_least")
        return Asked(words(requirement, "item")[0], "" if least is None else _plain(least))
    return Asked(requirement.duty, "") if requirement.duty in _SHORT else None


def heading(key: str, at_least: Sequence[str]) -> str:
    """What stands above a column, with the least that is asked for, or each where the schools' sets differ."""
    title = _SHORT.get(key) or _HEADINGS[key]
    return f"{title}, at least {' or '.join(at_least)}" if at_least else title


def counted_cell(judged: Sequence[Judged]) -> str | None:
    """How many mentors have it, of those of whom it is asked; yes or no where the school has it once; else blank."""
    owed: dict[Person, State] = {}
    for each in judged:
        if each.state is not State.NOT_OWED:
            owed[each.person] = min(each.state, owed.get(each.person, each.state), key=WORST_FIRST.index)
    if not owed:
        return None
    if SCHOOL in owed:
        return _SCHOOL_HAS[owed[SCHOOL]]
    states = list(owed.values())
    unsaid = states.count(State.NOT_KNOWN)
    if unsaid == len(states):
        return _SCHOOL_HAS[State.NOT_KNOWN]
    return f"{states.count(State.MET):,} of {len(states):,}" + (f"; {unsaid:,} not said" if unsaid else "")


_SCHOOL_HAS: Mapping[State, str] = MappingProxyType(
    {State.MET: "Yes", State.MISSED: "No", State.NOT_YET: "Not yet", State.NOT_KNOWN: "Not said"}
)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
