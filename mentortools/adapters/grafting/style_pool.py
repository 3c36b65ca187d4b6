"""The host's stylesheet as lists one may add to: what is there already is used again, so nothing piles up.

No entry of the host is changed or moved; ours come after its own, and stay when our sheets leave.
"""

from collections.abc import Mapping
from functools import lru_cache

from mentortools.adapters.grafting.book import Book, whole
from mentortools.adapters.grafting.dialect import STYLES as STYLES_TYPE
from mentortools.adapters.grafting.dialect import XML_DECLARATION
from mentortools.adapters.grafting.order import STYLES, place_for
from mentortools.adapters.grafting.outline import LARGEST_KEPT, Element, outline
from mentortools.adapters.grafting.relations import add_relations, related, relations, remove_relations
from mentortools.adapters.grafting.splices import (
    WAS_COLLAPSED,
    Splice,
    append,
    attribute,
    set_attribute,
    sign,
    spliced,
    text_of,
)

ENTRY = {
    "numFmts": "numFmt",
    "fonts": "font",
    "fills": "fill",
    "borders": "border",
    "cellStyleXfs": "xf",
    "cellXfs": "xf",
    "dxfs": "dxf",
}
FIRST_OWN_NUMBER_FORMAT = 164
"""Number formats below are built in and never written out."""

_FONT = b'<font><sz val="11"/><name val="Calibri"/></font>'
_BORDER = b"<border><left/><right/><top/><bottom/><diagonal/></border>"
_FORMAT = b'<xf borderId="0" fillId="0" fontId="0" numFmtId="0"/>'
_CELL_FORMAT = b'<xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/>'
TAKEN_FOR_GRANTED = {
    "fonts": (_FONT,),
    "fills": (
        b'<fill><patternFill patternType="none"/></fill>',
        b'<fill><patternFill patternType="gray125"/></fill>',
    ),
    "borders": (_BORDER,),
    "cellStyleXfs": (_FORMAT,),
    "cellXfs": (_CELL_FORMAT,),
}
"""Entries that every reader expects at the head of a list, whatever the stylesheet says: fills 0 and 1 are reserved."""


def written(element: Element, prefix: str = "") -> str:
    """An entry of a stylesheet as XML with its attributes in order: equal entries are equal texts."""
    name = prefix + element.local
    attributes = "".join(f" {key}={attribute(value).decode()}" for key, value in sorted(element.attributes.items()))
    content = "".join(written(child, prefix) for child in element.children) + text_of(element.text.strip()).decode()
    return f"<{name}{attributes}>{content}</{name}>" if content else f"<{name}{attributes}/>"


class StylePool:
    """A workbook's styles part, read once; ``save`` puts in what was asked for and was not there."""

    def __init__(self, book: Book) -> None:
        self._package = book.package
        self._part = related(book.package, book.part, "styles") or _new_part(book)
        self._root = self._package.outline(self._part)
        self._lists = {name: self._root.first(name) for name in ENTRY}
        self._found: dict[str, dict[str, int]] = {}
        self._new: dict[str, list[str]] = {name: [] for name in ENTRY}
        self._counts = {name: len(self._entries(name)) for name in ENTRY}
        self._formats = {
            item.attributes.get("formatCode", ""): whole(item.attributes.get("numFmtId"))
            for item in reversed(self._entries("numFmts"))
        }

    def _entries(self, name: str) -> list[Element]:
        listed = self._lists[name]
        return listed.all(ENTRY[name]) if listed else []

    def pad(self) -> None:
        """The entries that every reader takes for granted, put into lists too short to have them."""
        for name, expected in TAKEN_FOR_GRANTED.items():
            for entry in expected[self._counts[name] :]:
                self._append(name, entry.decode())

    def number_format(self, code: str) -> int:
        """The number under which a format code of our own is known."""
        if code not in self._formats:
            number = max([FIRST_OWN_NUMBER_FORMAT - 1, *self._formats.values()]) + 1
            self._formats[code] = number
            self._append("numFmts", f'<numFmt formatCode={attribute(code).decode()} numFmtId="{number}"/>')
        return self._formats[code]

    def place(self, name: str, text: str) -> int:
        """The place in a list of an entry, given as ``written`` would write it; it is put in where there is none."""
        found = self._places(name).get(text)
        return self._append(name, text) if found is None else found

    def _places(self, name: str) -> dict[str, int]:
        """The places of a list's entries by their texts, the first where some are equal."""
        if name not in self._found:
            listed = self._lists[name]
            keep = listed is not None and listed.end - listed.start <= LARGEST_KEPT
            self._found[name] = dict(_kept_places(listed, name) if keep else _places(listed, name))
        return self._found[name]

    def _append(self, name: str, text: str) -> int:
        place = self._counts[name]
        self._places(name).setdefault(text, place)
        self._counts[name] += 1
        prefix = self._root.prefix
        self._new[name].append(written(outline(text.encode()), prefix) if prefix else text)
        return place

    def save(self) -> None:
        """The new entries put into the part; nothing is done where there are none."""
        text = self._package.text(self._part)
        edits = [edit for name, entries in self._new.items() if entries for edit in self._edits(text, name)]
        if edits:
            self._package.put(self._part, spliced(text, edits))

    def _edits(self, text: bytes, name: str) -> list[Splice]:
        entries, count = "".join(self._new[name]).encode(), str(self._counts[name])
        listed = self._lists[name]
        if listed is None:
            place = place_for(self._root, name, STYLES)
            tag = (self._root.prefix + name).encode()
            return [Splice(place, place, b'<%s count="%s">%s</%s>' % (tag, count.encode(), entries, tag))]
        counted = [set_attribute(text, listed, "count", count)] if "count" in listed.attributes else []
        return [*counted, *append(listed, entries)]


def _places(listed: Element | None, name: str) -> Mapping[str, int]:
    texts = [written(item) for item in (listed.all(ENTRY[name]) if listed else ())]
    return {text: place for place, text in reversed(list(enumerate(texts)))}


_kept_places = lru_cache(maxsize=64)(_places)
"""Trees that are kept are the stylesheets of many logs made of one template."""


def _new_part(book: Book) -> str:
    """A stylesheet for a workbook without one, signed as put in: its end tag has the space."""
    lists = b"".join(
        b'<%s count="%d">%s</%s>' % (name.encode(), len(entries), b"".join(entries), name.encode())
        for name, entries in TAKEN_FOR_GRANTED.items()
    )
    namespace = book.dialect.main.encode()
    styles = b'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    content = b'<styleSheet xmlns="%s">%s%s</styleSheet%s>' % (namespace, lists, styles, WAS_COLLAPSED)
    part = book.package.free(book.part.rpartition("/")[0] + "/styles.xml")
    book.package.add(part, XML_DECLARATION + content, STYLES_TYPE)
    add_relations(book.package, book.part, [(book.dialect.relationships + "/styles", part)])
    return part


def remove_our_stylesheet(book: Book) -> None:
    """A stylesheet that was put in whole taken out; any other stays as it is."""
    for relation in relations(book.package, book.part):
        if relation.kind != "styles" or relation.part is None:
            continue
        root = book.package.outline(relation.part)
        if sign(book.package.text(relation.part), root) == WAS_COLLAPSED:
            remove_relations(book.package, book.part, [relation.name])
            book.package.drop(relation.part)
