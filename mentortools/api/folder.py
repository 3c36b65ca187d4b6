"""A folder of returned workbooks, and everything that is made of it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.batch_folder import LEDGER, MADE_IN, BatchFolder
from mentortools.adapters.batch_names import FILLED
from mentortools.adapters.facts_folder import FactsFolder, NothingKept
from mentortools.adapters.fault_log import write_fault
from mentortools.adapters.files import CannotWriteError, files_in
from mentortools.adapters.folder_lock import only_run_in
from mentortools.adapters.ledger_file import read_own_ledger, read_whole_ledger
from mentortools.adapters.school_list import ListedSchool, SchoolList, read_schools
from mentortools.adapters.staged_files import KeptFile
from mentortools.api.batch_options import AS_USUAL, BatchOptions, Facts
from mentortools.api.folder_run import FolderRun
from mentortools.api.inputs import Inputs
from mentortools.api.known_facts import edition_of, known_run
from mentortools.api.opening import Found, is_passed_over
from mentortools.api.options import PathLike, Progress, in_silence
from mentortools.api.runs import NothingToReadError
from mentortools.claims.history import HistorySource
from mentortools.claims.ledger_marks import join_ledgers
from mentortools.reports.result import BatchResult, ExpectedSchool
from mentortools.tasks.batch import BatchSettings
from mentortools.tasks.settings import Rows


class WrittenBatch(Struct, frozen=True):
    """A batch that was written.

    Attributes:
        result: What it came to.
        kept: Files of an earlier run that somebody had changed, with the names under which they were kept.
        remarks: What else the person should know, in sentences.
    """

    result: BatchResult
    kept: tuple[KeptFile, ...]
    remarks: tuple[str, ...]


def batch_into(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = AS_USUAL,
    progress: Progress = in_silence,
) -> WrittenBatch:
    """Works out all workbooks below a folder of this computer and writes OUT, with what it kept of what stood there.

    Raises:
        NotADirectoryError: If the folder is none, or is one that the run writes into.
        mentortools.api.runs.NothingToReadError: If there is no workbook in it, or none that was said to be used.
        mentortools.adapters.ledger_file.LedgerError: If a ledger is none, or holds rows that cannot be read.
        mentortools.adapters.files.CannotWriteError: If OUT holds a file in the way that we did not make, one of its
            files cannot be written, or another run writes into it. Nothing is written then.
    """
    source, target = Path(folder), Path(out)
    if not source.is_dir() or _is_written_into(source, target):
        raise NotADirectoryError(20, "not a folder of returned workbooks apart from OUT", str(source))
    if target.exists() and not target.is_dir():
        msg = f"{target} is a file. Name a folder after -o: what a batch makes goes into it."
        raise CannotWriteError(msg)
    with only_run_in(target):
        return _run(source, target, how, progress)


def _run(source: Path, target: Path, how: BatchOptions, progress: Progress) -> WrittenBatch:
    written = BatchFolder(target, source)
    expected = read_schools(Path(how.expected)) if how.expected is not None else None
    settings = _batch_settings(how, expected)
    found = [Found(path.relative_to(source).as_posix(), path) for path in files_in(source, leave_out=[target])]
    _refuse_nothing(found, how, source)
    edition = edition_of(settings.settings)
    facts = (FactsFolder if how.facts is Facts.KEPT else NothingKept)(target, edition)
    inputs = Inputs(found, settings, how, edition)
    # With passwords at hand a file can be read that could not: then what a run came to before is no answer.
    passwords, key = how.options.passwords.known, inputs.key(target / LEDGER)
    result = None if passwords else known_run(facts, key, written, settings.settings.overlays)
    if result is None:
        settings = _with_ledger(settings, target / LEDGER, how.options.ledger)
        run = FolderRun(target, written, facts, edition, settings, how)
        result = run.work(inputs, key, target / LEDGER, progress)
    return WrittenBatch(result, written.kept, _remarks(how, expected, target, written.kept))


def _is_written_into(source: Path, target: Path) -> bool:
    """Whether a folder of returned workbooks is one whose files the run replaces or removes."""
    made = [(target / name).resolve() for name in MADE_IN]
    return source.resolve() == target.resolve() or any(source.resolve().is_relative_to(each) for each in made)


def _refuse_nothing(found: Sequence[Found], how: BatchOptions, source: Path) -> None:
    """Ends the run before anything is written, where there is nothing to work out or a name leads nowhere."""
    if all(is_passed_over(each, ()) for each in found):
        msg = f"There is no workbook in {source}. Name the folder that holds the returned workbooks."
        raise NothingToReadError(msg)
    unknown = sorted(set(how.use) - {each.name for each in found})
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
    tells = any(not record.is_proposal for record in mine.records)
    name = f"{other.name} and OUT's own" if tells else other.name
    return HistorySource(name, None, join_ledgers(mine.records, other.records))


def _batch_settings(how: BatchOptions, expected: SchoolList | None) -> BatchSettings:
    """How the batch is done, but for the claims made so far: a run with nothing changed need not read them."""
    settings = replace(replace(how.options, ledger=None).settings(), note_fault=write_fault, rows=Rows.NAMES)
    schools = None if expected is None else tuple(_expected(school) for school in expected.schools)
    return BatchSettings(settings, schools, how.choice, frozenset(how.use), how.said)


def _with_ledger(settings: BatchSettings, own: Path, given: PathLike | None) -> BatchSettings:
    return replace(settings, settings=replace(settings.settings, ledger=_ledger(own, given)))


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
