"""Texts that cells share: which of them are blank."""

from typing import TYPE_CHECKING

from mentortools.adapters.reading.package import Package

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SHARED_TEXTS = "sharedstrings.xml"


def part_of_shared_texts(package: Package) -> str:
    """The name of the part that holds them; empty where there is none."""
    return next((name for name in package.names if name.casefold().endswith(SHARED_TEXTS)), "")


def blank_texts(package: Package) -> frozenset[str]:
    """The numbers, as cells refer to them, of the shared texts in which nothing stands."""
    name = part_of_shared_texts(package)
    if not name:
        return frozenset()
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415 - few workbooks are looked at so closely

    try:
        texts = [element for element in fromstring(package.part(name)) if element.tag.endswith("}si")]
    except ParseError:
        return frozenset()
    return frozenset(str(number) for number, text in enumerate(texts) if not _written(text))


def _written(text: "Element") -> str:
    """A shared text, of one piece or several, without the reading aid that stands beside foreign scripts."""
    return "".join(
        piece.text or ""
        for part in text
        if not part.tag.endswith("}rPh")
        for piece in part.iter()
        if piece.tag.endswith("}t")
    )
