"""Relations parts: which parts a part leads to, as what, and by which name."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.adapters.sheet_parts.escapes import xml_attribute
from mentortools.adapters.sheet_parts.names import DECLARATION, PACKAGE_RELATIONSHIPS, RELATIONSHIPS


class Lead(Struct, frozen=True):
    """One relation: what the part it leads to is, in one word or as a whole address, and the way there."""

    kind: str
    target: str


def relations_text(leads: Sequence[Lead]) -> bytes:
    """A relations part; the relations are called ``rId1``, ``rId2`` and so on."""
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{_type(lead.kind)}" Target="{xml_attribute(lead.target)}"/>'
        for number, lead in enumerate(leads, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{written}</Relationships>'.encode()


def _type(kind: str) -> str:
    return kind if "/" in kind else f"{RELATIONSHIPS}/{kind}"
