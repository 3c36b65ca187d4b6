"""The check of evidence that mentors keep of their training and of leading others."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT877",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="portfolio",
    title="A mentor without evidence of training or of leading",
    message="{mentor}: {said}. Type under Evidence, in the Training log or in Components, what shows it and where it is"
    " kept. Asked for by {set}.",
    why="A set that the school chose asks mentors for a portfolio. Evidence in one row is enough to begin it.",
)
def portfolio(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with no evidence in any row by the end of the year's teaching."""
    yield from case.missed(asked)
