"""A folder of returned workbooks, and everything that is made of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from mentortools.adapters.batch_folder import FILLED, LEDGER, NOTES, BatchFolder
from mentortools.adapters.files import files_in
from mentortools.adapters.ledger_file import read_own_ledger, read_whole_ledger
from mentortools.adapters.school_list import ListedSchool, SchoolList, read_schools
from mentortools.adapters.staged_files import KeptFile
from mentortools.api.options import TODAY, Options, PathLike, Progress, in_silence
from mentortools.api.runs import NothingToReadError, read_all
from mentortools.claims.history import HistorySource
from mentortools.claims.ledger_marks import join_ledgers
from mentortools.reports.report_page import Names
from mentortools.reports.result import BatchResult, ExpectedSchool
from mentortools.reports.return_letter import NEUTRAL, Letter
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
        letter: Who writes the notes to schools, and by when an answer is wanted.
    """

    options: Options = TODAY
    expected: PathLike | None = None
    choice: Choice = Choice.ASK
    use: Collection[str] = ()
    names: Names = Names.MASKED
    said: Mapping[str, str] = field(default_factory=dict)
    letter: Letter = NEUTRAL


class WrittenBatch(NamedTuple):
    """A batch that was written.

    Attributes:
        result: What it came to.
        kept: Files of an earlier run that somebody had changed, with the names under which they were kept.
        remarks: What else the person should know, in sentences.
    """

    result: BatchResult
    kept: tuple[KeptFile, ...]
    remarks: tuple[str, ...]


def batch(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = BatchOptions(),
    progress: Progress = in_silence,
) -> BatchResult:
    """Works out all workbooks below a folder and writes OUT (workbooks.md, 3). Returned workbooks are only read.

    What somebody changed in a file that an earlier run made is kept beside it; ``batch_into`` says under which name.

    Raises: as ``batch_into``.
    """
    return batch_into(folder, out, how, progress).result


def batch_into(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = BatchOptions(),
    progress: Progress = in_silence,
) -> WrittenBatch:
    """What ``batch`` does, with what it kept.

    Raises:
        NotADirectoryError: If the folder is none, or is one that the run writes into.
        mentortools.api.runs.NothingToReadError: If there is no workbook in it, or none that was said to be used.
        mentortools.adapters.ledger_file.LedgerError: If a ledger is none, or holds rows that cannot be read.
        mentortools.adapters.files.CannotWriteError: If OUT holds a file in the way that we did not make, or one of its
            files cannot be written. Nothing is written then.
    """
    source, target = Path(folder), Path(out)
    if not source.is_dir() or _is_written_into(source, target):
        raise NotADirectoryError(20, "not a folder of returned workbooks apart from OUT", str(source))
    written = BatchFolder(target, source)
    expected = read_schools(Path(how.expected)) if how.expected is not None else None
    settings = _batch_settings(target, how, expected)
    found = [(path.relative_to(source).as_posix(), path) for path in files_in(source, leave_out=[target])]
    files = read_all(found, progress, passwords=how.options.passwords)
    _refuse_nothing(files, how, source)
    result = work_out_batch(files, settings)
    with written:
        for file in progress(result.files, "Writing"):
            written.write_filled_copy(file)
        result = replace(result, files=written.files)
        written.write_all(result, how.names, how.letter)
    return WrittenBatch(result, written.kept, _remarks(how, expected, target, written.kept))


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
    mine = read_own_ledger(own) if own.exists() else None
    if given is None or (mine and Path(given).resolve() == own.resolve()):
        return mine
    other = read_whole_ledger(Path(given))
    if mine is None:
        return other
    return HistorySource(f"{other.name} and OUT's own", None, join_ledgers(mine.records, other.records))


def _batch_settings(target: Path, how: BatchOptions, expected: SchoolList | None) -> BatchSettings:
    settings = replace(how.options, ledger=None).settings()
    settings = replace(settings, ledger=_ledger(target / LEDGER, how.options.ledger))
    schools = None if expected is None else tuple(_expected(school) for school in expected.schools)
    return BatchSettings(settings, schools, how.choice, frozenset(how.use), how.said)


def _expected(school: ListedSchool) -> ExpectedSchool:
    return ExpectedSchool(school.values["urn"], school.values["name"])


def _remarks(how: BatchOptions, expected: SchoolList | None, out: Path, kept: Iterable[KeptFile]) -> tuple[str, ...]:
    said = [_kept(out, each) for each in kept]
    if expected and expected.read_as:
        said.append(f"{how.expected} was read as {expected.read_as}.")
    return tuple(said)


def _kept(out: Path, each: KeptFile) -> str:
    said = f"{out / each.name} was changed by somebody, and is kept as {out / each.kept_as}."
    if not each.name.startswith(f"{FILLED}/"):
        return said
    return f"{said} If it is a correction of the log, put it into the folder of returned workbooks."
