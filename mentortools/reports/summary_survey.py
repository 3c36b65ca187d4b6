"""The summary's sheet Survey: what mentors are given and how they came to it, counted so that nobody is told of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from mentortools.reports.listing import ListColumn, Listing
from mentortools.reports.recipients.small_numbers import FEWEST, left_out
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.workbook.edit import Content, Look

if TYPE_CHECKING:
    from mentortools.duties.survey import MentorAnswers

NOT_SHOWN = "not shown"
_COLUMNS = (
    ListColumn("Question", Look.TEXT, 46),
    ListColumn("Answer", Look.TEXT, 24),
    ListColumn("Mentors", Look.WHOLE, 12),
)
_WORDS = (
    "Counted from the logs of schools whose requirement sets ask for it. A mentor in several logs is"
    f" counted once. Numbers from 1 to {FEWEST - 1} are not shown, and neither are those from which they could be"
    f" worked out. 0 is shown, since it is about nobody. Of fewer than {FEWEST} mentors in all, nothing is."
)
_ANSWERS = ("Yes", "No", "Not said")
_WAYS = ("Volunteered", "Told", "Asked, or otherwise", "Not said")


def survey(batch: BatchResult) -> Listing | None:
    """The counts over all logs of the batch; None where no chosen set asks for any of it."""
    rows = survey_counts(batch)
    return Listing("Survey", _WORDS, _COLUMNS, rows, "Nobody is asked.") if rows else None


def survey_answers(file: ReturnedFile) -> "tuple[MentorAnswers, ...]":
    """What a file's log answers for each of its mentors; nothing where no chosen set asks for it."""
    return file.result.duties.answers if file.result and file.result.duties else ()


def survey_counts(batch: BatchResult) -> Sequence[tuple[Content, ...]]:
    """A row for each question and answer: how many mentors, or that it is not shown; none without mentors."""
    each = _together(batch)
    if not each:
        return ()
    trns = frozenset(one.trn for one in each)
    rows: list[tuple[Content, ...]] = [("How many mentors there are", "All", _shown(len(trns), len(trns)))]
    for question, given in (
        ("Is the mentor given extra time to mentor?", {one.trn: one.time.value for one in each}),
        ("Is there a TLR payment or other pay for it?", {one.trn: one.money.value for one in each}),
        ("Is the mentor trained, or released to train?", {one.trn: one.training.value for one in each}),
    ):
        rows.extend(_counted(question, given, _ANSWERS))
    rows.extend(_counted("How did the teacher become a mentor?", {one.trn: one.came_by.value for one in each}, _WAYS))
    return rows


def _counted(question: str, given: Mapping[str, str], answers: Sequence[str]) -> Sequence[tuple[Content, ...]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for trn, answer in given.items():
        people[answer].add(trn)
    about = {answer: people[answer] for answer in answers}
    hidden = left_out(about)
    return [
        (question, answer, NOT_SHOWN if answer in hidden else _shown(len(about[answer]), len(given)))
        for answer in answers
    ]


def _shown(number: int, of_all: int) -> int | str:
    """A number, unless there are so few mentors in all that every number tells of them."""
    return number if of_all >= FEWEST else NOT_SHOWN


def _together(batch: BatchResult) -> "tuple[MentorAnswers, ...]":
    surveyed = (one for answers in batch.of_each(survey_answers) for one in answers)
    first = next(surveyed, None)
    if first is None:
        return ()
    from mentortools.duties.survey import together  # noqa: PLC0415 - only where a requirement set is chosen

    return together(chain((first,), surveyed))
