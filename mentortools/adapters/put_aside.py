"""Bytes put aside for the time of a run, in a file of OUT's disk that has no name and is gone when nobody holds it."""

import os
from collections.abc import Sequence
from pathlib import Path
from struct import Struct
from tempfile import TemporaryFile
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
        self._file.seek(place)
        head = self._file.read(_LENGTH.size * of)
        lengths = [length for (length,) in _LENGTH.iter_unpack(head)]
        self._file.seek(sum(lengths[:number]), os.SEEK_CUR)
        return self._file.read(lengths[number])
