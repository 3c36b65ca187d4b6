"""Sums over so few people that they would tell of one of them, and which others must go with them.

Where the total stands below a table, a sum that is left out alone can be worked out by taking the others from the
total. So what is left out covers at least two rows, and at least as many people as a row must have that is shown.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

FEWEST = 5
"""How many people a sum must be about to be shown, at least. Docs: decisions/what-is-passed-on.md."""
_ROWS = 2


People = Mapping[str, AbstractSet[str]]


def left_out(*figures: People, fewest: int = FEWEST) -> frozenset[str]:
    """The rows of a table that must not show their figures.

    Args:
        figures: For each figure of the table, whom it is about in each row. Two figures can be about different people:
            the pounds of a row are about those alone whose pounds are known.
        fewest: How many people a figure must be about, at least. One that is about nobody is always shown.
    """
    chosen = {key for people in figures for key in people if 0 < len(people[key]) < fewest}
    while added := {key for people in figures for key in _one_more(people, chosen, fewest)} - chosen:
        chosen |= added
    return frozenset(chosen)


def _one_more(people: People, chosen: AbstractSet[str], fewest: int) -> Sequence[str]:
    """The smallest of the other rows, where those chosen would tell of too few; empty where they do not."""
    about = [key for key in chosen if people.get(key)]
    if not about or (len(about) >= _ROWS and len({person for key in about for person in people[key]}) >= fewest):
        return ()
    return sorted((key for key in people if people[key] and key not in chosen), key=lambda key: len(people[key]))[:1]
