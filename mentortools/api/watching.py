"""A folder of returned workbooks that is watched: each time something arrives, the batch is brought up to date."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from msgspec import Struct

from mentortools.adapters.folder_changes import STILL, Event, changes
from mentortools.api.batch_options import AS_USUAL, BatchOptions
from mentortools.api.folder import WrittenBatch, batch_into
from mentortools.api.options import PathLike
from mentortools.api.runs import NothingToReadError
from mentortools.reports.result import ReturnedFile

AGAIN_AFTER = 30.0
"""Seconds after which a run that failed is tried again: somebody may have closed the workbook in its way."""


class Round(Struct, frozen=True):
    """What came of one change.

    Attributes:
        written: The batch as it is now; None where it could not be done.
        new: Files that came or changed, and those that another one now takes the place of.
        gone: Paths of files that were there before.
        error: Why it could not be done; None where it was.
    """

    written: WrittenBatch | None
    new: tuple[ReturnedFile, ...] = ()
    gone: tuple[str, ...] = ()
    error: Exception | None = None


def watch(
    folder: PathLike,
    out: PathLike,
    stop: Event,
    how: BatchOptions = AS_USUAL,
    *,
    still: float = STILL,
    every: float | None = None,
) -> Iterator[Round]:
    """The batch, now and after each change below the folder, until ``stop`` is set. A run that began is finished.

    An error ends nothing: it is handed out, and the run is tried again at the next change, or after a while. ``still``
    and ``every`` are as ``mentortools.adapters.folder_changes.changes`` has them.

    Raises:
        mentortools.adapters.folder_changes.CannotWatchError: If the folder cannot be watched.
    """
    before: Sequence[ReturnedFile] = ()
    due: float | None = 0.0
    for has_changed in changes(Path(folder), [Path(out)], stop, still=still, every=every):
        if stop.is_set():
            return
        if not has_changed and (due is None or monotonic() < due):
            continue
        due = None
        try:
            written = batch_into(folder, out, how)
        except NothingToReadError:
            continue
        except Exception as error:  # noqa: BLE001 - one run that cannot be done does not end the watch
            due = monotonic() + AGAIN_AFTER
            yield Round(None, error=error)
            continue
        yield compared(before, written)
        before = written.result.heads


def compared(before: Iterable[ReturnedFile], written: WrittenBatch) -> Round:
    """What is new in a batch, compared with the files of the one before."""
    known = {file.path: (file.sha256, file.state) for file in before}
    files, heads = written.result.files, written.result.heads
    changed = [number for number, file in enumerate(heads) if known.get(file.path) != (file.sha256, file.state)]
    new = tuple(files[number] for number in changed)
    return Round(written, new, tuple(sorted(known.keys() - {file.path for file in heads})))
