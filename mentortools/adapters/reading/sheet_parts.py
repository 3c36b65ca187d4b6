"""Which part of a package holds which sheet: by the workbook's own relations, never by file names."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, TypeVar
from xml.etree.ElementTree import fromstring

from msgspec import Struct

from mentortools.adapters.reading.package import Package
from mentortools.workbook.unreadable import Reason, UnreadableFile

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WORKSHEET = "/worksheet"
OFFICE_DOCUMENT = "/officeDocument"
SUPPORTING = ("/sharedStrings", "/styles")
"""The ends of the kinds of relation that lead to what the cells of all sheets refer to."""
SUPPORTING_NAMES = ("xl/sharedstrings.xml", "xl/styles.xml")
"""Where some readers look for the same, whatever the relations say."""

Parts = TypeVar("Parts")
_LARGEST_KEPT = 65_536
_PARTS_KEPT = 32


class Relation(Struct, frozen=True):
    """One relation of the workbook part: its kind, and the name of the part it leads to, empty where that is absent."""

    kind: str
    part: str


class Related(Struct, frozen=True):
    """The workbook part's name, its relations by their identity, and the parts that hold the relations."""

    workbook: str
    relations: Mapping[str, Relation]
    held_in: tuple[str, ...]


class BookParts(Struct, frozen=True):
    """Each worksheet's name with the name of its part, and all other parts that a reader of cells needs."""

    sheets: Mapping[str, str]
    beside: tuple[str, ...]


def book_parts(package: Package) -> BookParts:
    """Which parts of an XML package hold its cells. Chart sheets and the like are left out.

    Raises:
        StopIteration, KeyError: If the package has no workbook part.
        UnreadableFile: If a sheet's part is missing, or two sheets go by one name.
        xml.etree.ElementTree.ParseError: If a part is not XML.
    """
    names = _by_plain_name(package)
    related = related_parts(package)
    sheets: dict[str, str] = {}
    for name, identity in _read_once(_sheets_in, package.part(related.workbook)):
        relation = related.relations.get(identity)
        if relation and relation.kind.endswith(WORKSHEET):
            if name in sheets or not relation.part:
                raise UnreadableFile(Reason.DAMAGED, "a sheet without its part, or two of one name")
            sheets[name] = relation.part
    supporting = {each.part for each in related.relations.values() if each.kind.endswith(SUPPORTING) and each.part}
    supporting.update(names[name] for name in SUPPORTING_NAMES if name in names)
    return BookParts(sheets, (related.workbook, *related.held_in, *sorted(supporting)))


def related_parts(package: Package) -> Related:
    """The workbook part and what it is related to.

    Raises:
        StopIteration, KeyError: If the package has no workbook part.
        xml.etree.ElementTree.ParseError: If a part is not XML.
    """
    names = _by_plain_name(package)
    workbook = next(
        _resolved("", target) for kind, _, target in _relations(package, names, "") if kind.endswith(OFFICE_DOCUMENT)
    )
    relations = {
        identity: Relation(kind, names.get(_resolved(workbook, target).casefold(), ""))
        for kind, identity, target in _relations(package, names, workbook)
    }
    held_in = tuple(names[path] for path in (_relations_of(""), _relations_of(workbook)) if path in names)
    return Related(names[workbook.casefold()], relations, held_in)


def _by_plain_name(package: Package) -> dict[str, str]:
    return {name.replace("\\", "/").lstrip("/").casefold(): name for name in package.names}


def _relations(package: Package, names: dict[str, str], part: str) -> Sequence[tuple[str, str, str]]:
    path = _relations_of(part)
    return _read_once(_relations_in, package.part(names[path])) if path in names else ()


def _read_once(read: Callable[[bytes], Parts], xml: bytes) -> Parts:
    """What is read from a part, kept where the part is small: in workbooks of one template these few are the same."""
    return _kept(read, xml) if len(xml) <= _LARGEST_KEPT else read(xml)


_kept = lru_cache(_PARTS_KEPT)(lambda read, xml: read(xml))


def _sheets_in(workbook: bytes) -> Sequence[tuple[str, str]]:
    """The names of the sheets that a workbook part lists, each with the identity of its relation."""
    return tuple(
        (element.attrib["name"], next((value for key, value in element.attrib.items() if key.endswith("}id")), ""))
        for element in fromstring(workbook).iter()  # noqa: S314 - parts declare no document type (usual_xml)
        if _local(element) == "sheet" and "name" in element.attrib
    )


def _relations_in(part: bytes) -> Sequence[tuple[str, str, str]]:
    """The kind, identity and target of each relation that a part lists."""
    return tuple(
        (element.get("Type", ""), element.get("Id", ""), element.get("Target", ""))
        for element in fromstring(part)  # noqa: S314 - parts declare no document type (usual_xml)
    )


def _relations_of(part: str) -> str:
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels").casefold()


def _resolved(part: str, target: str) -> str:
    target = target.replace("\\", "/")
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))


def _local(element: "Element") -> str:
    return element.tag.rpartition("}")[2]
