"""One run over a folder of returned workbooks: what is known already is not done again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from mentortools.adapters.at_once import AtOnce
from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.cluster import Cluster
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.processes import PAYS_FROM, Processes, processes_of_machine
from mentortools.adapters.put_aside import PutAside
from mentortools.api.batch_options import BatchOptions
from mentortools.api.files_made import FilesMade
from mentortools.api.inputs import Inputs
from mentortools.api.known_facts import KnownCopy, keep_copies, keep_run
from mentortools.api.opening import Found
from mentortools.api.opening_at_once import open_at_once
from mentortools.api.options import Progress
from mentortools.api.summary_beside import summary_of, to_sum
from mentortools.reports.result import BatchResult, FileState
from mentortools.tasks.batch import BatchSettings, Together


class FolderRun(Struct, frozen=True):
    """What one run works with."""

    out: Path
    written: BatchFolder
    facts: FactsFolder
    edition: str
    settings: BatchSettings
    how: BatchOptions

    def work(self, inputs: Inputs, before: str, ledger: Path, progress: Progress) -> BatchResult:
        """Works out all files, writes OUT, and keeps what the next run can use.

        ``before`` is the key of the inputs before the ledgers were read: what was changed since is not what was read.
        """
        with self._doing(inputs.found) as doing:
            return self._work(inputs, before, ledger, progress, doing)

    def _work(self, inputs: Inputs, before: str, ledger: Path, progress: Progress, doing: AtOnce) -> BatchResult:
        try:
            passwords = self.how.options.passwords
            opened = open_at_once(inputs.found, self.settings.settings, progress, self.facts, doing, passwords)
            together = Together(opened, self.settings)
            with self.written:
                made = self._files_made()
                files = made.of(together, self._turns(together, progress), doing)
                files = files.named(self.written.named(files.heads))
                result = together.batch(files)
                self.written.hand_on(result, self.how.recipients)
                sent = to_sum(result, files, made, self.written.room())
                with doing.beside(summary_of, sent) as summary:
                    self.written.write_all(result, self.how.names, self.how.letter, summary)
        except CannotWriteError:
            self.facts.take_back()
            raise
        keep_copies(self.facts, dict(self._copies(result, made)))
        after = inputs.key(ledger)
        is_so_again = after == before or self._says_the_same_again(result)
        if is_so_again and inputs.are_those_of(result) and not made.has_password:
            keep_run(self.facts, after, self.written, result, made.results(files))
        self.facts.drop_unused()
        return result

    def _says_the_same_again(self, result: BatchResult) -> bool:
        """Whether the next run, which begins with the ledger that this one has written, comes to the same.

        What this run has prepared is worked out anew and decides nothing, but what has changed since the run before
        will not have changed since this one.
        """
        return self.how.options.ledger is None and not result.changes

    def _files_made(self) -> FilesMade:
        overlays = self.settings.settings.overlays
        return FilesMade(PutAside(self.out), self.written, self.facts, self.edition, overlays, self.how.letter)

    @staticmethod
    def _turns(together: Together, progress: Progress) -> Iterator[object]:
        """Somebody who is told of each file that is written."""
        counting = [head for head in together.heads if head.state is FileState.READ]
        turns = iter(progress(counting, "Writing"))
        next(turns, None)
        return turns

    def _copies(self, result: BatchResult, made: FilesMade) -> Iterator[tuple[str, KnownCopy]]:
        for file in result.heads:
            if file.output:
                digest, why_apart = self.written.made[file.output], self.written.why_apart(file.path)
                yield file.path, KnownCopy(made.made_of[file.path], file.output, digest, why_apart)

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
