"""Every kind of duty is judged by a check."""

from docs.duties_page import judged_by
from mentortools.policy.requirements.duties import DUTIES

NOT_YET_JUDGED = frozenset(
    {
        "entitlement-item",
        "released-for-training",
        "protected-slot",
        "not-only-ppa",
        "deadlines-on-calendar",
        "same-offer",
        "mentor-lead",
        "portfolio",
        "budget-line",
    }
)
"""Kinds of duty that no check judges yet. It is to become empty: take out each kind with its first check."""


def test_every_duty_is_judged_by_a_check() -> None:
    assert set(DUTIES) - set(judged_by()) - NOT_YET_JUDGED == set()


def test_what_is_judged_is_no_longer_listed() -> None:
    assert NOT_YET_JUDGED & set(judged_by()) == set()


def test_checks_judge_duties_that_there_are() -> None:
    assert set(judged_by()) - set(DUTIES) == set()
