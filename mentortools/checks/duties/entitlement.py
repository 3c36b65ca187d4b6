"""The check of what each mentor, or the school, is entitled to, item by item."""

from collections.abc import Iterator

from msgspec.structs import replace

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT870",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="entitlement-item",
    title="Something that mentors are entitled to is not given",
    message="{whose}: {said}. Type under {heading} what is given, once it is. Asked for by {set}.",
    why="A set that the school chose has it as something that is given for mentoring. A blank cell says neither.",
)
def entitlement_item(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Items that the log says are not given, or less of them than is asked."""
    for hit in case.missed(asked):
        yield replace(hit, values={**hit.values, "whose": hit.values["mentor"] or "The school"})
