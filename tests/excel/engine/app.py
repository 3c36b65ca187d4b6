"""One application: its settings, its workbooks, what it showed people and what they would answer."""

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from xlwings import base_classes

from tests.excel.engine.books import Books
from tests.excel.engine.com_application import ComApplication
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_window import ComWindow
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks

if TYPE_CHECKING:
    from tests.excel.engine.apps import Apps
    from tests.excel.engine.file_engine import FileEngine
    from tests.excel.engine.range import Range

CALCULATIONS = {"automatic", "manual", "semiautomatic"}


class Alert(NamedTuple):
    """A message that was shown."""

    prompt: str
    title: str | None
    buttons: str | None
    mode: str | None


class App(Modelled, base_classes.App):
    """An application that shows nothing: alerts and the status bar's texts are recorded instead.

    `alerts` are the messages shown, `status_texts` all that the status bar said, `answers` what is pressed in the
    next alerts (after those: ok), `picked` the folder that is picked in the dialog (none: Cancel).
    """

    uncounted: ClassVar[frozenset[str]] = frozenset({"engine"})

    def __init__(self, apps: "Apps", pid: int) -> None:
        self._apps = apps
        self._pid = pid
        self._books = Books(self)
        self._window = ComWindow(self._shown)
        self._settings: dict[str, object] = {}
        self.__dict__.update(alerts=[], status_texts=[], answers=[], picked=[])

    if TYPE_CHECKING:
        alerts: list[Alert]
        status_texts: list[str | bool]
        answers: list[str]
        picked: list[str]

    @property
    def engine(self) -> "FileEngine":
        return self._apps.engine

    @property
    def api(self) -> ComApplication:
        return ComApplication(self._window, self._shown, self.picked)

    def _shown(self) -> FileSheet:
        book = self._books.current()
        if book is None:
            refuse("There is no active window.")
        return book.sheets.active.on

    @property
    def pid(self) -> int:
        return self._pid

    @property
    def hwnd(self) -> int:
        return -self._pid

    @property
    def version(self) -> str:
        return "16.0"

    @property
    def books(self) -> Books:
        return self._books

    @property
    def selection(self) -> "Range | None":
        book = self._books.current()
        return None if book is None else book.sheets.active.selection()

    def activate(self, steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - xlwings calls it so
        del steal_focus

    def quit(self) -> None:
        self._apps.remove(self)

    def kill(self) -> None:
        self._apps.remove(self)

    def alert(self, prompt: str, title: str | None, buttons: str | None, mode: str | None, callback: None) -> str:
        if callback is not None:
            lacks(type(self).__name__, "alert with a callback")
        self.alerts.append(Alert(prompt, title, buttons, mode))
        return self.answers.pop(0) if self.answers else "ok"

    @property
    def visible(self) -> object:
        return self._settings.get("visible", False)

    @visible.setter
    def visible(self, value: bool) -> None:
        self._settings["visible"] = value

    @property
    def screen_updating(self) -> object:
        return self._settings.get("screen_updating", True)

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        self._settings["screen_updating"] = value

    @property
    def display_alerts(self) -> object:
        return self._settings.get("display_alerts", True)

    @display_alerts.setter
    def display_alerts(self, value: bool) -> None:
        self._settings["display_alerts"] = value

    @property
    def enable_events(self) -> object:
        return self._settings.get("enable_events", True)

    @enable_events.setter
    def enable_events(self, value: bool) -> None:
        self._settings["enable_events"] = value

    @property
    def interactive(self) -> object:
        return self._settings.get("interactive", True)

    @interactive.setter
    def interactive(self, value: bool) -> None:
        self._settings["interactive"] = value

    @property
    def cut_copy_mode(self) -> None:
        return None

    @cut_copy_mode.setter
    def cut_copy_mode(self, value: bool) -> None:
        if value:
            refuse("Unable to set the CutCopyMode property of the Application class")

    @property
    def calculation(self) -> object:
        """Excel has no calculation mode of its own while no workbook is open."""
        self._must_have_a_book()
        return self._settings.get("calculation", "automatic")

    @calculation.setter
    def calculation(self, value: str) -> None:
        self._must_have_a_book()
        if value not in CALCULATIONS:
            raise KeyError(value)
        self._settings["calculation"] = value

    def _must_have_a_book(self) -> None:
        if len(self._books) == 0:
            refuse("Unable to set the Calculation property of the Application class")

    @property
    def status_bar(self) -> object:
        return self._settings.get("status_bar", False)

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        self._settings["status_bar"] = value
        self.status_texts.append(value)
