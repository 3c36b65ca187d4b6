"""A compound file, version 3 of [MS-CFB]: the small file system in which a macro project lies."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.addin.compound_directory import Entry, Kind, directory

SECTOR, MINI_SECTOR = 512, 64
SMALLEST_OWN = 4096
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NUMBERS_A_SECTOR = SECTOR // 4
TABLES_IN_HEADER = 109


@dataclass(slots=True)
class _Sectors:
    """Sectors of one size, and for each the number of the one that follows it."""

    size: int
    content: bytearray = field(default_factory=bytearray)
    follows: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Adds a stream. Says in which sector it starts."""
        count = -(-len(data) // self.size)
        if not count:
            return END
        first = len(self.follows)
        self.follows += [*range(first + 1, first + count), END]
        self.content += data.ljust(count * self.size, b"\0")
        return first


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """The file that holds these streams. A name with a slash lies in a storage: ``VBA/dir``.

    Raises:
        ValueError: The streams need more than 109 sectors of table, about 7 MB.
    """
    sectors, mini = _Sectors(SECTOR), _Sectors(MINI_SECTOR)
    entries = {name: _placed(name, data, sectors, mini) for name, data in streams.items()}
    for storage in sorted({name.partition("/")[0] for name in streams if "/" in name}):
        entries[storage] = Entry(storage, Kind.STORAGE, 0, 0)
    root = Entry("Root Entry", Kind.ROOT, sectors.add(bytes(mini.content)), len(mini.content))
    mini_table = sectors.add(_numbers(mini.follows))
    directory_start = sectors.add(directory(root, entries))
    tables = _add_tables(sectors)
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<4I", 0, len(tables), directory_start, 0)
    header += struct.pack("<5I", SMALLEST_OWN, mini_table, -(-len(mini.follows) // NUMBERS_A_SECTOR), END, 0)
    header += struct.pack("<109I", *tables, *[FREE] * (TABLES_IN_HEADER - len(tables)))
    return header + bytes(sectors.content)


def _placed(name: str, data: bytes, sectors: _Sectors, mini: _Sectors) -> Entry:
    """A stream in sectors of its own, or among the small ones."""
    chosen = mini if len(data) < SMALLEST_OWN else sectors
    return Entry(name.rpartition("/")[2], Kind.STREAM, chosen.add(data), len(data))


def _add_tables(sectors: _Sectors) -> range:
    """Adds the table of sectors behind them all. The table lists its own sectors too."""
    used, count = len(sectors.follows), 1
    while count * NUMBERS_A_SECTOR < used + count:
        count += 1
    if count > TABLES_IN_HEADER:
        message = f"{used} sectors are more than a compound file of this kind holds"
        raise ValueError(message)
    sectors.follows += [TABLE] * count
    sectors.content += _numbers(sectors.follows)
    return range(used, used + count)


def _numbers(numbers: list[int]) -> bytes:
    """Numbers as a table: whole sectors, the rest of the last one free."""
    filled = [*numbers, *[FREE] * (-len(numbers) % NUMBERS_A_SECTOR)]
    return struct.pack(f"<{len(filled)}I", *filled)
