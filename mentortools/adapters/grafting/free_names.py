"""Names for what comes into a workbook: sheets, defined names and tables called as nothing in it is called yet."""

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from mentortools.adapters.grafting.book import Book, whole
from mentortools.adapters.grafting.dialect import TABLE
from mentortools.adapters.grafting.formulas import Renames, rewritten
from mentortools.adapters.grafting.outline import Element
from mentortools.workbook.edit import Content, Formula, Link, NewSheet, NewTable
from mentortools.workbook.stamp import NAME

LONGEST_TITLE = 31


def with_free_names(host: Book, sheets: Sequence[NewSheet]) -> list[NewSheet]:
    """Our sheets, with other names for those of them, their defined names and tables whose own are taken in the host.

    Links and formulas lead to the new names. A defined name is given our beginning where it lacks it: by that the
    sheet is known again.
    """
    titles = [sheet.title for sheet in sheets]
    names = [sheet.name for sheet in sheets]
    tables = [table.name for sheet in sheets for table in sheet.tables if table.rows]
    taken = {name.attributes.get("name", "") for name in host.defined_names()}
    taken |= {table.attributes.get("displayName", "") for table in _tables(host)} if tables else set()
    renames = Renames(
        _renamed(titles, {sheet.title for sheet in host.sheets()}, _title),
        _renamed([*names, *tables], taken, _name, beginning=names),
    )
    return [_with_names(sheet, renames) for sheet in sheets] if renames else list(sheets)


def free_table_number(host: Book) -> int:
    """The first number above those of the host's tables."""
    return max((whole(table.attributes.get("id")) for table in _tables(host)), default=0) + 1


def _tables(book: Book) -> list[Element]:
    """The roots of a workbook's tables, those no sheet refers to among them."""
    package = book.package
    return [package.outline(name) for name in package.names() if package.types.of(name) == TABLE]


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


def _with_names(sheet: NewSheet, renames: Renames) -> NewSheet:
    def led(content: Content) -> Content:
        match content:
            case Formula(text):
                return replace(content, text=rewritten(text, renames))
            case Link(to=to):
                return replace(content, to=replace(to, sheet=renames.sheets.get(to.sheet.lower(), to.sheet)))
            case _:
                return content

    def named(table: NewTable) -> NewTable:
        rows = tuple(tuple(map(led, row)) for row in table.rows)
        name = renames.names.get(table.name.lower(), table.name)
        return replace(table, name=name, rows=rows, totals=tuple(map(led, table.totals)))

    return replace(
        sheet,
        title=renames.sheets.get(sheet.title.lower(), sheet.title),
        name=renames.names.get(sheet.name.lower(), sheet.name),
        cells=tuple(replace(cell, content=led(cell.content)) for cell in sheet.cells),
        tables=tuple(map(named, sheet.tables)),
    )
