"""What is wrong with a printed workbook: numbers shown as ####, and text that is cut, lost or printed over."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from docs.drawing.cell_texts import texts_of
from docs.drawing.cut_letters import cut_words
from docs.drawing.lost_texts import lost, split
from docs.drawing.printed import Page, Word, pages_of

TOUCHING = 0.4
"""The part of a line's height that two words may share: the boxes of lines of one cell do, their letters do not."""
_HASHES = re.compile(r"##+")


class Fault(NamedTuple):
    """Something on a page that nobody should be sent."""

    sheet: str
    page: int
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.sheet}, page {self.page}: {self.what}: {self.text}"


def faults_of(workbook: Path, pdf: Path) -> list[Fault]:
    """Everything that is wrong with a workbook as it was printed."""
    texts = texts_of(workbook)
    pages = pages_of(pdf)
    found = [fault for page in pages for fault in (*_on_page(page), *_cut(pdf, page))]
    for sheet, its_pages in groupby(pages, lambda page: page.sheet):
        printed = tuple(its_pages)
        first = printed[0].number
        found.extend(Fault(sheet, first, "not shown whole", text) for text in lost(texts.get(sheet, ()), printed))
        found.extend(
            Fault(sheet, page.number, "a word is split over two lines", word)
            for page in printed
            for word in split(texts.get(sheet, ()), page)
        )
    return found


def _on_page(page: Page) -> Iterator[Fault]:
    for word in page.words:
        if _HASHES.search(word.text):
            yield Fault(page.sheet, page.number, "the column is too narrow for its number", word.text)
        if word.left < 0 or word.top < 0 or word.right > page.width or word.bottom > page.height:
            yield Fault(page.sheet, page.number, "outside the page", word.text)
    for one, other in overlapping(page.words):
        yield Fault(page.sheet, page.number, "printed over each other", f"{one.text} / {other.text}")


def _cut(pdf: Path, page: Page) -> Iterator[Fault]:
    for text in cut_words(pdf, page):
        yield Fault(page.sheet, page.number, "partly cut away", text)


def overlapping(words: Iterable[Word]) -> Iterator[tuple[Word, Word]]:
    """Words printed over each other."""
    above: list[Word] = []
    for word in sorted(words, key=lambda each: each.top):
        above = [each for each in above if each.bottom > word.top]
        yield from ((each, word) for each in above if _overlap(each, word))
        above.append(word)


def _overlap(one: Word, other: Word) -> bool:
    enough = TOUCHING * min(one.bottom - one.top, other.bottom - other.top)
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > enough and down > enough
