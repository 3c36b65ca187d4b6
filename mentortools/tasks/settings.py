"""What a run is told beside the workbooks themselves."""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

from mentortools.claims.history import HistorySource
from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.layout import Layout
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.workbook_facts import Fingerprints

if TYPE_CHECKING:
    from mentortools.policy.requirements.requirement_set import RequirementSet


class LogFile(Struct, frozen=True):
    """A mentor log to work through: its name for people, unique in a run, and what was read of it."""

    name: str
    snapshot: Snapshot


class Rows(Enum):
    """What the result of each log holds of the log once its claims are worked out."""

    ALL = auto()
    """All that was read."""
    NAMES = auto()
    """The school, its providers and mentors, and its layout: what reports on many logs speak of."""


class Settings(Struct, frozen=True):
    """How a run is done.

    Attributes:
        on: The day the work is done for.
        overlays: Texts of rules files laid over the package's.
        year: The academic year the user named. It must agree with each workbook, and overrides none.
        ledger: Earlier claims; None without a ledger.
        fingerprints: Of which workbooks the fingerprint is kept.
        layouts: Layouts of schools' own: each log is read by the one that fits it, or by none.
        note_fault: Notes a fault of ours that one log met; that log is then unreadable, and the run goes on. None where
             such a fault ends the run.
        rows: What each result holds of its log.
        sets: Requirement sets chosen for every log, beside those that a log's School sheet names.
    """

    on: date
    overlays: tuple[str, ...] = ()
    year: AcademicYear | None = None
    ledger: HistorySource | None = None
    fingerprints: Fingerprints = Fingerprints.ALL
    layouts: tuple[Layout, ...] = ()
    note_fault: Callable[[Exception], object] | None = None
    rows: Rows = Rows.ALL
    sets: "tuple[RequirementSet, ...]" = ()
