"""What is left out of a table cannot be worked out: not from the total, nor from which of its cells are left out."""

from collections import defaultdict
from itertools import product

import pytest

from mentortools.reports.recipients.small_numbers import FEWEST, left_out


def shown(numbers: tuple[int, ...]) -> tuple[int | None, ...]:
    """What a reader sees of a row of answers: None for what is left out."""
    hidden = left_out({str(place): {f"{place} {each}" for each in range(number)} for place, number in
                       enumerate(numbers)})  # fmt: skip
    return tuple(None if str(place) in hidden else number for place, number in enumerate(numbers))


@pytest.mark.parametrize(("answers", "most"), [(2, 16), (3, 14), (4, 12)])
def test_nobody_who_knows_the_rule_and_the_total_can_work_out_what_is_left_out(answers: int, most: int) -> None:
    """Every table that would look the same: what is left out takes more than one number among them."""
    alike: defaultdict[tuple[int, tuple[int | None, ...]], list[tuple[int, ...]]] = defaultdict(list)
    for numbers in product(range(most + 1), repeat=answers):
        if FEWEST <= sum(numbers) <= most:
            alike[sum(numbers), shown(numbers)].append(numbers)
    for (_, seen), tables in alike.items():
        assert all(number is None or number == 0 or number >= FEWEST for number in seen)
        for place, number in enumerate(seen):
            if number is None:
                assert len({table[place] for table in tables}) > 1, tables
