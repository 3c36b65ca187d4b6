"""Every field of the log that a duty or a set can ask for."""

from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.duties_of_schools import ITEMS

CHOSEN = "School.requirement_sets"
"""Where a school says which sets it has chosen: whoever chooses one is asked for it."""

_BESIDES = ("Mentors.came_to_it_by", "Mentors.mentoring_since", "Entitlement.mentor_trn", "Entitlement.notes")

KNOWN_FIELDS: tuple[str, ...] = tuple(
    sorted({*(field for duty in DUTIES.values() for field in duty.asks), *ITEMS, *_BESIDES, CHOSEN})
)
"""As ``Sheet.field``, in the order of the alphabet."""
