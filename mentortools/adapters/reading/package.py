"""A zip file whose parts are unpacked once: what was looked over is to the byte what the fast reader is given."""

from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import MAX_WBITS, crc32, decompressobj

from mentortools.adapters.reading.usual_xml import usual_xml
from mentortools.adapters.zip_members import Member, packed_bytes, write_members

BEGINNING = 4096
"""How many bytes ``beginning`` gives."""
NO_XML = ".bin"
_BEGINNINGS_KEPT = 64
_DATA_DESCRIPTOR, _UTF_8_NAME = 0x08, 0x800


class Package:
    """The parts of a zip file by name.

    Raises:
        zipfile.BadZipFile: If the file is damaged; other methods too, where a part is.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._archive = ZipFile(BytesIO(data))
        self._unpacked: dict[str, bytes] = {}
        self._checksums: dict[str, int] = {}
        self.entries: list[ZipInfo] = self._archive.infolist()
        self.names = frozenset(entry.filename for entry in self.entries)

    def part(self, name: str) -> bytes:
        """A part's content, XML in its usual form. Raises KeyError where there is no such part."""
        if name not in self._unpacked:
            entry = self._archive.getinfo(name)
            content = self._unpack(entry)
            usual = content if name.casefold().endswith(NO_XML) else usual_xml(content)
            self._unpacked[name] = usual
            self._checksums[name] = entry.CRC if usual is content else crc32(usual)
        return self._unpacked[name]

    def replace(self, name: str, content: bytes) -> None:
        """Puts other content in the place of a part's: what the fast reader is given then."""
        if content is not self._unpacked.get(name):
            self._unpacked[name] = content
            self._checksums[name] = crc32(content)

    def beginning(self, name: str) -> bytes:
        """The first bytes of a part's content. Raises KeyError where there is no such part."""
        if name in self._unpacked:
            return self._unpacked[name][:BEGINNING]
        entry = self._archive.getinfo(name)
        if entry.compress_type != ZIP_DEFLATED:
            with self._archive.open(entry) as part:
                return part.read(BEGINNING)
        return _inflated_beginning(self._packed(entry)[: 2 * BEGINNING])

    def as_looked_over(self) -> bytes:
        """A zip file of the parts that were unpacked, stored as they came out. What nobody looked at is not in it."""
        return write_members(self._member(entry) for entry in self.entries if entry.filename in self._unpacked)

    def _unpack(self, entry: ZipInfo) -> bytes:
        if entry.compress_type != ZIP_DEFLATED:
            return self._archive.read(entry)
        content = decompressobj(-MAX_WBITS).decompress(self._packed(entry), entry.file_size + 1)
        if len(content) != entry.file_size or crc32(content) != entry.CRC:
            msg = "a part does not fit its checksum"
            raise BadZipFile(msg)
        return content

    def _packed(self, entry: ZipInfo) -> bytes:
        packed = packed_bytes(self._data, entry.header_offset, entry.compress_size)
        if packed is None:
            msg = "a part that the file does not hold"
            raise BadZipFile(msg)
        return packed

    def _member(self, entry: ZipInfo) -> Member:
        content = self._unpacked[entry.filename]
        return Member(
            name=entry.filename,
            written=entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF_8_NAME else "cp437"),
            flags=entry.flag_bits & ~_DATA_DESCRIPTOR,
            method=ZIP_STORED,
            clock=(0, 0),
            crc=self._checksums[entry.filename],
            size=len(content),
            packed=content,
            origin=(0, 0),
        )


@lru_cache(_BEGINNINGS_KEPT)
def _inflated_beginning(packed: bytes) -> bytes:
    """The same from a part's packed beginning: many parts are the same in all workbooks of one template."""
    return decompressobj(-MAX_WBITS).decompress(packed, BEGINNING)
