"""The package as Python: what each command does, as a function of paths and values."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from mentortools.adapters.files import files_in, is_ignored, read_file
from mentortools.adapters.ledger_file import read_ledger_file, read_whole_ledger
from mentortools.adapters.reading import read_snapshot
from mentortools.adapters.school_list import read_schools
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.rules import digest
from mentortools.reports.report_page import Names
from mentortools.reports.result import BatchResult, ExpectedSchool, SchoolResult
from mentortools.tasks.batch import BatchSettings, InputFile
from mentortools.tasks.batch import batch as work_out_batch
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.versions import Choice
from mentortools.tasks.work_through import claim as work_out_claim
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import UnreadableFile

if TYPE_CHECKING:
    from mentortools.adapters.filled_copy import FilledCopy

PathLike = str | Path
Each = TypeVar("Each")


class Progress(Protocol):
    """Something that is told of each item when its turn comes: a bar on a screen."""

    def __call__(self, items: Sequence[Each], doing: str) -> Iterable[Each]:
        """The items, one after the other; ``doing`` is the word for what is done with them."""


def in_silence(items: Sequence[Each], doing: str) -> Iterable[Each]:  # noqa: ARG001 - the shape of Progress
    """No progress at all."""
    return items


@dataclass(frozen=True, slots=True)
class Options:
    """How work is done, as the command line's common options say it.

    Attributes:
        on: The day the work is done for; None for today.
        rules: Files of rules laid over the package's.
        year: The academic year the workbooks should be for; another one is a finding, never an override.
        ledger: A ledger of earlier claims.
    """

    on: date | None = None
    rules: tuple[PathLike, ...] = ()
    year: AcademicYear | None = None
    ledger: PathLike | None = None

    def settings(self) -> Settings:
        """The same, read. Rules files are read and checked here, before anything else happens.

        Raises:
            FileNotFoundError: If a file does not exist.
            mentortools.policy.error.RulesError: If a rules file does not load.
            mentortools.adapters.ledger_file.LedgerError: If the ledger is none.
        """
        overlays = tuple(Path(path).read_text(encoding="utf-8-sig") for path in self.rules)
        digest(overlays)
        ledger = read_ledger_file(Path(self.ledger)) if self.ledger is not None else None
        return Settings(self.on or date.today(), overlays, self.year, ledger)  # noqa: DTZ011 - a person's own day


TODAY = Options()


def read(source: PathLike | bytes) -> Snapshot:
    """A workbook's sheets and values.

    Raises:
        FileNotFoundError: If there is no such file.
        mentortools.workbook.unreadable.UnreadableFile: With the one reason why it cannot be read.
    """
    return read_snapshot(source if isinstance(source, bytes) else read_file(Path(source)).data)


def claim(source: PathLike | bytes, options: Options = TODAY) -> SchoolResult:
    """One mentor log checked, and its claims worked out. Nothing is written.

    Raises:
        FileNotFoundError: If there is no such file.
        mentortools.workbook.unreadable.UnreadableFile: With the one reason why it cannot be read.
    """
    name = "workbook" if isinstance(source, bytes) else Path(source).name
    return work_out_claim(LogFile(name, read(source)), options.settings())


def check(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """Workbooks and folders of workbooks checked, as one run: unreadable files and their reasons are in the result.

    Raises:
        FileNotFoundError: If a path does not exist.
    """
    found = [named for path in paths for named in _named(Path(path))]
    return work_out_batch(_read_all(found, progress), BatchSettings(options.settings()))


def summarise(paths: Iterable[PathLike], options: Options = TODAY, progress: Progress = in_silence) -> BatchResult:
    """What ``check`` gives: its ``results`` are the schools' summaries, and the reports sum them up."""
    return check(paths, options, progress)


def all_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """All the sheets that are filled in for one log."""
    from mentortools.reports.sheets import claim_sheets  # noqa: PLC0415 - a check fills nothing in, and starts sooner

    return claim_sheets(result)


def filled_copy(
    source: PathLike | bytes,
    result: SchoolResult,
    sheets: Callable[[SchoolResult], tuple[NewSheet, ...]] = all_sheets,
) -> "FilledCopy":
    """A copy of a workbook with our sheets and marks in it; the workbook itself is never changed."""
    from mentortools.adapters.filled_copy import fill_in  # noqa: PLC0415 - XlsxWriter takes long to import
    from mentortools.reports.marks import marks_of  # noqa: PLC0415 - the same

    data = source if isinstance(source, bytes) else read_file(Path(source)).data
    return fill_in(data, read_snapshot(data), sheets(result), marks_of(result.findings).marks)


def clear(source: PathLike | bytes) -> bytes:
    """A copy of a workbook without our sheets and marks.

    Raises:
        mentortools.adapters.grafting.CannotGraft: If it is no workbook into which anything was put.
    """
    from mentortools.adapters.grafting import clear as take_out  # noqa: PLC0415 - only where a copy is made

    return take_out(source if isinstance(source, bytes) else read_file(Path(source)).data)


@dataclass(frozen=True)
class BatchOptions:
    """How a batch is done.

    Attributes:
        options: The common options. Without a ledger, OUT's own is read.
        expected: A CSV file of the schools that should return a log.
        choice: What to do with workbooks between which only a person can choose.
        use: Paths, relative to the folder, of workbooks that somebody said to use.
        names: Whether ``report.html`` names people.
        said: The run's options in words, for the manifest.
    """

    options: Options = TODAY
    expected: PathLike | None = None
    choice: Choice = Choice.ASK
    use: Collection[str] = ()
    names: Names = Names.MASKED
    said: Mapping[str, str] = field(default_factory=dict)


def batch(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = BatchOptions(),
    progress: Progress = in_silence,
) -> BatchResult:
    """Works out all workbooks below a folder and writes OUT (workbooks.md, 3). Returned workbooks are only read.

    Raises:
        NotADirectoryError: If the folder is none, or is OUT itself.
        mentortools.adapters.ledger_file.LedgerError: If the ledger holds rows that cannot be read.
        mentortools.adapters.files.CannotWriteError: If a file of OUT cannot be written.
    """
    from mentortools.adapters.batch_folder import BatchFolder  # noqa: PLC0415 - XlsxWriter takes long to import

    source, target = Path(folder), Path(out)
    if not source.is_dir() or source.resolve() == target.resolve():
        raise NotADirectoryError(20, "not a folder of returned workbooks apart from OUT", str(source))
    settings = _batch_settings(target, how)
    found = [(path.relative_to(source).as_posix(), path) for path in files_in(source, leave_out=[target])]
    result = work_out_batch(_read_all(found, progress), settings)
    with BatchFolder(target, source) as written:
        for file in progress(result.files, "Writing"):
            written.write_filled_copy(file)
        result = replace(result, files=written.files)
        written.write_all(result, how.names)
    return result


def _batch_settings(target: Path, how: BatchOptions) -> BatchSettings:
    from mentortools.adapters.batch_folder import LEDGER  # noqa: PLC0415 - the same

    own = target / LEDGER
    ledger = how.options.ledger if how.options.ledger is not None else own if own.exists() else None
    settings = replace(how.options, ledger=None).settings()
    settings = replace(settings, ledger=read_whole_ledger(Path(ledger)) if ledger is not None else None)
    schools = read_schools(Path(how.expected)) if how.expected is not None else None
    expected = None if schools is None else tuple(ExpectedSchool(each["urn"], each["name"]) for each in schools)
    return BatchSettings(settings, expected, how.choice, frozenset(how.use), how.said)


def _named(path: Path) -> list[tuple[str, Path]]:
    if not path.exists():
        raise FileNotFoundError(2, "no such file or folder", str(path))
    if path.is_dir():
        return [(file.as_posix(), file) for file in files_in(path)]
    return [(path.as_posix(), path)]


def _read_all(found: Sequence[tuple[str, Path]], progress: Progress) -> list[InputFile]:
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
