"""Files on a disk: read whole, written in one step, and never over something that was read."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from errno import EISDIR
from hashlib import file_digest, sha256
from pathlib import Path
from time import sleep
from typing import TypeVar

from msgspec import Struct

from mentortools.model.told import ToldError
from mentortools.workbook.unreadable import Reason, UnreadableFile

Of = TypeVar("Of")

LARGEST = 100 * 1024 * 1024
"""In bytes, as it lies on the disk. A mentor log has less than a hundredth of it."""

PAUSES = (0.1, 0.4)
"""In seconds, before a file that cannot be read is tried again."""

IGNORED_NAMES = frozenset({"desktop.ini", "thumbs.db"})
IGNORED_ENDINGS = (".tmp", ".part", ".lock")
IGNORED_BEGINNINGS = ("~$", ".")


class FileOnDisk(Struct, frozen=True):
    """One file, whole: its path as given, when it was saved last (seconds since 1970), and its bytes."""

    path: Path
    saved: float
    data: bytes

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of its bytes."""
        return sha256(self.data).hexdigest()


class CannotWriteError(ToldError):
    """A file that cannot be written. The message says why and what to do."""


def read_file(path: Path) -> FileOnDisk:
    """A file's bytes.

    Raises:
        FileNotFoundError: If there is none.
        IsADirectoryError: If it is a folder.
        UnreadableFile: If it is open elsewhere or may not be read (``locked``), or is ``too large``.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    try:
        status = path.stat()
        if status.st_size > LARGEST:
            raise UnreadableFile(Reason.TOO_LARGE, "file size over the limit")
        return FileOnDisk(path, status.st_mtime, _patiently(path, Path.read_bytes))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnreadableFile(Reason.LOCKED, type(error).__name__) from error


def sha256_of(path: Path) -> str:
    """The hexadecimal SHA-256 of a file of whatever size, of which little is held at a time.

    Raises:
        FileNotFoundError: If there is none.
        UnreadableFile: If it is open elsewhere or may not be read (``locked``).
    """
    try:
        return _patiently(path, _digest)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnreadableFile(Reason.LOCKED, type(error).__name__) from error


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _patiently(path: Path, read: Callable[[Path], Of]) -> Of:
    """What is read of a file. One that a program is just saving, or a network drops for a moment, is tried again."""
    for pause in PAUSES:
        try:
            return read(path)
        except FileNotFoundError:
            raise
        except OSError:
            sleep(pause)
    return read(path)


def files_in(folder: Path, leave_out: Collection[Path] = ()) -> Iterator[Path]:
    """All files below a folder, in the order of their names; what lies in ``leave_out`` is passed over."""
    left_out = {path.resolve() for path in leave_out}
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.resolve() in left_out:
            continue
        if path.is_dir():
            yield from files_in(path, leave_out)
        elif path.is_file():
            yield path


def is_ignored(path: Path) -> bool:
    """Whether a file is one that programs leave lying about, and no school returned."""
    name = path.name.casefold()
    return name in IGNORED_NAMES or name.startswith(IGNORED_BEGINNINGS) or name.endswith(IGNORED_ENDINGS)


def _is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file, whatever their letters, links and folders."""
    return path.resolve() == other.resolve() or (path.exists() and other.exists() and path.samefile(other))


def write_file(path: Path, data: bytes, inputs: Collection[Path] = ()) -> None:
    """Writes a file in one step; ``write_pieces`` says the rest."""
    write_pieces(path, (data,), inputs)


def write_pieces(path: Path, pieces: Iterable[bytes], inputs: Collection[Path] = ()) -> None:
    """Writes a file in one step: a reader sees the old one or the new one, and nothing half done.

    Raises:
        CannotWriteError: If the path is one of ``inputs``, or the file is open elsewhere or may not be written.
    """
    if any(_is_same(path, each) for each in inputs):
        msg = f"{path} is what was read. Name another file after -o: what was read is never changed."
        raise CannotWriteError(msg)
    refuse_folder(path)
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def refuse_folder(path: Path) -> None:
    """Ends where a file is to be written and a folder is there, or where one of its folders is a file.

    Raises:
        CannotWriteError: Naming what is in the way.
    """
    if path.is_dir():
        msg = f"{path} is a folder. Name a file in it, such as {path / 'filled in.xlsx'}."
        raise CannotWriteError(msg)
    in_the_way = next((folder for folder in path.parents if folder.exists() and not folder.is_dir()), None)
    if in_the_way is not None:
        msg = f"{path} cannot be written: {in_the_way} is a file and no folder. Name another place, or move that away."
        raise CannotWriteError(msg)


def cannot_write(path: Path, error: OSError) -> CannotWriteError:
    """Why a file cannot be written, with what to do about it."""
    if isinstance(error, PermissionError):
        why = "If it is open in Excel, close it and run this again; otherwise name another place."
    else:
        why = "Name another place."
    return CannotWriteError(f"{path} cannot be written ({error.strerror}). {why}")
