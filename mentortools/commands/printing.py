"""Printing: results to standard output, progress to standard error, colours only where a person looks."""

import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from shutil import get_terminal_size

from mentortools.reports.cli_text import Line, Style, without_orders

WIDEST = 110
_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\uffff]")
"""What a terminal obeys or nobody sees, and JSON leaves as it is."""

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
        if coloured:
            text = "".join(_coloured(piece.style, without_orders(piece.text)) for piece in line)
        else:
            text = without_orders("".join([piece.text for piece in line]))
        sys.stdout.write(text.rstrip() + "\n")


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
    """One JSON object, in which whatever a terminal would obey stands as its number."""
    written = json.dumps(value, ensure_ascii=False, indent=1)
    print_text(_UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written))


def warn(text: str) -> None:
    """A line that a person has to see, whether or not they want progress."""
    sys.stderr.write(f"{without_orders(text, keep=chr(10))}\n")


def tell(text: str, options: Namespace) -> None:
    """A line of progress, unless the person wants none."""
    if not options.quiet:
        warn(text)
