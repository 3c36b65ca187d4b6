"""What is worked out of files and kept for the next run: in a folder of its own that only its owner can read.

It holds personal data. Nothing rests on it: an entry that is half written, of another edition or gone is worked out
anew, and a disk that is full or a folder that may not be written into only means that nothing is kept.
"""

import os
import secrets
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

FOLDER = ".facts"
_OWNER_ONLY_FOLDER, _OWNER_ONLY = 0o700, 0o600
_FILES = "files"
_DIGEST = 32
"""Bytes of the SHA-256 with which each entry begins."""


class FactsFolder:
    """The facts of one OUT, for one edition of all that decides what is worked out of a file."""

    def __init__(self, out: Path, edition: str) -> None:
        self._folder = out / FOLDER
        self._edition = edition
        self._was_there = self._folder.exists()
        self._used: set[str] = set()

    def of(self, file: str) -> bytes | None:
        """What was opened of a file, by what tells it from others; None where that is not known."""
        return self.read(self._name(file))

    def keep(self, file: str, opened: bytes) -> None:
        """Keeps what was opened of a file."""
        self.write(self._name(file), opened)

    def read(self, name: str) -> bytes | None:
        """An entry as it was written; None where there is none, or only a part of one."""
        self._used.add(name)
        try:
            whole = (self._folder / name).read_bytes()
        except OSError:
            return None
        data = whole[_DIGEST:]
        return data if sha256(data).digest() == whole[:_DIGEST] else None

    def write(self, name: str, data: bytes) -> None:
        """Writes an entry in one step, if that can be done."""
        self._used.add(name)
        path = self._folder / name
        beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        with suppress(OSError):
            for folder in (self._folder, path.parent):
                folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "wb") as file:
                file.write(sha256(data).digest() + data)
            beside.replace(path)
            return
        with suppress(OSError):
            beside.unlink(missing_ok=True)

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


class NothingKept(FactsFolder):
    """Facts that nobody wants kept: those of earlier runs are thrown away at once."""

    def __init__(self, out: Path, edition: str) -> None:
        super().__init__(out, edition)
        self.forget()

    def write(self, name: str, data: bytes) -> None:
        """Writes nothing."""
