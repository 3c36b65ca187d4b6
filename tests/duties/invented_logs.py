"""Logs of an invented school as plain values: what the tests of duties judge."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.duties.bank_holidays import bank_holidays
from mentortools.duties.case import Case
from mentortools.duties.judge import judge
from mentortools.duties.placements import Placement, placements
from mentortools.duties.records import records_of
from mentortools.duties.term import Term, Week
from mentortools.duties.weeks import Diary
from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.policy.period import Period
from mentortools.policy.requirements.chosen import Chosen
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.figure import FigureValue
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.source import Source
from mentortools.workbook.facts import LostRow
from mentortools.workbook.log import Holiday, MentoringRow, MentorLog, MentorRow, SchoolDetails, TraineeRow
from mentortools.workbook.place import At, Place
from mentortools.workbook.template import EVERY_TABLE

YEAR = AcademicYear(2025)
ANN, BEA = "0900001", "0900002"
SCITT, UNIVERSITY = "1ZZ", "2ZY"
HOLIDAYS = ("2025-10-27/2025-10-31", "2025-12-22/2026-01-02", "2026-02-16/2026-02-20", "2026-03-30/2026-04-10",
            "2026-05-25/2026-05-29")  # fmt: skip

SOURCE = Source("An invented page", "https://example.org/page", "Its first part", date(2025, 9, 1), date(2025, 9, 1))

PLACES = {
    table.name: Place(table.name, {each.field: number for number, each in enumerate(table.columns, start=1)}, {})
    for table in EVERY_TABLE
    if not table.labels
}


def day(text: str) -> date | None:
    """A day, or none where the text is blank."""
    return date.fromisoformat(text) if text else None


def mentor(trn: str, number: int = 2, **more: object) -> MentorRow:
    """A row of Mentors; ``more`` are further fields of it."""
    row = MentorRow(At(PLACES["Mentors"], number), trn, "Mentor", trn[-1], "", None, "", "", "", (), "")
    return row._replace(**more)  # type: ignore[arg-type]  # the fields of the row, as a test names them


class Trainee(Struct, frozen=True):
    """A row of Trainees."""

    trainee: str = "Cal"
    trn: str | None = ANN
    code: str = SCITT
    programme: str = "Secondary"
    starts: str = ""
    ends: str = ""
    withdrew: str = ""
    shared: str = ""
    placement: str = "Main"

    def row(self, number: int) -> TraineeRow:
        """The row as decoding gives it."""
        return TraineeRow(
            At(PLACES["Trainees"], number), self.trainee, self.code, self.programme, "QTS", self.trn, "Postgraduate",
            self.placement, self.shared, day(self.starts), day(self.ends), day(self.withdrew),
        )  # fmt: skip


class Record(Struct, frozen=True):
    """A row of the Mentoring log."""

    day: str
    activity: str = "Meeting"
    minutes: str = "60"
    trainee: str = "Cal"
    trn: str = ANN
    targets: tuple[str, str] = ("", "")
    more: Mapping[str, object] = field(default_factory=dict)

    def row(self, number: int) -> MentoringRow:
        """The row as decoding gives it."""
        minutes = Decimal(self.minutes) if self.minutes else None
        row = MentoringRow(
            At(PLACES["Mentoring log"], number), date.fromisoformat(self.day), self.trn, self.trainee, self.activity,
            minutes, *self.targets, "",
        )  # fmt: skip
        return row._replace(**self.more)  # type: ignore[arg-type]  # the fields of the row, as a test names them


class School(Struct, frozen=True):
    """One log: the school teaches from 3 September 2025 to 17 July 2026, unless a test says otherwise.

    ``without`` are sheets it does not have, or headings, as ``Sheet.field``; ``more`` further fields of the log,
    ``school`` of its School sheet, and ``about`` of each of its mentors.
    """

    trainees: Sequence[Trainee] = (Trainee(),)
    records: Sequence[Record] = ()
    starts: str = "2025-09-03"
    ends: str = "2026-07-17"
    holidays: Sequence[str] = HOLIDAYS
    mentors: Sequence[str] = (ANN, BEA)
    lost: Sequence[Mapping[str, object]] = ()
    without: Sequence[str] = ()
    more: Mapping[str, object] = field(default_factory=dict)
    school: Mapping[str, object] = field(default_factory=dict)
    about: Mapping[str, object] = field(default_factory=dict)

    @property
    def details(self) -> SchoolDetails:
        """The School sheet."""
        labels = {field: Cell("School", number, 2) for number, field in enumerate(SchoolDetails._fields[1:], start=1)}
        details = SchoolDetails(
            {field: cell for field, cell in labels.items() if f"School.{field}" not in self.without},
            "Invented School", "190001", (), "", "", "Leeds", "", "", YEAR, "", "", day(self.starts), day(self.ends),
        )  # fmt: skip
        return details._replace(**self.school)  # type: ignore[arg-type]  # the fields of the sheet, as a test names them

    @property
    def log(self) -> MentorLog:
        """The log as decoding gives it."""
        log = MentorLog(
            school=self.details,
            holidays=tuple(Holiday(At(PLACES["Mentors"], 1), "", *map(date.fromisoformat, each.split("/")))
                           for each in self.holidays),
            providers=(), training=(), reviews=(), spending=(), previous_claims=(),
            mentors=tuple(mentor(trn, number, **self.about) for number, trn in enumerate(self.mentors, start=2)),
            trainees=tuple(trainee.row(number) for number, trainee in enumerate(self.trainees, start=2)),
            mentoring=tuple(record.row(number) for number, record in enumerate(self.records, start=2)),
            places={name: _without(place, self.without) for name, place in PLACES.items() if name not in self.without},
            unreadable=(), remarked=(), missing=(), renamed=(), unclear=(), hidden=(), unknown_sheets=(),
            lost_rows=tuple(LostRow("Mentoring log", At(PLACES["Mentoring log"], 99), values) for values in self.lost),
        )  # fmt: skip
        return replace(log, **self.more)

    @property
    def term(self) -> Term:
        """Its term."""
        term = Term.of(self.details, self.log.holidays, bank_holidays(2025, 2026))
        assert term is not None
        return term

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Its trainees."""
        return placements(self.log, Period(self.term.first, self.term.last))

    def diary(self, on: str = "2026-08-31", trainee: int = 0, trn: str = ANN) -> Diary:
        """A mentor with one of its trainees, by the trainee's place among them."""
        log = self.log
        place = log.places.get("Mentoring log")
        return Diary(
            self.placements[trainee], trn, self.term, date.fromisoformat(on), records_of(log, self.placements)[trainee],
            frozenset(place.columns) if place else frozenset(),
        )  # fmt: skip


def asking(duty: str, code: str = "A1", **figures: FigureValue) -> Requirement:
    """A requirement of an invented set; figures that are not named hold as they do otherwise."""
    usual = {name: figure.default for name, figure in DUTIES[duty].figures.items() if figure.default is not None}
    return Requirement(code, "Asked", duty, "Mentor", (), {**usual, **figures}, SOURCE, "own", set_title="Own set")


def part(code: str, **more: object) -> Component:
    """A part of an invented training; ``more`` are further fields of it."""
    one = Component(code, code.title(), "", "", None, 1, reflection=False, for_programmes=())
    return one._replace(**more)  # type: ignore[arg-type]  # the fields of the part, as a test names them


def asked_by(*asked: Requirement, parts: Sequence[Component] = ()) -> Chosen:
    """Requirements as an invented set that was chosen."""
    one = RequirementSet("own", "Own set", asked, tuple(parts), (), (), (), "")
    return Chosen((one,), asked, tuple(parts), (), (), frozenset())


def case(school: School, asked: Requirement | Chosen, on: str = "2026-08-31", **more: object) -> Case:
    """A log with what is asked of it; ``more`` are further fields of the case."""
    chosen = asked_by(asked) if isinstance(asked, Requirement) else asked
    return replace(Case(school.log, date.fromisoformat(on), chosen), **more)


def found(school: School, asked: Requirement | Chosen, on: str = "2026-08-31", **more: object) -> str:
    """The state of the first result, and what is said of it: ``Missed: 1 of 2``."""
    judged = judge(case(school, asked, on, **more))[0]
    return f"{judged.state}: {judged.said}"


def _without(place: Place, without: Sequence[str]) -> Place:
    return replace(place, columns={each: column for each, column in place.columns.items()
                                   if f"{place.sheet}.{each}" not in without})  # fmt: skip


def week(monday: str, term: Term) -> Week:
    """The term's week with that Monday."""
    return next(each for each in term.weeks if each.monday == date.fromisoformat(monday))
