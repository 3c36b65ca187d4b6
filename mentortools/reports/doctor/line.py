"""One line of what was looked at."""

from enum import StrEnum

from msgspec import Struct


class State(StrEnum):
    """How it is, in the words that findings have."""

    GOOD = "good"
    MUST_FIX = "must fix"
    CHECK = "check"
    NOTE = "note"


class DoctorLine(Struct, frozen=True):
    """What was looked at, how it is, and what to do; nothing to do where it is empty."""

    state: State
    about: str
    found: str
    to_do: str = ""
