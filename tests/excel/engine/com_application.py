# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `Application`: its window, the union of ranges, and the dialog in which a person picks a folder."""

from collections.abc import Callable, Iterator

from tests.excel.engine.com_error import no_such_member, refuse
from tests.excel.engine.com_range import ComRange
from tests.excel.engine.com_window import ComWindow
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks

FOLDER_PICKER = 4
MOST_RANGES = 30


class ComApplication(Modelled):
    """The application, with what a person would answer when asked for a folder (None: Cancel)."""

    def __init__(self, window: ComWindow, shown: Callable[[], FileSheet], picked: list[str]) -> None:
        self._window = window
        self._shown = shown
        self._picked = picked

    @property
    def ActiveWindow(self) -> ComWindow:
        return self._window

    def Union(self, *ranges: ComRange) -> ComRange:
        """The areas of 2 to 30 ranges of one sheet."""
        if not 1 < len(ranges) <= MOST_RANGES:
            refuse("Method 'Union' of object '_Application' failed")
        if any(each.on.worksheet is not ranges[0].on.worksheet for each in ranges):
            refuse("Method 'Union' of object '_Application' failed")
        areas = tuple(dict.fromkeys(area for each in ranges for area in each.areas))
        return ComRange(ranges[0].on, areas)

    def FileDialog(self, fileDialogType: int) -> "ComFileDialog":
        if fileDialogType != FOLDER_PICKER:
            lacks("Application", f"FileDialog({fileDialogType})")
        return ComFileDialog(self._picked)


class ComFileDialog(Modelled):
    """A folder picker that is answered with the folders a test has put in."""

    def __init__(self, picked: list[str]) -> None:
        self._picked = picked
        self._title = "Browse"
        self._first = ""

    @property
    def Title(self) -> str:
        return self._title

    @Title.setter
    def Title(self, value: str) -> None:
        self._title = value

    @property
    def InitialFileName(self) -> str:
        return self._first

    @InitialFileName.setter
    def InitialFileName(self, value: str) -> None:
        self._first = value

    @property
    def AllowMultiSelect(self) -> bool:
        return False

    @AllowMultiSelect.setter
    def AllowMultiSelect(self, value: bool) -> None:
        if value:
            lacks("FileDialog", "AllowMultiSelect = True")

    def Show(self) -> int:
        """-1 where a folder was picked, 0 where the person pressed Cancel."""
        return -1 if self._picked else 0

    @property
    def SelectedItems(self) -> "ComSelectedItems":
        return ComSelectedItems(self._picked)


class ComSelectedItems(Modelled):
    """What was picked, counted from 1."""

    def __init__(self, picked: list[str]) -> None:
        self._picked = picked

    @property
    def Count(self) -> int:
        return len(self._picked)

    def __call__(self, number: int) -> str:
        if not 1 <= number <= len(self._picked):
            no_such_member()
        return self._picked[number - 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._picked)
