"""A workbook of nothing but sheets of ours: its parts, each made when it is written."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct, field

from mentortools.adapters.sheet_parts import names
from mentortools.adapters.sheet_parts.book_parts import app_part, book_part, content_types, core_part
from mentortools.adapters.sheet_parts.own_stylesheet import OwnStylesheet
from mentortools.adapters.sheet_parts.parts import drawing_and_charts, table_parts
from mentortools.adapters.sheet_parts.relations import Lead, relations_text
from mentortools.adapters.sheet_parts.styles import Styles
from mentortools.adapters.sheet_parts.theme import theme_part
from mentortools.adapters.sheet_parts.worksheet import worksheet_part
from mentortools.workbook.edit import NewSheet

_OPEN = ' tabSelected="1"'


class Part(Struct, frozen=True):
    """One part of a package: its name, what it is, and its bytes, piece by piece."""

    name: str
    kind: str
    pieces: Iterable[bytes]


def workbook_parts(sheets: Sequence[NewSheet], title: str, made_on: datetime) -> Iterator[Part]:
    """All parts of a workbook, the list of their kinds last. Each has to be read before the next is asked for."""
    making = _Making(sheets)
    listed: list[tuple[str, str]] = []
    for part in making.parts(title, made_on):
        if part.kind != names.RELATIONS_KIND:
            listed.append((part.name, part.kind))
        yield part
    yield Part("[Content_Types].xml", "", [content_types(listed)])


class _Making(Struct):
    """A workbook on its way: how many tables and charts it has so far, and the styles asked for."""

    sheets: Sequence[NewSheet]
    stylesheet: OwnStylesheet = field(default_factory=OwnStylesheet)
    tables: int = 0
    charts: int = 0
    drawings: int = 0

    def parts(self, title: str, made_on: datetime) -> Iterator[Part]:
        """All parts but the list of their kinds. The stylesheet comes after the sheets, which decide what it holds."""
        yield _relations("", [
            Lead("officeDocument", "xl/workbook.xml"),
            Lead(names.PACKAGE_RELATIONSHIPS + "/metadata/core-properties", "docProps/core.xml"),
            Lead("extended-properties", "docProps/app.xml"),
        ])  # fmt: skip
        yield Part("xl/workbook.xml", names.WORKBOOK_KIND, [book_part(self.sheets)])
        yield _relations("xl/workbook.xml", [
            *(Lead("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(self.sheets) + 1)),
            Lead("theme", "theme/theme1.xml"),
            Lead("styles", "styles.xml"),
        ])  # fmt: skip
        styles = Styles(self.stylesheet)
        for number, sheet in enumerate(self.sheets, 1):
            yield from self._sheet(number, sheet, styles)
        yield Part("xl/styles.xml", names.STYLES_KIND, [self.stylesheet.part()])
        yield Part("xl/theme/theme1.xml", names.THEME_KIND, [theme_part()])
        yield Part("docProps/core.xml", names.CORE_PROPERTIES_KIND, [core_part(title, made_on)])
        yield Part("docProps/app.xml", names.EXTENDED_PROPERTIES_KIND, [app_part(self.sheets)])

    def _sheet(self, number: int, sheet: NewSheet, styles: Styles) -> Iterator[Part]:
        part = f"xl/worksheets/sheet{number}.xml"
        selected = _OPEN if number == 1 else ""
        yield Part(part, names.WORKSHEET_KIND, worksheet_part(sheet, styles, 0, selected=selected))
        leads: list[Lead] = []
        if sheet.charts:
            self.drawings += 1
            leads.append(Lead("drawing", f"../drawings/drawing{self.drawings}.xml"))
            yield from self._drawing(sheet)
        for table in table_parts(sheet, self.tables + 1):
            self.tables += 1
            leads.append(Lead("table", f"../tables/table{self.tables}.xml"))
            yield Part(f"xl/tables/table{self.tables}.xml", names.TABLE_KIND, [table])
        if leads:
            yield _relations(part, leads)

    def _drawing(self, sheet: NewSheet) -> Iterator[Part]:
        drawing, charts = drawing_and_charts(sheet, self.charts + 1)
        part = f"xl/drawings/drawing{self.drawings}.xml"
        yield Part(part, names.DRAWING_KIND, [drawing])
        leads = []
        for chart in charts:
            self.charts += 1
            leads.append(Lead("chart", f"../charts/chart{self.charts}.xml"))
            yield Part(f"xl/charts/chart{self.charts}.xml", names.CHART_KIND, [chart])
        yield _relations(part, leads)


def _relations(part: str, leads: Sequence[Lead]) -> Part:
    folder, _, name = part.rpartition("/")
    return Part(f"{folder}/_rels/{name}.rels".lstrip("/"), names.RELATIONS_KIND, [relations_text(leads)])
