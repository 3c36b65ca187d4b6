"""Names for what comes into a workbook: sheets, defined names and tables called as nothing in it is called yet."""

from collections.abc import Callable, Collection, Sequence

from mentortools.adapters.grafting.book import Book, whole
from mentortools.adapters.grafting.dialect import TABLE
from mentortools.adapters.grafting.formulas import Renames
from mentortools.adapters.grafting.outline import Element
from mentortools.workbook.stamp import NAME

LONGEST_TITLE = 31


def renames_for(host: Book, ours: Book) -> Renames:
    """New names for those of our sheets, defined names and tables whose own are taken in the host.

    A name that belongs to the whole workbook is given our beginning where it lacks it: by that it is known again.
    """
    titles = _renamed([sheet.title for sheet in ours.sheets()], {sheet.title for sheet in host.sheets()}, _title)
    names = [name.attributes["name"] for name in ours.defined_names() if "localSheetId" not in name.attributes]
    own_tables = [_table_name(table) for table in _tables(ours)]
    taken = {name.attributes.get("name", "") for name in host.defined_names()}
    if own_tables:
        taken |= {_table_name(table) for table in _tables(host)}
    return Renames(titles, _renamed([*names, *own_tables], taken, _name, beginning=names))


def free_table_number(host: Book) -> int:
    """The first number above those of the host's tables."""
    return max((whole(table.attributes.get("id")) for table in _tables(host)), default=0) + 1


def _tables(book: Book) -> list[Element]:
    """The roots of a workbook's tables, those no sheet refers to among them."""
    package = book.package
    return [package.outline(name) for name in package.names() if package.types.of(name) == TABLE]


def _table_name(table: Element) -> str:
    return table.attributes.get("displayName", "")


def _renamed(
    wanted: Sequence[str], taken: Collection[str], numbered: Callable[[str, int], str], beginning: Collection[str] = ()
) -> dict[str, str]:
    """New names, by old ones in lower case, for those wanted that are taken or lack our beginning."""
    used, own = {name.lower() for name in taken}, {name.lower() for name in wanted}
    renames: dict[str, str] = {}
    for name in wanted:
        begun = NAME + name if name in beginning and not name.lower().startswith(NAME.lower()) else name
        new, number = begun, 2
        while new.lower() in used or (new != name and new.lower() in own):
            new, number = numbered(begun, number), number + 1
        used.add(new.lower())
        if new != name:
            renames[name.lower()] = new
    return renames


def _title(title: str, number: int) -> str:
    ending = f" ({number})"
    return title[: LONGEST_TITLE - len(ending)] + ending


def _name(name: str, number: int) -> str:
    return f"{name}_{number}"
