"""A duty: a kind of thing that can be judged from a mentor log, whatever set asks for it."""

from collections.abc import Mapping
from typing import NamedTuple

from mentortools.policy.requirements.figure import Figure


class Duty(NamedTuple):
    """A kind of thing that can be judged from a mentor log.

    Attributes:
        name: Its name in requirement sets: ``weekly-meeting``.
        title: What is judged, for people.
        figures: Its figures, by name.
        asks: What the log has to hold for it, as ``Sheet.field``. A heading that is the log's in any case stands
            among them too. Where a field's list of choices is longer for duties, as the activities of the mentoring
            log are, the field itself is named.
        asks_by: The figure that names a further field, where there is one: ``item`` of ``entitlement-item``.
    """

    name: str
    title: str
    figures: Mapping[str, Figure]
    asks: tuple[str, ...]
    asks_by: str = ""
