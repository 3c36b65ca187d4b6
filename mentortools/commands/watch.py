"""``mentortools watch``: as workbooks arrive, they are checked and answered with a note."""

import signal
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event
from types import FrameType

from mentortools.api.watching import Round, watch
from mentortools.commands.given_batch import given_batch
from mentortools.commands.printing import print_lines, tell, warn, width
from mentortools.commands.stopped import sentence_for
from mentortools.reports.watch_text import watch_lines

_STOPPING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))


def run(options: Namespace) -> int:
    """Keeps OUT up to date with the folder, and prints a line for each workbook that came, until it is stopped."""
    stop, how = Event(), given_batch(options)
    tell(f"Watching {options.folder}. Press Ctrl and C to stop.", options)
    with _stopping(stop.set):
        for each in watch(options.folder, options.out, stop, how, every=options.every):
            _print(each, options)
    tell("Stopped. Nothing was left half written.", options)
    return 0


def _print(each: Round, options: Namespace) -> None:
    now = f"{datetime.now():%H:%M}"  # noqa: DTZ005 - a person's own clock
    if each.error is not None:
        warn(f"{now}  {sentence_for(each.error, 'No workbook of yours was changed.')}")
    if each.written is not None:
        print_lines(watch_lines(now, each.written.result, each.new, each.gone, width()), options)
        for remark in each.written.remarks:
            warn(remark)


@contextmanager
def _stopping(stop: Callable[[], None]) -> Iterator[None]:
    """Lets the signals that end a program end the watch instead, once what it is at is done."""

    def heard(_: int, __: FrameType | None) -> None:
        stop()

    before = {each: signal.signal(each, heard) for each in _STOPPING}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
