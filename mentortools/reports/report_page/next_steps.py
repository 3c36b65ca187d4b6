"""What to do next, in the order in which it is best done: so that nobody has to read a whole page to begin."""

from collections.abc import Iterator

from msgspec import Struct

from mentortools.model.money import pounds, rounded
from mentortools.model.severity import Severity
from mentortools.reports.batch_figures import file_states, kept_out, number_of_claims, overall, severities
from mentortools.reports.counted import counted
from mentortools.reports.report_page.markup import Markup, element
from mentortools.reports.result import BatchResult, FileState


class Step(Struct, frozen=True):
    """One thing to do.

    Attributes:
        what: It, in a few words.
        more: What hangs on it.
        link: The section that it is about.
        called: That section's heading.
    """

    what: str
    more: str
    link: str
    called: str


def next_steps(batch: BatchResult) -> Markup:
    """The steps that this batch asks for, as a numbered list."""
    return element("ol", *(_item(step) for step in _steps(batch)), class_="steps")


def _item(step: Step) -> Markup:
    link = element("a", step.called, href=f"#{step.link}")
    return element("li", element("strong", step.what), " ", step.more, " See ", link, ".")


def _steps(batch: BatchResult) -> Iterator[Step]:
    yield from _about_files(batch)
    yield from _about_findings(batch)
    claims = number_of_claims(batch)
    if claims:
        total = overall(batch)
        more = f"They come to {counted(total.hours, 'hour')} and {pounds(total.amount)}"
        more += ", as far as the region is known." if total.unknown else "."
        yield Step(
            f"Check the figures, then submit {counted(claims, 'claim')} in DfE’s service.", more, "by-school", "Schools"
        )


def _about_files(batch: BatchResult) -> Iterator[Step]:
    states = dict(file_states(batch))
    if unread := states.get(FileState.UNREADABLE, 0):
        yield Step(
            f"Ask for {counted(unread, 'file')} again.", "Nothing of what cannot be read counts.",
            "not-read", "Files that do not count",
        )  # fmt: skip
    if choices := states.get(FileState.CHOICE_NEEDED, 0):
        more = "They are different versions of the same log, and none of them counts until you do."
        yield Step(f"Choose between {counted(choices, 'file')}.", more, "not-read", "Files that do not count")
    if missing := len(batch.not_returned):
        more = "No log of theirs counts."
        yield Step(f"Ask {counted(missing, 'school')} for the log.", more, "not-returned", "Expected schools")


def _about_findings(batch: BatchResult) -> Iterator[Step]:
    counts, kept = severities(batch), kept_out(batch)
    if wrong := counts[Severity.MUST_FIX]:
        logs = sum(each.of(Severity.MUST_FIX) > 0 for each in batch.figures)
        worth = f", worth at most {pounds(rounded(kept.amount))} as far as it can be known," if kept.amount else ""
        more = (
            f"{counted(kept.rows, 'row')}{worth} {'is' if kept.rows == 1 else 'are'} kept out until then."
            if kept.rows
            else ""
        )
        yield Step(
            f"Have {counted(wrong, 'thing')} put right in {counted(logs, 'file')}.",
            more,
            "severity-must",
            "What to put right",
        )
    if odd := counts[Severity.CHECK]:
        more = "The claims stand all the same; some of what is named may be slips."
        yield Step(f"Look at {counted(odd, 'thing')}.", more, "severity-check", "What to look at")
