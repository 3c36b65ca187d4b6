"""Opened logs as bytes: the brief that a run holds, and the whole log, which lies aside until it has its turn."""

from collections.abc import Sequence
from pathlib import PurePath
from struct import Struct
from typing import Protocol, TypeVar

import msgspec
from msgspec.structs import replace

from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.value_code import UnknownBytesError, pack, unpack
from mentortools.tasks.opened import Brief, Opened, OpenedLog, brief_of

_LENGTH = Struct("<Q")
Value = TypeVar("Value")


class Known(Protocol):
    """What is kept of files, from an earlier run or this one."""

    def of(self, file: str) -> bytes | None:
        """What was opened of a file, by what tells it from all others; None where that is not known."""

    def keep(self, file: str, opened: bytes) -> None:
        """Keeps what was opened of a file, at least until the run has ended."""

    def hold(self, file: str, opened: bytes) -> None:
        """Holds what was opened of a file until the run has ended, and no longer."""


def packed(opened: Opened) -> bytes:
    """A log as bytes: its brief, and then all of it."""
    brief = pack(brief_of(opened))
    return _LENGTH.pack(len(brief)) + brief + pack(opened)


def keep_log(known: Known, sha256: str, data: bytes, overlays: Sequence[str], name: str) -> OpenedLog:
    """Keeps a log as bytes, and its brief. Of a workbook that came with a password nothing is kept beyond the run."""
    brief = _brief(data, overlays)
    keep = known.hold if brief.workbook.came_with_password else known.keep
    keep(_known_as(sha256, name), data)
    return OpenedLog(brief, _Aside(known, sha256, tuple(overlays), name))


def log_again(known: Known, sha256: str, name: str) -> bytes:
    """What was opened of a file in this run.

    Raises:
        CannotWriteError: If it is gone.
    """
    data = known.of(_known_as(sha256, name))
    if data is None:
        msg = f"What was kept of {name} was taken away while the batch ran. Run it again."
        raise CannotWriteError(msg)
    return data


def whole_log(data: bytes, overlays: Sequence[str]) -> Opened:
    """All of a log.

    Raises:
        UnknownBytesError: If the bytes are none of ours.
    """
    return _value(data[_LENGTH.size + _length(data) :], overlays, Opened)


def log_aside(known: Known, sha256: str, overlays: Sequence[str], name: str) -> OpenedLog | None:
    """A log of which the brief is held and the rest is read again; None where what is kept is none of ours."""
    data = known.of(_known_as(sha256, name))
    if data is None:
        return None
    whole = _Aside(known, sha256, tuple(overlays), name)
    try:
        brief = _brief(data, overlays)
        return OpenedLog(brief if brief.name == name else brief_of(whole()), whole)
    except UnknownBytesError:
        return None


class _Aside(msgspec.Struct, frozen=True):
    """Reads a log again, under the name of the file: it may be that of a copy, or have been moved."""

    known: Known
    sha256: str
    overlays: tuple[str, ...]
    name: str

    def __call__(self) -> Opened:
        opened = whole_log(log_again(self.known, self.sha256, self.name), self.overlays)
        return opened if opened.name == self.name else replace(opened, name=self.name)


def _known_as(sha256: str, path: str) -> str:
    """What is kept of a file is kept by its bytes and its name, of which something may be said."""
    return f"{sha256} {PurePath(path).name}"


def _brief(data: bytes, overlays: Sequence[str]) -> Brief:
    return _value(data[_LENGTH.size :][: _length(data)], overlays, Brief)


def _length(data: bytes) -> int:
    if len(data) < _LENGTH.size:
        msg = "too short"
        raise UnknownBytesError(msg)
    length: int = _LENGTH.unpack_from(data)[0]
    return length


def _value(data: bytes, overlays: Sequence[str], kind: type[Value]) -> Value:
    value = unpack(data, overlays)
    if not isinstance(value, kind):
        msg = f"a {type(value).__name__} and no {kind.__name__}"
        raise UnknownBytesError(msg)
    return value
