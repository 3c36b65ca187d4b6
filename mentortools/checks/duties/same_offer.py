"""The check of one written entitlement in all schools of a trust. It needs their logs in one run."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT875",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="same-offer",
    title="Schools of one trust agreed to different entitlements",
    message="The school {said}. Type beside {heading} the name and version of the trust's one entitlement, once all its"
    " schools have agreed to it. Asked for by {set}.",
    why="A set that the school chose asks for one written offer in every school of the trust. Logs of one academic year"
    " that are worked through together are compared.",
)
def same_offer(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Schools that agreed to none, or to another than a school of the same trust."""
    yield from case.missed(asked)
