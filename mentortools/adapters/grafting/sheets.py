"""Our sheets appended to the host's, with all that hangs on them."""

from collections.abc import Iterable, Sequence
from posixpath import dirname

from msgspec import Struct

from mentortools.adapters.grafting.book import Book, relation_prefix
from mentortools.adapters.grafting.dialect import CHART, DRAWING, TABLE, WORKSHEET, translated
from mentortools.adapters.grafting.free_names import free_table_number, with_free_names
from mentortools.adapters.grafting.order import WORKBOOK, place_for
from mentortools.adapters.grafting.our_forms import OurForms
from mentortools.adapters.grafting.relations import add_relations, relations_part, way
from mentortools.adapters.grafting.removal import drop_calculation_chain
from mentortools.adapters.grafting.splices import Splice, append, attribute, spliced, text_of
from mentortools.adapters.grafting.style_pool import StylePool
from mentortools.adapters.sheet_parts.parts import defined_names, drawing_and_charts, table_parts
from mentortools.adapters.sheet_parts.relations import Lead, relations_text
from mentortools.adapters.sheet_parts.styles import Styles
from mentortools.adapters.sheet_parts.worksheet import worksheet_part
from mentortools.workbook.edit import NewSheet

DAYS_FROM_1900_TO_1904 = 1462


def append_sheets(host: Book, sheets: Sequence[NewSheet], pool: StylePool) -> None:
    """Our sheets put after the host's, in their order."""
    drop_calculation_chain(host)
    ours = with_free_names(host, sheets)
    first = len(host.sheets())
    passage = _Passage(host, Styles(OurForms(pool)), free_table_number(host))
    parts = [passage.carry(sheet) for sheet in ours]
    wanted = [(host.dialect.relationships + "/worksheet", part) for part in parts]
    names = add_relations(host.package, host.part, wanted)
    entries = _sheet_entries(host, ours, names)
    host.package.put(host.part, spliced(host.text, [*entries, *_name_entries(host, ours, first)]))


def _sheet_entries(host: Book, sheets: Iterable[NewSheet], names: list[str]) -> list[Splice]:
    listed = host.root.first("sheets")
    if listed is None:
        return []
    prefix, declared = relation_prefix(host.text, host.root, host.dialect)
    number = max(sheet.number for sheet in host.sheets())
    entries = b""
    for sheet, name in zip(sheets, names, strict=True):
        number += 1
        entries += b'<%ssheet%s name=%s sheetId="%d" %s:id=%s/>' % (
            listed.prefix.encode(), declared, attribute(sheet.title), number, prefix, attribute(name),
        )  # fmt: skip
    return append(listed, entries)


def _name_entries(host: Book, sheets: Sequence[NewSheet], first: int) -> list[Splice]:
    prefix = host.root.prefix.encode()
    entries = b""
    for name in defined_names(sheets):
        local = b"" if name.sheet is None else b' localSheetId="%d"' % (first + name.sheet)
        entries += b"<%sdefinedName name=%s%s>%s</%sdefinedName>" % (
            prefix, attribute(name.name), local, text_of(name.reference), prefix,
        )  # fmt: skip
    listed = host.root.first("definedNames")
    if listed is not None:
        return append(listed, entries) if entries else []
    place = place_for(host.root, "definedNames", WORKBOOK)
    whole = b"<%sdefinedNames>%s</%sdefinedNames>" % (prefix, entries, prefix)
    return [Splice(place, place, whole)] if entries else []


class _Passage(Struct):
    """Sheets on their way into the host: its styles, and the numbers that their tables and charts have there."""

    host: Book
    styles: Styles
    table: int
    chart: int = 1

    def carry(self, sheet: NewSheet) -> str:
        """A sheet put into the host under a free name, with all it relates to; the name is what comes back."""
        days = -DAYS_FROM_1900_TO_1904 if self.host.counts_from_1904() else 0
        part = self._add("worksheets/sheet1.xml", b"".join(worksheet_part(sheet, self.styles, days)), WORKSHEET)
        hanging = [("drawing", self._drawing(sheet))] if sheet.charts else []
        for table in table_parts(sheet, self.table):
            self.table += 1
            hanging.append(("table", self._add("tables/table1.xml", table, TABLE)))
        self._relate(part, hanging)
        return part

    def _drawing(self, sheet: NewSheet) -> str:
        drawing, charts = drawing_and_charts(sheet, self.chart)
        self.chart += len(charts)
        part = self._add("drawings/drawing1.xml", drawing, DRAWING)
        self._relate(part, [("chart", self._add("charts/chart1.xml", chart, CHART)) for chart in charts])
        return part

    def _add(self, like: str, content: bytes, kind: str) -> str:
        package = self.host.package
        part = package.free(f"{dirname(self.host.part)}/{like}".lstrip("/"))
        package.add(part, translated(content, self.host.dialect), kind)
        return part

    def _relate(self, part: str, hanging: Sequence[tuple[str, str]]) -> None:
        if not hanging:
            return
        text = relations_text([Lead(kind, way(part, other)) for kind, other in hanging])
        self.host.package.add(relations_part(part), translated(text, self.host.dialect), None)
