"""The workbook part: its sheets, its defined names, and putting more of both at their ends."""

from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from mentortools.adapters.grafting.content_types import PART as CONTENT_TYPES
from mentortools.adapters.grafting.dialect import Dialect, dialect_of
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.reasons import ANOTHER_KIND, DAMAGED, NO_SHEETS, NOT_A_WORKBOOK, CannotGraft
from mentortools.adapters.grafting.relations import ROOT, Relation, related, relations
from mentortools.adapters.grafting.splices import attributes_written

WORKSHEET_KIND = "worksheet"
VISIBLE = "visible"


class Sheet(NamedTuple):
    """A sheet of a workbook.

    Attributes:
        title: Its name on the tab.
        number: Its ``sheetId``.
        relation: The Id of the relation that leads to its part.
        part: The part; None where it is missing.
        kind: ``worksheet``, ``chartsheet``, ...
        state: ``visible``, ``hidden`` or ``veryHidden``.
        element: The element that names it.
    """

    title: str
    number: int
    relation: str
    part: str | None
    kind: str
    state: str
    element: Element


class Book(Struct, frozen=True):
    """A workbook's package, the workbook part in it, and the dialect it is written in."""

    package: Package
    part: str
    dialect: Dialect

    @property
    def root(self) -> Element:
        """The workbook part as it is now."""
        return self.package.outline(self.part)

    @property
    def text(self) -> bytes:
        """Its bytes as they are now, in UTF-8."""
        return self.package.text(self.part)

    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets in the order of their tabs."""
        return _sheets(self.root, relations(self.package, self.part), self.dialect)

    def defined_names(self) -> list[Element]:
        """The defined names in their order, those of single sheets among them."""
        listed = self.root.first("definedNames")
        return listed.all("definedName") if listed else []

    def counts_from_1904(self) -> bool:
        """Whether its dates count from 1904."""
        settings = self.root.first("workbookPr")
        return settings is not None and settings.attributes.get("date1904") in ("1", "true")


@lru_cache(maxsize=8)
def _sheets(root: Element, found: tuple[Relation, ...], dialect: Dialect) -> tuple[Sheet, ...]:
    by_name = {relation.name: relation for relation in found}
    listed = root.first("sheets")
    return tuple(_sheet(element, by_name, dialect) for element in (listed.all("sheet") if listed else ()))


def _sheet(element: Element, by_name: dict[str, Relation], dialect: Dialect) -> Sheet:
    given = element.attributes
    name = given.get(f"{dialect.relationships} id", "")
    relation = by_name.get(name)
    return Sheet(
        title=given.get("name", ""),
        number=whole(given.get("sheetId")),
        relation=name,
        part=relation.part if relation else None,
        kind=relation.kind if relation else "",
        state=given.get("state", VISIBLE),
        element=element,
    )


def open_book(data: bytes) -> Book:
    """A workbook opened.

    Raises:
        CannotGraft: it is no .xlsx or .xlsm workbook with sheets, or cannot be read.
    """
    package = Package(data)
    package.types.of(CONTENT_TYPES)  # a list of kinds that cannot be read is found before anything is done
    return book_of(package)


def book_of(package: Package) -> Book:
    """The workbook in a package.

    Raises:
        CannotGraft: it holds no .xlsx or .xlsm workbook with sheets, or cannot be read.
    """
    part = related(package, ROOT, "officeDocument")
    if part is None:
        raise CannotGraft(DAMAGED)
    if part.lower().endswith(".bin"):
        raise CannotGraft(ANOTHER_KIND)
    root = package.outline(part)
    dialect = dialect_of(root.namespace)
    if dialect is None or root.local != "workbook":
        raise CannotGraft(NOT_A_WORKBOOK)
    book = Book(package, part, dialect)
    if not book.sheets():
        raise CannotGraft(NO_SHEETS)
    return book


def whole(text: str | None) -> int:
    """A whole number as an attribute holds it; 0 where it is missing.

    Raises:
        CannotGraft: it is not a whole number.
    """
    try:
        return int(text or 0)
    except ValueError as error:
        raise CannotGraft(DAMAGED) from error


def relation_prefix(text: bytes, root: Element, dialect: Dialect) -> tuple[bytes, bytes]:
    """The prefix that a root gives to relations, and the declaration to write where it gives none."""
    for name, found in attributes_written(text, root).items():
        if name.startswith("xmlns:") and found[2][1:-1].decode() == dialect.relationships:
            return name.removeprefix("xmlns:").encode(), b""
    return b"r", b' xmlns:r="%s"' % dialect.relationships.encode()
