"""A zip file whose parts are unpacked once: what was looked over is what the fast reader is given."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import MAX_WBITS, crc32, decompressobj

from mentortools.adapters.zip_members import Member, packed_bytes, write_members

BEGINNING = 4096
"""How many bytes ``beginning`` gives."""
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
        self.entries: list[ZipInfo] = self._archive.infolist()
        self.names = frozenset(entry.filename for entry in self.entries)

    def part(self, name: str) -> bytes:
        """A part's content. Raises KeyError where there is no such part."""
        if name not in self._unpacked:
            self._unpacked[name] = self._unpack(self._archive.getinfo(name))
        return self._unpacked[name]

    def put(self, name: str, content: bytes) -> None:
        """Hands the next reader other content in a part's place."""
        self._unpacked[name] = content

    def beginning(self, name: str) -> bytes:
        """The first bytes of a part's content. Raises KeyError where there is no such part."""
        if name in self._unpacked:
            return self._unpacked[name][:BEGINNING]
        entry = self._archive.getinfo(name)
        if entry.compress_type != ZIP_DEFLATED:
            with self._archive.open(entry) as part:
                return part.read(BEGINNING)
        return decompressobj(-MAX_WBITS).decompress(self._packed(entry)[: 2 * BEGINNING], BEGINNING)

    def as_looked_over(self) -> bytes:
        """A zip file of the same parts: those that were unpacked are stored as they came out, the others untouched."""
        return write_members(map(self._member, self.entries))

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
        content = self._unpacked.get(entry.filename)
        return Member(
            name=entry.filename,
            written=entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF_8_NAME else "cp437"),
            flags=entry.flag_bits & ~_DATA_DESCRIPTOR,
            method=entry.compress_type if content is None else ZIP_STORED,
            clock=(0, 0),
            crc=entry.CRC if content is None else crc32(content),
            size=entry.file_size if content is None else len(content),
            packed=self._packed(entry) if content is None else content,
            origin=(0, 0),
        )
