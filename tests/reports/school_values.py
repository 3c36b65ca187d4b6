"""An invented school, made of plain values: what the tests of the sheets report on."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.model.claim import Bar, Claim, KeptOut, MentorTraining, Outcome, SchoolClaims, Taken, TypeBasis
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.finding import Finding
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.model.training_type import TrainingType
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.claim_window import ClaimWindow
from mentortools.policy.rules import Rules
from mentortools.policy.source import Source
from mentortools.reports.result import SchoolResult
from mentortools.workbook.log import (
    MentoringRow,
    MentorLog,
    MentorRow,
    PreviousClaimRow,
    ProviderRow,
    SchoolDetails,
    SpendingRow,
)
from mentortools.workbook.place import At, Place
from mentortools.workbook.workbook_facts import WorkbookFacts

YEAR = AcademicYear(2025)
ON = date(2026, 5, 12)
WORKBOOK = WorkbookFacts(fingerprint="e3b0c44298fc1c14")
PLACE = Place("Mentors", {"trn": 1}, {})
SOURCE = Source(
    "Conditions of grant", "https://www.example.org/grant", "4. Funding", date(2026, 3, 2), date(2026, 5, 4)
)
DATES = dataclasses.replace(SOURCE, title="Claim windows", section="Dates", still_valid_on=date(2026, 3, 2))
RULES = replace(
    Rules.of(YEAR),
    digest="5e" * 32,
    sources=dict.fromkeys(PARAMETERS, SOURCE) | {"claim_windows": DATES},
    claim_windows=(
        ClaimWindow(opens=date(2026, 4, 27), closes_about="the end of July 2026"),
        ClaimWindow(opens_about="September 2026"),
    ),
)
ROW = At(PLACE, 2)
NOTHING_KEPT_OUT = KeptOut(0, Decimal(0), Decimal(0))


class Line(Struct, frozen=True):
    """One mentor with one provider, and what becomes of the hours."""

    trn: str
    provider: str
    activities: Mapping[str, str]
    claimed: int
    refresher: bool = False
    here: int = 0
    elsewhere: int = 0
    taken: int = 0
    left: int | None = None
    outcome: Outcome = Outcome.CLAIMED
    bar: Bar | None = None

    def training(self, region: Region | None, rules: Rules | None) -> MentorTraining:
        """The line as a claim holds it."""
        kind = TrainingType.REFRESHER if self.refresher else TrainingType.INITIAL
        hours = {activity: Decimal(logged) for activity, logged in self.activities.items()}
        logged = sum(hours.values(), Decimal(0))
        allowance = rules.allowance(kind) if rules else 0
        used = self.here + self.elsewhere + self.taken + self.claimed
        rate = rules.hourly_rate(region) if rules and region else None
        basis = TypeBasis.EARLIER_CLAIM if self.refresher else TypeBasis.NO_EARLIER_CLAIM
        return MentorTraining(
            academic_year=YEAR, urn="900001", trn=self.trn, provider_code=self.provider, training_type=kind,
            type_basis=basis, hours_by_activity=hours, hours_logged=logged, whole_hours=int(logged),
            allowance=allowance, claimed_here=self.here, claimed_elsewhere=self.elsewhere,
            taken=(Taken("900002", self.taken),) if self.taken else (), hours_claimed=self.claimed,
            hours_left=max(0, allowance - used) if self.left is None else self.left, hourly_rate=rate,
            amount=None if rate is None else rate * self.claimed, outcome=self.outcome, bar=self.bar,
            why=f"{logged} hours logged, {int(logged)} of them whole hours; the allowance is {allowance};"
                f" {self.claimed} can be claimed.",
            rows=(Cell("Training log", 4, 5),) if hours else (), first_session=date(2025, 10, 14),
        )  # fmt: skip


class Given(Struct, frozen=True):
    """What a test gives; everything has a plain value to begin with."""

    name: str = "Brackenfold Primary School"
    district: str = "Basildon"
    year: AcademicYear | None = YEAR
    rules: Rules | None = RULES
    region: Region | None = Region.FRINGE
    lines: tuple[Line, ...] = ()
    mentors: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    kept_out: KeptOut = NOTHING_KEPT_OUT
    spending: tuple[tuple[str, str], ...] = ()
    mentoring: tuple[tuple[str, str, str], ...] = ()
    previous: tuple[tuple[str, str, int, ClaimStatus], ...] = ()
    on: date = ON
    ledger: str | None = None

    def result(self) -> SchoolResult:
        """All of it as the result of a log."""
        trainings = tuple(line.training(self.region, self.rules) for line in self.lines)
        claims = SchoolClaims(self.year, "900001", self.region, trainings, _claims(trainings), self.kept_out)
        return SchoolResult(
            "Brackenfold.xlsx",
            self._log(),
            self.rules,
            self.findings,
            claims,
            self.on,
            WORKBOOK,
            self.ledger,
            RULES.digest,
        )

    def _log(self) -> MentorLog:
        details = SchoolDetails(
            at={}, name=self.name, urn="900001", earlier_urns=(), ukprn="", postcode="", district=self.district,
            phase="", trust="", academic_year=self.year, contact_name="", contact_email="", teaching_starts=None,
            teaching_ends=None,
        )  # fmt: skip
        named = {trn: name.partition(" ") for trn, name in self.mentors.items()}
        mentors = tuple(
            MentorRow(ROW, trn, first, last, "", None, "", "", "", (), "") for trn, (first, _, last) in named.items()
        )
        return MentorLog(
            school=details, holidays=(), mentors=mentors, trainees=(), training=(), reviews=(), places={},
            providers=tuple(ProviderRow(ROW, code, name, "") for code, name in self.providers.items()),
            mentoring=tuple(MentoringRow(ROW, ON, trn, "T", activity, Decimal(minutes) if minutes else None, "", "", "")
                            for trn, activity, minutes in self.mentoring),
            spending=tuple(SpendingRow(ROW, ON, category, None, Decimal(amount), "")
                           for category, amount in self.spending),
            previous_claims=tuple(PreviousClaimRow(ROW, YEAR, trn, code, hours, None, "48213", status.label, status)
                                  for trn, code, hours, status in self.previous),
            unreadable=(), remarked=(), missing=(), renamed=(), unclear=(), lost_rows=(), hidden=(), unknown_sheets=(),
        )  # fmt: skip


def _claims(trainings: tuple[MentorTraining, ...]) -> tuple[Claim, ...]:
    codes = dict.fromkeys(each.provider_code for each in trainings if each.hours_claimed)
    lines = {code: tuple(each for each in trainings if each.provider_code == code and each.hours_claimed)
             for code in codes}  # fmt: skip
    return tuple(Claim(YEAR, "900001", code, each[0].hourly_rate, each) for code, each in lines.items())


def finding(code: str, severity: Severity, place: str, message: str) -> Finding:
    """A finding at ``Training log!B7``, at a whole sheet ``Training log``, or at the workbook where place is empty."""
    sheet, _, reference = place.partition("!")
    cell = Cell(sheet, int(reference[1:]), ord(reference[0]) - ord("A") + 1) if reference else None
    return Finding(code, severity, sheet or None, cell, None, None, message)


FULL = Given(
    lines=(
        Line("0123456", "1AB", {"Online module": "10", "Induction": "7.5"}, 16, outcome=Outcome.CLAIMED_IN_PART),
        Line("0234567", "1AB", {"Refresher": "6.25"}, 6, refresher=True),
        Line("0345678", "2CD", {"Online module": "3.99"}, 3),
        Line("0345678", "1AB", {"Online module": "12"}, 2, here=10),
        Line("0456789", "2CD", {"Online module": "9"}, 4, elsewhere=8, taken=4, outcome=Outcome.CLAIMED_IN_PART),
        Line("0567890", "2CD", {"Induction": "0.5"}, 0, outcome=Outcome.LESS_THAN_AN_HOUR),
        Line("0678901", "2CD", {"Induction": "5"}, 0, outcome=Outcome.NOT_ELIGIBLE, bar=Bar.NOT_EMPLOYED),
        Line("0789012", "2CD", {}, 0, outcome=Outcome.NOTHING_LOGGED),
    ),
    mentors={
        "0123456": "Ada Quillfeather", "0234567": "Bo Larkspur", "0345678": "Cy Thistlewood",
        "0456789": "Dot Merriweather", "0567890": "Ezra Fernsby", "0678901": "Fay Honeycutt",
        "0789012": "Gil Underhay",
    },
    providers={"1AB": "Applegarth University", "2CD": "Copperbeck SCITT"},
    findings=(
        finding("MT410", Severity.CHECK, "Training log!A15", "Date is a Saturday. Check the day."),
        finding("MT101", Severity.MUST_FIX, "Training log!B7",
                "Mentor TRN must be 7 digits. “12345” has 5. Type it with its leading zeros, for example 0012345."),
        finding("MT120", Severity.MUST_FIX, "Training log!E12",
                "Hours must be a number, for example 1.5. “1.30” could be 1.3 hours or 1 hour 30 minutes."),
        finding("MT014", Severity.NOTE, "Spending", "The Spending sheet is empty."),
        finding("MT020", Severity.NOTE, "", "The duties of mentors were not checked."),
    ),
    kept_out=KeptOut(2, Decimal("3.5"), Decimal("135.30")),
    spending=(("Lesson cover", "612.40"), ("Overtime", "88"), ("Lesson cover", "140.10")),
    mentoring=(("0123456", "Meeting", "60"), ("0123456", "Formal observation", ""), ("0123456", "Meeting", "45"),
               ("0234567", "Informal observation", ""), ("0234567", "Report", "")),
    previous=(("0345678", "1AB", 10, ClaimStatus.SUBMITTED),),
)  # fmt: skip
NO_REGION = replace(FULL, district="Brackenshire", region=None, kept_out=KeptOut(2, Decimal("3.5"), None))
NOTHING = Given(kept_out=KeptOut(1, Decimal(2), Decimal("90.20")), on=date(2026, 4, 1))
NO_RULES = Given(rules=None, region=None, district="")
