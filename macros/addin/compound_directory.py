"""The directory of a compound file: its storages and streams, each level a balanced tree ([MS-CFB] 2.6)."""

import struct
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

ENTRY = 128
ENTRIES_A_SECTOR = 4
NOBODY = 0xFFFFFFFF
RED, BLACK = 0, 1


class Kind(IntEnum):
    """What an entry is."""

    STORAGE = 1
    STREAM = 2
    ROOT = 5


class Entry(NamedTuple):
    """A stream, a storage or the root: the sector it starts in, and its size in bytes."""

    name: str
    kind: Kind
    start: int
    size: int


class _Links(NamedTuple):
    """The entries to the left, to the right and below, by number, and the colour of this one."""

    left: int = NOBODY
    right: int = NOBODY
    below: int = NOBODY
    colour: int = BLACK


class _Shape(NamedTuple):
    """How many rows a tree has from here down, and the colour of its lowest row."""

    rows: int
    lowest: int

    @classmethod
    def of(cls, count: int) -> "_Shape":
        """The tree of so many entries: its lowest row is red where it has gaps."""
        rows = count.bit_length()
        return cls(rows, BLACK if count == (1 << rows) - 1 else RED)


def directory(root: Entry, entries: Mapping[str, Entry]) -> bytes:
    """The directory as whole sectors. The keys are paths of at most two names: ``VBA`` and ``VBA/dir``."""
    paths = sorted(entries, key=_order)
    numbers = {path: number for number, path in enumerate(paths, 1)}
    links = {0: _Links()} | dict.fromkeys(numbers.values(), _Links())
    for storage, number in {"": 0, **numbers}.items():
        level = [numbers[path] for path in paths if path.rpartition("/")[0] == storage]
        links[number] = links[number]._replace(below=_plant(level, links, _Shape.of(len(level))))
    written = [
        _written(entry, links[number]) for number, entry in enumerate([root, *(entries[path] for path in paths)])
    ]
    unused = struct.pack("<64xHBB3I48x", 0, 0, BLACK, NOBODY, NOBODY, NOBODY)
    return b"".join([*written, *[unused] * (-len(written) % ENTRIES_A_SECTOR)])


def _order(path: str) -> tuple[int, str]:
    """Shorter names come first, equal lengths by their capitals."""
    name = path.rpartition("/")[2]
    return len(name), name.upper()


def _plant(level: Sequence[int], links: dict[int, _Links], shape: _Shape) -> int:
    """Makes a tree of one level's entries, the middle one its top, which leaves gaps in the lowest row alone.

    Returns:
        The number of the top.
    """
    if not level:
        return NOBODY
    middle = len(level) // 2
    below = shape._replace(rows=shape.rows - 1)
    left = _plant(level[:middle], links, below)
    right = _plant(level[middle + 1 :], links, below)
    colour = shape.lowest if shape.rows == 1 else BLACK
    links[level[middle]] = links[level[middle]]._replace(left=left, right=right, colour=colour)
    return level[middle]


def _written(entry: Entry, links: _Links) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    facts = struct.pack("<HBB3I", len(name), entry.kind, links.colour, links.left, links.right, links.below)
    return name.ljust(64, b"\0") + facts + bytes(36) + struct.pack("<IQ", entry.start, entry.size)
