"""What requirement sets ask a log to hold, as the workbook that is built for them needs it."""

from collections.abc import Sequence

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.policy.requirements.chosen import Chosen, chosen
from mentortools.policy.requirements.requirement_set import RequirementSet


def asked_by(sets: Sequence[RequirementSet]) -> Asked:
    """The headings and sheets, the titles of the sets, and what lists offer."""
    together = chosen(sets)
    return Asked(together.asks, tuple(one.title for one in sets), _words(together))


def _words(together: Chosen) -> dict[str, tuple[str, ...]]:
    """What lists offer: the parts of training, deadlines, areas and statements that the sets name."""
    words = {
        "Components.component": tuple(part.title for part in together.components),
        "Deadlines.deadline": tuple(deadline.title for deadline in together.deadlines),
        "Development review.area": tuple(area.title for area in together.areas),
        "Development review.statement": tuple(text for area in together.areas for text in area.statements),
    }
    return {field: tuple(dict.fromkeys(offered)) for field, offered in words.items() if offered}
