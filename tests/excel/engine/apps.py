"""The running applications: none of them is a process, and each has a number that no process has."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from xlwings import base_classes

from tests.excel.engine.app import App
from tests.excel.engine.modelled import Modelled

if TYPE_CHECKING:
    from tests.excel.engine.file_engine import FileEngine


class Apps(Modelled, base_classes.Apps):
    """The applications, the one started last first."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"engine"})

    def __init__(self, engine: "FileEngine") -> None:
        self._engine = engine
        self._apps: list[App] = []
        self._numbers = count(-1, -1)

    @property
    def engine(self) -> "FileEngine":
        return self._engine

    def keys(self) -> list[int]:
        return [app.pid for app in self._apps]

    def add(self, spec: None = None, add_book: object = None, xl: None = None, visible: object = None) -> App:
        del spec, xl, visible
        app = App(self, next(self._numbers))
        self._apps.insert(0, app)
        if add_book:
            app.books.add()
        return app

    def remove(self, app: App) -> None:
        if app in self._apps:
            self._apps.remove(app)

    def __iter__(self) -> Iterator[App]:
        return iter(list(self._apps))

    def __len__(self) -> int:
        return len(self._apps)

    def __getitem__(self, pid: int) -> App:
        found = next((app for app in self._apps if app.pid == pid), None)
        if found is None:
            message = "Could not find an Excel instance with this PID."
            raise KeyError(message)
        return found
