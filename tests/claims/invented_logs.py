"""Logs of invented schools as plain values, ready for claims: what the tests of claims work out."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.history import HistorySource, LostRecord
from mentortools.claims.previous_claims import previous_claims_of
from mentortools.claims.schools import Urns
from mentortools.claims.work_out import Worked, work_out
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.policy.rules import Rules
from mentortools.workbook.facts import LostRow
from mentortools.workbook.log import MentorLog, MentorRow, PreviousClaimRow, SchoolDetails, TraineeRow, TrainingRow
from mentortools.workbook.place import At, Place

YEAR, BEFORE = AcademicYear(2025), AcademicYear(2024)
RULES = Rules.of(YEAR)
ANN, BEA = "0900001", "0900002"
SCITT, UNIVERSITY = "1ZZ", "2ZY"

TRAINING = Place("Training log", {"date": 1, "mentor_trn": 2, "hours": 5}, {})
TRAINEES = Place("Trainees", {"trainee": 1}, {})
MENTORS = Place("Mentors", {"trn": 1}, {})
PREVIOUS = Place("Previous claims", {"academic_year": 1}, {})


class Session(Struct, frozen=True):
    """A row of Training log; most tests care for its day and hours alone."""

    day: str = "2025-10-14"
    hours: str = "6"
    trn: str = ANN
    code: str = SCITT
    activity: str = "Induction"
    mode: str = "Online"
    evidence: str = ""

    def row(self, number: int = 2) -> TrainingRow:
        """The row as decoding gives it."""
        return TrainingRow(
            At(TRAINING, number), date.fromisoformat(self.day), self.trn, self.code, self.activity,
            Decimal(self.hours), self.mode, self.evidence,
        )  # fmt: skip


class Claimed(Struct, frozen=True):
    """A row of Previous claims, or of a ledger."""

    hours: int
    status: ClaimStatus | None = ClaimStatus.SUBMITTED
    urn: str | None = None
    reference: str = ""
    year: AcademicYear = YEAR
    trn: str = ANN
    code: str = SCITT

    def row(self, number: int) -> PreviousClaimRow:
        """As a log holds it."""
        text = self.status.label if self.status else ""
        return PreviousClaimRow(
            At(PREVIOUS, number), self.year, self.trn, self.code, self.hours, self.urn, self.reference, text,
            self.status,
        )  # fmt: skip

    @property
    def record(self) -> ClaimRecord:
        """As a ledger holds it."""
        return ClaimRecord(self.year, self.trn, self.code, self.hours, self.urn, self.reference, self.status)


class Trainee(Struct, frozen=True):
    """A row of Trainees."""

    trn: str | None = ANN
    code: str = SCITT
    route: str = "QTS"
    withdrew: str = ""

    def row(self, number: int) -> TraineeRow:
        """The row as decoding gives it."""
        withdrew = date.fromisoformat(self.withdrew) if self.withdrew else None
        return TraineeRow(
            At(TRAINEES, number), f"Trainee {number}", self.code, "Primary", self.route, self.trn, "Postgraduate",
            "Main", "", None, None, withdrew,
        )  # fmt: skip


class School(Struct, frozen=True):
    """One log. Without trainees given, each mentor and provider that is logged has one on a QTS course."""

    urn: str = "190001"
    sessions: Sequence[Session] = ()
    claimed: Sequence[Claimed] = ()
    trainees: Sequence[Trainee] | None = None
    employed: bool | None = True
    earlier: tuple[str, ...] = ()
    district: str = "Leeds"
    year: AcademicYear = YEAR
    lost: Sequence[dict[str, object]] = ()
    name: str = ""

    @property
    def file(self) -> str:
        """The log's name in a run."""
        return self.name or f"{self.urn}.xlsx"

    @property
    def log(self) -> MentorLog:
        """The log as decoding gives it."""
        pairs = dict.fromkeys((session.trn, session.code) for session in self.sessions)
        trainees = self.trainees if self.trainees is not None else [Trainee(*pair) for pair in pairs]
        details = SchoolDetails(
            {}, "Invented School", self.urn, self.earlier, "", "", self.district, "", "", self.year, "", "", None, None
        )
        lost = tuple(LostRow("Previous claims", At(PREVIOUS, 9), values) for values in self.lost)
        return MentorLog(
            school=details, holidays=(), providers=(), mentoring=(), reviews=(), spending=(),
            mentors=tuple(MentorRow(At(MENTORS, 2), trn, "", "", "", self.employed, "", "", "", (), "")
                          for trn in dict.fromkeys(trn for trn, _ in pairs)),
            trainees=tuple(trainee.row(number) for number, trainee in enumerate(trainees, start=2)),
            training=tuple(session.row(number) for number, session in enumerate(self.sessions, start=2)),
            previous_claims=tuple(claim.row(number) for number, claim in enumerate(self.claimed, start=2)),
            places={}, unreadable=(), remarked=(), missing=(), renamed=(), unclear=(), lost_rows=lost, hidden=(),
            unknown_sheets=(),
        )  # fmt: skip

    @property
    def counted(self) -> CountedLog:
        """The log ready for claims."""
        rules = Rules.of(self.year)
        return CountedLog(self.file, Urns(self.urn, self.earlier), self.log, rules, rules.region_of(self.district))


class Batch(Struct, frozen=True):
    """Logs worked out together."""

    schools: Sequence[School]
    ledger: Sequence[Claimed] | None = None
    lost: Sequence[LostRecord] = field(default_factory=tuple)

    @property
    def worked(self) -> Worked:
        """What they come to."""
        records = tuple(claim.record for claim in self.ledger or ())
        source = None if self.ledger is None else HistorySource("ledger.xlsx", None, records, tuple(self.lost))
        listed = [previous_claims_of(school.file, school.log) for school in self.schools]
        return work_out([school.counted for school in self.schools], RULES, listed, source)

    def lines(self) -> dict[str, list[MentorTraining]]:
        """Each school's lines, by URN; of a school with two logs, the later year's are under its file's name."""
        worked = self.worked
        return {school.name or school.urn: list(worked.trainings.get(school.file, ())) for school in self.schools}

    def hours(self) -> dict[str, int]:
        """Each school's hours claimed, by URN or name."""
        return {name: sum(line.hours_claimed for line in lines) for name, lines in self.lines().items()}


def line(school: School, ledger: Sequence[Claimed] | None = None, lost: Sequence[LostRecord] = ()) -> MentorTraining:
    """The one line of a school alone."""
    (only,) = Batch([school], ledger, lost).lines()[school.name or school.urn]
    return only


def logs(hours: str, **changes: object) -> School:
    """A school that logs that many hours for one mentor, six a day at most."""
    left, day, sessions = Decimal(hours), 1, []
    while left > 0:
        part = min(left, Decimal(6))
        sessions.append(Session(f"2025-10-{day:02}", str(part)))
        left, day = left - part, day + 1
    return replace(School(sessions=sessions), **changes)
