"""Which logs of a run hang together: those that may have to share an allowance or a session."""

from collections.abc import Iterable, Sequence

from mentortools.claims.history import Pair
from mentortools.tasks.opened import OpenedLog


def sharing(opened: Sequence[OpenedLog]) -> Iterable[Sequence[OpenedLog]]:
    """The logs in groups: those that speak of one mentor and provider are in one, and so on from each to the next.

    Where no log has a row for a mentor and provider, there is nothing of theirs to share: a TRN that many schools make
    up for want of a better one puts no school to another.
    """
    trained = frozenset(pair for each in opened for pair in each.brief.trained)
    group_of: dict[Pair, list[OpenedLog]] = {}
    groups: dict[int, list[OpenedLog]] = {}
    for each in opened:
        pairs = trained.intersection(each.brief.pairs)
        met = {id(group): group for pair in pairs if (group := group_of.get(pair)) is not None}
        joined = max(met.values(), key=len, default=[])
        for group in met.values():
            if group is not joined:
                joined += group
                group_of.update((pair, joined) for other in group for pair in trained.intersection(other.brief.pairs))
                del groups[id(group)]
        joined.append(each)
        groups[id(joined)] = joined
        group_of.update((pair, joined) for pair in pairs)
    return groups.values()
