"""Files opened for a run: each read, decoded and checked by itself, and its cells let go before the next."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mentortools.adapters.fault_log import write_fault
from mentortools.adapters.files import is_ignored, read_file
from mentortools.api.options import Progress
from mentortools.api.passwords import NO_PASSWORDS, Passwords
from mentortools.api.tally import Tally
from mentortools.tasks.opened_file import InputFile, OpenedFile, open_file
from mentortools.tasks.settings import Settings
from mentortools.workbook.unreadable import Reason, UnreadableFile


class Found(NamedTuple):
    """A file by the name it goes by in a run, and where it lies."""

    name: str
    path: Path


def open_all(
    found: Sequence[Found],
    settings: Settings,
    progress: Progress,
    passwords: Passwords = NO_PASSWORDS,
    named: Collection[Path] = (),
) -> Iterator[OpenedFile]:
    """Files opened one after the other; those that somebody ``named`` are never passed over."""
    findings = Tally()
    for each in progress(found, "Reading", findings):
        file = open_file(passed_over(each) if is_passed_over(each, named) else input_file(each, passwords), settings)
        findings.add(file)
        yield file


def is_passed_over(found: Found, named: Collection[Path]) -> bool:
    """Whether a file is one that no school returned, and that nobody named."""
    return is_ignored(found.path) and found.path not in named


def passed_over(found: Found) -> InputFile:
    """A file of which only the size is looked at."""
    return InputFile(found.name, size_of(found), "", None, None)


def size_of(found: Found) -> int:
    """A file's size in bytes; 0 where it is gone by now."""
    try:
        return found.path.stat().st_size
    except OSError:
        return 0


def input_file(found: Found, passwords: Passwords = NO_PASSWORDS) -> InputFile:
    """One file as a run takes it: read, or with the reason why it cannot be read."""
    try:
        file = read_file(found.path)
    except UnreadableFile as error:
        return InputFile(found.name, size_of(found), "", None, error.reason)
    except FileNotFoundError:
        return InputFile(found.name, 0, "", None, Reason.LOCKED)
    try:
        read = passwords.read_log(file.data, found.path.stem)
        return InputFile(found.name, len(file.data), file.sha256, file.saved, read)
    except UnreadableFile as error:
        return InputFile(found.name, len(file.data), file.sha256, file.saved, error.reason)
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one file, and the run goes on
        write_fault(error)
        return InputFile(found.name, len(file.data), file.sha256, file.saved, Reason.OUR_FAULT)


class ReadAgain:
    """The fingerprint of a file, for the few of which it is needed after all."""

    def __init__(self, found: Sequence[Found], passwords: Passwords = NO_PASSWORDS) -> None:
        self._paths: Mapping[str, Path] = dict(found)
        self._passwords = passwords

    def __call__(self, name: str) -> str | None:
        """The fingerprint; None where the file cannot be read any more."""
        try:
            path = self._paths[name]
            return self._passwords.read_log(read_file(path).data, path.stem).fingerprint
        except (OSError, UnreadableFile):
            return None
