"""How each state of a week is drawn: by a sign, and by a look that shows in black and white, too."""

from collections.abc import Mapping

from msgspec import Struct

from mentortools.duties.weeks import WeekState
from mentortools.workbook.edit import Look


class Sign(Struct, frozen=True):
    """How a state is drawn, and what the sign means in a few words."""

    text: str
    look: Look
    means: str


SIGNS: Mapping[WeekState, Sign] = {
    WeekState.MET: Sign("✓", Look.SIGN_MET, "Met"),
    WeekState.MISSED: Sign("✗", Look.SIGN_MISSED, "Missed"),
    WeekState.NOT_KNOWN: Sign("?", Look.SIGN_NOT_KNOWN, "Not known"),
    WeekState.TO_COME: Sign("○", Look.SIGN_TO_COME, "To come"),
    WeekState.SHORT: Sign("–", Look.SIGN_SHORT, "Too short"),
    WeekState.NOT_IN_TERM: Sign("·", Look.SIGN_AWAY, "Not in term"),
}
"""In the order in which they are explained."""
COUNTED = (WeekState.MET, WeekState.MISSED, WeekState.NOT_KNOWN, WeekState.TO_COME)
"""The states of weeks in which something is asked."""
