"""Sums over so few people that they would tell of one of them, and which others must go with them.

Where the total stands below a table, a sum that is left out alone can be worked out by taking the others from the
total. So what is left out covers at least two rows, and at least as many people as a row must have that is shown. A
nought is shown: it is about nobody, and nothing that is left out can be worked out from it.
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
    while lacking := [rows for people in figures if (rows := _others(people, chosen, fewest))]:
        chosen |= {min(lacking, key=len)[-1]}
    return frozenset(chosen)


def _others(people: People, chosen: AbstractSet[str], fewest: int) -> Sequence[str]:
    """The other rows, where those chosen would tell of too few; empty where they do not.

    The last of them goes as well, whatever its number: the smallest would tell how large it is at most.
    """
    about = [people[key] for key in chosen if people.get(key)]
    if not about or _tells_nothing(about, fewest):
        return ()
    return [key for key in people if people[key] and key not in chosen]


def _tells_nothing(left_out: Sequence[AbstractSet[str]], fewest: int) -> bool:
    """Whether rows that are left out could be of several numbers each, to somebody who knows their sum and the rule.

    Rows that all have the most that a row can be left out for are told by their sum: 8 in two rows are 4 and 4.
    """
    several = len(left_out) >= _ROWS and len(frozenset[str]().union(*left_out)) >= fewest
    return several and any(len(each) != fewest - 1 for each in left_out)
