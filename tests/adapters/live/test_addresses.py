"""Addresses of the cells to be coloured: all of them, none twice, and none longer than Excel takes."""

from hypothesis import given
from hypothesis import strategies as st

from mentortools.adapters.live.marks import LONGEST_ADDRESS, addresses
from mentortools.workbook.ranges import place_of

PLACES = st.lists(st.tuples(st.integers(1, 1_048_576), st.integers(1, 16_384)), max_size=200)


def spread(address: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for part in address.split(","):
        first, _, last = part.partition(":")
        (top, left), (bottom, right) = place_of(first) or (0, 0), place_of(last or first) or (0, 0)
        found += [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    return found


@given(PLACES)
def test_every_cell_once(places: list[tuple[int, int]]) -> None:
    found = list(addresses(places))
    assert sorted(place for address in found for place in spread(address)) == sorted(set(places))
    assert all(0 < len(address) <= LONGEST_ADDRESS for address in found)
