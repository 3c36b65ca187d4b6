"""Alignments by three names: xlwings', Excel's number for them, and the file's."""

from typing import NamedTuple


class Alignment(NamedTuple):
    """One alignment: the word of xlwings, the number of Excel's enumeration, the word in the file."""

    word: str
    number: int
    in_file: str | None


HORIZONTAL = (
    Alignment("general", 1, None),
    Alignment("left", -4131, "left"),
    Alignment("center", -4108, "center"),
    Alignment("right", -4152, "right"),
    Alignment("fill", 5, "fill"),
    Alignment("justify", -4130, "justify"),
    Alignment("center_across_selection", 7, "centerContinuous"),
    Alignment("distributed", -4117, "distributed"),
)
VERTICAL = (
    Alignment("top", -4160, "top"),
    Alignment("center", -4108, "center"),
    Alignment("bottom", -4107, None),
    Alignment("justify", -4130, "justify"),
    Alignment("distributed", -4117, "distributed"),
)
STATED_DEFAULT = {"general": None, "bottom": None}


def stated(in_file: object) -> object:
    """A file may state what is the default anyway."""
    return STATED_DEFAULT.get(str(in_file), in_file)
