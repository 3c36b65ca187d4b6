"""Which URNs are one school: its own, and those it had before an academy conversion or a merger."""

from collections.abc import Iterable

from msgspec import Struct


class Urns(Struct, frozen=True):
    """A school's URN and its Earlier URNs."""

    urn: str
    earlier: tuple[str, ...] = ()


class SchoolNames:
    """Gives every URN one name for its school: URNs that any log joins are one school."""

    def __init__(self, schools: Iterable[Urns]) -> None:
        self._parent: dict[str, str] = {}
        for school in schools:
            for earlier in school.earlier:
                self._join(school.urn, earlier)

    def of(self, urn: str) -> str:
        """The one URN that stands for the school of this URN."""
        while urn in self._parent:
            urn = self._parent[urn]
        return urn

    def _join(self, urn: str, earlier: str) -> None:
        one, other = self.of(urn), self.of(earlier)
        if one != other:
            self._parent[max(one, other)] = min(one, other)

    def same(self, one: str, other: str) -> bool:
        """Whether two URNs are one school."""
        return self.of(one) == self.of(other)
