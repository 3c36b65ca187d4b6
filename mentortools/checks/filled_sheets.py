"""Checks of sheets that an earlier run filled in: whether a claim could still be made from them."""

from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.claims.history import Pair
from mentortools.workbook.shown import shown


@check(
    "MT612",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="The filled-in claim says other hours than the log gives",
    message="Whole hours for {mentor} with {provider} is {said} on the filled-in claim, and the log now gives {hours}."
    " Fill the claim in again, and type nothing over it.",
    why="A claim must be made from the log as it stands, by the rules and earlier claims known on the day.",
)
def filled_claim_disagrees(case: ClaimsCase) -> Iterator[Hit]:
    """Lines of a filled claim that differ from the claim worked out now, where the log itself is the same."""
    stamp = case.sitting.filled_from
    if stamp is None or not case.sitting.is_as_filled:
        return
    now = {Pair(line.trn, line.provider_code): line.hours_claimed for line in case.claims.trainings}
    for line in case.sitting.filled:
        hours = now.get(Pair(line.trn, line.provider_code), 0)
        if line.hours != hours:
            said = shown(line.hours) or "blank"
            values = {"mentor": case.log.mentor_name(line.trn), "provider": line.provider_code, "said": said}
            yield Hit(line.cell, {**values, "hours": hours}, heading="Whole hours", found=shown(line.hours))
