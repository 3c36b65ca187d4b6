"""Returned workbooks fetched from a store or a zip file into a folder that nobody else can read, for one run."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, LargeZipFile, ZipFile

from msgspec import Struct

from mentortools.adapters.files import LARGEST
from mentortools.adapters.stores.address import is_zip
from mentortools.adapters.stores.names import StoreError, refuse_unsafe_names
from mentortools.adapters.stores.store import Store, Stored

_MOST = 40 * 1024 * 1024 * 1024
"""In bytes: what all files may have together. All of England's logs have a tenth of it."""


class Fetched(Struct, frozen=True):
    """A folder with the files of a store.

    Attributes:
        folder: Where they are.
        tells_saved: Whether the store says of every file when it was saved last.
    """

    folder: Path
    tells_saved: bool


@contextmanager
def fetched(place: str | Path) -> Iterator[Fetched]:
    """The files of a store or zip file in a folder that goes when it is left.

    Raises:
        StoreError: If it cannot be read, or holds files whose names lead elsewhere.
    """
    with TemporaryDirectory(prefix="mentortools-") as folder:
        if is_zip(place):
            with _opened(Path(place)) as (files, read):
                yield _put(files, read, Path(folder), str(place))
        else:
            store = Store(str(place))
            yield _put(store.files(), store.read, Path(folder), store.address)


def _put(files: Mapping[str, Stored], read: Callable[[str], bytes], folder: Path, where: str) -> Fetched:
    if sum(each.size for each in files.values()) > _MOST:
        msg = f"{where} holds more than can be fetched at once. Name a part of it."
        raise StoreError(msg)
    for name, stored in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            if stored.size > LARGEST:
                file.truncate(stored.size)  # too large to be read: its size is all that will be looked at
            else:
                file.write(read(name))
        if stored.saved is not None:
            os.utime(path, (stored.saved, stored.saved))
    return Fetched(folder, all(each.saved is not None for each in files.values()))


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Mapping[str, Stored], Callable[[str], bytes]]]:
    """A zip file's files. It does not say in which time zone they were saved: nobody can tell which is the latest."""
    try:
        with ZipFile(path) as parts:
            members = [each for each in parts.infolist() if not each.is_dir()]
            refuse_unsafe_names((each.filename for each in members), str(path))
            yield {each.filename: Stored(each.file_size, None) for each in members}, parts.read
    except (BadZipFile, LargeZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        msg = f"{path} cannot be unpacked ({type(error).__name__}): it is damaged, or has a password. Unpack it first."
        raise StoreError(msg) from error
