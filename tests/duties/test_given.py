"""What the words of a cell come to: something, nothing, or that nobody knows."""

from collections.abc import Mapping

import pytest

from mentortools.duties.given import BESIDE_NO, BESIDE_OPEN, NO, OPEN, Given, given_in_words, named_in
from tests.duties.invented_logs import ANN, School, asking, found
from tests.duties.invented_rows import entitled


@pytest.mark.parametrize(
    "text",
    [
        "no", "None", "NOBODY", "no one", "No-one", "nil", "n/a", "N / A", "N.A.", "na", "0", "vacant", "Vacant post",
        "not yet", "none yet", "Not yet in place", "not protected", "not discussed", "not given", "not available",
        "no time", "None at the moment.", "no supervision", "not applicable", "ｎｏｎｅ",
    ],
)  # fmt: skip
def test_words_that_say_no(text: str) -> None:
    assert given_in_words(text) is Given.NO
    assert named_in(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "–", "?", "??", "…", "✓", "tbc", "TBC", "T.B.C.", "tba", "tbd", "to be confirmed",
        "To be arranged", "to be appointed", "not known", "not known yet", "Unknown", "not sure", "don't know",
        "don’t know who", "pending",
        "to follow", "Mrs Holt?", "no?",
    ],
)  # fmt: skip
def test_words_that_say_that_nobody_knows(text: str) -> None:
    assert given_in_words(text) is Given.NOT_SAID
    assert named_in(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Hal Head", "Tuesday period 5", "No form group", "No lessons on Monday afternoon", "Head, not the line manager",
        "Yes", "Nobel project lead", "Mentor lead", "To be head of year", "PPA, not cover", "version 2", "Ms Knott",
    ],
)  # fmt: skip
def test_words_that_name_something(text: str) -> None:
    assert given_in_words(text) is Given.YES
    assert named_in(text) == text


def test_no_word_says_both() -> None:
    assert NO.isdisjoint(OPEN)
    assert OPEN.isdisjoint(BESIDE_NO | NO)
    assert NO < BESIDE_OPEN


@pytest.mark.parametrize(
    ("duty", "figures", "given", "expected"),
    [
        ("entitlement-item", {"item": "Entitlement.supervision_by"}, {"supervision_by": "nobody"}, "Missed"),
        ("entitlement-item", {"item": "Entitlement.supervision_by"}, {"supervision_by": "tbc"},
         "Not known: “tbc” does not say: "),
        ("entitlement-item", {"item": "Entitlement.progression"}, {"progression": "none yet"}, "Missed"),
        ("entitlement-item", {"item": "Entitlement.progression"}, {"progression": "-"}, "Not known: “-” does not say"),
        ("entitlement-item", {"item": "Entitlement.progression"}, {"progression": "NPQ"}, "Met"),
    ],
)  # fmt: skip
def test_an_item_of_words(duty: str, figures: Mapping[str, str], given: Mapping[str, str], expected: str) -> None:
    log = School(mentors=(ANN,), more={"entitlements": (entitled(**given),)})
    assert found(log, asking(duty, **figures)).startswith(expected)


@pytest.mark.parametrize(
    ("duty", "about", "expected"),
    [
        ("protected-slot", {"protected_slot": "not protected"}, "Missed"),
        ("protected-slot", {"protected_slot": "to be arranged"}, "Not known: “to be arranged” does not say: "),
        ("not-only-ppa", {"time_given_as": "?"}, "Not known: “?” does not say how time is given"),
        ("not-only-ppa", {"time_given_as": "No form group"}, "Met"),
        ("lead-mentor-named", {"lead_mentor": "vacant"}, "Missed: no lead mentor"),
        ("lead-mentor-named", {"lead_mentor": "tbc"}, "Not known: “tbc” names no lead mentor"),
    ],
)
def test_words_beside_a_mentor(duty: str, about: Mapping[str, object], expected: str) -> None:
    assert found(School(mentors=(ANN,), about=about), asking(duty)).startswith(expected)
