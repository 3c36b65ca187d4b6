"""The zip file: copied raw, and refused where it is not what it should be."""

import io
import struct
import zipfile

import pytest

from mentortools.adapters.grafting import CannotGraft, clear, graft, our_sheets
from mentortools.adapters.grafting.archive import MAXIMUM_PART, check_copy, content_of, read_members
from mentortools.adapters.zip_members import pack, write_members
from tests.adapters.grafting.graft_recipes import MARKS, additions, packed, parts, plain


class NotSeekable(io.RawIOBase):
    """A file that can only be written on, so that zipfile puts sizes after the data."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.content += bytes(data)  # type: ignore[call-overload]  # zipfile hands out bytes
        return len(bytes(data))  # type: ignore[call-overload]  # the same


def streamed(contents: dict[str, bytes]) -> bytes:
    out = NotSeekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return out.content


def test_members_with_sizes_after_their_data_are_copied_and_read() -> None:
    host = streamed(parts(plain()))
    with zipfile.ZipFile(io.BytesIO(host)) as archive:
        assert all(entry.flag_bits & 8 for entry in archive.infolist())
    copy = graft(host, additions(), MARKS)
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert archive.testzip() is None
        assert not any(entry.flag_bits & 8 for entry in archive.infolist())
    assert parts(clear(copy))["xl/worksheets/sheet1.xml"] == parts(host)["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("name", ["xl/media/größe.png", "xl/media/a b.png", "xl/empty/"])
def test_members_of_any_name_are_kept(name: str) -> None:
    host = packed(parts(plain()) | {name: b"" if name.endswith("/") else b"picture"})
    assert parts(graft(host, additions(), MARKS))[name] == parts(host)[name]


def test_stored_members_stay_stored() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(plain()).items():
            archive.writestr(name, content)
    copy = {member.name: member for member in read_members(graft(buffer.getvalue(), additions(), MARKS))}
    assert copy["xl/theme/theme1.xml"].method == zipfile.ZIP_STORED
    assert copy["xl/workbook.xml"].method == zipfile.ZIP_DEFLATED


def test_what_is_written_is_read_again_member_by_member() -> None:
    members = (pack("a.xml", [b"<a/>" * 1000]), pack("übung.xml", [b""]), pack("b", [bytes(range(256))]))
    data = write_members(members)
    assert read_members(data) == members
    assert [content_of(member) for member in members] == [b"<a/>" * 1000, b"", bytes(range(256))]


def test_a_copy_that_is_not_what_it_should_be_is_not_given_out() -> None:
    kept, other = pack("a.xml", [b"<a/>"]), pack("b.xml", [b"<b/>"])
    check_copy(write_members([kept, other]), [kept], 2)
    for copy in ([other], [other, kept, pack("c", [b""])], [pack("a.xml", [b"<A/>"]), other]):
        with pytest.raises(CannotGraft):
            check_copy(write_members(copy), [kept], 2)
    with pytest.raises(CannotGraft):
        check_copy(write_members([kept, other])[:-30], [kept], 2)


def flagged(data: bytes, flag: int) -> bytes:
    """The package with a general purpose bit set in each member's entry of the directory."""
    changed = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        (flags,) = struct.unpack_from("<H", data, at + 8)
        struct.pack_into("<H", changed, at + 8, flags | flag)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def twice(data: bytes) -> bytes:
    """The package with one member named twice, in another case."""
    members = read_members(data)
    return write_members([*members, pack("XL/Workbook.xml", [b"<workbook/>"])])


def zip64(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(data).items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    whole = buffer.getvalue()
    end = whole.rfind(b"PK\x05\x06")
    record = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 1, end)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    return whole[:end] + record + locator + whole[end:]


REFUSED = {
    "nothing": b"",
    "not a zip file": b"Date,Hours\n",
    "half of it": plain()[:3000],
    "another format or a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "encrypted members": flagged(plain(), 1),
    "a member named twice": twice(plain()),
    "the 64-bit form": zip64(plain()),
    "no list of parts": packed({"a.txt": b"a"}),
    "another kind of document": packed(
        parts(plain()) | {"xl/workbook.xml": b'<w:document xmlns:w="http://example.org/w"/>'}
    ),
    "no sheets": packed(
        parts(plain())
        | {"xl/workbook.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'}
    ),
    "a workbook part that is not XML": packed(parts(plain()) | {"xl/workbook.xml": b"workbook"}),
    "a part that is missing": packed(
        {name: content for name, content in parts(plain()).items() if "sheet1.xml" not in name}
    ),
    "a damaged checksum": plain().replace(
        struct.pack("<I", zipfile.ZipFile(io.BytesIO(plain())).getinfo("xl/workbook.xml").CRC), b"\1\2\3\4"
    ),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_refused_in_words_that_say_what_to_do(reason: str) -> None:
    with pytest.raises(CannotGraft) as caught:
        graft(REFUSED[reason], additions(), MARKS)
    words = str(caught.value)
    assert words.endswith(".")
    assert not {"please", "sorry", "valid", "invalid", "zip", "xml"} & set(words.lower().replace(".", " ").split())


@pytest.mark.parametrize(
    "declared",
    ["<!DOCTYPE workbook>", '<!DOCTYPE w [<!ENTITY a "aaaa">]>', '<!DOCTYPE w SYSTEM "http://example.org/w">'],
)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "_rels/.rels"])
def test_a_document_type_is_refused(part: str, declared: str) -> None:
    contents = parts(plain())
    content = contents[part]
    at = content.index(b"?>") + 2
    contents[part] = content[:at] + declared.encode() + content[at:]
    with pytest.raises(CannotGraft, match="definitions that Excel never writes"):
        graft(packed(contents), additions(), MARKS)


def test_a_sheet_above_the_limit_is_refused_and_the_limit_itself_is_not() -> None:
    contents = parts(plain())
    sheet = contents["xl/worksheets/sheet1.xml"]
    at = sheet.index(b"</sheetData>")

    def padded(size: int) -> bytes:
        filled = sheet[:at] + b" " * (size - len(sheet)) + sheet[at:]
        return packed(contents | {"xl/worksheets/sheet1.xml": filled})

    assert our_sheets(graft(padded(MAXIMUM_PART), additions(), ()))
    with pytest.raises(CannotGraft, match="too large"):
        graft(padded(MAXIMUM_PART + 1), additions(), ())
