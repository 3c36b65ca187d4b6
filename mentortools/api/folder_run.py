"""One run over a folder of returned workbooks: what is known already is not done again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.files import CannotWriteError, read_file
from mentortools.adapters.processes import PAYS_FROM, processes_of_machine
from mentortools.api.batch_options import BatchOptions
from mentortools.api.filling import filled_copies
from mentortools.api.known_facts import KnownCopy, keep_copies, keep_run, known_copies, made_of, run_key
from mentortools.api.opening import Found, is_passed_over
from mentortools.api.opening_at_once import open_at_once
from mentortools.api.options import Progress
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.tasks.batch import BatchSettings, put_together
from mentortools.tasks.versions import Choice
from mentortools.workbook.unreadable import UnreadableFile


@dataclass(frozen=True)
class FolderRun:
    """What one run works with."""

    written: BatchFolder
    facts: FactsFolder
    edition: str
    settings: BatchSettings
    how: BatchOptions

    def work(self, found: Sequence[Found], key: str, progress: Progress) -> BatchResult:
        """Works out all files, writes OUT, and keeps what the next run can use under ``key``."""
        processes = self._processes(found)
        try:
            opened = open_at_once(
                found, self.settings.settings, progress, self.facts, processes, self.how.options.passwords
            )
            result = put_together(opened, self.settings)
            with self.written:
                self._fill(result, progress, processes)
                result = replace(result, files=self.written.named(result.files))
                self.written.hand_on(result, self.how.recipients)
                self.written.write_all(result, self.how.names, self.how.letter)
        except CannotWriteError:
            self.facts.take_back()
            raise
        keep_copies(self.facts, dict(self._copies(result)))
        if not any(file.result and file.result.log.came_with_password for file in result.files):
            keep_run(self.facts, key, self.written, result)
        self.facts.drop_unused()
        return result

    def _fill(self, result: BatchResult, progress: Progress, processes: int) -> None:
        counting = [file for file in result.files if file.result]
        turns = iter(progress(counting, "Writing"))
        next(turns, None)
        known = known_copies(self.facts)
        to_make = []
        for file in counting:
            if self._stays(file, known.get(file.path)):
                next(turns, None)
            else:
                to_make.append(file)
        overlays = self.settings.settings.overlays
        for file, copy in filled_copies(to_make, self.written.read_again, overlays, processes):
            next(turns, None)
            self.written.hold_copy(file, copy)

    def _stays(self, file: ReturnedFile, known: KnownCopy | None) -> bool:
        if known is None or known.made_of != made_of(file, self.edition):
            return False
        return self.written.let_stay(file, known.name, known.sha256, known.why_apart)

    def _copies(self, result: BatchResult) -> Iterator[tuple[str, KnownCopy]]:
        for file in result.files:
            if file.output:
                why_apart = self.written.why_apart(file.path)
                yield (
                    file.path,
                    KnownCopy(made_of(file, self.edition), file.output, self.written.made[file.output], why_apart),
                )

    def _processes(self, found: Sequence[Found]) -> int:
        if self.how.processes is not None:
            return self.how.processes
        return processes_of_machine() if len(found) >= PAYS_FROM else 1


def key_of(
    found: Sequence[Found], settings: BatchSettings, how: BatchOptions, edition: str, ledgers: Sequence[Path]
) -> str:
    """What goes into a run, in one name: every file, the ledgers, the options and the edition."""
    given = [] if how.options.ledger is None else [Path(how.options.ledger)]
    return run_key(
        (
            edition,
            [_seen(each, settings.choice) for each in found],
            [(path.name, sha256(path.read_bytes()).hexdigest()) for path in (*ledgers, *given) if path.exists()],
            (settings.expected, settings.choice, sorted(settings.chosen), sorted(settings.options.items())),
            (how.names, how.letter, sorted(how.recipients)),
        )
    )


def _seen(found: Found, choice: Choice) -> tuple[object, ...]:
    """A file's name and bytes, and when it was saved where that decides something."""
    if is_passed_over(found, ()):
        return found.name, found.path.stat().st_size
    try:
        file = read_file(found.path)
    except UnreadableFile as error:
        return found.name, error.reason
    return found.name, file.sha256, file.saved if choice is Choice.LATEST else None
