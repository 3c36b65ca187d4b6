"""What a word typed after an option stands for: a path, a place, a day, a number. Nothing heavy is imported here."""

from argparse import ArgumentTypeError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def as_path(text: str) -> "Path":
    """A path of this computer."""
    from pathlib import Path  # noqa: PLC0415 - help does not need it, and is to come at once

    return Path(text)


as_path.__name__ = "path"


def as_place(text: str) -> "Path | str":
    """A path of this computer, or the address of a store as it is."""
    return text if "://" in text else as_path(text)


as_place.__name__ = "path or address"


def as_day(text: str) -> "date":
    """A day, as 2026-05-12 or 12/05/2026. Raises ArgumentTypeError where it is none."""
    from datetime import date  # noqa: PLC0415 - the same

    day, *others = text.split("/")
    written = "-".join(part.zfill(2) for part in (*reversed(others), day)) if len(others) == 2 else text  # noqa: PLR2004 - month and year
    try:
        return date.fromisoformat(written)
    except ValueError:
        msg = f"{text!r} is not a day. Type it as 2026-05-12, or day first as 12/05/2026."
        raise ArgumentTypeError(msg) from None


def as_processes(text: str) -> int:
    """A number of processes. Raises ArgumentTypeError where it is no whole number from 1."""
    return _from_one(text, "processes")


def as_seconds(text: str) -> int:
    """A number of seconds. Raises ArgumentTypeError where it is no whole number from 1."""
    return _from_one(text, "seconds")


def _from_one(text: str, what: str) -> int:
    if text.isascii() and text.isdigit() and int(text):
        return int(text)
    msg = f"{text!r} is not a number of {what}. Type a whole number from 1."
    raise ArgumentTypeError(msg)
