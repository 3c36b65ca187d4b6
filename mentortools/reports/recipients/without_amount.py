"""What is said where a sum of pounds is not whole."""

from collections.abc import Iterable

from mentortools.model.claim import Claim
from mentortools.reports.counted import counted


def without_amount(claims: Iterable[Claim]) -> str:
    """A sentence, after a space, on claims whose amount is not known; empty where there are none."""
    number = sum(claim.amount is None for claim in claims)
    if not number:
        return ""
    has = "has" if number == 1 else "have"
    return f" {counted(number, 'claim')} {has} no amount yet, because the region is not known: the total is without."
