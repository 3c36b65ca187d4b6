"""Progress on standard error: a bar where a person looks, a line now and then where a file is written, or nothing."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from mentortools.reports.counted import counted

Each = TypeVar("Each")

SECONDS_BETWEEN_LINES = 10.0
"""What is done sooner than this says nothing where nobody looks."""


def progress(
    items: Sequence[Each], doing: str, findings: Callable[[], int] | None = None, *, options: Namespace
) -> Iterator[Each]:
    """The items, one after the other, with what is done, how many there are, findings by now, and the time left."""
    if options.quiet:
        return iter(items)
    return (_in_a_bar if sys.stderr.isatty() else _in_lines)(items, doing, findings, options)


def _in_a_bar(
    items: Sequence[Each], doing: str, findings: Callable[[], int] | None, options: Namespace
) -> Iterator[Each]:
    from rich.console import Console  # noqa: PLC0415 - only where there is a terminal to draw on
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    plain = options.no_color or "NO_COLOR" in os.environ
    console = Console(stderr=True, color_system=None if plain else "auto")
    found = TextColumn("{task.fields[found]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), found, TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(doing, total=len(items), found="")
        for item in items:
            yield item
            bar.update(task, advance=1, found=_counted(findings))


def _in_lines(
    items: Sequence[Each], doing: str, findings: Callable[[], int] | None, _options: Namespace
) -> Iterator[Each]:
    began = said = time.monotonic()
    for done, item in enumerate(items):
        now = time.monotonic()
        if now - said >= SECONDS_BETWEEN_LINES:
            said = now
            sys.stderr.write(f"{line(doing, done, len(items), _counted(findings), now - began)}\n")
            sys.stderr.flush()
        yield item


def line(doing: str, done: int, of: int, found: str, seconds: float) -> str:
    """How far it is after some seconds: ``Reading: 300 of 1,500, 412 findings, about 2 minutes left``."""
    left = f"{_in_words(seconds / done * (of - done))} left" if done else ""
    return ", ".join(part for part in (f"{doing}: {done:,} of {of:,}", found, left) if part)


def _counted(findings: Callable[[], int] | None) -> str:
    if findings is None:
        return ""
    count = findings()
    return counted(count, "finding")


def _in_words(seconds: float) -> str:
    if seconds < 60:  # noqa: PLR2004 - seconds in a minute
        return "less than a minute"
    minutes = round(seconds / 60)
    if minutes < 120:  # noqa: PLR2004 - up to two hours in minutes
        return f"about {minutes} minute{'s' if minutes > 1 else ''}"
    return f"about {round(minutes / 60)} hours"
