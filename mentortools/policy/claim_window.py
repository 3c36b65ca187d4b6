"""When DfE's service takes claims for an academic year. A day nobody has published stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from mentortools.policy.period import in_words


@dataclass(frozen=True, slots=True)
class ClaimWindow:
    """One window, its last day in it until 11:59pm.

    Attributes:
        opens: The first day; None where only ``opens_about`` is known.
        closes: The last day; None where only ``closes_about`` is known.
        opens_about: What is said of an opening day that is not known.
        closes_about: What is said of a closing day that is not known; empty where nothing is.

    Raises:
        ValueError: If it closes before it opens, or nothing at all is said of when it opens.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    opens: date | None = None
    closes: date | None = None
    opens_about: str = ""
    closes_about: str = ""

    def __post_init__(self) -> None:
        if self.opens and self.closes and self.closes < self.opens:
            msg = "a claim window closes before it opens"
            raise ValueError(msg)
        if not (self.opens or self.opens_about):
            msg = "a claim window has neither opens nor opens_about"
            raise ValueError(msg)

    @property
    def confirmed(self) -> bool:
        """Whether both days are known."""
        return self.opens is not None and self.closes is not None

    def is_open(self, on: date) -> bool | None:
        """Whether claims are taken on a day; None where the days that are known do not tell."""
        if (self.opens and on < self.opens) or (self.closes and on > self.closes):
            return False
        return True if self.confirmed else None

    def __str__(self) -> str:
        return f"opens {_said(self.opens, self.opens_about)}, closes {_said(self.closes, self.closes_about)}"


def _said(day: date | None, about: str) -> str:
    if day:
        return in_words(day)
    return f"{about} (day not confirmed)" if about else "on a day that is not confirmed"
