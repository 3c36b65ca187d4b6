"""What is to be read, as it is handed from one process to the other."""

from collections.abc import Collection
from typing import NamedTuple


class Wanted(NamedTuple):
    """A file to read.

    Attributes:
        data: Its bytes.
        passed_over: Names of sheets whose rows are not wanted.
        passwords: Passwords that may fit.
        called: What the file goes by, without its ending: the name of the one sheet that a .csv file is.
    """

    data: bytes
    passed_over: Collection[str] = ()
    passwords: tuple[str, ...] = ()
    called: str = ""
