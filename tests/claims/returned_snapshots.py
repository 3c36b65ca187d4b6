"""Returned logs of invented schools as snapshots: what the laws of claims hold for, whatever stands in them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256

from msgspec import Struct, field

from mentortools.claims.history import HistorySource
from mentortools.model.claim_record import ClaimRecord
from mentortools.reports.result import BatchResult
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.opened_file import InputFile
from mentortools.tasks.settings import Settings
from mentortools.workbook.columns import Table
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)

ON = date(2026, 6, 20)
ANN, BEA = "9900001", "9900002"
HAREBELL, TEASEL = "1ZZ", "3ZZ"
PAIRS = tuple((trn, provider) for trn in (ANN, BEA) for provider in (HAREBELL, TEASEL))


class Session(Struct, frozen=True):
    """A row of Training log."""

    day: date
    hours: float = 1
    trn: str = ANN
    provider: str = HAREBELL
    activity: str = "Induction"
    evidence: str = ""


class Earlier(Struct, frozen=True):
    """A row of Previous claims."""

    year: int
    hours: int
    trn: str = ANN
    provider: str = HAREBELL
    urn: str = ""
    reference: str = ""
    status: str = "Submitted"


class Log(Struct, frozen=True):
    """A school's log of one academic year, by the calendar year it starts in.

    ``trainees`` says what the trainee of each mentor and provider is: a route, ``gone`` before any training, or none.
    """

    urn: str
    year: int = 2025
    sessions: tuple[Session, ...] = ()
    claims: tuple[Earlier, ...] = ()
    earlier_urns: tuple[str, ...] = ()
    district: str = "Leeds"
    employed: str = "Yes"
    trainees: Mapping[tuple[str, str], str] = field(default_factory=lambda: dict.fromkeys(PAIRS, "QTS"))

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.urn} {self.year}.xlsx"

    @property
    def snapshot(self) -> Snapshot:
        """The log as it was read."""
        return Snapshot((
            Sheet("School", (("School name", "Larkfield"), ("URN", self.urn), ("District", self.district),
                             ("Earlier URNs", ", ".join(self.earlier_urns)), ("Academic year", academic(self.year)))),
            _sheet(MENTORS, [{"trn": trn, "last_name": trn, "employed_by_this_school": self.employed}
                             for trn in (ANN, BEA)]),
            _sheet(TRAINEES, [{"trainee": f"Trainee of {trn}", "provider_code": provider, "mentor_trn": trn,
                               "route": "QTS" if kind == "gone" else kind,
                               "withdrew_on": date(2024, 4, 1) if kind == "gone" else None}
                              for (trn, provider), kind in self.trainees.items() if kind]),
            _sheet(TRAINING_LOG, [{"date": each.day, "mentor_trn": each.trn, "provider_code": each.provider,
                                   "activity": each.activity, "hours": each.hours, "mode": "Online",
                                   "evidence": each.evidence} for each in self.sessions]),
            _sheet(PREVIOUS_CLAIMS, [{"academic_year": academic(each.year), "mentor_trn": each.trn,
                                      "provider_code": each.provider, "hours": each.hours, "urn": each.urn,
                                      "claim_reference": each.reference, "status": each.status}
                                     for each in self.claims]),
            *(_sheet(table, []) for table in (PROVIDERS, MENTORING_LOG, DEVELOPMENT_REVIEW, SPENDING)),
        ))  # fmt: skip

    @property
    def file(self) -> InputFile:
        """The log as a file of a folder."""
        data = repr(self).encode()
        return InputFile(self.name, len(data), sha256(data).hexdigest(), None, self.snapshot)


HOURS_COLUMN = 1 + [column.field for column in TRAINING_LOG.columns].index("hours")


def academic(year: int) -> str:
    """The academic year's name."""
    return f"{year} to {year + 1}"


def _sheet(table: Table, rows: Sequence[Mapping[str, CellValue]]) -> Sheet:
    head: list[CellValue] = [column.heading for column in table.columns]
    return Sheet(table.name, [head, *([row.get(column.field) for column in table.columns] for row in rows)])


def work(logs: Sequence[Log], ledger: Sequence[ClaimRecord] | None = None) -> BatchResult:
    """The logs worked out together."""
    source = None if ledger is None else HistorySource("ledger.xlsx", None, tuple(ledger))
    return batch([log.file for log in logs], BatchSettings(Settings(ON, ledger=source)))


def exact(hours: float) -> Decimal:
    """Hours of a cell as they are counted: to nine decimals."""
    return Decimal(str(hours)).quantize(Decimal("0.000000001"))
