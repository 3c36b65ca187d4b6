"""Which region a school is in: its administrative district, by code or by exact name, and never by likeness."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from mentortools.model.region import Region
from mentortools.policy.district_list import DistrictList

_CODE = re.compile(r"[a-z][0-9]{8}")
_ENGLAND = "E"
_ELSEWHERE = frozenset("WSN")
"""First letters of the codes of districts in Wales, Scotland and Northern Ireland."""


class Matched(StrEnum):
    """How a district was found."""

    CODE = "code"
    NAME = "name"


class NoRegion(StrEnum):
    """Why there is no region, and so no rate."""

    BLANK = "blank"
    UNKNOWN = "unknown"
    ENDED = "ended"
    OUTSIDE_ENGLAND = "outside England"


class District(Struct, frozen=True):
    """A district of England. Its region is None where it has ended and the grant's list does not name it."""

    code: str
    name: str
    region: Region | None
    ended_on: date | None = None


class DistrictMatch(Struct, frozen=True):
    """What a district's name or code leads to.

    Attributes:
        text: What was typed.
        matched: Whether it was found as a code or a name; None where it was not found.
        written: The district of that code or name.
        district: The district that counts: the live one of the same name where the written one has ended.
        reason: Why there is no region; None where there is one.
    """

    text: str
    matched: Matched | None
    written: District | None
    district: District | None
    reason: NoRegion | None

    @property
    def region(self) -> Region | None:
        """The region; None for the reason given."""
        return self.district.region if self.district else None

    @property
    def code(self) -> str | None:
        """The code of the district that counts."""
        return self.district.code if self.district else None

    @property
    def name(self) -> str | None:
        """The name of the district that counts."""
        return self.district.name if self.district else None


class Districts:
    """The districts of England with their regions in one academic year."""

    __slots__ = ("by_code", "by_name")

    def __init__(self, listed: DistrictList, regions: Mapping[str, Region], other: Region) -> None:
        """Listed are all codes and names, regions the codes of the regions that name them, other is everywhere else."""
        live = [District(code, name, regions.get(code, other)) for code, name in listed.live.items()]
        ended = [District(code, each.name, regions.get(code), each.ended_on) for code, each in listed.ended.items()]
        self.by_code = {district.code: district for district in (*live, *ended)}
        self.by_name = {_squeezed(district.name): district for district in (*ended, *live)}

    def match(self, text: str) -> DistrictMatch:
        """The district of a code or a name, case, spaces and punctuation aside; "&" is "and"."""
        squeezed = _squeezed(text)
        if not squeezed:
            return DistrictMatch(text, None, None, None, NoRegion.BLANK)
        if _CODE.fullmatch(squeezed):
            return self._match(text, Matched.CODE, self.by_code.get(squeezed.upper()), squeezed[0].upper())
        return self._match(text, Matched.NAME, self.by_name.get(squeezed), _ENGLAND)

    def _match(self, text: str, matched: Matched, written: District | None, nation: str) -> DistrictMatch:
        if written is None:
            reason = NoRegion.OUTSIDE_ENGLAND if nation in _ELSEWHERE else NoRegion.UNKNOWN
            return DistrictMatch(text, None, None, None, reason)
        counts = written
        if written.ended_on is not None and written.region is None:
            counts = self.by_name[_squeezed(written.name)]
        return DistrictMatch(text, matched, written, counts, None if counts.region else NoRegion.ENDED)


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold().replace("&", "and") if character.isalnum())
