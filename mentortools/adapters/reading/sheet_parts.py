"""Which part of a package holds which sheet: by the workbook's own relations, never by file names."""

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

from mentortools.adapters.reading.package import Package

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WORKSHEET = "/worksheet"
OFFICE_DOCUMENT = "/officeDocument"


def sheet_parts(package: Package) -> dict[str, str]:
    """Each worksheet's name with the name of its part. Chart sheets and the like are left out.

    Raises:
        KeyError: If the package has no workbook part, or a relation leads nowhere.
        xml.etree.ElementTree.ParseError: If a part is not XML.
    """
    names = {name.replace("\\", "/").lstrip("/").casefold(): name for name in package.names}
    workbook = next(
        _resolved("", target) for kind, _, target in _relations(package, names, "") if kind.endswith(OFFICE_DOCUMENT)
    )
    relations = {
        identity: (kind, _resolved(workbook, target)) for kind, identity, target in _relations(package, names, workbook)
    }
    parts: dict[str, str] = {}
    for element in fromstring(package.part(names[workbook.casefold()])).iter():
        if _local(element) != "sheet" or "name" not in element.attrib:
            continue
        identity = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
        kind, part = relations.get(identity, ("", ""))
        if kind.endswith(WORKSHEET) and part.casefold() in names:
            parts[element.attrib["name"]] = names[part.casefold()]
    return parts


def _relations(package: Package, names: dict[str, str], part: str) -> list[tuple[str, str, str]]:
    folder = dirname(part)
    path = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels").casefold()
    if path not in names:
        return []
    return [
        (element.get("Type", ""), element.get("Id", ""), element.get("Target", ""))
        for element in fromstring(package.part(names[path]))
    ]


def _resolved(part: str, target: str) -> str:
    target = target.replace("\\", "/")
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))


def _local(element: "Element") -> str:
    return element.tag.rpartition("}")[2]
