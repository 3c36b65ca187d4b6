"""Filled copies of returned workbooks, made by several processes, in the order in which they are done."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from mentortools.adapters.at_once import AtOnce, Ended
from mentortools.adapters.filled_copy import FilledCopy, fill_in, stand_apart
from mentortools.adapters.value_code import pack, unpack
from mentortools.api.logs_aside import Known, log_again, whole_log
from mentortools.reports.marks import marks_of
from mentortools.reports.result import ReturnedFile, SchoolResult
from mentortools.reports.sheets import claim_sheets

_ENDED = {
    Ended.DIED: "The copy could not be made: the workbook ended the program that puts our sheets into it.",
    Ended.LATE: "The copy could not be made: putting our sheets into the workbook took too long.",
}


@dataclass(frozen=True)
class _Filling:
    """The filling of a workbook as another process does it: workbook, log and result in, all as bytes; the copy out."""

    overlays: tuple[str, ...]

    def __call__(self, job: tuple[bytes, bytes, bytes]) -> FilledCopy:
        data, log, result = job
        return filled(data, _whole(log, cast("SchoolResult", unpack(result, self.overlays)), self.overlays))


def filled(data: bytes, result: SchoolResult) -> FilledCopy:
    """A workbook with the sheets and marks of its claim in it."""
    return fill_in(data, result.workbook, claim_sheets(result), marks_of(result.findings).marks)


def filled_copies(
    files: Sequence[ReturnedFile],
    read: Callable[[ReturnedFile], bytes],
    known: Known,
    overlays: tuple[str, ...],
    at_once: AtOnce,
) -> Iterator[tuple[ReturnedFile, FilledCopy]]:
    """The filled copies of files that count. ``read`` gives a file's bytes and ``known`` its log."""
    jobs = ((read(file), log_again(known, file.sha256, file.path), pack(file.result)) for file in files)
    for number, answer in at_once(_Filling(overlays), jobs):
        file = files[number]
        if isinstance(answer, Ended):
            log = log_again(known, file.sha256, file.path)
            result = _whole(log, cast("SchoolResult", file.result), overlays)
            yield file, stand_apart(claim_sheets(result), _ENDED[answer])
        else:
            yield file, answer


def _whole(log: bytes, result: SchoolResult, overlays: tuple[str, ...]) -> SchoolResult:
    """A result with all of its log again."""
    return replace(result, log=whole_log(log, overlays).log)
