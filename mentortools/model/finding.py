"""A finding: something in a workbook that a person should put right, look at or know."""

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.model.severity import Severity


class Finding(Struct, frozen=True):
    """One fault, doubt or note, with the place it stands at.

    Attributes:
        code: The check's identity, ``MT101``: the same in every output and edition.
        severity: What it does to the claim.
        sheet: The sheet's name as it is in the workbook; None where the whole workbook is meant.
        cell: The cell; None where a whole sheet or workbook is meant.
        heading: The column's own heading; None outside tables.
        found: What stands there, as text; None where nothing does.
        message: What is wrong, by how much, and what to type.
        about: The people the message names, where it is about them; empty where it is about none.
    """

    code: str
    severity: Severity
    sheet: str | None
    cell: Cell | None
    heading: str | None
    found: str | None
    message: str
    about: str = ""
