"""``[Content_Types].xml``: which kind each part of a package is of."""

from collections.abc import Collection, Mapping

from mentortools.adapters.grafting.outline import Element, outline
from mentortools.adapters.grafting.splices import append, attribute, remove, spliced

PART = "[Content_Types].xml"


def _part_name(override: Element) -> str:
    return override.attributes.get("PartName", "").replace("\\", "/").lstrip("/").lower()


class ContentTypes:
    """The kinds that a package's list names, by part (in lower case) and by extension."""

    def __init__(self, text: bytes) -> None:
        root = outline(text)
        self.overrides = {_part_name(item): item.attributes.get("ContentType", "") for item in root.all("Override")}
        self._defaults = {
            item.attributes.get("Extension", "").lower(): item.attributes.get("ContentType", "")
            for item in root.all("Default")
        }

    def of(self, part: str) -> str:
        """A part's kind; empty where the list does not say."""
        return self.overrides.get(part.lower()) or self._defaults.get(part.lower().rpartition(".")[2], "")


def changed(text: bytes, dropped: Collection[str], added: Mapping[str, str]) -> bytes:
    """The list without the dropped parts (in lower case) and with the added ones, each named by itself.

    Even where an extension has no default, none is put in: an entry that speaks of one part can leave with it.
    """
    root = outline(text)
    gone = [remove(item) for item in root.all("Override") if _part_name(item) in dropped]
    name = b"<" + root.prefix.encode() + b"Override"
    entries = b"".join(
        name + b" PartName=" + attribute("/" + part) + b" ContentType=" + attribute(kind) + b"/>"
        for part, kind in added.items()
    )
    return spliced(text, [*gone, *(append(root, entries) if entries else [])])
