"""Bytes put aside for the time of a run, in a file of OUT's disk that has no name and is gone when nobody holds it."""

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from struct import Struct
from tempfile import TemporaryFile
from typing import BinaryIO
from weakref import finalize

from mentortools.adapters.files import cannot_write

_LENGTH = Struct("<I")
_HAS_NAME_WHILE_OPEN = os.name == "nt"


class PutAside:
    """Records of several parts, of which each can be read again by itself."""

    def __init__(self, out: Path) -> None:
        """Puts nothing aside yet. Where a file keeps its name while it is open, it is not made in OUT."""
        self._out = out
        self._end = 0
        try:
            folder = None if _HAS_NAME_WHILE_OPEN else out
            self._file = TemporaryFile(dir=folder, prefix=".aside-")  # noqa: SIM115 - held for as long as this is
        except OSError as error:
            raise cannot_write(out, error) from error
        finalize(self, self._file.close)

    def __reduce__(self) -> tuple[Callable[[str], "AsideElsewhere"], tuple[str]]:
        """Sent to another process of this computer it can be read there, for as long as this one holds it."""
        name = self._file.name if _HAS_NAME_WHILE_OPEN else f"/proc/{os.getpid()}/fd/{self._file.fileno()}"
        return AsideElsewhere, (str(name),)

    def put(self, parts: Sequence[bytes]) -> int:
        """Puts a record aside, and says where.

        Raises:
            CannotWriteError: If there is no room.
        """
        place = self._end
        record = b"".join((*(_LENGTH.pack(len(part)) for part in parts), *parts))
        try:
            self._file.seek(place)
            self._file.write(record)
            self._file.flush()
        except OSError as error:
            raise cannot_write(self._out, error) from error
        self._end = place + len(record)
        return place

    def part(self, place: int, number: int, of: int) -> bytes:
        """One part of a record that has so many."""
        return _part(self._file, place, number, of)


class AsideElsewhere:
    """What another process has put aside, and still holds."""

    def __init__(self, name: str) -> None:
        self._name = name

    def part(self, place: int, number: int, of: int) -> bytes:
        """One part of a record that has so many.

        Raises:
            OSError: If a file without a name cannot be opened from outside on this system, or is gone.
        """
        return _part(self._file, place, number, of)

    @cached_property
    def _file(self) -> BinaryIO:
        file = open(self._name, "rb", opener=_shared)  # noqa: SIM115 - held for as long as this is; no path
        finalize(self, file.close)
        return file


def _shared(name: str, flags: int) -> int:
    """Opens what its owner has marked to go when it is closed: Windows asks the same of whoever else opens it."""
    return os.open(name, flags | getattr(os, "O_TEMPORARY", 0))


def _part(file: BinaryIO, place: int, number: int, of: int) -> bytes:
    file.seek(place)
    head = file.read(_LENGTH.size * of)
    lengths = [length for (length,) in _LENGTH.iter_unpack(head)]
    file.seek(sum(lengths[:number]), os.SEEK_CUR)
    return file.read(lengths[number])
