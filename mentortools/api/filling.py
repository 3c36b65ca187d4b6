"""What is made of one file by itself, by several processes: its filled copy, its note, and all that lists say of it."""

from collections.abc import Iterable, Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.at_once import AtOnce, Ended
from mentortools.adapters.batch_names import attached_as
from mentortools.adapters.filled_copy import FilledCopy, fill_in, stand_apart
from mentortools.adapters.return_notes import MadeNote, made_note
from mentortools.adapters.value_code import pack, unpack
from mentortools.api.logs_aside import whole_log
from mentortools.reports.marks import marks_of
from mentortools.reports.result import ReturnedFile, SchoolResult, with_result
from mentortools.reports.return_letter import Letter
from mentortools.reports.sayings import SAYINGS
from mentortools.reports.sheets import claim_sheets

_ENDED = {
    Ended.DIED: "The copy could not be made: the workbook ended the program that puts our sheets into it.",
    Ended.LATE: "The copy could not be made: putting our sheets into the workbook took too long.",
}


class Job(Struct, frozen=True):
    """One file that counts.

    Attributes:
        head: What became of it.
        result: Its result, as bytes.
        log: All of its log, as bytes.
        data: The workbook, to be filled in; None where a copy stays that an earlier run has made.
        copy: That copy; None where one is to be made.
    """

    head: ReturnedFile
    result: bytes
    log: bytes
    data: bytes | None
    copy: FilledCopy | None


class Made(Struct, frozen=True):
    """What was made of a file.

    Attributes:
        copy: The filled copy; None where one stays.
        note: The note to its school; None where there is nothing to tell it.
        said: What the lists say of it, each as bytes, in the order of ``SAYINGS``.
    """

    copy: FilledCopy | None
    note: MadeNote | None
    said: tuple[bytes, ...]


class _Making(Struct, frozen=True):
    """The making of all that as another process does it."""

    overlays: tuple[str, ...]
    letter: Letter

    def __call__(self, job: Job) -> Made:
        result = cast("SchoolResult", unpack(job.result, self.overlays))
        if job.data is None:
            return self.made(job, result, job.copy)
        return self.made(job, result, filled(job.data, _whole(job.log, result, self.overlays)))

    def without(self, job: Job, ended: Ended) -> Made:
        """What is made of a file over which a process ended: its sheets stand in a workbook of their own."""
        result = cast("SchoolResult", unpack(job.result, self.overlays))
        sheets = claim_sheets(_whole(job.log, result, self.overlays)) if job.data is not None else ()
        return self.made(job, result, stand_apart(sheets, _ENDED[ended]) if sheets else job.copy)

    def made(self, job: Job, result: SchoolResult, copy: FilledCopy | None) -> Made:
        """All that is made of a file beside its copy."""
        file = with_result(job.head, result)
        name = attached_as(file, copy.why_apart) if copy else None
        note = made_note(file, self.letter, name, copy.data if copy else b"")
        said = tuple(pack(saying(file)) for saying in SAYINGS)
        return Made(None if job.data is None else copy, note, said)


def filled(data: bytes, result: SchoolResult) -> FilledCopy:
    """A workbook with the sheets and marks of its claim in it."""
    return fill_in(data, result.workbook, claim_sheets(result), marks_of(result.findings).marks)


def made_of_files(
    jobs: Iterable[Job], overlays: tuple[str, ...], letter: Letter, at_once: AtOnce
) -> Iterator[tuple[Job, Made]]:
    """What is made of each file, in the order in which it is done."""
    making, asked = _Making(overlays, letter), dict[int, Job]()
    for number, answer in at_once(making, _remembered(jobs, asked)):
        job = asked.pop(number)
        yield job, making.without(job, answer) if isinstance(answer, Ended) else answer


def _remembered(jobs: Iterable[Job], asked: dict[int, Job]) -> Iterator[Job]:
    for number, job in enumerate(jobs):
        asked[number] = job
        yield job


def _whole(log: bytes, result: SchoolResult, overlays: tuple[str, ...]) -> SchoolResult:
    """A result with all of its log again."""
    return replace(result, log=whole_log(log, overlays).log)
