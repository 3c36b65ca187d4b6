"""What a claim leaves out: mentors with nothing to claim, and rows that must be put right first."""

from mentortools.model.claim import MentorTraining
from mentortools.reports.draft import Draft
from mentortools.reports.kept_out_words import kept_out_words
from mentortools.reports.names import provider_label
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Look


def not_claimed(draft: Draft, result: SchoolResult) -> None:
    """Each mentor and provider without a line, and why."""
    if not result.claims.trainings:
        return
    draft.heading("Not claimed, and why")
    if not result.unclaimed:
        draft.paragraph("Every mentor and provider of the log has a line in a claim.")
        return
    for training in result.unclaimed:
        name = result.log.mentor_name(training.trn)
        provider = provider_label(result.log, training.provider_code)
        draft.paragraph(f"{name}, TRN {training.trn}, with {provider}", Look.STRONG)
        draft.paragraph(_why(training))


def _why(training: MentorTraining) -> str:
    reason = f"{training.outcome}: {training.bar}" if training.bar else str(training.outcome)
    reason = f"{reason[0].upper()}{reason[1:]}."
    return f"{reason} {training.why}" if training.rows else reason


def kept_out(draft: Draft, result: SchoolResult) -> None:
    """The rows that stay out until they are put right, with their hours and at most how many pounds."""
    draft.heading("Kept out until put right")
    kept = result.claims.kept_out
    if not kept.rows:
        draft.paragraph("No row of the Training log was kept out.")
        return
    draft.paragraph(f"{kept_out_words(kept)}.", Look.STRONG)
    draft.paragraph("Checks names each cell and says what to type. Put them right and run this again before you claim.")
