"""Our sheets taken out of a workbook, with the names and parts that only they use."""

from collections.abc import Collection

from mentortools.adapters.grafting.book import VISIBLE, Book, whole
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.reasons import ONLY_OURS, CannotGraft
from mentortools.adapters.grafting.relations import ROOT, relations, relations_part, remove_relations
from mentortools.adapters.grafting.splices import Splice, remove, set_attribute, spliced, take_out
from mentortools.adapters.grafting.stamps import Ours, is_named_by_us, our_own, sheet_of


def remove_our_sheets(book: Book) -> None:
    """The sheets of an earlier run taken out; nothing is done where there are none.

    Raises:
        CannotGraft: no sheet that a person can see would be left.
    """
    ours = our_own(book)
    if not ours:
        return
    places = {our.place for our in ours}
    if all(sheet.state != VISIBLE for place, sheet in enumerate(book.sheets()) if place not in places):
        raise CannotGraft(ONLY_OURS)
    edits = [*(remove(our.sheet.element) for our in ours), *_without_names(book, ours), *_moved_views(book, places)]
    book.package.put(book.part, spliced(book.text, edits))
    _drop_parts(book, ours)
    drop_calculation_chain(book)


def drop_calculation_chain(book: Book) -> None:
    """The order of calculation taken out: Excel keeps it as a memory, and one that names other sheets as damage."""
    for relation in relations(book.package, book.part):
        if relation.kind == "calcChain":
            remove_relations(book.package, book.part, [relation.name])
            if relation.part is not None:
                book.package.drop(relation.part)


def _without_names(book: Book, ours: Collection[Ours]) -> list[Splice]:
    listed = book.root.first("definedNames")
    if listed is None:
        return []
    places = {our.place for our in ours}
    titles = {our.sheet.title.lower() for our in ours}
    names = listed.all("definedName")
    gone = [name for name in names if _is_ours(name, places, titles)]
    if len(gone) == len(names):
        return take_out(book.text, listed, gone)
    moved = [
        set_attribute(book.text, name, "localSheetId", str(_moved(whole(local), places)))
        for name in names
        if name not in gone and (local := name.attributes.get("localSheetId")) is not None
        if _moved(whole(local), places) != whole(local)
    ]
    return [*take_out(book.text, listed, gone), *moved]


def _is_ours(name: Element, places: Collection[int], titles: Collection[str]) -> bool:
    local = name.attributes.get("localSheetId")
    if local is not None:
        return whole(local) in places
    return is_named_by_us(name) and sheet_of(name.text.strip()) in titles


def _moved(index: int, gone: Collection[int]) -> int:
    return index - sum(place < index for place in gone)


def _moved_views(book: Book, gone: Collection[int]) -> list[Splice]:
    """The sheet that is open, and the first tab in sight, by their new numbers; the next one where they are gone."""
    views = book.root.first("bookViews")
    last = len(book.sheets()) - len(gone) - 1
    return [
        set_attribute(book.text, view, name, str(min(_moved(whole(value), gone), last)))
        for view in (views.all("workbookView") if views else ())
        for name in ("activeTab", "firstSheet")
        if (value := view.attributes.get(name)) is not None
        if min(_moved(whole(value), gone), last) != whole(value)
    ]


def _drop_parts(book: Book, ours: Collection[Ours]) -> None:
    package = book.package
    parts = [our.sheet.part for our in ours if our.sheet.part is not None]
    remove_relations(package, book.part, {our.sheet.relation for our in ours})
    for part in _reached(package, parts) - _reached(package, [ROOT]):
        if relations_part(part) in package:
            package.drop(relations_part(part))
        package.drop(part)


def _reached(package: Package, parts: Collection[str]) -> set[str]:
    """The parts that relations lead to from some parts, and these."""
    seen, ahead = set(parts), list(parts)
    while ahead:
        found = {relation.part for relation in relations(package, ahead.pop()) if relation.part is not None}
        ahead += found - seen
        seen |= found
    return seen
