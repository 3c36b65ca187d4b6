"""Printing: results to standard output, progress to standard error, colours only where a person looks."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from shutil import get_terminal_size

from mentortools.reports.cli_text import Line, Style

WIDEST = 110

_COLOURS: Mapping[Style, str] = {
    Style.FILE: "1",
    Style.MUST_FIX: "1;31",
    Style.CHECK: "33",
    Style.NOTE: "36",
    Style.CODE: "2",
    Style.PLACE: "1",
    Style.GOOD: "32",
}


def width() -> int:
    """How many characters a line takes."""
    return min(get_terminal_size((WIDEST, 24)).columns, WIDEST)


def print_lines(lines: Iterable[Line], options: Namespace) -> None:
    """Lines of styled pieces, in colours where standard output is a terminal that wants them."""
    coloured = sys.stdout.isatty() and not options.no_color and "NO_COLOR" not in os.environ
    for line in lines:
        pieces = (_coloured(piece.style, piece.text) if coloured else piece.text for piece in line)
        sys.stdout.write("".join(pieces).rstrip() + "\n")


def _coloured(style: Style, text: str) -> str:
    colour = _COLOURS.get(style)
    return f"\x1b[{colour}m{text}\x1b[0m" if colour else text


def print_text(text: str) -> None:
    """Text as it is."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def print_bytes(data: bytes) -> None:
    """A file of ours, byte for byte, so that it can be sent into a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def print_json(value: object) -> None:
    """One JSON object."""
    print_text(json.dumps(value, ensure_ascii=False, indent=1))


def warn(text: str) -> None:
    """A line that a person has to see, whether or not they want progress."""
    sys.stderr.write(f"{text}\n")


def tell(text: str, options: Namespace) -> None:
    """A line of progress, unless the person wants none."""
    if not options.quiet:
        sys.stderr.write(f"{text}\n")
