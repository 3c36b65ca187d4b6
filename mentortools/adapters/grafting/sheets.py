"""The sheets of our workbook appended to the host's, with all that hangs on them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from posixpath import dirname, join, relpath

from mentortools.adapters.grafting.book import VISIBLE, Book, Sheet, open_book, relation_prefix
from mentortools.adapters.grafting.carried_parts import carried_part, carried_sheet, carried_table
from mentortools.adapters.grafting.carried_styles import carry_styles
from mentortools.adapters.grafting.cells import DAYS_FROM_1900_TO_1904, Home
from mentortools.adapters.grafting.dialect import TABLE, WORKSHEET, translated
from mentortools.adapters.grafting.formulas import Renames, rewritten
from mentortools.adapters.grafting.free_names import free_table_number, renames_for
from mentortools.adapters.grafting.order import WORKBOOK, place_for
from mentortools.adapters.grafting.relations import (
    Relation,
    add_relations,
    related,
    relations,
    relations_part,
    whole_relations,
)
from mentortools.adapters.grafting.removal import drop_calculation_chain
from mentortools.adapters.grafting.splices import Splice, append, attribute, spliced, text_of
from mentortools.adapters.grafting.style_pool import StylePool


def append_sheets(host: Book, additions: bytes, pool: StylePool) -> None:
    """The sheets of a workbook of ours put after the host's, in their order.

    Raises:
        ValueError: the workbook is not one that XlsxWriter wrote.
    """
    ours = open_book(additions)
    drop_calculation_chain(host)
    renames = renames_for(host, ours)
    home = Home(carry_styles(ours, pool), _strings(ours), renames, _days(host, ours))
    passage = _Passage(host, ours, home, table_number=free_table_number(host))
    first = len(host.sheets())
    sheets = ours.sheets()
    parts = [passage.carry(sheet.part) for sheet in sheets if sheet.part is not None]
    wanted = [(host.dialect.relationships + "/worksheet", part) for part in parts]
    names = add_relations(host.package, host.part, wanted)
    entries = _sheet_entries(host, sheets, names, renames)
    host.package.put(host.part, spliced(host.text, [*entries, *_name_entries(host, ours, first, renames)]))


def _strings(ours: Book) -> list[bytes]:
    part = related(ours.package, ours.part, "sharedStrings")
    if part is None:
        return []
    text = ours.package.text(part)
    return [text[entry.open_end : entry.close_start] for entry in ours.package.outline(part).all("si")]


def _days(host: Book, ours: Book) -> int:
    return DAYS_FROM_1900_TO_1904 * (ours.counts_from_1904() - host.counts_from_1904())


def _sheet_entries(host: Book, sheets: Iterable[Sheet], names: list[str], renames: Renames) -> list[Splice]:
    listed = host.root.first("sheets")
    if listed is None:
        return []
    prefix, declared = relation_prefix(host.text, host.root, host.dialect)
    number = max(sheet.number for sheet in host.sheets())
    entries = b""
    for sheet, name in zip(sheets, names, strict=True):
        number += 1
        title = renames.sheets.get(sheet.title.lower(), sheet.title)
        state = b"" if sheet.state == VISIBLE else b" state=" + attribute(sheet.state)
        entries += b'<%ssheet%s name=%s sheetId="%d"%s %s:id=%s/>' % (
            listed.prefix.encode(), declared, attribute(title), number, state, prefix, attribute(name),
        )  # fmt: skip
    return append(listed, entries)


def _name_entries(host: Book, ours: Book, first: int, renames: Renames) -> list[Splice]:
    prefix = host.root.prefix.encode()
    entries = b""
    for name in ours.defined_names():
        given = dict(name.attributes)
        if "localSheetId" in given:
            given["localSheetId"] = str(int(given["localSheetId"]) + first)
        else:
            given["name"] = renames.names.get(given["name"].lower(), given["name"])
        attributes = b"".join(b" %s=%s" % (key.encode(), attribute(value)) for key, value in given.items())
        reference = text_of(rewritten(name.text, renames))
        entries += b"<%sdefinedName%s>%s</%sdefinedName>" % (prefix, attributes, reference, prefix)
    listed = host.root.first("definedNames")
    if listed is not None:
        return append(listed, entries) if entries else []
    place = place_for(host.root, "definedNames", WORKBOOK)
    whole = b"<%sdefinedNames>%s</%sdefinedNames>" % (prefix, entries, prefix)
    return [Splice(place, place, whole)] if entries else []


@dataclass(slots=True)
class _Passage:
    """Parts on their way from our workbook into the host, each carried once."""

    host: Book
    ours: Book
    home: Home
    table_number: int
    carried: dict[str, str] = field(default_factory=dict)

    def carry(self, part: str) -> str:
        """A part put into the host under a free name, with all it relates to; the name is what comes back."""
        if part in self.carried:
            return self.carried[part]
        kind, folder = self.ours.package.types.of(part), dirname(self.host.part)
        new = self.host.package.free(join(folder, relpath(part, dirname(self.ours.part))))
        self.carried[part] = new
        self.host.package.add(new, self._content(part, kind), kind)
        found = relations(self.ours.package, part)
        if found:
            content = b"".join(self._relation(relation, new) for relation in found)
            self.host.package.add(relations_part(new), translated(whole_relations(content), self.host.dialect), None)
        return new

    def _content(self, part: str, kind: str) -> bytes:
        if not kind.endswith("xml"):
            return self.ours.package.content(part)
        text = self.ours.package.text(part)
        if kind == WORKSHEET:
            text = carried_sheet(text, self.home)
        elif kind == TABLE:
            text = carried_table(text, self.home, self.table_number)
            self.table_number += 1
        else:
            text = carried_part(text, self.home)
        return translated(text, self.host.dialect)

    def _relation(self, relation: Relation, source: str) -> bytes:
        target, mode = relation.target, b""
        if relation.external:
            mode = b' TargetMode="External"'
        elif relation.part is not None:
            target = relpath(self.carry(relation.part), dirname(source))
        elif target.startswith("#"):
            target = "#" + rewritten(target.removeprefix("#"), self.home.renames)
        return b"<Relationship Id=%s Type=%s Target=%s%s/>" % (
            attribute(relation.name), attribute(relation.type), attribute(target), mode,
        )  # fmt: skip
