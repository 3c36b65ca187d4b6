"""Why a file cannot be read, in the few words that every output uses (interfaces.md, JSON)."""

from enum import StrEnum


class Reason(StrEnum):
    """One reason a file cannot be read."""

    EMPTY = "empty"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - the reason's word, no secret
    NOT_A_WORKBOOK = "not a workbook"
    TOO_LARGE = "too large"
    LOCKED = "locked"
    UNSAFE = "unsafe"
    TIMED_OUT = "timed out"
    NO_MENTOR_LOG = "no mentor log in it"
    UNSUPPORTED = "unsupported"
    OUR_FAULT = "a fault of ours"


class UnreadableFile(Exception):  # noqa: N818 - a fact about the user's file, not an error of ours
    """A file that cannot be read. ``detail`` is for our own log: it names parts and errors, never their content."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.detail = detail
