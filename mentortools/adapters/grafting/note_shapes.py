"""A sheet's drawing of notes: shapes put into its part, or a part made for them, and all of it taken out again."""

from collections.abc import Collection, Mapping
from posixpath import dirname

from mentortools.adapters.grafting.book import Book, relation_prefix
from mentortools.adapters.grafting.dialect import VML
from mentortools.adapters.grafting.order import SHEET, place_for
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.reasons import DAMAGED, CannotGraft
from mentortools.adapters.grafting.relations import Relation, add_relations, relations, remove_relations
from mentortools.adapters.grafting.splices import Splice, attribute, remove
from mentortools.adapters.grafting.vml import blocks, new_part, with_notes, without_notes
from mentortools.workbook.ranges import Place

ELEMENT = "legacyDrawing"


def _drawing(book: Book, sheet: str) -> tuple[Element, Relation] | None:
    """The element of a sheet that names its drawing of notes and buttons, and the relation it names."""
    element = book.package.outline(sheet).first(ELEMENT)
    if element is None:
        return None
    name = element.attributes.get(f"{book.dialect.relationships} id", "")
    found = next((item for item in relations(book.package, sheet) if item.name == name), None)
    if found is None or found.part is None:
        raise CannotGraft(DAMAGED)
    return element, found


def put_shapes(book: Book, sheet: str, notes: Mapping[Place, str]) -> list[Splice]:
    """Shapes for notes put into a sheet's drawing; what comes back is to be spliced into the sheet."""
    drawing = _drawing(book, sheet)
    package = book.package
    if drawing is not None and drawing[1].part is not None:
        package.put(drawing[1].part, with_notes(package.text(drawing[1].part), notes))
        return []
    taken = [block for name in package.names() if name.lower().endswith(".vml") for block in blocks(package.text(name))]
    part = package.free(f"{dirname(book.part)}/drawings/vmlDrawing1.vml")
    package.add(part, new_part(notes, taken), VML)
    (name,) = add_relations(package, sheet, [(book.dialect.relationships + "/vmlDrawing", part)])
    root = package.outline(sheet)
    prefix, declared = relation_prefix(package.text(sheet), root, book.dialect)
    place = place_for(root, ELEMENT, SHEET)
    tag = (root.prefix + ELEMENT).encode()
    return [Splice(place, place, b"<%s%s %s:id=%s/>" % (tag, declared, prefix, attribute(name)))]


def take_shapes(book: Book, sheet: str, places: Collection[Place]) -> list[Splice]:
    """The shapes of notes that went taken out of a sheet's drawing; what comes back is to be spliced into the sheet."""
    drawing = _drawing(book, sheet) if places else None
    if drawing is None or drawing[1].part is None:
        return []
    element, relation = drawing
    rest = without_notes(book.package.text(drawing[1].part), places)
    if rest is not None:
        book.package.put(drawing[1].part, rest)
        return []
    remove_relations(book.package, sheet, [relation.name])
    book.package.drop(drawing[1].part)
    return [remove(element)]
