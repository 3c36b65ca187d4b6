"""What is kept out, in words: rows, their hours and at most how many pounds, and what of it nobody can know."""

from mentortools.model.claim import KeptOut
from mentortools.model.money import pounds, rounded
from mentortools.reports.counted import counted, hours_in_words

NOT_KNOWN = "worth not known"


def kept_out_words(kept: KeptOut) -> str:
    """All of it: ``3 rows with 4.5 hours, worth at most £197.10``. What cannot be read is never worth £0.00."""
    rows = counted(kept.rows, "row")
    if not kept.rows_without_hours:
        return f"{rows} with {hours_in_words(kept.hours)}, {_worth(kept)}"
    if not kept.rows_with_hours:
        return f"{rows}, hours and {NOT_KNOWN}"
    unknown = f"{kept.rows_without_hours:,} whose hours and worth are not known"
    return f"{rows}: {kept.rows_with_hours:,} with {hours_in_words(kept.hours)}, {_worth(kept)}, and {unknown}"


def kept_out_hours(kept: KeptOut) -> str:
    """Rows and hours: ``3 rows with 4.5 hours``, or how many of the rows have hours that cannot be read."""
    rows = counted(kept.rows, "row")
    if not kept.rows_without_hours:
        return f"{rows} with {hours_in_words(kept.hours)}"
    if not kept.rows_with_hours:
        return f"{rows}, hours not known"
    return f"{rows}: {kept.rows_with_hours:,} with {hours_in_words(kept.hours)}, {kept.rows_without_hours:,} not known"


def _worth(kept: KeptOut) -> str:
    return NOT_KNOWN if kept.amount is None else f"worth at most {pounds(rounded(kept.amount))}"
