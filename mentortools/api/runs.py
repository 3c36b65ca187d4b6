"""Workbooks and folders of workbooks, worked out together as one run. Nothing is written."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from mentortools.adapters.fault_log import write_fault
from mentortools.adapters.files import files_in
from mentortools.api.opening import Found, ReadAgain, open_all
from mentortools.api.options import TODAY, Options, PathLike, Progress, in_silence
from mentortools.model.told import ToldError
from mentortools.reports.result import BatchResult
from mentortools.tasks.batch import BatchSettings, put_together
from mentortools.tasks.opened_file import OpenedFile
from mentortools.tasks.own_workbook import Made
from mentortools.workbook.unreadable import Reason
from mentortools.workbook.workbook_facts import Fingerprints


class NothingToReadError(ToldError):
    """There is no workbook where there should be one. The message says where, and what to name."""


def check(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """Workbooks and folders of workbooks checked, as one run: unreadable files and their reasons are in the result.

    A file that was named is read whatever its name; of a folder, files that programs leave lying about are not.

    Raises:
        FileNotFoundError: If a path does not exist.
        NothingToReadError: If there is no workbook among them.
    """
    return _worked_out([Path(path) for path in paths], options, progress, Fingerprints.STAMPED)


def check_to_fill_in(path: Path, options: Options) -> BatchResult:
    """One workbook checked with a filled copy in view: what the copy will carry is worked out in the same reading.

    Raises: as ``check``.
    """
    return _worked_out([path], options, in_silence, Fingerprints.ALL)


def _worked_out(given: Sequence[Path], options: Options, progress: Progress, fingerprints: Fingerprints) -> BatchResult:
    settings = replace(options.settings(), fingerprints=fingerprints, note_fault=write_fault)
    by_place = {each.path.resolve(): each for path in reversed(given) for each in reversed(_named(path))}
    found = list(reversed(by_place.values()))
    files = list(open_all(found, settings, progress, options.passwords, frozenset(given)))
    files = [_as_given(file, given) for file in files]
    if not any(file.opened for file in files):
        msg = f"There is no workbook in {', '.join(map(str, given))}. Name a workbook, or a folder that holds some."
        raise NothingToReadError(msg)
    return put_together(files, BatchSettings(settings), ReadAgain(found, options.passwords))


def _as_given(file: OpenedFile, given: Sequence[Path]) -> OpenedFile:
    """The file; whoever names a workbook of ours by itself means a log, and is told that it holds none."""
    is_ours = isinstance(file.opened, Made) and file.path in {path.as_posix() for path in given}
    return replace(file, opened=Reason.NO_MENTOR_LOG) if is_ours else file


def summarise(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """What ``check`` gives: its ``results`` are the schools' summaries, and the reports sum them up."""
    return check(paths, options, progress)


def _named(path: Path) -> list[Found]:
    if not path.exists():
        raise FileNotFoundError(2, "no such file or folder", str(path))
    if path.is_dir():
        return [Found(file.as_posix(), file) for file in files_in(path)]
    return [Found(path.as_posix(), path)]
