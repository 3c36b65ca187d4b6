"""Workbooks of the binary formats, made record by record: no program at hand writes .xlsb."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from struct import pack

from tests.adapters.reading.read_recipes import packed

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_PART = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
DATE_FORMAT = 14


def record(kind: int, payload: bytes = b"") -> bytes:
    """A record of a binary package: its kind and length in bytes of seven bits, and what it holds."""
    return _sevens(kind) + _sevens(len(payload)) + payload


def text(words: str) -> bytes:
    return pack("<I", len(words)) + words.encode("utf-16-le")


def row(number: int, *cells: bytes, flags: int = 0) -> bytes:
    """A row, from 1, with its cells. The flag 0x10 hides it."""
    return record(0, pack("<IIHBBBI", number - 1, 0, 300, 0, flags, 0, 0)) + b"".join(cells)


def number(column: int, value: float, style: int = 0) -> bytes:
    return record(5, pack("<IId", column - 1, style, value))


def words(column: int, value: str) -> bytes:
    return record(6, pack("<II", column - 1, 0) + text(value))


def error(column: int, value: int) -> bytes:
    return record(3, pack("<IIB", column - 1, 0, value))


def formula_error(column: int, value: int) -> bytes:
    return record(11, pack("<IIB", column - 1, 0, value) + pack("<HII", 0, 0, 0))


def binary_package(*rows: bytes, columns: bytes = b"", after: bytes = b"", flags: int = 0) -> bytes:
    """A binary package of one sheet, called Training log. The flag 1 is for days counted from 1904."""
    return binary_book({"Training log": _sheet(rows, columns) + after + record(130)}, flags)


def binary_workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A binary package of sheets of texts, numbers and days; other values are left blank."""
    drawn = {
        name: _sheet([row(place, *_cells(values)) for place, values in enumerate(rows, 1)]) + record(130)
        for name, rows in sheets.items()
    }
    return binary_book(drawn, 0)


def _cells(values: Sequence[object]) -> Iterator[bytes]:
    for column, value in enumerate(values, 1):
        if isinstance(value, date):
            yield number(column, (value - date(1899, 12, 30)).days, style=1)
        elif isinstance(value, int | float):
            yield number(column, value)
        elif isinstance(value, str):
            yield words(column, value)


def _sheet(rows: Iterable[bytes], columns: bytes = b"") -> bytes:
    return record(129) + record(148, pack("<IIII", 0, 99, 0, 9)) + columns + record(145) + b"".join(rows) + record(146)


def binary_book(sheets: Mapping[str, bytes], flags: int) -> bytes:
    """A binary package of sheets, given by their names as records."""
    listed = [
        record(156, pack("<II", 0, place) + text(f"rId{place}") + text(name)) for place, name in enumerate(sheets, 1)
    ]
    head = record(131) + record(153, pack("<II", flags, 0) + text("")) + record(143)
    parts = {f"worksheets/sheet{place}.bin": sheet for place, sheet in enumerate(sheets.values(), 1)}
    relations = [("worksheet", part) for part in parts]
    return packed(
        {
            "[Content_Types].xml": f"<Types><Override ContentType='{MAIN_PART}'/></Types>".encode(),
            "_rels/.rels": _relations(("officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": head + b"".join(listed) + record(144) + record(132),
            "xl/_rels/workbook.bin.rels": _relations(*relations, ("styles", "styles.bin")),
            **{f"xl/{part}": sheet for part, sheet in parts.items()},
            "xl/styles.bin": _styles(),
        }
    )


def _styles() -> bytes:
    formats = [record(47, pack("<HHHHHHHH", 0, number, 0, 0, 0, 0, 0, 0)) for number in (0, DATE_FORMAT)]
    return record(278) + record(617, pack("<I", 2)) + b"".join(formats) + record(618) + record(279)


def _relations(*relations: tuple[str, str]) -> bytes:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'.encode()


def _sevens(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
