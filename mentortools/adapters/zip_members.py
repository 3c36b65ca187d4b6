"""The members of a zip file as they lie in it, and a zip file made of members without compressing any again."""

import io
import struct
import zlib
from collections.abc import Iterable, Iterator

from msgspec import Struct

VERSION_NEEDED = 20
DEFLATED = 8
UTF_8_NAME = 0x800
DAY_ONE = (1 << 5) | 1
"""The first day that a zip file knows, so that equal content gives equal bytes."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s4B4H3I5H2I")
_END = struct.Struct("<4s4H2IH")


class Member(Struct, frozen=True):
    """One member of a zip file.

    Attributes:
        name: The part's name, with ``/`` and without a leading one.
        written: The name's bytes as the file holds them.
        flags: The general purpose bits, without the one for a data descriptor.
        method: 0 stored, 8 deflated.
        clock: Time and date in the file's own form.
        crc: The checksum of the content.
        size: The content's length in bytes.
        packed: The compressed bytes.
        origin: The system that made it, and its external attributes.
    """

    name: str
    written: bytes
    flags: int
    method: int
    clock: tuple[int, int]
    crc: int
    size: int
    packed: bytes
    origin: tuple[int, int]


def packed_bytes(data: bytes, header: int, length: int) -> bytes | None:
    """The compressed bytes of the member whose local header begins there; None where the file does not hold them."""
    local = data[header : header + _LOCAL.size]
    if len(local) != _LOCAL.size or not local.startswith(b"PK\x03\x04"):
        return None
    name_length, extra_length = _LOCAL.unpack(local)[-2:]
    start = header + _LOCAL.size + name_length + extra_length
    packed = data[start : start + length]
    return packed if len(packed) == length else None


def pack(name: str, pieces: Iterable[bytes], level: int = zlib.Z_DEFAULT_COMPRESSION) -> Member:
    """A member made from its content, which never has to stand in memory whole."""
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed, checksum, size = io.BytesIO(), 0, 0
    for piece in pieces:
        packed.write(squeezer.compress(piece))
        checksum, size = zlib.crc32(piece, checksum), size + len(piece)
    packed.write(squeezer.flush())
    flags = 0 if name.isascii() else UTF_8_NAME
    clock = (0, DAY_ONE)
    return Member(name, name.encode(), flags, DEFLATED, clock, checksum, size, packed.getvalue(), origin=(0, 0))


def write_members(members: Iterable[Member]) -> bytes:
    """A zip file of these members in this order."""
    return b"".join(pieces_of(members))


def pieces_of(members: Iterable[Member]) -> Iterator[bytes]:
    """The same in pieces, one after the other."""
    directory, start = list[bytes](), 0
    for member in members:
        time, date = member.clock
        lengths = (member.crc, len(member.packed), member.size, len(member.written))
        local = _LOCAL.pack(b"PK\x03\x04", VERSION_NEEDED, member.flags, member.method, time, date, *lengths, 0)
        system, attributes = member.origin
        directory += [
            _CENTRAL.pack(
                b"PK\x01\x02", VERSION_NEEDED, system, VERSION_NEEDED, 0, member.flags, member.method, time, date,
                *lengths, 0, 0, 0, 0, attributes, start,
            ),
            member.written,
        ]  # fmt: skip
        yield from (local, member.written, member.packed)
        start += len(local) + len(member.written) + len(member.packed)
    entries, count = b"".join(directory), len(directory) // 2
    yield entries
    yield _END.pack(b"PK\x05\x06", 0, 0, count, count, len(entries), start, 0)
