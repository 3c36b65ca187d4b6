"""A name is only said to be the nearest where it is near; otherwise all there are, or where they are listed."""

import pytest

from mentortools.policy.nearest import FEW, NAMED, nearest

CODES = [f"code-{number:03}" for number in range(NAMED + 1)]
KINDS = ["weekly-meeting", "weekly-targets", "dated-event", "portfolio", "breadth", "balance", "study-time",
         "newsletter", "mentor-lead"]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("x", [], "There is none to choose from"),
        ("x", ["Mentor"], "It can be Mentor"),
        ("x", ["Mentor", "School"], "It can be Mentor or School"),
        ("x", KINDS[:FEW], f"It is one of {', '.join(KINDS[:FEW])}"),
        ("weekly-meting", KINDS, "The nearest is weekly-meeting"),
        ("Targets", KINDS, "The nearest is weekly-targets"),
        ("wrong", KINDS, f"It is one of {', '.join(KINDS)}"),
        ("wrong", CODES, "docs/duties.md says which there are"),
    ],
    ids=["none", "one", "two", "few", "a slip", "a word of it", "none near", "none near of very many"],
)
def test_what_can_be_written_instead(name: str, known: list[str], said: str) -> None:
    assert nearest(name, known) == said


def test_none_is_near_and_the_place_is_known() -> None:
    assert nearest("wrong", KINDS, "the shelf has them") == "the shelf has them"
