"""A zip file that is the same, byte for byte, wherever and whenever it is made of the same contents."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
UNIX, READ_BY_ALL = 3, 0o100644


def write_archive(path: Path, contents: Mapping[str, bytes]) -> None:
    """Writes contents by name, in the order of their names.

    Nothing is compressed: wheels are already, and what zlib makes differs between its builds.
    """
    with ZipFile(path, "w", ZIP_STORED) as archive:
        for name, data in sorted(contents.items()):
            entry = ZipInfo(name, FIRST_DAY)
            entry.create_system = UNIX
            entry.external_attr = READ_BY_ALL << 16
            archive.writestr(entry, data)
