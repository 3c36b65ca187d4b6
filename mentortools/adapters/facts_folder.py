"""What is worked out of files and kept for the next run: in a folder of its own that only its owner can read.

It holds personal data. Nothing rests on it: an entry that is half written, of another edition or gone is worked out
anew. What cannot be written there, or is not to be, is held for the time of one run.
"""

import os
import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from struct import Struct
from typing import BinaryIO, Self, overload
from weakref import finalize
from zlib import compress, decompress

FOLDER = ".facts"
_OWNER_ONLY_FOLDER, _OWNER_ONLY = 0o700, 0o600
_FILES = "files"
_FASTEST = 1
_LENGTH = Struct("<Q")
_DIGEST = 32
"""Bytes of the SHA-256 with which each entry begins."""


class FactsFolder:
    """The facts of one OUT, for one edition of all that decides what is worked out of a file."""

    def __init__(self, out: Path, edition: str) -> None:
        self._folder = out / FOLDER
        self._edition = edition
        self._was_there = self._folder.exists()
        self._used: set[str] = set()
        self._held: dict[str, bytes] = {}

    def of(self, file: str) -> bytes | None:
        """What was opened of a file, by what tells it from others; None where that is not known."""
        return self.read(self._name(file))

    def keep(self, file: str, opened: bytes) -> None:
        """Keeps what was opened of a file, at least until the run has ended."""
        name = self._name(file)
        if not self.write(name, opened):
            self._held[name] = compress(opened, _FASTEST)

    def hold(self, file: str, opened: bytes) -> None:
        """Holds what was opened of a file until the run has ended, and writes nothing of it."""
        self._held[self._name(file)] = compress(opened, _FASTEST)

    def read(self, name: str) -> bytes | None:
        """An entry as it was written; None where there is none, or only a part of one."""
        self._used.add(name)
        if name in self._held:
            return decompress(self._held[name])
        try:
            whole = (self._folder / name).read_bytes()
        except OSError:
            return None
        data = whole[_DIGEST:]
        return data if sha256(data).digest() == whole[:_DIGEST] else None

    def parts(self, name: str) -> "KeptParts | None":
        """An entry of many parts; None where there is none, or one of them is not whole."""
        self._used.add(name)
        with suppress(OSError):
            return KeptParts.of((self._folder / name).open("rb"))
        return None

    def write_parts(self, name: str, parts: Iterable[bytes]) -> bool:
        """Writes an entry of many parts in one step, and says whether that could be done."""
        return self._write(name, _with_lengths(parts))

    def write(self, name: str, data: bytes) -> bool:
        """Writes an entry in one step, and says whether that could be done."""
        return self._write(name, [sha256(data).digest(), data])

    def _write(self, name: str, pieces: Iterable[bytes]) -> bool:
        self._used.add(name)
        path = self._folder / name
        beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        with suppress(OSError):
            for folder in (self._folder, path.parent):
                folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "wb") as file:
                file.writelines(pieces)
            beside.replace(path)
            return True
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        return False

    def drop_unused(self) -> None:
        """Takes away what this run neither read nor wrote: files that are gone, days and rules that have changed."""
        used = {self._folder / name for name in self._used}
        self._drop([path for path in self._folder.glob("**/*") if path.is_file() and path not in used])

    def take_back(self) -> None:
        """Takes away the folder where this run made it."""
        if not self._was_there:
            self.forget()

    def forget(self) -> None:
        """Takes everything away."""
        rmtree(self._folder, ignore_errors=True)

    def _name(self, file: str) -> str:
        return f"{_FILES}/{sha256(f'{self._edition} {file}'.encode('utf-8', 'surrogateescape')).hexdigest()}"

    def _drop(self, paths: Collection[Path]) -> None:
        for path in paths:
            with suppress(OSError):
                path.unlink()


def _with_lengths(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Each part after its length; after the last a length of 0, and the SHA-256 of all."""
    total = sha256()
    for part in parts:
        total.update(part)
        yield _LENGTH.pack(len(part))
        yield part
    yield _LENGTH.pack(0)
    yield total.digest()


class KeptParts(Sequence[bytes]):
    """The parts of an entry as they were written, each read when it is asked for."""

    def __init__(self, file: BinaryIO, places: Sequence[tuple[int, int]]) -> None:
        """``places`` are where the parts begin and how long they are. The file is closed when nobody holds this."""
        self._file = file
        self._places = places
        finalize(self, file.close)

    @classmethod
    def of(cls, file: BinaryIO) -> Self | None:
        """The parts of an entry; None where it is not whole."""
        total, places = sha256(), []
        while len(head := file.read(_LENGTH.size)) == _LENGTH.size and (length := _LENGTH.unpack(head)[0]):
            places.append((file.tell(), length))
            total.update(file.read(length))
        parts = cls(file, places)
        return parts if file.read() == total.digest() else None

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, number: int) -> bytes: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[bytes]: ...
    def __getitem__(self, number: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(number, slice):
            return [self[each] for each in range(len(self))[number]]
        place, length = self._places[number]
        self._file.seek(place)
        return self._file.read(length)


class NothingKept(FactsFolder):
    """Facts that nobody wants kept: those of earlier runs are thrown away at once."""

    def __init__(self, out: Path, edition: str) -> None:
        super().__init__(out, edition)
        self.forget()

    def _write(self, name: str, pieces: Iterable[bytes]) -> bool:  # noqa: ARG002 - the shape of FactsFolder's
        return False
