"""What stands beside the running hours where something was left out of them: the results of the formulas there."""

from collections.abc import Sequence

from mentortools.adapters.mentor_log.estimates import Estimate, hours_in_log
from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.school_seen import SchoolSeen
from mentortools.adapters.mentor_log.seen import number_of
from mentortools.workbook.template import TRAINING_LOG

_QUARTER = 0.25
_HALF_A_HUNDREDTH = 0.005


def notes(prefill: Prefill, school: SchoolSeen, shown: Sequence[Estimate]) -> tuple[str, ...]:
    """A heading and five notes, empty where there is nothing to say."""
    said = (_year(school), _region(prefill, school), _left_out(prefill, shown), _text(prefill), _short(prefill))
    heading = "Look at this first:" if any(said) else "All hours of the Training log are shown below."
    return (heading, *said)


def _year(school: SchoolSeen) -> str:
    if not school.academic_year:
        return "Choose the Academic year on the School sheet."
    if school.figures is None:
        return f"No rates are listed for {school.academic_year}: the hours are shown, their worth is not."
    return ""


def _region(prefill: Prefill, school: SchoolSeen) -> str:
    if not prefill.school.get("district"):
        return "Choose the District on the School sheet."
    if school.region is None:
        return f"“{prefill.school['district']}” is not in the list of districts, so the rate is not known."
    return ""


def _left_out(prefill: Prefill, shown: Sequence[Estimate]) -> str:
    difference = hours_in_log(prefill) - sum(each.hours_logged for each in shown)
    if abs(difference) < _HALF_A_HUNDREDTH:
        return ""
    return f"Hours not shown: {difference:.2f}. No such TRN on Mentors, no provider code, or more than 3 providers."


def _text(prefill: Prefill) -> str:
    cells = [row.get("hours") for row in prefill.of(TRAINING_LOG)]
    texts = [cell for cell in cells if cell not in {None, ""} and number_of(cell) is None]
    return f"Cells under Hours that hold text, not counted here: {len(texts)}." if texts else ""


def _short(prefill: Prefill) -> str:
    numbers = [number_of(row.get("hours")) or 0.0 for row in prefill.of(TRAINING_LOG)]
    short = [number for number in numbers if 0 < number < _QUARTER]
    if not short:
        return ""
    return f"Sessions under 15 minutes: {len(short)}. A time such as 1:30 counts as part of a day here."
