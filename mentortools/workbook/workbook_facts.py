"""What is kept of a workbook once it is decoded: names of sheets, and what tells it from others. No cell of it."""

from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct

from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.stamp import Stamp


class Fingerprints(Enum):
    """Of which workbooks the fingerprint is worked out: it takes a good part of the time that a check takes."""

    ALL = auto()
    """Where sheets will be made, which carry it."""
    STAMPED = auto()
    """Only where an earlier run filled the workbook in, so that it must be compared, or where it has a password, so
    that nobody need open it twice."""


class WorkbookFacts(Struct, frozen=True):
    """What later steps need of a workbook.

    Attributes:
        sheets: The names of all sheets, in the workbook's order.
        log_sheets: The names of the sheets that people filled in.
        stamp: The stamp of the first sheet of ours; None where there is none.
        fingerprint: Of what people typed; None where it was not worked out.
        came_with_password: Whether it was opened with a password: nothing of it is kept but what was asked for.
    """

    sheets: Sequence[str] = ()
    log_sheets: Sequence[str] = ()
    stamp: Stamp | None = None
    fingerprint: str | None = None
    came_with_password: bool = False


def facts_of(snapshot: Snapshot, fingerprints: Fingerprints = Fingerprints.ALL) -> WorkbookFacts:
    """The facts of a workbook."""
    has_password = "password" in snapshot.properties
    wanted = fingerprints is Fingerprints.ALL or snapshot.stamp is not None or has_password
    return WorkbookFacts(
        sheets=tuple(sheet.name for sheet in snapshot.sheets),
        log_sheets=tuple(sheet.name for sheet in snapshot.log_sheets),
        stamp=snapshot.stamp,
        fingerprint=snapshot.fingerprint if wanted else None,
        came_with_password=has_password,
    )
