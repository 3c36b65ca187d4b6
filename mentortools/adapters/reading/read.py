"""Reading a workbook: here where it can do no harm, in another process where it could."""

from collections.abc import Collection
from types import MappingProxyType

from mentortools.adapters.reading.kind import Kind, kind_of, package_of
from mentortools.adapters.reading.macros import said_of_macros
from mentortools.adapters.reading.plain_package import read_plainly
from mentortools.adapters.reading.preflight import DAMAGE
from mentortools.adapters.reading.wanted import Wanted
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.template import AIDS
from mentortools.workbook.unreadable import Reason, UnreadableFile

NO_PASSWORDS: tuple[str, ...] = ()


def read_log(data: bytes, passwords: tuple[str, ...] = NO_PASSWORDS, called: str = "") -> Snapshot:
    """A workbook as far as a mentor log can stand in it: sheets of the template in which nobody types stay unread.

    Args:
        data: The file's bytes. They decide what it is, never a file's name.
        passwords: Passwords that may open it.
        called: What the file goes by, without its ending: the name of the one sheet that a .csv file is.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    return _read(Wanted(data, AIDS, passwords, called))


def read_snapshot(data: bytes, passwords: tuple[str, ...] = NO_PASSWORDS, called: str = "") -> Snapshot:
    """The whole workbook that some bytes are; otherwise as ``read_log``.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    return _read(Wanted(data, (), passwords, called))


def _read(wanted: Wanted) -> Snapshot:
    try:
        plain = _plainly(wanted.data, wanted.passed_over)
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error
    if plain is not None:
        return plain
    from mentortools.adapters.reading.apart import read_apart  # noqa: PLC0415 - few files need another process

    return read_apart(wanted)


def _plainly(data: bytes, passed_over: Collection[str]) -> Snapshot | None:
    """The workbook, where it is one that can be read in this process without harm."""
    package = package_of(data)
    if kind_of(data, package) is not Kind.PACKAGE or package is None:
        return None
    book = read_plainly(package, passed_over)
    if book is None:
        return None
    properties = {"format": "xlsx", **said_of_macros(package.names)}
    return Snapshot(book.sheets, MappingProxyType(properties), book.remarks)
