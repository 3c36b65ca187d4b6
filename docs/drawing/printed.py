"""Workbooks as LibreOffice prints them: pages, the sheet each belongs to, and the words on it with their places."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from defusedxml.ElementTree import fromstring

SECONDS = 300
_XHTML = "{http://www.w3.org/1999/xhtml}"


class Word(NamedTuple):
    """A word on a page: its box in points from the page's left and top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """A printed page, counted from 1: its sheet, its size in points, and its words in the order they were drawn."""

    number: int
    sheet: str
    width: float
    height: float
    words: tuple[Word, ...]


def print_to_pdf(workbooks: Sequence[Path], folder: Path) -> None:
    """Has LibreOffice print workbooks, one at least, into a folder: each under its own name with the ending .pdf.

    Each call has a profile of its own, so that several can run at once.

    Raises:
        FileNotFoundError: If LibreOffice is not installed, or a workbook was not printed.
    """
    profile = (folder / f"profile for {workbooks[0].stem}").as_uri()
    command = (program("soffice"), "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf")
    output_of(*command, "--outdir", str(folder), *map(str, workbooks))
    for workbook in workbooks:
        if not (folder / f"{workbook.stem}.pdf").exists():
            raise FileNotFoundError(2, "LibreOffice did not print it", str(workbook))


def pages_of(pdf: Path) -> tuple[Page, ...]:
    """The pages of a printed workbook, in their order."""
    sheets = _first_pages(pdf)
    document = fromstring(output_of(program("pdftotext"), "-raw", "-bbox", str(pdf), "-"))
    pages = []
    sheet = ""
    for number, page in enumerate(document.iter(f"{_XHTML}page"), 1):
        sheet = sheets.get(number, sheet)
        words = tuple(
            Word(word.text or "", *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{_XHTML}word")
        )
        pages.append(Page(number, sheet, float(page.attrib["width"]), float(page.attrib["height"]), words))
    return tuple(pages)


def _first_pages(pdf: Path) -> Mapping[int, str]:
    """The sheet that begins on a page, from the bookmarks LibreOffice makes of the sheets' names."""
    command = (program("pdftohtml"), "-xml", "-i", "-f", "1", "-l", "1", "-stdout", str(pdf))
    _, marked, outline = output_of(*command).decode().partition("<outline>")
    if not marked:
        return {}
    items = fromstring(f"<outline>{outline.partition('</outline>')[0]}</outline>").iter("item")
    return {int(item.attrib["page"]): item.text or "" for item in items}


def program(name: str) -> str:
    """Where a program is.

    Raises:
        FileNotFoundError: If it is not installed.
    """
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(2, "this program is not installed", name)
    return found


def output_of(*command: str) -> bytes:
    """What a program prints. Raises CalledProcessError where it fails."""
    done = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)  # noqa: S603 - found by program()
    return done.stdout
