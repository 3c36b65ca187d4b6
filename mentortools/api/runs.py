"""Workbooks and folders of workbooks, worked out together as one run. Nothing is written."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from mentortools.adapters.files import files_in, is_ignored, read_file
from mentortools.api.options import TODAY, Options, PathLike, Progress, in_silence
from mentortools.api.passwords import NO_PASSWORDS, Passwords
from mentortools.model.told import ToldError
from mentortools.reports.result import BatchResult
from mentortools.tasks.batch import BatchSettings, InputFile, batch
from mentortools.workbook.unreadable import UnreadableFile


class NothingToReadError(ToldError):
    """There is no workbook where there should be one. The message says where, and what to name."""


def check(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """Workbooks and folders of workbooks checked, as one run: unreadable files and their reasons are in the result.

    A file that was named is read whatever its name; of a folder, files that programs leave lying about are not.

    Raises:
        FileNotFoundError: If a path does not exist.
        NothingToReadError: If there is no workbook among them.
    """
    given = [Path(path) for path in paths]
    settings = options.settings()
    found = {path.resolve(): (name, path) for each in reversed(given) for name, path in reversed(_named(each))}
    files = read_all(list(reversed(found.values())), progress, frozenset(given), options.passwords)
    if not any(file.read for file in files):
        msg = f"There is no workbook in {', '.join(map(str, given))}. Name a workbook, or a folder that holds some."
        raise NothingToReadError(msg)
    return batch(files, BatchSettings(settings))


def summarise(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """What ``check`` gives: its ``results`` are the schools' summaries, and the reports sum them up."""
    return check(paths, options, progress)


def _named(path: Path) -> list[tuple[str, Path]]:
    if not path.exists():
        raise FileNotFoundError(2, "no such file or folder", str(path))
    if path.is_dir():
        return [(file.as_posix(), file) for file in files_in(path)]
    return [(path.as_posix(), path)]


def read_all(
    found: Sequence[tuple[str, Path]],
    progress: Progress,
    named: Collection[Path] = (),
    passwords: Passwords = NO_PASSWORDS,
) -> list[InputFile]:
    """Files by the names they go by in a run; those that somebody ``named`` are never passed over."""
    return [
        InputFile(name, path.stat().st_size, "", None, None)
        if is_ignored(path) and path not in named
        else input_file(name, path, passwords)
        for name, path in progress(found, "Reading")
    ]


def input_file(name: str, path: Path, passwords: Passwords = NO_PASSWORDS) -> InputFile:
    """One file as a run takes it: read, or with the reason why it cannot be read."""
    try:
        file = read_file(path)
    except UnreadableFile as error:
        return InputFile(name, path.stat().st_size, "", None, error.reason)
    try:
        read = passwords.read_log(file.data, path.stem)
        return InputFile(name, len(file.data), file.sha256, file.saved, read)
    except UnreadableFile as error:
        return InputFile(name, len(file.data), file.sha256, file.saved, error.reason)
