"""How often the code under test crossed to Excel, by kind: `Range.raw_value get`, `Sheets.add call`."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from tests.excel.engine.com_error import reject

Answer = TypeVar("Answer")


class Calls(Counter[str]):
    """Crossings counted by kind; what a crossing does inside Excel is not counted again."""

    def __init__(self) -> None:
        super().__init__()
        self.rejected = False
        self._inside = False

    def cross(self, kind: str, answer: Callable[[], Answer]) -> Answer:
        """Count one crossing of this kind and give its answer; while `rejected` is set, refuse as a busy Excel does."""
        if self._inside:
            return answer()
        self[kind] += 1
        if self.rejected:
            reject()
        self._inside = True
        try:
            return answer()
        finally:
            self._inside = False

    def reset(self) -> None:
        self.clear()
        self.rejected = False


calls = Calls()
