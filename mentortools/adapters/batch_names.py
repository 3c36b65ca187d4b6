"""Under which names the filled copies of a batch stand."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from mentortools.reports.result import ReturnedFile

FILLED = "filled"
ENDINGS = frozenset({".xlsx", ".xlsm"})
"""What a filled copy can be called by. One that was returned under another ending is given its own."""


class CopyNames:
    """Names of filled copies, given one after the other: each under the returned workbook's own path, or beside it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, path: str, ending: str, why_apart: str) -> str:
        """The first name of a file's copy that no other has."""
        for name in _names(path, ending, why_apart):
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name
        raise LookupError(path)


def ending_of(file: ReturnedFile) -> str:
    """The ending of the filled copy of a file that counts."""
    returned = PurePosixPath(file.path)
    right = ".xlsm" if file.result and "macros" in file.result.log.properties else ".xlsx"
    return returned.suffix if returned.suffix.casefold() in ENDINGS else right


def attached_as(file: ReturnedFile, why_apart: str) -> str:
    """What the filled copy of a file is called, unless another has that name."""
    return PurePosixPath(next(_names(file.path, ending_of(file), why_apart))).name


def _names(path: str, ending: str, why_apart: str) -> Iterator[str]:
    stem = f"{FILLED}/{PurePosixPath(path).with_suffix('')}"
    ending, stem = (".xlsx", f"{stem} - claim") if why_apart else (ending, stem)
    yield f"{stem}{ending}"
    number = 2
    while True:
        yield f"{stem} ({number}){ending}"
        number += 1
