"""Whether the fast reader gave as many values as stand in a sheet's XML: nothing else would show that one is lost."""

from collections.abc import Sequence
from functools import cached_property

from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.second_look import SecondLook
from mentortools.adapters.reading.shared_texts import part_of_shared_texts
from mentortools.workbook.snapshot import CellValue

_BLANK_TEXTS = (b"<si><t></t></si>", b"<si><t/></si>", b"<si/>")


class Agreement:
    """The sheets of one package, counted."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def of(self, rows: Sequence[list[CellValue]], look: SecondLook, xml: bytes) -> bool:
        """Whether rows as the fast reader gives them hold as many values as the XML."""
        if look.filled is None:
            return False
        lacking = look.filled - (sum(map(len, rows)) - sum([row.count("") for row in rows]))
        return lacking == 0 or lacking == sum(xml.count(b't="s"><v>%d</v>' % number) for number in self._blank_texts)

    @cached_property
    def _blank_texts(self) -> tuple[int, ...]:
        """The numbers of shared texts that are blank, as most programs write such a one."""
        name = part_of_shared_texts(self._package)
        xml = self._package.part(name) if name else b""
        return tuple(_numbers(xml)) if b"<si " not in xml else ()


def _numbers(xml: bytes) -> list[int]:
    found: list[int] = []
    for text in _BLANK_TEXTS:
        at = xml.find(text)
        while at >= 0:
            found.append(xml.count(b"<si>", 0, at) + xml.count(b"<si/>", 0, at))
            at = xml.find(text, at + 1)
    return found
