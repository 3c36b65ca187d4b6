"""One run over a folder of returned workbooks: what is known already is not done again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from mentortools.adapters.at_once import AtOnce
from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.cluster import Cluster
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.processes import PAYS_FROM, Processes, processes_of_machine
from mentortools.api.batch_options import BatchOptions
from mentortools.api.filling import filled_copies
from mentortools.api.inputs import Inputs
from mentortools.api.known_facts import KnownCopy, keep_copies, keep_run, known_copies, made_of
from mentortools.api.opening import Found
from mentortools.api.opening_at_once import open_at_once
from mentortools.api.options import Progress
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.tasks.batch import BatchSettings, put_together


@dataclass(frozen=True)
class FolderRun:
    """What one run works with."""

    written: BatchFolder
    facts: FactsFolder
    edition: str
    settings: BatchSettings
    how: BatchOptions

    def work(self, inputs: Inputs, ledger: Path, progress: Progress) -> BatchResult:
        """Works out all files, writes OUT, and keeps what the next run can use."""
        with self._doing(inputs.found) as doing:
            return self._work(inputs, ledger, progress, doing)

    def _work(self, inputs: Inputs, ledger: Path, progress: Progress, doing: AtOnce) -> BatchResult:
        before = inputs.key(ledger)
        try:
            passwords = self.how.options.passwords
            opened = open_at_once(inputs.found, self.settings.settings, progress, self.facts, doing, passwords)
            result = put_together(opened, self.settings)
            with self.written:
                self._fill(result, progress, doing)
                result = replace(result, files=self.written.named(result.files))
                self.written.hand_on(result, self.how.recipients)
                self.written.write_all(result, self.how.names, self.how.letter)
        except CannotWriteError:
            self.facts.take_back()
            raise
        keep_copies(self.facts, dict(self._copies(result)))
        after = inputs.key(ledger)
        is_so_again = after == before or self._says_the_same_again(result)
        if is_so_again and inputs.are_those_of(result) and not _holds_a_password(result):
            keep_run(self.facts, after, self.written, result)
        self.facts.drop_unused()
        return result

    def _says_the_same_again(self, result: BatchResult) -> bool:
        """Whether the next run, which begins with the ledger that this one has written, comes to the same.

        What this run has prepared is worked out anew and decides nothing, but what has changed since the run before
        will not have changed since this one.
        """
        return self.how.options.ledger is None and not result.changes

    def _fill(self, result: BatchResult, progress: Progress, doing: AtOnce) -> None:
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
        for file, copy in filled_copies(to_make, self.written.read_again, self.facts, overlays, doing):
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

    @contextmanager
    def _doing(self, found: Sequence[Found]) -> Iterator[AtOnce]:
        """Who does the work."""
        if self.how.cluster is not None:
            yield Cluster(self.how.cluster)
            return
        processes = self.how.processes
        if processes is None:
            processes = processes_of_machine() if len(found) >= PAYS_FROM else 1
        with Processes(processes) as several:
            yield several


def _holds_a_password(result: BatchResult) -> bool:
    """Whether a file was opened with a password: nothing of it is kept."""
    return any(file.result and file.result.workbook.came_with_password for file in result.files)
