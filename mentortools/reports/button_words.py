"""The one message that a button of Excel's shows: what was worked out, what it found, and where that stands."""

from collections.abc import Iterable, Sequence

from mentortools.checks.grouping import count
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.kept_out_words import kept_out_hours
from mentortools.reports.result import BatchResult, FileState, SchoolResult
from mentortools.reports.totals import totals

NO_LOG = (
    "There is no mentor log in this workbook: it has none of the sheets School, Mentors, Training log and the others."
    " Open the school's mentor log and press the button again."
)
ELSEWHERE = (
    "The buttons work in Excel on Windows. Here, save the workbook and give it to mentortools claim, which makes a"
    " filled copy, or use the workbook's own sheet Running hours."
)
NOTHING_TO_CERTIFY = (
    "There is nothing to certify in this workbook: no training that counts, and no trainee with a mentor."
)
NO_DAYS = (
    "There are no deadlines and no days of teaching in this workbook. Type Teaching starts and Teaching ends on the"
    " School sheet, and deadlines on a sheet Deadlines."
)
NOTHING_THERE = "There was nothing of ours in this workbook, so nothing was changed."


def findings_words(result: SchoolResult, checks: str) -> str:
    """What was found, and the sheet that lists it."""
    counts = {severity: number for severity, number in count(result.findings).items() if number}
    if not counts:
        return "Nothing was found that needs a look."
    words = {Severity.MUST_FIX: "must be fixed", Severity.CHECK: "to check", Severity.NOTE: "to know"}
    said = _listed([f"{number:,} {words[severity]}" for severity, number in counts.items()])
    return f"Found: {said}. The sheet {checks} lists them, and the cells are marked."


def claim_words(result: SchoolResult, sheet: str) -> str:
    """What can be claimed, and what is kept out."""
    claims = result.claims
    if not claims.claims:
        said = f"There is nothing to claim; the sheet {sheet} says why."
    else:
        worth = "an amount not known yet" if claims.amount is None else pounds(claims.amount)
        several, hours = counted(len(claims.claims), "claim"), counted(claims.hours, "hour")
        said = f"{several}, {hours}: {worth}. The sheet {sheet} says what to type into DfE's service."
    kept_out = claims.kept_out.rows
    rest = " is" if kept_out == 1 else "s are"
    return f"{said} {kept_out:,} row{rest} kept out until put right." if kept_out else said


def hours_words(result: SchoolResult, sheet: str) -> str:
    """Which hours were logged, and which can be claimed."""
    lines = result.claims.trainings
    mentors = counted(len({line.trn for line in lines}), "mentor")
    return f"{mentors}, {counted(result.claims.hours, 'hour')} to claim: see the sheet {sheet}."


def summary_words(sheet: str) -> str:
    """Where the summary is."""
    return f"The school is summed up on the sheet {sheet}."


def certificates_words(result: SchoolResult, mentors: int, out: str) -> str:
    """Where the certificates are, and what is on none of them."""
    said = f"Certificates and portfolios of {counted(mentors, 'mentor')} are in {out}."
    kept_out = result.claims.kept_out
    if not kept_out.rows:
        return said
    return f"{said} On none of them until put right: {kept_out_hours(kept_out)}. Check names the cells."


def calendar_words(days: int, out: str) -> str:
    """Where the file for a calendar is."""
    return f"{counted(days, 'day')} for your calendar {'is' if days == 1 else 'are'} in {out}: open it to take them in."


def protected_words(sheets: Sequence[str]) -> str:
    """Sheets on which nothing could be marked, or from which no mark could be taken."""
    if not sheets:
        return ""
    several = "s are" if len(sheets) > 1 else " is"
    return f"The sheet{several} protected, so no cell was marked or cleared there: {_listed(sheets)}."


def taken_out_words(sheets: Sequence[str]) -> str:
    """Sheets of an earlier run for which the requirement sets that are chosen now have nothing."""
    if not sheets:
        return ""
    several, them = ("s", "them") if len(sheets) > 1 else ("", "it")
    said = f"Taken out, since there is nothing for {them} now: the sheet{several} {_listed(sheets)}."
    return f"{said} Requirement sets are chosen on the sheet School."


def cleared_words(sheets: Sequence[str], notes: int) -> str:
    """What was taken away."""
    if not sheets and not notes:
        return NOTHING_THERE
    parts = [f"the sheet{'s' if len(sheets) > 1 else ''} {_listed(sheets)}"] if sheets else []
    parts += ["the marks on the cells"] if notes else []
    return f"Taken away: {_listed(parts)}. What you typed is as it was."


def batch_words(batch: BatchResult, out: str) -> str:
    """What a batch comes to, and where it was written."""
    read = sum(file.state is FileState.READ for file in batch.heads)
    whole = totals(batch.figures)
    worth = "an amount not known yet" if whole.amount is None else pounds(whole.amount)
    unread = sum(file.state is FileState.UNREADABLE for file in batch.heads)
    said = f"{counted(read, 'mentor log')} worked out: {counted(whole.hours_claimed, 'hour')} to claim, {worth}."
    rest = f" {counted(unread, 'file')} could not be read." if unread else ""
    return f"{said}{rest} Open summary.xlsx in {out}."


def help_words(page: str) -> str:
    """Where the guide is, for those whose browser did not open."""
    return f"The guide opens in your browser. It is also here: {page}"


def joined(sentences: Iterable[str]) -> str:
    """The sentences that say something, as one message."""
    return " ".join(filter(None, sentences))


def _listed(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
