"""Where a value comes from: what a claim sheet prints beside its rate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Source:
    """A document that states a value.

    Attributes:
        title: The document's own title.
        address: Where it can be read: a web address, or where a letter is kept.
        section: The heading, file or paragraph in it.
        read_on: The day the value was taken from it.
        still_valid_on: The day someone last looked and found it unchanged, which tells "unchanged" from "unattended".

    Raises:
        ValueError: If a part is blank, or the last look came before the first.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    title: str
    address: str
    section: str
    read_on: date
    still_valid_on: date

    def __post_init__(self) -> None:
        for part in ("title", "address", "section"):
            if not getattr(self, part).strip():
                msg = f"its {part} is blank"
                raise ValueError(msg)
        if self.still_valid_on < self.read_on:
            msg = "still_valid_on is before read_on"
            raise ValueError(msg)

    def __str__(self) -> str:
        return f"{self.title}, {self.section} ({self.address})"
