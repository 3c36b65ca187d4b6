"""A batch wherever its folders are: on this computer, in a zip file, or in a store with an address."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from msgspec.structs import replace

from mentortools.adapters.stores import StoreError, brought_back, fetched, is_address, is_zip
from mentortools.api.batch_options import AS_USUAL, BatchOptions
from mentortools.api.folder import WrittenBatch, batch_into
from mentortools.api.options import PathLike, Progress, in_silence
from mentortools.model.told import ToldError
from mentortools.reports.result import BatchResult
from mentortools.tasks.versions import Choice


def batch(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = AS_USUAL,
    progress: Progress = in_silence,
) -> BatchResult:
    """Works out all workbooks below a folder and writes OUT (workbooks.md, 3). Returned workbooks are only read.

    What somebody changed in a file that an earlier run made is kept beside it; ``batch_anywhere`` says where.

    Raises: as ``batch_anywhere``.
    """
    return batch_anywhere(folder, out, how, progress).result


def batch_anywhere(
    folder: PathLike,
    out: PathLike,
    how: BatchOptions = AS_USUAL,
    progress: Progress = in_silence,
) -> WrittenBatch:
    """What ``batch_into`` does, where the folder may be a zip file or an address, and OUT an address.

    The files of a store are fetched into a folder of this computer that only its owner can read, and that goes with
    the run. OUT is brought back in an order that a run which is cut off can be done again after.

    Raises:
        StoreError: If a store cannot be used, or does not say when its files were saved and the options ask for the
            latest of two.
        As ``batch_into``.
    """
    with ExitStack() as stack:
        near, target, names = folder, out, dict[str, str]()
        if is_address(folder) or is_zip(folder):
            returned = stack.enter_context(fetched(folder))
            if how.choice is Choice.LATEST and not returned.tells_saved:
                msg = f"{folder} does not say when its files were saved. Say which of two counts with --use."
                raise StoreError(msg)
            near, names[str(returned.folder)] = returned.folder, str(folder)
        if is_address(out):
            target = stack.enter_context(brought_back(str(out)))
            names[str(target)] = str(out)
        stack.enter_context(_called(names))
        written = batch_into(near, target, how, progress)
        return replace(written, remarks=tuple(_said(each, names) for each in written.remarks))


@contextmanager
def _called(names: Mapping[str, str]) -> Iterator[None]:
    """Gives folders in messages the names that the person knows them by."""
    try:
        yield
    except ToldError as error:
        error.args = tuple(_said(str(each), names) for each in error.args)
        raise
    except OSError as error:
        if error.filename is not None:
            error.filename = _said(str(error.filename), names)
        raise


def _said(text: str, names: Mapping[str, str]) -> str:
    for path, name in names.items():
        text = text.replace(path, name)
    return text
