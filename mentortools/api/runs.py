"""Workbooks and folders of workbooks, worked out together as one run. Nothing is written."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from mentortools.adapters.files import files_in, is_ignored, read_file
from mentortools.adapters.reading import read_snapshot
from mentortools.api.options import TODAY, Options, PathLike, Progress, in_silence
from mentortools.reports.result import BatchResult
from mentortools.tasks.batch import BatchSettings, InputFile, batch
from mentortools.workbook.unreadable import UnreadableFile


def check(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """Workbooks and folders of workbooks checked, as one run: unreadable files and their reasons are in the result.

    Raises:
        FileNotFoundError: If a path does not exist.
    """
    found = [named for path in paths for named in _named(Path(path))]
    return batch(read_all(found, progress), BatchSettings(options.settings()))


def summarise(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """What ``check`` gives: its ``results`` are the schools' summaries, and the reports sum them up."""
    return check(paths, options, progress)


def _named(path: Path) -> list[tuple[str, Path]]:
    if not path.exists():
        raise FileNotFoundError(2, "no such file or folder", str(path))
    if path.is_dir():
        return [(file.as_posix(), file) for file in files_in(path)]
    return [(path.as_posix(), path)]


def read_all(found: Sequence[tuple[str, Path]], progress: Progress) -> list[InputFile]:
    """Files by the names they go by in a run."""
    return [input_file(name, path) for name, path in progress(found, "Reading")]


def input_file(name: str, path: Path) -> InputFile:
    """One file as a run takes it: read, passed over, or with the reason why it cannot be read."""
    if is_ignored(path):
        return InputFile(name, path.stat().st_size, "", None, None)
    try:
        file = read_file(path)
    except UnreadableFile as error:
        return InputFile(name, path.stat().st_size, "", None, error.reason)
    try:
        return InputFile(name, len(file.data), file.sha256, file.saved, read_snapshot(file.data))
    except UnreadableFile as error:
        return InputFile(name, len(file.data), file.sha256, file.saved, error.reason)
