"""Files opened by several processes, in the order in which they are done; what is known of a file is not done again."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.at_once import AtOnce, Ended
from mentortools.adapters.files import read_file
from mentortools.adapters.reading import read_log
from mentortools.api.logs_aside import Known, keep_log, log_aside, packed
from mentortools.api.opening import Found, is_passed_over, passed_over, size_of
from mentortools.api.options import Progress
from mentortools.api.passwords import NO_PASSWORDS, Passwords
from mentortools.api.tally import Tally
from mentortools.tasks.opened import open_log
from mentortools.tasks.opened_file import OpenedFile, open_file
from mentortools.tasks.own_workbook import read_again, why_not
from mentortools.tasks.settings import LogFile, Settings
from mentortools.workbook.unreadable import Reason, UnreadableFile

_UNREAD = {Ended.DIED: Reason.DAMAGED, Ended.LATE: Reason.TIMED_OUT}


class _Raw(Struct, frozen=True):
    """A file as it lies on the disk."""

    name: str
    sha256: str
    saved: float
    data: bytes


@dataclass(frozen=True)
class _Opening:
    """The opening of a file as another process does it: bytes in, and the packed log or the reason against it out."""

    settings: Settings
    passwords: tuple[str, ...] = field(repr=False)

    def __call__(self, raw: _Raw) -> bytes | str:
        try:
            read = read_log(raw.data, self.passwords, PurePath(raw.name).stem)
        except UnreadableFile as error:
            return str(error.reason)
        try:
            return packed(open_log(LogFile(raw.name, read), self.settings))
        except UnreadableFile as error:
            return str(why_not(error, read))


def open_at_once(
    found: Sequence[Found],
    settings: Settings,
    progress: Progress,
    known: Known,
    at_once: AtOnce,
    passwords: Passwords = NO_PASSWORDS,
) -> Iterator[OpenedFile]:
    """All files of a folder, each as it is done."""
    findings = Tally()
    turns = iter(progress(found, "Reading", findings))
    next(turns, None)
    asking = _Asking(found, settings, known)
    opening = _Opening(replace(settings, ledger=None), passwords.known)
    answers = at_once(opening, asking.unknown())
    for each in chain((each for answer in answers for each in asking.after(answer)), asking.told()):
        findings.add(each)
        next(turns, None)
        yield each


class _Asking:
    """The files of a folder, some of them known, the others asked for."""

    def __init__(self, found: Sequence[Found], settings: Settings, known: Known) -> None:
        self._found = found
        self._overlays = settings.overlays
        self._settings = settings
        self._known = known
        self._done: deque[OpenedFile] = deque()
        self._asked: dict[int, OpenedFile] = {}
        self._count = 0

    def unknown(self) -> Iterator[_Raw]:
        """The files that have to be opened, each read when its turn comes; all others are told."""
        for found in self._found:
            raw = self._read(found)
            if raw is None:
                continue
            file = OpenedFile(raw.name, len(raw.data), raw.sha256, raw.saved, None)
            opened = log_aside(self._known, raw.sha256, self._overlays, raw.name)
            if opened is not None:
                self._done.append(replace(file, opened=opened))
                continue
            self._asked[self._count] = file
            self._count += 1
            yield raw

    def told(self) -> Iterator[OpenedFile]:
        """The files that nobody had to open, as far as they are known by now."""
        while self._done:
            yield self._done.popleft()

    def after(self, answer: tuple[int, bytes | str | Ended]) -> Iterator[OpenedFile]:
        """The files that are known once an answer has come."""
        yield from self.told()
        yield self.answered(*answer)

    def answered(self, number: int, answer: bytes | str | Ended) -> OpenedFile:
        """A file that was asked for. One over which a process ended, twice, or hung, cannot be read."""
        file = self._asked.pop(number)
        if isinstance(answer, Ended):
            return replace(file, opened=_UNREAD[answer])
        if isinstance(answer, str):
            return replace(file, opened=read_again(answer))
        return replace(file, opened=keep_log(self._known, file.sha256, answer, self._overlays, file.path))

    def _read(self, found: Found) -> _Raw | None:
        if is_passed_over(found, ()):
            self._done.append(open_file(passed_over(found), self._settings))
            return None
        try:
            file = read_file(found.path)
        except UnreadableFile as error:
            self._done.append(OpenedFile(found.name, size_of(found), "", None, error.reason))
            return None
        except FileNotFoundError:
            self._done.append(OpenedFile(found.name, 0, "", None, Reason.LOCKED))
            return None
        return _Raw(found.name, file.sha256, file.saved, file.data)
