"""The written offer of each school of a trust to its mentors, beside those of the trust's other schools."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from mentortools.workbook.log import SchoolDetails
from mentortools.workbook.plain_name import plain


class Offer(NamedTuple):
    """One written entitlement, and the schools that agreed to it, by name; no words where a school names none."""

    entitlement: str
    schools: tuple[str, ...]


class TrustOffers(NamedTuple):
    """The offers of one trust's schools, the one of most schools first.

    Attributes:
        trust: The trust's name, as the first of its schools has it.
        offers: Each offer once, case, spaces and punctuation aside.
    """

    trust: str
    offers: tuple[Offer, ...]

    @property
    def is_the_same(self) -> bool:
        """Whether all schools agreed to one written offer."""
        return len(self.offers) == 1 and bool(self.offers[0].entitlement)


def trust_offers(schools: Iterable[SchoolDetails]) -> tuple[TrustOffers, ...]:
    """The offers of every trust, in the order in which the trusts first turn up; schools in no trust are left out."""
    trusts: dict[str, list[SchoolDetails]] = {}
    for school in schools:
        if plain(school.trust):
            trusts.setdefault(plain(school.trust), []).append(school)
    return tuple(TrustOffers(members[0].trust, _offers(members)) for members in trusts.values())


def _offers(members: list[SchoolDetails]) -> tuple[Offer, ...]:
    counted = Counter(plain(school.entitlement_agreed) for school in members)
    return tuple(
        Offer(
            next(each.entitlement_agreed for each in members if plain(each.entitlement_agreed) == offer),
            tuple(each.name for each in members if plain(each.entitlement_agreed) == offer),
        )
        for offer, _ in counted.most_common()
    )
