"""The zip file as it is: its members read with their compressed bytes, and a copy compared with them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from functools import lru_cache

from mentortools.adapters.grafting.reasons import (
    ANOTHER_KIND,
    DAMAGED,
    NOT_A_WORKBOOK,
    TOO_LARGE,
    UNUSUAL_ZIP,
    CannotGraft,
)
from mentortools.adapters.zip_members import UTF_8_NAME, Member, packed_bytes

MAXIMUM_PART = 50_000_000
"""Bytes of XML in one part above which nothing is put in: a parsed part takes several times its size."""

_MOST_KEPT, _LARGEST_KEPT = 64, 64 * 1024
"""How many contents are kept, and of what size: some forty are asked for in each workbook."""

COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
ENCRYPTED, DATA_DESCRIPTOR = 0x01, 0x08
ZIP64_EXTRA = 0x0001


def content_of(member: Member) -> bytes:
    """A member's content; the same bytes for all small members that are the same, as those of one template are.

    Raises:
        CannotGraft: it is larger than ``MAXIMUM_PART``, or does not fit its own checksum.
    """
    return _kept_content(member) if member.size <= _LARGEST_KEPT else _content(member)


def _content(member: Member) -> bytes:
    if member.size > MAXIMUM_PART:
        raise CannotGraft(TOO_LARGE)
    data = member.packed if member.method == zipfile.ZIP_STORED else _inflated(member)
    if len(data) != member.size or zlib.crc32(data) != member.crc:
        raise CannotGraft(DAMAGED)
    return data


_kept_content = lru_cache(_MOST_KEPT)(_content)


def _inflated(member: Member) -> bytes:
    if member.method != zipfile.ZIP_DEFLATED:
        raise CannotGraft(UNUSUAL_ZIP)
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(member.packed, member.size + 1)
    except zlib.error as error:
        raise CannotGraft(DAMAGED) from error


def read_members(data: bytes) -> tuple[Member, ...]:
    """The members of a zip file in the order of its directory.

    Raises:
        CannotGraft: it is not a zip file, is encrypted or damaged, uses the 64-bit form, or names a member twice.
    """
    if data.startswith(COMPOUND_FILE):
        raise CannotGraft(ANOTHER_KIND)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, struct.error) as error:
        raise CannotGraft(NOT_A_WORKBOOK if not data.startswith(b"PK") else DAMAGED) from error
    end = data.rfind(b"PK\x05\x06")
    if data[max(end - 20, 0) : end].startswith(b"PK\x06\x07"):
        raise CannotGraft(UNUSUAL_ZIP)
    members = tuple(_member(data, entry) for entry in entries)
    if len({member.name.lower() for member in members}) != len(members):
        raise CannotGraft(UNUSUAL_ZIP)
    return members


def _member(data: bytes, entry: zipfile.ZipInfo) -> Member:
    if entry.flag_bits & ENCRYPTED:
        raise CannotGraft(ANOTHER_KIND)
    if ZIP64_EXTRA in _extra_kinds(entry.extra):
        raise CannotGraft(UNUSUAL_ZIP)
    packed = packed_bytes(data, entry.header_offset, entry.compress_size)
    if packed is None:
        raise CannotGraft(DAMAGED)
    written = entry.orig_filename.encode("utf-8" if entry.flag_bits & UTF_8_NAME else "cp437")
    year, month, day, hour, minute, second = entry.date_time
    return Member(
        name=entry.orig_filename.replace("\\", "/").lstrip("/"),
        written=written,
        flags=entry.flag_bits & ~DATA_DESCRIPTOR,
        method=entry.compress_type,
        clock=(hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day),
        crc=entry.CRC,
        size=entry.file_size,
        packed=packed,
        origin=(entry.create_system, entry.external_attr),
    )


def _extra_kinds(extra: bytes) -> set[int]:
    kinds, at = set(), 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        kinds.add(kind)
        at += 4 + length
    return kinds


def check_copy(copy: bytes, untouched: Sequence[Member], expected: int) -> tuple[Member, ...]:
    """The copy read again: it opens, holds so many members, and the untouched ones are the host's to the byte.

    Returns:
        The members as read.

    Raises:
        CannotGraft: it is otherwise; such a copy must not leave the house.
    """
    read = read_members(copy)
    members = {member.name: member for member in read}
    if len(members) != expected or any(members.get(member.name) != member for member in untouched):
        raise CannotGraft(DAMAGED)
    return read
