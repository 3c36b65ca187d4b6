"""What a person typed for a folder: a path of this computer, a zip file, or the address of a store."""

from pathlib import Path

_SIGN = "://"


def is_address(place: str | Path) -> bool:
    """Whether it is an address such as ``s3://bucket/returned``, and no path."""
    return isinstance(place, str) and _SIGN in place


def is_zip(place: str | Path) -> bool:
    """Whether it is a zip file on this computer."""
    return not is_address(place) and Path(place).suffix.casefold() == ".zip" and Path(place).is_file()
