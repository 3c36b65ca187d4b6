"""Every file that cannot be read gets its one reason, and never any other exception."""

import warnings
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from mentortools.adapters.reading import Reason, UnreadableFile, read_snapshot
from mentortools.adapters.reading.preflight import MOST_ENTRIES
from tests.adapters.reading.read_recipes import BOOK, SHEET, STRINGS, changed, compound, good, packed, parts, with_rows

GOOD = good()
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'


def reason_of(data: bytes) -> Reason | None:
    """Why some bytes cannot be read; None where they can. Any other exception is the test's failure."""
    try:
        read_snapshot(data)
    except UnreadableFile as error:
        return error.reason
    return None


def encrypted() -> bytes:
    target = BytesIO()
    OOXMLFile(BytesIO(GOOD)).encrypt("a password", target)
    return target.getvalue()


def with_entry(name: str, content: bytes = b"<a/>", flags: int = 0) -> bytes:
    buffer = BytesIO(GOOD)
    with warnings.catch_warnings(), ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(ZipInfo(name), content, ZIP_STORED)
    data = buffer.getvalue()
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 8] + bytes([flags]) + data[at + 9 :] if flags else data


def document(content_type: str) -> bytes:
    types = f'<Types><Override PartName="/main.xml" ContentType="application/vnd.{content_type}+xml"/></Types>'
    return packed({"[Content_Types].xml": types.encode(), "main.xml": b"<a/>"})


def open_document(kind: str, manifest: bytes = b"<manifest/>") -> bytes:
    kind = f"application/vnd.oasis.opendocument.{kind}"
    return packed({"mimetype": kind.encode(), "META-INF/manifest.xml": manifest, "content.xml": b"<a/>"})


def far(*references: str) -> bytes:
    cells = "".join(f'<row><c r="{reference}"><v>1</v></c></row>' for reference in references)
    return with_rows(cells)


EMPTY, DAMAGED, PASSWORD, NOT_A_WORKBOOK = Reason.EMPTY, Reason.DAMAGED, Reason.PASSWORD, Reason.NOT_A_WORKBOOK
TOO_LARGE, UNSAFE, UNSUPPORTED = Reason.TOO_LARGE, Reason.UNSAFE, Reason.UNSUPPORTED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", EMPTY),
        (b"\0" * 4096, EMPTY),
        (b"\r\n  \n", EMPTY),
        (GOOD[: len(GOOD) // 2], DAMAGED),
        (GOOD[:-1], DAMAGED),
        (GOOD[:40], DAMAGED),
        (encrypted(), PASSWORD),
        (compound("Root Entry", "EncryptedPackage"), PASSWORD),
        (compound("Root Entry", "WordDocument"), NOT_A_WORKBOOK),
        (compound("Root Entry", text="a Workbook, a Book\0".encode("utf-16-le")), NOT_A_WORKBOOK),
        (compound("Root Entry", "Workbook"), DAMAGED),
        (document("openxmlformats-officedocument.wordprocessingml.document.main"), NOT_A_WORKBOOK),
        (document("openxmlformats-officedocument.presentationml.presentation.main"), NOT_A_WORKBOOK),
        (packed({"log.xlsx": GOOD, "notes.txt": b"see the log"}), NOT_A_WORKBOOK),
        (packed({}), NOT_A_WORKBOOK),
        (b"%PDF-1.7\n", NOT_A_WORKBOOK),
        (b"\x89PNG\r\n\x1a\n", NOT_A_WORKBOOK),
        (b"<html><p>Sorry, we have moved</p></html>", NOT_A_WORKBOOK),
        (b"<html><table><tr><td>URN</td></tr></table></html>", UNSUPPORTED),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><body><TABLE border=1>", UNSUPPORTED),
        ("<html><table>".encode("utf-16"), UNSUPPORTED),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', UNSUPPORTED),
        (b'<?xml version="1.0"?><office:document xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"/>',
         UNSUPPORTED),
        (packed({"Index/Document.iwa": b"", "preview.jpg": b""}), UNSUPPORTED),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", UNSUPPORTED),
        (b"Dear Ada\nThe log will follow on Friday.\nBea\n", NOT_A_WORKBOOK),
        (b"\x00\x01\x02\x03 and more", NOT_A_WORKBOOK),
        (open_document("text"), NOT_A_WORKBOOK),
        (open_document("spreadsheet", b"<encryption-data/>"), PASSWORD),
        (open_document("spreadsheet"), NOT_A_WORKBOOK),
        (packed({name: content for name, content in parts(GOOD).items() if name != BOOK}), DAMAGED),
        (packed({name: content for name, content in parts(GOOD).items() if name != SHEET}), DAMAGED),
        (packed({name: content for name, content in parts(GOOD).items() if name != STRINGS}), DAMAGED),
        (changed(sheet=parts(GOOD)[SHEET][:300]), DAMAGED),
        (changed(book=b"<workbook><sheets>"), DAMAGED),
        (changed(sheet=DOCTYPE + parts(GOOD)[SHEET].partition(b"?>")[2]), UNSAFE),
        (changed(book=DOCTYPE + parts(GOOD)[BOOK].partition(b"?>")[2]), UNSAFE),
        (changed(strings=DOCTYPE + parts(GOOD)[STRINGS].partition(b"?>")[2]), UNSAFE),
        (changed(strings=DOCTYPE.decode().encode("utf-16")), UNSAFE),
        (with_entry("../outside.xml"), UNSAFE),
        (with_entry("xl\\..\\..\\outside.xml"), UNSAFE),
        (with_entry("/outside.xml"), UNSAFE),
        (with_entry(SHEET), UNSAFE),
        (with_entry(SHEET.upper()), UNSAFE),
        (with_entry("xl/secret.xml", flags=1), PASSWORD),
        (packed(parts(GOOD) | {f"xl/media/{number}": b"" for number in range(MOST_ENTRIES)}), TOO_LARGE),
        (packed(parts(GOOD) | {"xl/media/blank": b"\0" * 2_000_000}), TOO_LARGE),
        (far("A1", "XFD1048576"), TOO_LARGE),
        (far("A1", "CZ1048576"), TOO_LARGE),
        (far("XFD1", "A2000"), TOO_LARGE),
    ],
    ids=[
        "no bytes", "zeros", "blank lines", "half a workbook", "all but a byte", "the beginning",
        "a password", "a password, by its stream", "a Word document of old", "words in an old document",
        "an old workbook without a beginning", "a Word document", "a presentation", "a zip of files", "an empty zip",
        "a PDF", "a picture", "a web page", "a web page with a table", "one that says what it is", "one in UTF-16",
        "XML of Excel 2003", "a flat OpenDocument", "a workbook of Numbers", "a workbook of Excel 4", "a letter",
        "bytes of nothing known", "an OpenDocument text", "an OpenDocument with a password",
        "an OpenDocument without tables", "no workbook part", "no sheet part", "no strings", "half a sheet",
        "half a workbook part", "a document type in a sheet", "in the workbook part", "in the strings", "in UTF-16",
        "a path out of the package", "one with backslashes", "an absolute path", "one part twice",
        "one part twice in other letters", "an encrypted part", "too many parts", "a part of nothing but zeros",
        "one cell far off", "a column and a row far off", "far off with little in it",
    ],
)  # fmt: skip
def test_the_one_reason(data: bytes, reason: Reason) -> None:
    assert reason_of(data) is reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_document_type_in_a_part_that_nobody_reads_is_unsafe_too(encoding: str) -> None:
    data = packed(parts(GOOD) | {"xl/comments1.xml": DOCTYPE.decode().encode(encoding)})
    assert reason_of(data) is UNSAFE


@pytest.mark.parametrize("references", [("A1", "A1048576"), ("A1", "XFD1"), ("A200000", "Z1")])
def test_cells_far_off_in_one_direction_are_read(references: tuple[str, ...]) -> None:
    (sheet,) = read_snapshot(far(*references)).sheets
    assert sum(value == 1.0 for row in sheet.rows for value in row) == len(references)


def test_blank_cells_far_off_do_not_matter() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    (sheet,) = read_snapshot(with_rows(rows)).sheets
    assert [list(row) for row in sheet.rows] == [[1.0]]


def test_the_reason_says_nothing_of_what_stands_in_the_file() -> None:
    secret = changed(book=b"<workbook>Ada Inkpen</sheets>")
    with pytest.raises(UnreadableFile) as caught:
        read_snapshot(secret)
    assert "Ada" not in f"{caught.value} {caught.value.detail}"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1))
def test_a_file_cut_off_anywhere_is_refused(length: int) -> None:
    assert reason_of(GOOD[:length]) in {EMPTY, DAMAGED, NOT_A_WORKBOOK}


def test_a_damaged_picture_keeps_nobody_from_the_cells() -> None:
    data = with_entry("xl/media/image1.png")
    at = data.rindex(b"PK\x03\x04")
    assert reason_of(data) is None
    assert read_snapshot(data[:at] + b"?" + data[at + 1 :]) == read_snapshot(data)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(1, 255)), min_size=1, max_size=4))
def test_flipped_bytes_end_in_a_reason_or_in_the_same_values(flips: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for at, flip in flips:
        data[at] ^= flip
    try:
        snapshot = read_snapshot(bytes(data))
    except UnreadableFile:
        return
    assert [list(row) for sheet in snapshot.sheets for row in sheet.rows] == [["URN", 190001.0]]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(parts(GOOD))), st.data())
def test_flipped_bytes_inside_the_parts_end_in_a_reason_or_in_values(part: str, data: st.DataObject) -> None:
    contents = parts(GOOD)
    content = bytearray(contents[part])
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    damaged = packed(contents | {part: bytes(content)})
    assert reason_of(damaged) in {None, *Reason} - {EMPTY}
