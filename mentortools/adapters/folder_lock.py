"""One run at a time in a folder: a lock that the system lets go when the process ends, however it ends."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EAGAIN, EDEADLK
from pathlib import Path
from time import monotonic, sleep

from mentortools.adapters.files import CannotWriteError, cannot_write

LOCK = ".in-use"
"""The file that is locked. One that a killed run left behind is locked by nobody, and in nobody's way."""
_TAKEN = frozenset({EACCES, EAGAIN, EDEADLK})
_PATIENCE = 2.0
"""Seconds until a folder counts as held. A run that was killed while it started a process holds it until that process
is gone too, some thousandths of a second later; Windows lets a lock go when it finds the time."""
_NAP = 0.01


@contextmanager
def only_run_in(folder: Path) -> Iterator[None]:
    """Holds a folder for one run; it is made where it is not there, and goes again where nothing was put into it.

    Where a file system knows no locks, as some network drives, the run goes on without one.

    Raises:
        CannotWriteError: If another run holds it, or it cannot be written into.
    """
    was_there = folder.exists()
    try:
        held = _taken(folder / LOCK)
    except OSError as error:
        raise cannot_write(folder, error) from error
    if held is None:
        msg = f"Another run of mentortools writes into {folder}. Wait until it has ended, and run this again."
        raise CannotWriteError(msg)
    try:
        yield
    finally:
        _let_go(folder / LOCK, held)
        if not was_there:
            with suppress(OSError):
                folder.rmdir()


def _taken(path: Path) -> int | None:
    """The open file, locked; None where another process holds it and keeps it."""
    until = monotonic() + _PATIENCE
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        locked = _lock(held)
        if locked and _is_still(path, held):
            return held
        os.close(held)
        if not locked and monotonic() > until:
            return None
        sleep(_NAP)  # whoever held it has just taken the file away, or is about to let it go


def _is_still(path: Path, held: int) -> bool:
    """Whether the file that was locked is the one that stands there."""
    try:
        return os.path.samestat(path.stat(), os.fstat(held))
    except FileNotFoundError:
        return False


def _let_go(path: Path, held: int) -> None:
    """Takes the file away while it is held, so that nobody locks one that goes; Windows takes none that is open."""
    if sys.platform != "win32":
        with suppress(OSError):
            path.unlink()
    os.close(held)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(held: int) -> bool:
        return not _refused(lambda: msvcrt.locking(held, msvcrt.LK_NBLCK, 1))

else:
    import fcntl

    def _lock(held: int) -> bool:
        return not _refused(lambda: fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB))


def _refused(lock: Callable[[], object]) -> bool:
    try:
        lock()
    except OSError as error:
        return error.errno in _TAKEN
    return False
