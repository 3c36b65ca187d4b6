"""Schools' workbooks by what is odd about them, as odd programs leave them."""

import re

from tests.adapters.grafting.graft_recipes import (
    BOOK,
    RELATIONS,
    SHEET,
    STYLES,
    TYPES,
    by_openpyxl,
    edited,
    packed,
    parts,
    plain,
    replacing,
    rich,
    without,
)


def prefixed(content: bytes) -> bytes:
    """A part of the main namespace with the prefix ``x:`` on everything."""
    content = re.sub(rb"<(/?)(?=[A-Za-z])(?![\w.-]+:)", rb"<\1x:", content)
    return content.replace(b" xmlns=", b" xmlns:x=")


def strict(content: bytes) -> bytes:
    """A part in the Strict dialect."""
    for old, new in (
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
        (
            "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
            "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
        ),
        ("http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"),
        ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    ):
        content = content.replace(old.encode(), new.encode())
    return content


def utf_16(content: bytes) -> bytes:
    """A part in UTF-16 with a byte order mark."""
    return content.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def spaced(content: bytes) -> bytes:
    """A part written one element a line, as people's own programs write them."""
    return content.replace(b"><", b">\r\n  <")


MAIN_PARTS = (BOOK, SHEET, "xl/worksheets/sheet2.xml", STYLES, "xl/comments1.xml")

CHAIN = b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A2" i="2"/></calcChain>'


def with_chain() -> bytes:
    """A plain workbook with Excel's memory of the order of calculation."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    host = edited(
        plain(),
        {
            RELATIONS: replacing(
                (
                    "</Relationships>",
                    f'<Relationship Id="rId77" Type="{relation}" Target="calcChain.xml"/></Relationships>',
                )
            ),
            TYPES: replacing(("</Types>", f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>')),
        },
    )
    return packed(parts(host) | {"xl/calcChain.xml": CHAIN})


def threaded() -> bytes:
    """A workbook with a conversation on B3, which has a note that stands in for it."""
    host = edited(
        by_openpyxl(),
        {"xl/comments/comment1.xml": replacing((">Office<", ">tc={6B2DFA4C-9B5E-4C5C-8D7C-2F4B0A4C1D11}<"))},
    )
    assert b"tc=" in parts(host)["xl/comments/comment1.xml"]
    return host


def hosts() -> dict[str, bytes]:
    """Workbooks of schools by what is odd about them."""
    base, full = plain(), rich()
    return {
        "plain": base,
        "rich": full,
        "openpyxl": by_openpyxl(),
        "threaded": threaded(),
        "chain": with_chain(),
        "prefixed": edited(full, dict.fromkeys(MAIN_PARTS, prefixed)),
        "prefixed relations": edited(
            base,
            {
                name: lambda content: (
                    content.replace(b"<", b"<p:")
                    .replace(b"<p:?", b"<?")
                    .replace(b"<p:/", b"</p:")
                    .replace(b" xmlns=", b" xmlns:p=")
                )
                for name in (RELATIONS, TYPES)
            },
        ),
        "other prefix of relations": edited(
            full,
            dict.fromkeys(
                (BOOK, SHEET, "xl/worksheets/sheet2.xml"),
                lambda content: content.replace(b"xmlns:r=", b"xmlns:rel=").replace(b" r:id=", b" rel:id="),
            ),
        ),
        "relations declared where used": edited(
            base,
            {
                BOOK: lambda content: re.sub(rb' xmlns:r="[^"]*"', b"", content).replace(
                    b" r:id=",
                    b' xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id=',
                ),
                SHEET: lambda content: re.sub(rb' xmlns:r="[^"]*"', b"", content),
            },
        ),
        "strict": edited(full, {"*": strict}),
        "byte order mark": edited(full, {"*": lambda content: b"\xef\xbb\xbf" + content}),
        "UTF-16": edited(full, dict.fromkeys(MAIN_PARTS, utf_16)),
        "one element a line": edited(full, {"*": spaced}),
        "no stylesheet": without(base, STYLES),
        "thin stylesheet": edited(
            base,
            {
                STYLES: lambda _: (
                    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills>'
                    b'<fill><patternFill patternType="none"/></fill></fills><dxfs count="0"/></styleSheet>'
                )
            },
        ),
        "targets": edited(
            full,
            {
                RELATIONS: replacing(
                    ('Target="worksheets/sheet1.xml"', 'Target="/xl/Worksheets/SHEET1.xml"'),
                    ('Target="worksheets/sheet2.xml"', r'Target="worksheets\sheet2.xml"'),
                )
            },
        ),
        "greater-than in attributes": edited(base, {SHEET: replacing(("<sheetData>", "<sheetData a='>/&lt;' >"))}),
        "no references": edited(base, {SHEET: lambda content: re.sub(rb' r="[A-Z]*\d+"', b"", content)}),
        "comment in the rows": edited(base, {SHEET: replacing(("</sheetData>", "<!-- </sheetData> --></sheetData>"))}),
        "empty rows": edited(
            base, {SHEET: lambda content: re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData />", content)}
        ),
        "note that is blank": edited(
            by_openpyxl(),
            {"xl/comments/comment1.xml": lambda content: re.sub(rb"<text>.*</text>", b"<text />", content)},
        ),
        "elsewhere": edited(
            packed({name.replace("xl/", "Data/"): content for name, content in parts(base).items()}),
            {"_rels/.rels": replacing(("xl/", "./Data/")), TYPES: replacing(("/xl/", "/data/"))},
        ),
    }
