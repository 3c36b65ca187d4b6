"""Our workbook's styles put into the host's, and the numbers they have there."""

from dataclasses import replace
from typing import NamedTuple

from mentortools.adapters.grafting.book import Book, whole
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.relations import related
from mentortools.adapters.grafting.style_pool import FIRST_OWN_NUMBER_FORMAT, StylePool

PARTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}
APPLIED = ("NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection")


class CarriedStyles(NamedTuple):
    """The host's numbers for our cell formats and for our formats in conditions and tables, by ours.

    ``dates`` holds those of our cell formats that show a date.
    """

    cells: tuple[int, ...]
    conditions: tuple[int, ...]
    dates: frozenset[int]


def carry_styles(ours: Book, pool: StylePool) -> CarriedStyles:
    """Our workbook's styles put into the host's stylesheet.

    Every format applies all that it says and rests on the host's first, which may look like anything.
    """
    pool.pad()
    part = related(ours.package, ours.part, "styles")
    if part is None:
        return CarriedStyles((0,), (), frozenset())
    root = ours.package.outline(part)
    numbers = {
        item.attributes["numFmtId"]: item.attributes["formatCode"] for item in _entries(root, "numFmts", "numFmt")
    }
    places = {
        name: [pool.index(name, item) for item in _entries(root, name, name.removesuffix("s"))]
        for name in PARTS.values()
    }
    formats = _entries(root, "cellXfs", "xf")
    return CarriedStyles(
        tuple(pool.index("cellXfs", item, _changes(item, numbers, places, pool)) for item in formats),
        tuple(pool.index("dxfs", _numbered(item, pool)) for item in _entries(root, "dxfs", "dxf")),
        frozenset(place for place, item in enumerate(formats) if _shows_date(item, numbers)),
    )


def _entries(root: Element, name: str, entry: str) -> list[Element]:
    listed = root.first(name)
    return listed.all(entry) if listed else []


def _changes(item: Element, numbers: dict[str, str], places: dict[str, list[int]], pool: StylePool) -> dict[str, str]:
    changes = {"xfId": "0"} | {f"apply{what}": "1" for what in APPLIED}
    number = item.attributes.get("numFmtId", "0")
    changes["numFmtId"] = str(pool.number_format(numbers[number])) if number in numbers else number
    for name, listed in PARTS.items():
        changes[name] = str(places[listed][whole(item.attributes.get(name))])
    return changes


def _numbered(item: Element, pool: StylePool) -> Element:
    """A conditional format with the host's numbers for the number formats it spells out."""
    own = item.all("numFmt")
    return replace(item, children=[_renumbered(each, pool) if each in own else each for each in item.children])


def _renumbered(child: Element, pool: StylePool) -> Element:
    if whole(child.attributes.get("numFmtId")) < FIRST_OWN_NUMBER_FORMAT:
        return child
    number = str(pool.number_format(child.attributes["formatCode"]))
    return replace(child, attributes=child.attributes | {"numFmtId": number})


BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22})
"""The built-in number formats that show a day."""


def _shows_date(item: Element, numbers: dict[str, str]) -> bool:
    number = item.attributes.get("numFmtId", "0")
    if number not in numbers:
        return whole(number) in BUILT_IN_DATES
    return bool(set(_bare(numbers[number]).lower()) & {"y", "d"})


def _bare(code: str) -> str:
    """A number format's code without quoted text, escaped characters and what stands in brackets."""
    bare, skip_to = "", ""
    characters = iter(code)
    for character in characters:
        if skip_to:
            skip_to = "" if character == skip_to else skip_to
        elif character in ('"', "["):
            skip_to = {'"': '"', "[": "]"}[character]
        elif character in "\\_*":
            next(characters, None)
        else:
            bare += character
    return bare
