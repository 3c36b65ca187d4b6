"""Progress on standard error: a bar where a person looks, nothing where a program does."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")


def progress(items: Sequence[Each], doing: str, options: Namespace) -> Iterator[Each]:
    """The items, one after the other, with a bar that moves."""
    if options.quiet or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - only where there is a terminal to draw on
    from rich.progress import track  # noqa: PLC0415 - the same

    plain = options.no_color or "NO_COLOR" in os.environ
    console = Console(stderr=True, color_system=None if plain else "auto")
    yield from track(items, description=doing, console=console, transient=True)
