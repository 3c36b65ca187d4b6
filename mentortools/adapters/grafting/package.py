"""A workbook's package: its parts read, changed, added and dropped, and written with the rest as it came."""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from mentortools.adapters.grafting import content_types
from mentortools.adapters.grafting.archive import check_copy, content_of, read_members
from mentortools.adapters.grafting.coding import UTF_8, Coding, decoded, encoded
from mentortools.adapters.grafting.content_types import ContentTypes
from mentortools.adapters.grafting.dialect import RELATIONS
from mentortools.adapters.grafting.outline import LARGEST_KEPT, Element, check_around_rows, check_well_formed, outline
from mentortools.adapters.grafting.reasons import DAMAGED, NOT_A_WORKBOOK, CannotGraft
from mentortools.adapters.zip_members import UTF_8_NAME, Member, pack, write_members

LEVEL = 1
"""How hard changed and new parts are compressed: in half the time of zlib's own choice, an eighth larger a copy."""


_MOST_KEPT = 64
"""How many packed parts are kept: a copy has some forty."""


class Saved(NamedTuple):
    """A package as it was saved: its bytes, and its members as they were read again."""

    data: bytes
    members: tuple[Member, ...]


class Package:
    """The parts of a package by name, whatever the case of its letters.

    Text parts are handed out and taken back as UTF-8; what was another coding is written in that again. What ends
    equal to what it began as is copied with its compressed bytes.

    Attributes:
        added: How many parts have been added so far.
        dropped: How many have been dropped.
    """

    def __init__(self, data: bytes, members: Sequence[Member] = ()) -> None:
        self._data = data
        self._members = {member.name.lower(): member for member in members or read_members(data)}
        self._now: dict[str, bytes] = {}
        self._came: dict[str, bytes] = {}
        self._codings: dict[str, Coding] = {}
        self._outlines: dict[str, Element] = {}
        self._dropped: set[str] = set()
        self._added: dict[str, tuple[str, str | None]] = {}
        self._next_numbers: dict[str, int] = {}
        self.added, self.dropped = 0, 0
        if content_types.PART not in self:
            raise CannotGraft(NOT_A_WORKBOOK)

    @cached_property
    def types(self) -> ContentTypes:
        """The kinds of its parts, as its list named them when it came.

        Raises:
            CannotGraft: the list is damaged.
        """
        return ContentTypes(self.text(content_types.PART))

    def as_it_came(self) -> "Package":
        """The package before anything in it was changed; what has been unpacked of it is not unpacked again."""
        before = Package(self._data, tuple(self._members.values()))
        before._came, before._codings = dict(self._came), dict(self._codings)
        before._now = dict(self._came)
        return before

    def __contains__(self, name: str) -> bool:
        key = name.lower()
        return key in self._added or (key in self._members and key not in self._dropped)

    def names(self) -> list[str]:
        """The parts there are now."""
        kept = [member.name for key, member in self._members.items() if key not in self._dropped]
        return kept + [name for name, _ in self._added.values()]

    def real(self, name: str) -> str | None:
        """The name as the package writes it, or None where there is no such part."""
        if name not in self:
            return None
        return self._added[name.lower()][0] if name.lower() in self._added else self._members[name.lower()].name

    def member(self, name: str) -> Member | None:
        """A part as it lies in the package, with its compressed bytes; None where there is none."""
        return self._members.get(name.lower())

    def content(self, name: str) -> bytes:
        """A part's bytes as they came.

        Raises:
            CannotGraft: there is no such part, it is damaged or too large.
        """
        member = self._members.get(name.lower())
        if member is None:
            raise CannotGraft(DAMAGED)
        return content_of(member)

    def text(self, name: str) -> bytes:
        """A text part as it is now, in UTF-8.

        Raises:
            CannotGraft: there is no such part, it is damaged or too large.
        """
        key = name.lower()
        if key not in self._now:
            if name not in self:
                raise CannotGraft(DAMAGED)
            self._came[key], self._codings[key] = decoded(self.content(name))
            self._now[key] = self._came[key]
        return self._now[key]

    def outline(self, name: str) -> Element:
        """The tree of an XML part as it is now."""
        key = name.lower()
        if key not in self._outlines:
            self._outlines[key] = outline(self.text(name))
        return self._outlines[key]

    def put(self, name: str, text: bytes) -> None:
        """A part there is, given other content."""
        self._now[name.lower()] = text
        self._outlines.pop(name.lower(), None)

    def add(self, name: str, content: bytes, content_type: str | None) -> None:
        """A part there is not, after all others; relations need no content type where one holds for them all."""
        if content_type is None and not self.types.of(name):
            content_type = RELATIONS
        self.added += 1
        self._added[name.lower()] = (name, content_type)
        self._codings.pop(name.lower(), None)
        self.put(name, content)

    def drop(self, name: str) -> None:
        """A part taken out."""
        self.dropped += 1
        self._next_numbers.clear()
        self._dropped.add(name.lower())
        self._added.pop(name.lower(), None)

    def free(self, like: str) -> str:
        """A free name of the form of another, numbered from 1: ``xl/charts/chart3.xml``.

        One without a number stays so where it is free.
        """
        folder, _, file = like.rpartition("/")
        stem, _, extension = file.rpartition(".")
        bare = stem.rstrip("0123456789")
        if bare == stem and not self._is_taken(like):
            return like
        form = f"{folder}/{bare}{{}}.{extension}".lstrip("/")
        number = self._next_numbers.get(form, 1)
        while self._is_taken(form.format(number)):
            number += 1
        self._next_numbers[form] = number
        return form.format(number)

    def _is_taken(self, name: str) -> bool:
        """Whether there is a part of this name, or the content types speak of one that is missing."""
        listed = name.lower() in self.types.overrides and name.lower() not in self._dropped
        return name in self or listed

    def save(self) -> Saved:
        """The package written anew, read again and compared with what it came from.

        Raises:
            CannotGraft: the copy is not what it should be.
        """
        self._list_types()
        members = [member for key, member in self._members.items() if key not in self._dropped]
        written = [self._written(member) for member in members]
        untouched = [new for old, new in zip(members, written, strict=True) if new is old]
        if len(untouched) == len(self._members) and not self._added:
            return Saved(self._data, tuple(members))
        written += [self._packed(name, check_well_formed) for name, _ in self._added.values()]
        copy = write_members(written)
        return Saved(copy, check_copy(copy, untouched, len(written)))

    def _list_types(self) -> None:
        added = {name: kind for name, kind in self._added.values() if kind is not None}
        if self._dropped or added:
            text = content_types.changed(self.text(content_types.PART), self._dropped, added)
            self.put(content_types.PART, text)

    def _written(self, member: Member) -> Member:
        key = member.name.lower()
        if self._now.get(key) == self._came.get(key):
            return member
        changed = self._packed(member.name, check_around_rows)
        return replace(changed, written=member.written, flags=member.flags & UTF_8_NAME)

    def _packed(self, name: str, check: Callable[[bytes], None]) -> Member:
        text, coding = self._now[name.lower()], self._codings.get(name.lower(), UTF_8)
        packing = _kept_member if len(text) <= LARGEST_KEPT else _member
        return packing(name, text, coding, check)


def _member(name: str, text: bytes, coding: Coding, check: Callable[[bytes], None]) -> Member:
    """A changed or new part, which had better be well formed."""
    if name.lower().endswith((".xml", ".rels")):
        check(text)
    return pack(name, [encoded(text, coding)], LEVEL)


_kept_member = lru_cache(_MOST_KEPT)(_member)
"""Logs come of one template: half of the parts that we change or add are the same in each."""
