"""A folder of returned workbooks, and everything that is made of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mentortools.adapters.batch_folder import FILLED, LEDGER, NOTES, BatchFolder
from mentortools.adapters.files import files_in
from mentortools.adapters.ledger_file import read_whole_ledger
from mentortools.adapters.school_list import read_schools
from mentortools.api.options import TODAY, Options, PathLike, Progress, in_silence
from mentortools.api.runs import NothingToReadError, read_all
from mentortools.claims.history import HistorySource
from mentortools.claims.ledger_marks import join_ledgers
from mentortools.reports.report_page import Names
from mentortools.reports.result import BatchResult, ExpectedSchool
from mentortools.tasks.batch import BatchSettings, InputFile
from mentortools.tasks.batch import batch as work_out_batch
from mentortools.tasks.versions import Choice


@dataclass(frozen=True)
class BatchOptions:
    """How a batch is done.

    Attributes:
        options: The common options. OUT's own ledger is read beside the one they name.
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
        NotADirectoryError: If the folder is none, or is one that the run writes into.
        mentortools.api.runs.NothingToReadError: If there is no workbook in it, or none that was said to be used.
        mentortools.adapters.ledger_file.LedgerError: If the ledger holds rows that cannot be read.
        mentortools.adapters.files.CannotWriteError: If a file of OUT cannot be written.
    """
    source, target = Path(folder), Path(out)
    if not source.is_dir() or _is_written_into(source, target):
        raise NotADirectoryError(20, "not a folder of returned workbooks apart from OUT", str(source))
    settings = _batch_settings(target, how)
    found = [(path.relative_to(source).as_posix(), path) for path in files_in(source, leave_out=[target])]
    files = read_all(found, progress)
    _refuse_nothing(files, how, source)
    result = work_out_batch(files, settings)
    with BatchFolder(target, source) as written:
        for file in progress(result.files, "Writing"):
            written.write_filled_copy(file)
        result = replace(result, files=written.files)
        written.write_all(result, how.names)
    return result


def _is_written_into(source: Path, target: Path) -> bool:
    """Whether a folder of returned workbooks is one whose files the run replaces or removes."""
    made = [(target / name).resolve() for name in (FILLED, NOTES)]
    return source.resolve() == target.resolve() or any(source.resolve().is_relative_to(each) for each in made)


def _refuse_nothing(files: Sequence[InputFile], how: BatchOptions, source: Path) -> None:
    """Ends the run before anything is written, where there is nothing to work out or a name leads nowhere."""
    if not any(file.read for file in files):
        msg = f"There is no workbook in {source}. Name the folder that holds the returned workbooks."
        raise NothingToReadError(msg)
    unknown = sorted(set(how.use) - {file.path for file in files})
    if unknown:
        msg = f"{source} holds no {', '.join(unknown)}. Name each workbook to use as the summary names it."
        raise NothingToReadError(msg)


def _ledger(own: Path, given: PathLike | None) -> HistorySource | None:
    """The claims made so far: of OUT's own ledger, of the one that is given, or of both."""
    mine = read_whole_ledger(own) if own.exists() else None
    if given is None or (mine and Path(given).resolve() == own.resolve()):
        return mine
    other = read_whole_ledger(Path(given))
    if mine is None:
        return other
    return HistorySource(f"{other.name} and OUT's own", None, join_ledgers(mine.records, other.records))


def _batch_settings(target: Path, how: BatchOptions) -> BatchSettings:
    settings = replace(how.options, ledger=None).settings()
    settings = replace(settings, ledger=_ledger(target / LEDGER, how.options.ledger))
    schools = read_schools(Path(how.expected)) if how.expected is not None else None
    expected = None if schools is None else tuple(ExpectedSchool(each["urn"], each["name"]) for each in schools)
    return BatchSettings(settings, expected, how.choice, frozenset(how.use), how.said)
