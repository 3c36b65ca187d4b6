"""An XML part as a tree of elements that know their places in its bytes.

The standard library's expat gives the places; it is told to refuse every document type, so no entity can shift them
or grow. The rows of a sheet are left out: nothing of a school's own cells is ever read or written here.
"""

import re
import xml.parsers.expat
from functools import lru_cache
from typing import NoReturn

from msgspec import Struct, field

from mentortools.adapters.grafting.reasons import DAMAGED, UNSAFE, CannotGraft

DEEPEST = 256
TAG = re.compile(rb"""<[^"'>]*+(?:"[^"]*+"[^"'>]*+|'[^']*+'[^"'>]*+)*+>""")
"""A start tag from its first byte to its last; ``>`` may stand in an attribute."""

_MOST_KEPT, LARGEST_KEPT = 128, 64 * 1024
"""How many trees are kept, and of how long parts: a batch asks for some fifty, mostly the same, for each workbook."""
_ROWS = re.compile(rb"<((?:[\w.-]+:)?sheetData)(?=[\s/>])")


class Element(Struct, eq=False):
    """One element: its name, its attributes and its places.

    Attributes:
        namespace: The namespace's address; empty where there is none.
        local: The name without a prefix.
        prefix: The prefix as written, with its colon; empty where there is none.
        attributes: Values by name; a name in a namespace is ``address name``.
        start: Where its start tag begins.
        open_end: Where its content begins.
        close_start: Where its end tag begins; ``open_end`` for ``<this/>``.
        end: Where what follows it begins.
        collapsed: It is written ``<this/>``.
        children: The elements directly in it.
        pieces: The text directly in it.
    """

    namespace: str
    local: str
    prefix: str
    attributes: dict[str, str]
    start: int
    open_end: int
    collapsed: bool
    close_start: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join(self.pieces)

    @property
    def written(self) -> bytes:
        """Its name as the part writes it."""
        return (self.prefix + self.local).encode()

    def all(self, local: str) -> list["Element"]:
        """The elements directly in it that have this name in its own namespace."""
        return [child for child in self.children if child.local == local and child.namespace == self.namespace]

    def first(self, local: str) -> "Element | None":
        """The first of them, or None."""
        return next(iter(self.all(local)), None)

    def every(self) -> "list[Element]":
        """It and all elements in it, in the order of the part."""
        found = [self]
        for child in self.children:
            found += child.every()
        return found


def outline(data: bytes) -> Element:
    """The tree of a part written in UTF-8; the rows of ``sheetData`` are left out.

    Nobody changes a tree: logs come of one template, and one tree serves all in which a part has the same bytes.

    Raises:
        CannotGraft: it is not well formed, has a document type, or is nested absurdly deep.
    """
    cut, after = _rows(data)
    around = data[:cut] + data[after:]
    root = _kept_tree(around) if len(around) <= LARGEST_KEPT else _tree(around)
    return _moved(root, cut, after - cut) if after > cut else root


def _tree(data: bytes) -> Element:
    return _Outliner(data).root()


_kept_tree = lru_cache(_MOST_KEPT)(_tree)


def _moved(element: Element, cut: int, rows: int) -> Element:
    """An element and all in it at the places they have where so many bytes of rows stand at the cut."""
    return Element(
        element.namespace,
        element.local,
        element.prefix,
        element.attributes,
        start=element.start + (rows if element.start >= cut else 0),
        open_end=element.open_end + (rows if element.open_end > cut else 0),
        collapsed=element.collapsed,
        close_start=element.close_start + (rows if element.close_start >= cut else 0),
        end=element.end + (rows if element.end >= cut else 0),
        children=[_moved(child, cut, rows) for child in element.children],
        pieces=element.pieces,
    )


def check_well_formed(data: bytes) -> None:
    """Nothing where a part written in UTF-8 is well formed, and it is told where not.

    Raises:
        CannotGraft: it is not.
    """
    _parse(safe_parser(), b"", data)


def check_around_rows(data: bytes) -> None:
    """The same for a part of which the rows of ``sheetData`` are as they came: they are taken on trust.

    Raises:
        CannotGraft: it is not.
    """
    cut, after = _rows(data)
    _parse(safe_parser(), data[:cut], data[after:])


def end_of_rows(data: bytes) -> int | None:
    """Where the end tag of ``sheetData`` begins; None where there are no rows, or where that cannot be told."""
    cut, after = _rows(data)
    return after if cut < len(data) else None


def _parse(parser: xml.parsers.expat.XMLParserType, head: bytes, tail: bytes) -> None:
    """One text in two pieces parsed; of a first piece the parser counts the lines, so a whole text is the second."""
    try:
        parser.Parse(head, False)  # noqa: FBT003 - expat's own signature
        parser.Parse(tail, True)  # noqa: FBT003 - the same
    except xml.parsers.expat.ExpatError as error:
        raise CannotGraft(DAMAGED) from error


def _rows(data: bytes) -> tuple[int, int]:
    """Where the rows begin and end; at the end of the part where they cannot be left out.

    A ``<`` stands in no text and no attribute, so without comments, CDATA and instructions the first tag found is a
    tag indeed.
    """
    everything = (len(data), len(data))
    opened = _ROWS.search(data)
    tag = TAG.match(data, opened.start()) if opened else None
    if opened is None or tag is None or tag[0].endswith(b"/>"):
        return everything
    end = data.find(b"</" + opened[1], tag.end())
    if end < 0 or _holds(data, b"!", 0, end) or _holds(data, b"?", tag.end(), end):
        return everything
    return tag.end(), end


def _holds(data: bytes, second: bytes, start: int, end: int) -> bool:
    """Whether a ``<`` is followed by this byte; one byte is looked for first, as that is far quicker."""
    return data.find(second, start, end) >= 0 and data.find(b"<" + second, start, end) >= 0


def _refuse(*_: object) -> NoReturn:
    raise CannotGraft(UNSAFE)


def safe_parser() -> xml.parsers.expat.XMLParserType:
    """A parser of UTF-8 that refuses document types; names come as ``address local prefix``."""
    parser = xml.parsers.expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    return parser


def _split(name: str) -> tuple[str, str, str]:
    """A name's namespace, local part, and prefix with its colon."""
    namespace, local, prefix = ["", *name.split(" "), ""][-3:] if " " not in name else [*name.split(" "), ""][:3]
    return namespace, local, prefix + ":" if prefix else ""


class _Outliner:
    """One pass over a part."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._root: Element | None = None
        self._open: list[Element] = []
        self._names: dict[str, tuple[str, str, str]] = {}
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def root(self) -> Element:
        _parse(self._parser, b"", self._data)
        if self._root is None:
            raise CannotGraft(DAMAGED)
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = TAG.match(self._data, start)
        if tag is None or len(self._open) >= DEEPEST:
            raise CannotGraft(DAMAGED)
        parts = self._names.get(name)
        if parts is None:
            parts = self._names[name] = _split(name)
        named = {" ".join(key.split(" ")[:2]) if " " in key else key: value for key, value in attributes.items()}
        end = tag.end()
        element = Element(*parts, named, start, end, collapsed=self._data[end - 2 : end] == b"/>")
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        if element.collapsed:  # the parser's place already lies behind the tag
            element.close_start = element.end = element.open_end
            return
        element.close_start = self._parser.CurrentByteIndex
        element.end = self._data.index(b">", element.close_start) + 1

    def _text(self, text: str) -> None:
        self._open[-1].pieces.append(text)
