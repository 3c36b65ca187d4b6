"""What the requirement sets named after ``mentortools new --duties`` ask a new log to hold."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.adapters.mentor_log import Asked

CHOSEN_FIELD = "requirement_sets"
"""The field of the School sheet that names the sets."""


class AskedFor(Struct, frozen=True):
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
    from mentortools.adapters.mentor_log.asked_by_sets import asked_by  # noqa: PLC0415 - only where sets are named
    from mentortools.adapters.requirement_files import requirement_sets  # noqa: PLC0415 - the same

    sets = requirement_sets(each)
    return AskedFor(asked_by(sets), ", ".join(one.name for one in sets))
