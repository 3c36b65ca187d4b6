"""A batch of invented schools, made of plain values: what the tests of the batch's outputs report on."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.model.change import Change
from mentortools.model.claim import (
    Bar,
    Claim,
    KeptOut,
    MentorTraining,
    Outcome,
    SchoolClaims,
    Taken,
    TypeBasis,
)
from mentortools.model.finding import Finding
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.model.training_type import TrainingType
from mentortools.reports.result import BatchResult, ExpectedSchool, FileState, ReturnedFile, SchoolResult
from mentortools.workbook.log import MentorLog, MentorRow, ProviderRow, SchoolDetails
from mentortools.workbook.place import At, Place
from mentortools.workbook.workbook_facts import WorkbookFacts

YEAR = AcademicYear(2025)
ON = date(2026, 5, 12)
DIGEST = "5e" * 32
WORKBOOK = WorkbookFacts(fingerprint="e3b0c44298fc1c14")
RATES: Mapping[Region, Decimal] = {
    Region.INNER_LONDON: Decimal("53.60"),
    Region.OUTER_LONDON: Decimal("48.25"),
    Region.FRINGE: Decimal("45.10"),
    Region.REST_OF_ENGLAND: Decimal("43.80"),
}
MENTORS_PLACE = Place("Mentors", {"trn": 1, "first_name": 2, "last_name": 3}, {})


class Mentor(Struct, frozen=True):
    """One mentor with one provider, and what becomes of the hours."""

    trn: str
    name: str
    provider_code: str = "1AB"
    logged: str = "16"
    claimed: int = 16
    training_type: TrainingType = TrainingType.INITIAL
    outcome: Outcome = Outcome.CLAIMED
    bar: Bar | None = None
    taken: tuple[Taken, ...] = ()


class School(Struct, frozen=True):
    """A school of the batch, as far as these tests need one."""

    name: str
    urn: str | None
    region: Region | None = Region.REST_OF_ENGLAND
    mentors: tuple[Mentor, ...] = ()
    findings: tuple[Finding, ...] = ()
    kept_out: KeptOut = field(default=KeptOut(0, Decimal(0), Decimal(0)))
    contact_email: str = ""
    contact_name: str = ""
    providers: Mapping[str, str] = field(default_factory=lambda: {"1AB": "Applegarth University"})
    earlier_urns: tuple[str, ...] = ()

    @property
    def rate(self) -> Decimal | None:
        """Pounds an hour."""
        return RATES[self.region] if self.region else None


def finding(
    code: str, severity: Severity, place: str, message: str, *, heading: str | None = None, found: str | None = None
) -> Finding:
    """A finding at ``Training log!B7``, at a whole sheet ``Training log``, or at the workbook where place is empty."""
    sheet, _, reference = place.partition("!")
    cell = Cell(sheet, int(reference[1:]), ord(reference[0]) - ord("A") + 1) if reference else None
    return Finding(code, severity, sheet or None, cell, heading, found, message)


def training(mentor: Mentor, school: School) -> MentorTraining:
    """The mentor's line, or why there is none."""
    logged, allowance = Decimal(mentor.logged), 16 if mentor.training_type is TrainingType.INITIAL else 6
    return MentorTraining(
        academic_year=YEAR,
        urn=school.urn or "",
        trn=mentor.trn,
        provider_code=mentor.provider_code,
        training_type=mentor.training_type,
        type_basis=TypeBasis.NO_EARLIER_CLAIM,
        hours_by_activity={"Online module": logged},
        hours_logged=logged,
        whole_hours=int(logged),
        allowance=allowance,
        claimed_here=0,
        claimed_elsewhere=0,
        taken=mentor.taken,
        hours_claimed=mentor.claimed,
        hours_left=max(0, allowance - mentor.claimed),
        hourly_rate=school.rate,
        amount=None if school.rate is None else school.rate * mentor.claimed,
        outcome=mentor.outcome,
        bar=mentor.bar,
        why=f"{mentor.logged} hours logged, {allowance} can be funded",
        rows=(Cell("Training log", 4, 5),),
        first_session=date(2025, 10, 14),
    )


def claims(school: School) -> SchoolClaims:
    """The school's claims, one a provider with anything to claim."""
    trainings = tuple(training(mentor, school) for mentor in school.mentors)
    made = []
    for code in sorted({each.provider_code for each in trainings if each.hours_claimed}):
        lines = tuple(each for each in trainings if each.provider_code == code and each.hours_claimed)
        made.append(Claim(YEAR, school.urn or "", code, school.rate, lines))
    return SchoolClaims(YEAR, school.urn, school.region, trainings, tuple(made), school.kept_out)


def log(school: School) -> MentorLog:
    """The school's log with its mentors and providers; the rows of other sheets are of no matter here."""
    details = SchoolDetails(
        at={}, name=school.name, urn=school.urn, earlier_urns=school.earlier_urns, ukprn="", postcode="",
        district="Basildon", phase="", trust="Applegarth Trust", academic_year=YEAR, contact_name=school.contact_name,
        contact_email=school.contact_email, teaching_starts=None, teaching_ends=None,
    )  # fmt: skip
    named = {mentor.trn: mentor.name.partition(" ") for mentor in school.mentors}
    mentors = tuple(
        MentorRow(At(MENTORS_PLACE, row), trn, first, last, "", True, "", "", "", (), "")  # noqa: FBT003 - a row's field
        for row, (trn, (first, _, last)) in enumerate(named.items(), 2)
    )
    providers = tuple(ProviderRow(At(MENTORS_PLACE, 2), code, name, "") for code, name in school.providers.items())
    return MentorLog(
        school=details, holidays=(), providers=providers, mentors=mentors, trainees=(), training=(), mentoring=(),
        reviews=(), spending=(), previous_claims=(), places={}, unreadable=(), remarked=(), missing=(), renamed=(),
        unclear=(), lost_rows=(), hidden=(), unknown_sheets=(),
    )  # fmt: skip


def result(school: School, name: str) -> SchoolResult:
    """The school's log, worked out."""
    return SchoolResult(name, log(school), None, school.findings, claims(school), ON, WORKBOOK, None, DIGEST)


def returned(school: School, path: str = "") -> ReturnedFile:
    """The school's log as a file that was read and counts."""
    path = path or f"{school.name}.xlsx"
    return ReturnedFile(
        path, 48_213, "ab" * 32, FileState.READ, None, "", None, school.findings, result(school, path), f"filled/{path}"
    )


def not_read(path: str, reason: str, message: str) -> ReturnedFile:
    """A file that could not be read, with its one finding."""
    findings = (finding("MT990", Severity.MUST_FIX, "", message),)
    return ReturnedFile(path, 0, "cd" * 32, FileState.UNREADABLE, reason, message, None, findings, None, None)


def other_file(path: str, state: FileState, note: str, other: str | None) -> ReturnedFile:
    """A file that does not count, for another reason."""
    return ReturnedFile(path, 48_213, "ef" * 32, state, None, note, other, (), None, None)


def batch(*files: ReturnedFile, expected: tuple[ExpectedSchool, ...] | None = None) -> BatchResult:
    """A batch of these files."""
    return BatchResult(files, expected, (), None, (), ON, DIGEST, (), {})


TRN_MESSAGE = "Mentor TRN must be 7 digits. “12345” has 5. Type it with its leading zeros, for example 0012345"
HOURS_MESSAGE = "Hours must be a number, for example 1.5. “1.30” could be 1.3 hours or 1 hour 30 minutes"
DATE_MESSAGE = "31/06/2025 is not a date. June has 30 days"
WEEKEND_MESSAGE = "Date is a Saturday. Check the day"

BRACKENFOLD = School(
    "Brackenfold Primary School", "900001", Region.FRINGE,
    (
        Mentor("0123456", "Ada Quillfeather", logged="17.5", outcome=Outcome.CLAIMED_IN_PART),
        Mentor("0234567", "Bo Larkspur", logged="6.25", claimed=6, training_type=TrainingType.REFRESHER),
        Mentor("0345678", "Cy Thistlewood", "2CD", logged="4", claimed=0, outcome=Outcome.NOT_ELIGIBLE,
               bar=Bar.NO_TRAINEE),
    ),
    (
        *(finding("MT991", Severity.MUST_FIX, f"Training log!B{row}", TRN_MESSAGE, heading="Mentor TRN", found="12345")
          for row in (4, 5, 6, 9)),
        finding("MT992", Severity.MUST_FIX, "Training log!E12", HOURS_MESSAGE, heading="Hours", found="1.30"),
        finding("MT993", Severity.CHECK, "Training log!A15", WEEKEND_MESSAGE, heading="Date", found="2025-10-18"),
        finding("MT994", Severity.NOTE, "Spending", "The Spending sheet is empty"),
    ),
    KeptOut(5, Decimal("6.5"), Decimal("293.15")), "office@brackenfold.example", "Dot Merriweather",
    {"1AB": "Applegarth University", "2CD": "Copperbeck SCITT"},
)  # fmt: skip
CLOVERLEY = School(
    "Cloverley Academy", "900002", Region.INNER_LONDON,
    (
        Mentor("0456789", "Ezra Fernsby", logged="16", taken=(Taken("900001", 4),), claimed=12),
        Mentor("0567890", "Fay Honeycutt", "2CD", logged="20", outcome=Outcome.CLAIMED_IN_PART),
    ),
    (),
    providers={"1AB": "Applegarth University", "2CD": "Copperbeck SCITT"},
)  # fmt: skip
DUNMARROW = School(
    "Dunmarrow High School", "900003", None, (Mentor("0678901", "Gil Underhay", claimed=10, logged="10"),),
    (finding("MT995", Severity.MUST_FIX, "School!B6", "District is not one of England's. Type its name or code",
             heading="District", found="Dunmarrowshire"),),
)  # fmt: skip

EMPTY_MESSAGE = "This file is empty. Open it, check it has your data, save it and send it again"


@lru_cache(maxsize=1)
def small_batch() -> BatchResult:
    """Three schools that were read, one file of each other kind, and one school that has not returned."""
    newer = "Two files of one school and year. Neither counts until someone chooses"
    whole = batch(
        returned(BRACKENFOLD),
        returned(CLOVERLEY),
        returned(DUNMARROW, "late/Dunmarrow.ods"),
        not_read("Eastwick Infants.xlsx", "empty", EMPTY_MESSAGE),
        other_file("copies/Cloverley Academy.xlsx", FileState.SAME_BYTES, "The same file", "Cloverley Academy.xlsx"),
        other_file("Fallowmere A.xlsx", FileState.CHOICE_NEEDED, newer, "Gorsemoor B.xlsx"),
        other_file("Gorsemoor B.xlsx", FileState.CHOICE_NEEDED, newer, "Fallowmere A.xlsx"),
        other_file("~$Cloverley Academy.xlsx", FileState.IGNORED, "", None),
        expected=(ExpectedSchool("900001", "Brackenfold"), ExpectedSchool("900009", "Hazelhurst Primary School")),
    )
    change = Change("2025 to 2026", "900001", "1AB", 16, 22, "721.60", "992.20")
    return replace(whole, ledger_name="claims-ledger.xlsx", changes=(change,))
