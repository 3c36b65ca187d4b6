"""The files that Excel opens: the add-in, and its twin, a workbook that holds the same macros and the same buttons."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from macros.addin import looks, parts
from macros.addin.modules import SHEET_CLASS, WORKBOOK_CLASS, Module, document_module
from macros.addin.parts import Editions, Relation
from macros.addin.vba_project import vba_project

ADD_IN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
TWIN = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
UNIX, READ_BY_ALL = 3, 0o644


def add_in(modules: Sequence[Module], ribbon: str, editions: Editions) -> bytes:
    """The add-in, ``mentortools.xlam``: the same bytes from the same sources, on any computer, at any time."""
    return _package(ADD_IN, modules, ribbon, editions)


def twin(modules: Sequence[Module], ribbon: str, editions: Editions) -> bytes:
    """The twin, ``mentortools.xlsm``, for programs that open no add-ins."""
    return _package(TWIN, modules, ribbon, editions)


def _package(kind: str, modules: Sequence[Module], ribbon: str, editions: Editions) -> bytes:
    documents = (document_module("ThisWorkbook", WORKBOOK_CLASS), document_module("Sheet1", SHEET_CLASS))
    return _zipped(
        {
            "[Content_Types].xml": parts.content_types(kind).encode(),
            "_rels/.rels": parts.relationships(
                Relation(f"{parts.OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
                Relation(f"{parts.PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                Relation(f"{parts.OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
                Relation(f"{parts.MICROSOFT}/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
            ).encode(),
            "xl/workbook.xml": parts.workbook().encode(),
            "xl/_rels/workbook.xml.rels": parts.relationships(
                Relation(f"{parts.OFFICE}/relationships/worksheet", "worksheets/sheet1.xml"),
                Relation(f"{parts.OFFICE}/relationships/theme", "theme/theme1.xml"),
                Relation(f"{parts.OFFICE}/relationships/styles", "styles.xml"),
                Relation(f"{parts.MICROSOFT}/2006/relationships/vbaProject", "vbaProject.bin"),
            ).encode(),
            "xl/worksheets/sheet1.xml": parts.sheet().encode(),
            "xl/theme/theme1.xml": looks.theme().encode(),
            "xl/styles.xml": looks.styles().encode(),
            "xl/vbaProject.bin": vba_project((*documents, *modules)),
            "customUI/customUI14.xml": ribbon.encode(),
            "docProps/core.xml": parts.core_properties(editions.version).encode(),
            "docProps/custom.xml": parts.custom_properties(editions).encode(),
        }
    )


def _zipped(contents: Mapping[str, bytes]) -> bytes:
    """A zip in which nothing is compressed: compression differs from one build of zlib to the next."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as package:
        for name, content in contents.items():
            entry = ZipInfo(name, FIRST_DAY)
            entry.create_system = UNIX
            entry.external_attr = READ_BY_ALL << 16
            package.writestr(entry, content)
    return written.getvalue()
