"""Why a log has no claim, or no training to speak of, in a sentence that says what to do."""

from mentortools.reports.result import SchoolResult


def why_no_training(result: SchoolResult) -> str:
    """Why no mentor's training can be shown."""
    if result.claims.academic_year is None:
        return "There is no academic year to work with. Type it on the School sheet, for example 2025 to 2026."
    if result.rules is None:
        return (
            f"There are no rules for {result.claims.academic_year}: nothing had been published when this edition was"
            " made. Give them in a rules file of your own, each figure with its source."
        )
    if result.claims.kept_out.rows:
        return "Every row of the Training log is kept out until it is put right. Checks names each cell."
    return "The Training log has no rows that count yet."


def why_no_claim(result: SchoolResult) -> str:
    """Why nothing can be claimed from this log now."""
    if not result.claims.trainings:
        return f"Nothing can be claimed from this log. {why_no_training(result)}"
    return "Nothing can be claimed from this log now. “Not claimed, and why” below says why for each mentor."
