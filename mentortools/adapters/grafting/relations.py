"""Relations: which parts a part refers to, by which name, and as what."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from posixpath import basename, dirname, join, normpath, relpath
from typing import NamedTuple
from urllib.parse import unquote
from weakref import WeakKeyDictionary

from msgspec import Struct

from mentortools.adapters.grafting.dialect import XML_DECLARATION
from mentortools.adapters.grafting.outline import LARGEST_KEPT, Element
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.splices import append, attribute, spliced, take_out, was_put_in

NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
ROOT = ""
"""The package itself, in the place of a part."""


class Relation(Struct, frozen=True):
    """One relation of a part.

    Attributes:
        name: Its Id.
        type: Its full type.
        target: Where it points, as written.
        external: It points out of the package.
        part: The part it points to, under that part's own name; None where there is none.
    """

    name: str
    type: str
    target: str
    external: bool
    part: str | None

    @property
    def kind(self) -> str:
        """The last word of its type: ``worksheet``; the same in both dialects."""
        return self.type.rstrip("/").rpartition("/")[2]


@lru_cache(maxsize=1024)
def relations_part(part: str) -> str:
    """The name of the part that holds a part's relations."""
    return join(dirname(part), "_rels", basename(part) + ".rels")


@lru_cache(maxsize=1024)
def way(part: str, target: str) -> str:
    """The way from a part to another, as its relations write it."""
    return relpath(target, dirname(part) or ".")


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """A part's relations in their order; none where it has no relations part."""
    name = relations_part(part)
    if name not in package:
        return ()
    root, seen = package.outline(name), _SEEN.setdefault(package, {})
    known = seen.get(name)
    if known is None or known.root is not root or known.age != _age(package, known.found):
        leads = _kept_leads(part, root) if root.end <= LARGEST_KEPT else _leads(part, root)
        found = tuple(Relation(*lead[:-1], _pointed(package, lead.paths)) for lead in leads)
        known = seen[name] = _Known(root, _age(package, found), found)
    return known.found


def _age(package: Package, found: Iterable[Relation]) -> tuple[int, int]:
    """How often parts have come or gone that could be what these relations lead to."""
    missing = any(relation.part is None for relation in found)
    return package.dropped, package.added if missing else 0


class _Known(Struct, frozen=True):
    """The relations of a part as they were found.

    Attributes:
        root: The tree they were read from.
        age: How often parts had come or gone by then.
        found: The relations.
    """

    root: Element
    age: tuple[int, int]
    found: tuple[Relation, ...]


_SEEN: WeakKeyDictionary[Package, dict[str, _Known]] = WeakKeyDictionary()


class _Lead(NamedTuple):
    """What a part says of one relation, and the paths under which the part it points to may be found."""

    name: str
    type: str
    target: str
    external: bool
    paths: tuple[str, ...]


def _leads(part: str, root: Element) -> tuple[_Lead, ...]:
    return tuple(_lead(part, element.attributes) for element in root.all("Relationship"))


_kept_leads = lru_cache(maxsize=64)(_leads)
"""Trees that are kept are asked for again and again."""


def _lead(part: str, given: Mapping[str, str]) -> _Lead:
    target, external = given.get("Target", ""), given.get("TargetMode", "").lower() == "external"
    paths = () if external or target.startswith("#") else _paths(part, target)
    return _Lead(given.get("Id", ""), given.get("Type", ""), target, external, paths)


def _paths(part: str, target: str) -> tuple[str, ...]:
    """A target is absolute or not, with either slash, in any case, with or without ``%20``."""
    return tuple(dict.fromkeys((_path(part, target), _path(part, unquote(target)))))


def _path(part: str, target: str) -> str:
    return normpath(join("/", dirname(part), target.replace("\\", "/"))).lstrip("/")


def _pointed(package: Package, paths: Iterable[str]) -> str | None:
    """The part that a target names, under its own name."""
    return next((found for path in paths if (found := package.real(path)) is not None), None)


def related(package: Package, part: str, kind: str) -> str | None:
    """The first part of a kind that a part is related to."""
    found = (relation.part for relation in relations(package, part) if relation.kind == kind)
    return next((part for part in found if part is not None), None)


def add_relations(package: Package, part: str, wanted: Sequence[tuple[str, str]]) -> list[str]:
    """Relations put after those of a part, each given as type and part; what comes back are their Ids."""
    name = relations_part(part)
    taken = {relation.name for relation in relations(package, part)}
    names: list[str] = []
    number = len(taken) + 1
    for _ in wanted:
        while f"rId{number}" in taken:
            number += 1
        taken.add(f"rId{number}")
        names.append(f"rId{number}")
    targets = [(type_, way(part, target)) for type_, target in wanted]
    if name in package:
        root = package.outline(name)
        text = written_relations(names, targets, root.prefix)
        package.put(name, spliced(package.text(name), append(root, text)))
    else:
        package.add(name, whole_relations(written_relations(names, targets, "")), None)
    return names


def written_relations(names: Sequence[str], targets: Sequence[tuple[str, str]], prefix: str) -> bytes:
    """Relations as XML; each target is a type and a path."""
    return b"".join(
        b"<%sRelationship Id=%s Type=%s Target=%s/>"
        % (prefix.encode(), attribute(name), attribute(type_), attribute(target))
        for name, (type_, target) in zip(names, targets, strict=True)
    )


def whole_relations(content: bytes) -> bytes:
    """A relations part of this content."""
    return XML_DECLARATION + b'<Relationships xmlns="%s">%s</Relationships>' % (NAMESPACE.encode(), content)


def remove_relations(package: Package, part: str, names: Collection[str]) -> None:
    """Relations of these Ids taken out, and their part with them where it was put in for them."""
    name = relations_part(part)
    root, text = package.outline(name), package.text(name)
    gone = [element for element in root.all("Relationship") if element.attributes.get("Id") in names]
    if gone and was_put_in(text, root, gone):
        package.drop(name)
    elif gone:
        package.put(name, spliced(text, take_out(text, root, gone)))
