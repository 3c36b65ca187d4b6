"""Pictures of printed sheets and of pages: cut to what stands on them, and drawn anew only where that has changed.

A picture carries the SHA-256 of the file it shows. Fonts and programs draw a little differently from one computer to
the next, and that alone changes no picture.
"""

import struct
from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zlib import crc32

from docs.drawing.printed import Page, Word, output_of, program

MARGIN = 14.0
"""In points, around what stands on a page."""
FOOTER = 0.94
"""The part of a page's height below which only its footer stands."""
_POINTS_AN_INCH = 72
_SHOWS = b"Shows"
_AFTER_HEADER = 33
"""Where a PNG's first chunk ends, which must be its header."""


class Cut(StrEnum):
    """What is left of a page in its picture."""

    TEXT = "what stands on it"
    PAGE = "all of it"


class Picture(NamedTuple):
    """The picture of a sheet's first page: its name in ``docs/pictures``, its width in pixels, and how it is cut."""

    name: str
    sheet: str
    width: int = 1000
    cut: Cut = Cut.TEXT


def draw_sheet(picture: Picture, workbook: Path, pdf: Path, pages: Sequence[Page], folder: Path) -> bool:
    """Draws the first page of a sheet. False where the picture already shows this workbook.

    Raises:
        ValueError: If the sheet has no page.
    """
    target, shows = folder / picture.name, _shows(workbook, picture)
    if _is_current(target, shows):
        return False
    page = next((page for page in pages if page.sheet == picture.sheet), None)
    if page is None:
        msg = f"{workbook.name} has no printed sheet {picture.sheet}"
        raise ValueError(msg)
    left, top, width, height = _what_to_show(page) if picture.cut is Cut.TEXT else (0, 0, page.width, page.height)
    scale = picture.width / width
    box = [f"{name}{round(size * scale)}" for name, size in zip("xyWH", (left, top, width, height), strict=True)]
    flags = [part for each in box for part in (f"-{each[0]}", each[1:])]
    number = str(page.number)
    png = output_of(
        program("pdftoppm"), "-png", "-r", str(scale * _POINTS_AN_INCH), "-f", number, "-l", number, *flags, str(pdf)
    )
    _write(target, png, shows)
    return True


def draw_page(picture: Picture, page: Path, height: int, folder: Path) -> bool:
    """Draws the top of an HTML page as Chromium shows it. False where the picture already shows this page."""
    target, shows = folder / picture.name, _shows(page, picture)
    if _is_current(target, shows):
        return False
    with TemporaryDirectory() as place:
        screenshot = Path(place) / "page.png"
        settings = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={place}")
        size = f"--window-size={picture.width},{height}"
        output_of(program("chromium"), *settings, size, f"--screenshot={screenshot}", page.resolve().as_uri())
        _write(target, screenshot.read_bytes(), shows)
    return True


def _what_to_show(page: Page) -> tuple[float, float, float, float]:
    """The left, top, width and height of what stands on a page, its footer left out."""
    body = [word for word in page.words if word.top < page.height * FOOTER]
    left, top, right, bottom = _around(body)
    return left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN


def _around(words: Sequence[Word]) -> tuple[float, float, float, float]:
    return (
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )


def _shows(file: Path, picture: Picture) -> bytes:
    return sha256(file.read_bytes() + repr(picture).encode()).hexdigest().encode()


def _is_current(picture: Path, shows: bytes) -> bool:
    return picture.exists() and _SHOWS + b"\0" + shows in picture.read_bytes()


def _write(target: Path, png: bytes, shows: bytes) -> None:
    """Writes a PNG with a text chunk that says what it shows."""
    text = b"tEXt" + _SHOWS + b"\0" + shows
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", crc32(text))
    target.write_bytes(png[:_AFTER_HEADER] + chunk + png[_AFTER_HEADER:])
