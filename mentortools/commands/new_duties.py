"""What the requirement sets named after ``mentortools new --duties`` ask a new log to hold."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from mentortools.adapters.mentor_log import Asked

if TYPE_CHECKING:
    from mentortools.policy.requirements.chosen import Chosen

CHOSEN_FIELD = "requirement_sets"
"""The field of the School sheet that names the sets."""


class AskedFor(NamedTuple):
    """What a log is to hold, and the names of the sets for its School sheet; empty where none was named."""

    what: Asked
    names: str


def asked_for(named: Sequence[str], listed: str = "") -> AskedFor:
    """What sets ask for: those named as options, and those of a list of schools with commas between them.

    Raises:
        FileNotFoundError: If there is no such file.
        RulesError: If there is no such set, or a file does not load.
    """
    each = [*named, *filter(None, map(str.strip, listed.replace(";", ",").split(",")))]
    if not each:
        return AskedFor(Asked(), "")
    from mentortools.adapters.requirement_files import requirement_sets  # noqa: PLC0415 - only where sets are named
    from mentortools.policy.requirements.chosen import chosen  # noqa: PLC0415 - the same

    sets = requirement_sets(each)
    together = chosen(sets)
    titles = tuple(one.title for one in sets)
    return AskedFor(Asked(together.asks, titles, _words(together)), ", ".join(one.name for one in sets))


def _words(together: "Chosen") -> dict[str, tuple[str, ...]]:
    """What lists offer: the parts of training, deadlines, areas and statements that the sets name."""
    words = {
        "Components.component": tuple(part.title for part in together.components),
        "Deadlines.deadline": tuple(deadline.title for deadline in together.deadlines),
        "Development review.area": tuple(area.title for area in together.areas),
        "Development review.statement": tuple(text for area in together.areas for text in area.statements),
    }
    return {field: tuple(dict.fromkeys(offered)) for field, offered in words.items() if offered}
