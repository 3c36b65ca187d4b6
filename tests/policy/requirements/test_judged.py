"""Every kind of duty is judged by a check."""

from docs.duties_page import judged_by
from mentortools.policy.requirements.duties import DUTIES


def test_every_duty_is_judged_by_a_check() -> None:
    assert set(DUTIES) - set(judged_by()) == set()


def test_checks_judge_duties_that_there_are() -> None:
    assert set(judged_by()) - set(DUTIES) == set()
