"""Many rows asked about in few questions."""

from hypothesis import given
from hypothesis import strategies as st

from mentortools.adapters.live.alike import alike


def common(answers: list[bool], first: int, last: int) -> bool | None:
    found = set(answers[first - 1 : last])
    return found.pop() if len(found) == 1 else None


@given(st.lists(st.booleans()))
def test_every_row_gets_its_answer(answers: list[bool]) -> None:
    blocks = list(alike(1, len(answers), lambda first, last: common(answers, first, last)))
    assert [block.shared for block in blocks for _ in range(block.first, block.last + 1)] == answers


def test_a_thousand_rows_of_which_one_differs_take_some_twenty_questions() -> None:
    asked: list[int] = []
    answers = [number == 700 for number in range(1000)]

    def ask(first: int, last: int) -> bool | None:
        asked.append(first)
        return common(answers, first, last)

    assert any(block.shared for block in alike(1, 1000, ask))
    assert len(asked) <= 21


def test_rows_that_agree_are_one_question() -> None:
    assert [(each.first, each.last, each.shared) for each in alike(3, 900, lambda *_: False)] == [(3, 900, False)]
