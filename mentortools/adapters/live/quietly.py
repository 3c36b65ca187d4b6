"""Excel kept still while a workbook of its is changed, and put back as it was whatever happens."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import xlwings as xw

_STILL = (("screen_updating", False), ("enable_events", False), ("display_alerts", False), ("calculation", "manual"))


@contextmanager
def quietly(app: xw.App) -> Iterator[None]:
    """While the block runs, Excel draws nothing, calculates nothing, asks nothing and runs no macros of the workbook.

    Each setting is put back by itself, so that one that cannot be leaves no other behind.
    """
    with ExitStack() as put_back:
        for name, still in _STILL:
            before = getattr(app, name)
            if before != still:
                put_back.callback(setattr, app, name, before)
                setattr(app, name, still)
        yield
