"""The proof that a copy holds the values of the workbook it was made of, without reading them.

What any reader makes of a person's cell comes from the bytes of its row, from the shared texts, from the number formats
of the cell formats, from the day that days are counted from, and from the list that says which part is which sheet. A
copy of which all these are equal to the byte cannot read otherwise; that is more than a comparison of values read says,
which sees no further than one reader does. Whatever is in the least odd is not proved: then the copy must be read.
"""

import re
from collections import defaultdict
from functools import lru_cache

from mentortools.adapters.grafting.book import Book, Sheet, book_of
from mentortools.adapters.grafting.outline import TAG, end_of_rows
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.reasons import CannotGraft
from mentortools.adapters.grafting.relations import related, relations
from mentortools.adapters.grafting.stamps import our_own

_NUMBER_FORMAT = re.compile(rb"<(?:[\w.-]+:)?numFmt\s[^>]*>")
_FORMAT = re.compile(rb"<(?:[\w.-]+:)?xf\s[^>]*>")
_ITS_NUMBER, _ITS_CODE = (
    re.compile(rb"""\snumFmtId=["'](\d+)["']"""),
    re.compile(rb"""\sformatCode=("[^"]*"|'[^']*')"""),
)
_SHOWS_TIME = re.compile(rb"[ymdhsegb]", re.IGNORECASE)
"""The letters of days and times in number formats, those of other calendars among them."""
_MOST_KEPT = 8
_GENERAL, _UNKNOWN = b"0", b"unreadable, so it may show a day"


def holds_the_same_cells(copy: Package, original: Package) -> bool:
    """Whether it is proved that people's cells read in the copy as they do in the original; false where it is not."""
    try:
        before, after = book_of(original), book_of(copy)
        ours = {our.place for our in our_own(before)}
        sheets = [sheet for place, sheet in enumerate(before.sheets()) if place not in ours]
        return (
            _same_frame(before, after, sheets)
            and _same_texts(before, after)
            and _same_formats(before, after)
            and all(_same_rows(before, after, sheet) for sheet in sheets)
        )
    except CannotGraft:
        return False


def _same_frame(before: Book, after: Book, sheets: list[Sheet]) -> bool:
    """Whether the same parts are the same sheets, in the same order, and days are counted from the same day."""
    names = [relation.name for relation in relations(after.package, after.part)]
    kept = after.sheets()[: len(sheets)]
    return (
        (before.part, before.dialect, before.counts_from_1904())
        == (after.part, after.dialect, after.counts_from_1904())
        and len(set(names)) == len(names)
        and [sheet[:-1] for sheet in sheets] == [sheet[:-1] for sheet in kept]
    )


def _same_texts(before: Book, after: Book) -> bool:
    parts = [related(book.package, book.part, "sharedStrings") for book in (before, after)]
    if parts == [None, None]:
        return True
    first, second = parts
    return first == second and first is not None and before.package.member(first) == after.package.member(first)


def _same_formats(before: Book, after: Book) -> bool:
    """Whether cell formats keep their numbers and meanings, and those that came show no day and no time.

    A cell may name a format that is not there, as a format may name a code that is not there. One of ours then comes to
    stand in its place: a number shown otherwise is the same number, but one shown as a day is read as a day.
    """
    parts = [related(book.package, book.part, "styles") for book in (before, after)]
    if parts[0] is None or parts[1] != parts[0]:
        return False
    if before.package.member(parts[0]) == after.package.member(parts[0]):
        return True
    return _formats_hold(before.package.text(parts[0]), after.package.text(parts[0]))


@lru_cache(_MOST_KEPT)
def _formats_hold(old: bytes, new: bytes) -> bool:
    """The same of two stylesheets: logs come of one template, and few differ in theirs."""
    formats, numbers = _came(old, new, b"cellXfs"), _came(old, new, b"numFmts")
    if formats is None or numbers is None:
        return False
    codes = _codes(new)
    used = {number for written in _FORMAT.findall(formats) for number in _number_of(written)} - {_GENERAL}
    ours = {code for written in _NUMBER_FORMAT.findall(numbers) for code in _ITS_CODE.findall(written)}
    ours |= {code for number in used for code in codes.get(number, [_UNKNOWN])}
    return not any(map(_SHOWS_TIME.search, ours))


def _codes(styles: bytes) -> dict[bytes, list[bytes]]:
    """The codes of number formats by their numbers: all of them where a stylesheet gives a number twice."""
    codes: dict[bytes, list[bytes]] = defaultdict(list)
    for written in _NUMBER_FORMAT.findall(styles):
        for number in _number_of(written):
            codes[number] += _ITS_CODE.findall(written) or [_UNKNOWN]
    return codes


def _number_of(written: bytes) -> list[bytes]:
    return _ITS_NUMBER.findall(written) or [_UNKNOWN]


def _came(old: bytes, new: bytes, name: bytes) -> bytes | None:
    """What came to the end of a list of the stylesheet; None where what was there is not as it was."""
    before, after = _content(old, name), _content(new, name)
    if before is None or after is None:
        return None
    return after[len(before) :] if after.startswith(before) else None


def _content(styles: bytes, name: bytes) -> bytes | None:
    """What stands in the one list of this name; nothing where there is none, and None where that cannot be told."""
    found = re.findall(rb"<(?:[\w.-]+:)?" + name + rb"(?=[\s/>])", styles)
    if not found:
        return b""
    start = styles.find(found[0])
    tag = TAG.match(styles, start)
    if len(found) > 1 or tag is None or b"<!" in styles:
        return None
    if tag[0].endswith(b"/>"):
        return b""
    end = styles.find(b"</" + found[0][1:], tag.end())
    return styles[tag.end() : end] if end >= 0 else None


def _same_rows(before: Book, after: Book, sheet: Sheet) -> bool:
    """Whether a sheet's part is the same to the end of its rows, behind which no cell stands."""
    if sheet.part is None:
        return False
    if before.package.member(sheet.part) == after.package.member(sheet.part):
        return True
    old, new = before.package.text(sheet.part), after.package.text(sheet.part)
    end = end_of_rows(old)
    if end is None:
        return False
    rows = memoryview(old)[: end + len(b"</")]  # as far as into their end tag, so that no row stands before it
    return new.startswith(rows) and new.count(b"sheetData", end) == 1
