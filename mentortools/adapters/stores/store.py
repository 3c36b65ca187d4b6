"""A store by its address: its files listed, fetched, written and taken away, by whatever library knows the address."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from msgspec import Struct

from mentortools.adapters.stores.names import StoreError, refuse_unsafe_names

__all__ = ["Store", "StoreError", "Stored"]

_SAVED = ("mtime", "LastModified", "last_modified", "updated", "modified")
"""What stores call the time at which a file was saved last. When it was made, which some say too, is another thing."""
_EXTRAS = {"s3": "s3", "abfs": "azure", "abfss": "azure", "az": "azure"}


class Stored(Struct, frozen=True):
    """A file in a store: its size in bytes, and when it was saved last, in seconds since 1970; None where unknown."""

    size: int
    saved: float | None


class Store:
    """The files below one address.

    Attributes:
        address: As the person typed it, without what follows a ``?`` or stands before an ``@``: that may be secret.
    """

    def __init__(self, address: str) -> None:
        """Looks the address up, and reads nothing.

        Raises:
            StoreError: If nothing that is installed knows such an address.
        """
        self.address = address.rstrip("/")
        try:
            from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

            self._system, self._root = url_to_fs(self.address)
        except (ImportError, ValueError) as error:
            kind = address.partition("://")[0]
            extra = _EXTRAS.get(kind, "stores")
            msg = (
                f"{address} cannot be read by what is installed. Install it with: pip install 'mentortools[{extra}]'."
                " Or name a folder of this computer."
            )
            raise StoreError(msg) from error
        self._root = self._root.rstrip("/")

    def files(self) -> Mapping[str, Stored]:
        """The files below the address, by their names relative to it, in the order of the names.

        Raises:
            StoreError: If it cannot be reached, or holds files whose names lead elsewhere.
        """
        with self._told("listed"):
            self._system.invalidate_cache()
            found = self._system.find(self._root, detail=True)
        listed = {path[len(self._root) :].lstrip("/"): _stored(details) for path, details in found.items()}
        refuse_unsafe_names(listed, self.address)
        return dict(sorted(listed.items()))

    def read(self, name: str) -> bytes:
        """A file's bytes.

        Raises:
            StoreError: If it cannot be fetched.
        """
        with self._told(f"fetched: {name}"):
            return bytes(self._system.cat_file(f"{self._root}/{name}"))

    def write(self, name: str, data: bytes) -> None:
        """Writes a file.

        Raises:
            StoreError: If it cannot be written.
        """
        with self._told(f"written: {name}"):
            path = f"{self._root}/{name}"
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, data)

    def remove(self, name: str) -> None:
        """Takes a file away, if it is there.

        Raises:
            StoreError: If it cannot be.
        """
        with self._told(f"taken away: {name}"):
            if self._system.exists(f"{self._root}/{name}"):
                self._system.rm_file(f"{self._root}/{name}")

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # each library has errors of its own
            msg = f"{self.address}: not {what} ({type(error).__name__}). Look at the address and who may use it."
            raise StoreError(msg) from error


def _stored(details: Mapping[str, object]) -> Stored:
    saved = next((details[name] for name in _SAVED if details.get(name) is not None), None)
    size = details.get("size")
    return Stored(
        size if isinstance(size, int) else 0,
        saved.timestamp() if isinstance(saved, datetime) else float(saved) if isinstance(saved, int | float) else None,
    )
