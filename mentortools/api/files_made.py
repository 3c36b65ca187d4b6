"""The files of a batch as they are worked out: what is made of each is taken into OUT, its result is put aside."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.adapters.at_once import AtOnce
from mentortools.adapters.batch_folder import BatchFolder
from mentortools.adapters.batch_names import ending_of
from mentortools.adapters.facts_folder import FactsFolder
from mentortools.adapters.put_aside import AsideElsewhere, PutAside
from mentortools.adapters.staged_files import Staying
from mentortools.adapters.value_code import pack, unpack
from mentortools.api.filling import Job, Made, made_of_files
from mentortools.api.known_facts import KnownCopy, known_copies, made_of
from mentortools.api.logs_aside import log_again
from mentortools.reports.files_aside import FilesAside, Saying
from mentortools.reports.result import ReturnedFile, SchoolResult, with_result
from mentortools.reports.return_letter import Letter
from mentortools.reports.sayings import SAYINGS
from mentortools.tasks.batch import Together

_PLACES: Mapping[Saying, int] = MappingProxyType({saying: number for number, saying in enumerate(SAYINGS, 1)})
_PARTS = 1 + len(SAYINGS)
"""Of what is put aside of a file: its result, and what is said of it."""


class _Asked(Struct, frozen=True):
    """What is known of a file that is being worked out: its number, all that goes into its copy, and its ending."""

    number: int
    made_of: str
    ending: str


class FilesMade(Struct):
    """The files of one run.

    Attributes:
        aside: Where results lie, and what is said of them.
        written: OUT.
        facts: What is kept in it.
        edition: All that decides what a file comes to by itself, beside its bytes.
        overlays: The texts of rules files laid over the package's.
        letter: Who writes the notes to schools.
        made_of: All that went into the filled copy of each file, by its path.
        has_password: Whether a file that counts was opened with a password: nothing of such a run is kept.
    """

    aside: PutAside
    written: BatchFolder
    facts: FactsFolder
    edition: str
    overlays: tuple[str, ...]
    letter: Letter
    made_of: dict[str, str] = field(default_factory=dict)
    has_password: bool = False

    def of(self, together: Together, turns: Iterator[object], doing: AtOnce) -> FilesAside:
        """All files, each made as its log has its turn; ``turns`` is told of each that is done."""
        places: dict[int, int] = {}
        numbers = {head.path: number for number, head in enumerate(together.heads)}
        asked: dict[str, _Asked] = {}
        for job, made in made_of_files(self._jobs(together, numbers, asked), self.overlays, self.letter, doing):
            mine = asked.pop(job.head.path)
            self.made_of[job.head.path] = mine.made_of
            self._take(job, made, mine.ending)
            places[mine.number] = self.aside.put((job.result, *made.said))
            next(turns, None)
        counting = {number: places[number] for number in sorted(places)}
        return files_aside(self.aside, self.overlays, together.heads, counting)

    def results(self, files: FilesAside) -> Iterator[bytes]:
        """The results of those that count, as they lie aside."""
        return (self.aside.part(place, 0, _PARTS) for place in files.counting.values())

    def _jobs(self, together: Together, numbers: Mapping[str, int], asked: dict[str, _Asked]) -> Iterator[Job]:
        known = known_copies(self.facts)
        for result in together.turns():
            number = numbers[result.name]
            head, packed = together.heads[number], pack(result)
            mine = _Asked(number, made_of(head, packed, self.edition), ending_of(with_result(head, result)))
            asked[head.path] = mine
            self.has_password = self.has_password or result.workbook.came_with_password
            yield self._job(Job(head, packed, b"", None, None), mine, known.get(head.path))

    def _job(self, job: Job, mine: _Asked, known: KnownCopy | None) -> Job:
        if known is not None and known.made_of == mine.made_of:
            staying = Staying(known.name, known.sha256)
            copy = self.written.let_stay(job.head, staying, known.why_apart, mine.ending)
            if copy is not None:
                return replace(job, copy=copy)
        log = log_again(self.facts, job.head.sha256, job.head.path)
        return replace(job, log=log, data=self.written.read_again(job.head))

    def _take(self, job: Job, made: Made, ending: str) -> None:
        copy = made.copy or job.copy
        if made.copy is not None:
            self.written.hold_copy(job.head, made.copy, ending)
        if made.note is not None:
            self.written.hold_note(job.head, made.note, copy.data if copy else b"")


def files_aside(
    aside: PutAside | AsideElsewhere,
    overlays: tuple[str, ...],
    heads: tuple[ReturnedFile, ...],
    counting: Mapping[int, int],
) -> FilesAside:
    """Files of a run, of which the results and what is said of them lie at these places."""
    return FilesAside(heads, counting, partial(_result, aside, overlays), partial(_said, aside), _PLACES)


def _result(aside: PutAside | AsideElsewhere, overlays: Sequence[str], place: int) -> SchoolResult:
    return cast("SchoolResult", unpack(aside.part(place, 0, _PARTS), overlays))


def _said(aside: PutAside | AsideElsewhere, place: int, number: int) -> object:
    return unpack(aside.part(place, number, _PARTS), ())
