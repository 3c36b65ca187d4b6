"""The add-in in Excel's start-up folder: its version and edition, and the mark of a file from the internet."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from mentortools.reports.doctor import AddIn

PART = "docProps/custom.xml"
LARGEST = 100_000
"""Of the part, in bytes. Ours has less than a hundredth of it."""

_TYPES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"


def add_in(path: Path) -> AddIn:
    """The add-in as it lies there. A file that cannot be read, or is none of ours, has no version."""
    if not path.exists():
        return AddIn(str(path), there=False)
    said = _properties(path)
    return AddIn(
        str(path),
        there=True,
        version=said.get("MentortoolsVersion"),
        mentor_log=said.get("MentorLogEdition"),
        from_internet=from_internet(path),
    )


def from_internet(path: Path) -> bool:
    """Whether Windows keeps a mark beside the file which says that it came from the internet (zone 3) or worse.

    The mark is a stream of the file's own, which other systems do not know.
    """
    try:
        mark = path.with_name(f"{path.name}:Zone.Identifier").read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return False
    zones = (line.partition("=")[2].strip() for line in mark.splitlines() if line.startswith("ZoneId="))
    return any(zone in {"3", "4"} for zone in zones)


def _properties(path: Path) -> Mapping[str, str]:
    """The custom properties by name; none where the file cannot be read."""
    try:
        with ZipFile(path) as package:
            if package.getinfo(PART).file_size > LARGEST:
                return {}
            root = fromstring(package.read(PART), forbid_dtd=True)
    except (OSError, BadZipFile, KeyError, NotImplementedError, RuntimeError, ParseError, DefusedXmlException):
        return {}
    return {each.get("name", ""): each.findtext(_TYPES, "") for each in root}
