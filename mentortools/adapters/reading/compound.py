"""Compound files, the container of the formats before packages and of packages with a password: their streams."""

from collections.abc import Iterator
from struct import Struct, error, unpack_from
from typing import NamedTuple

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTRY = 128
"""In bytes: the length of an entry of the directory."""
WORKBOOK_STREAMS = ("Workbook", "Book")
"""The names of the stream that holds an old workbook: of Excel 97 to 2003, and of Excel 5."""
_HEADER = Struct("<8s16s3H2H6xIIIIIIIII")
_IN_HEADER, _NO_MORE = 109, 0xFFFFFFFA
_SECTORS, _SHORT_SECTORS = {9: 512, 12: 4096}, {6: 64}
"""The lengths of a sector in bytes, by the number that stands for them."""
_A_STREAM, _THE_ROOT = 2, 5


class Stream(NamedTuple):
    """A stream's kind, the first sector of its chain, and its length in bytes."""

    kind: int
    first: int
    length: int


class CompoundFile:
    """The streams of a compound file by name.

    Raises:
        ValueError: If it is damaged; ``stream`` too.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            (_, _, _, _, _, shift, short_shift, _, _, directory, _, self._cutoff, short_first, _, more, _) = (
                _HEADER.unpack_from(data)
            )
            self._size, self._short_size = _SECTORS[shift], _SHORT_SECTORS[short_shift]
            self._next = self._chains(more)
            self.streams = dict(_entries(self._chained(directory)))
            self._short_next = _numbers(self._chained(short_first))
        except (error, KeyError) as fault:
            raise ValueError(type(fault).__name__) from fault

    def stream(self, name: str) -> bytes:
        """A stream's content. Raises KeyError where there is none of that name."""
        found = self.streams[name]
        if found.length >= self._cutoff:
            return self._chained(found.first)[: found.length]
        root = next(each for each in self.streams.values() if each.kind == _THE_ROOT)
        short, size = self._chained(root.first), self._short_size
        sectors = _chain(found.first, self._short_next)
        return b"".join(short[at * size : (at + 1) * size] for at in sectors)[: found.length]

    def _sector(self, number: int) -> bytes:
        return self._data[(number + 1) * self._size : (number + 2) * self._size]

    def _chained(self, first: int) -> bytes:
        return b"".join(map(self._sector, _chain(first, self._next)))

    def _chains(self, more: int) -> tuple[int, ...]:
        """Which sector follows which. The list of the sectors that say so begins in the header, and may go on."""
        lists = list(unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        seen: set[int] = set()
        while more < _NO_MORE and more not in seen:
            seen.add(more)
            *numbers, more = _numbers(self._sector(more)) or (_NO_MORE,)
            lists.extend(numbers)
        return _numbers(b"".join(self._sector(number) for number in lists if number < _NO_MORE))


def _chain(first: int, following: tuple[int, ...]) -> Iterator[int]:
    seen: set[int] = set()
    while first < len(following):
        if first in seen:
            msg = "sectors in a circle"
            raise ValueError(msg)
        seen.add(first)
        yield first
        first = following[first]


def _numbers(data: bytes) -> tuple[int, ...]:
    return unpack_from(f"<{len(data) // 4}I", data)


def _entries(directory: bytes) -> Iterator[tuple[str, Stream]]:
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        length, kind = unpack_from("<HB", directory, at + 64)
        if kind not in (_A_STREAM, _THE_ROOT) or length < len("\0\0"):
            continue
        name = directory[at : at + length - 2].decode("utf-16-le", "replace")
        first, size = unpack_from("<IQ", directory, at + 116)
        yield name, Stream(kind, first, size & 0xFFFFFFFF)
