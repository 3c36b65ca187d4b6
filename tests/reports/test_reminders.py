"""Newsletters and reminders: nobody learns of another's gaps, and no name begins a header."""

from collections.abc import Mapping
from datetime import date
from email import message_from_bytes
from email.policy import default

import pytest
from msgspec.structs import replace

from mentortools.duties.results import DutiesResult
from mentortools.policy.requirements.chosen import Chosen
from mentortools.reports.reminders.letter import GroupLetter, as_draft, as_text
from mentortools.reports.reminders.letters import (
    LEFT_OUT,
    NO_LEAD,
    NO_PARTS,
    NO_SET,
    NO_TERM,
    TERM_OVER,
    YEAR_OVER,
    Letters,
    letters,
)
from mentortools.workbook.log import MentorRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import ANN, BEA, PLACES, SCITT, School, Trainee, asked_by, mentor, part
from tests.duties.invented_rows import deadline, done
from tests.reports.judged_values import QUILLHAVEN, worked_out
from tests.reports.sheet_text import agrees_with_golden

TRAINING = asked_by(parts=[
    part("module", title="Online module", kind="Essential", reflection=True),
    part("meeting", title="Sharing best practice meeting", kind="Enhancement", how_many=3),
])  # fmt: skip
ANN_ROW = mentor(ANN, first_name="Ann", last_name="Alder", email="ann@school.example", lead_mentor="Fay Lantern")
BEA_ROW = mentor(BEA, 3, first_name="Bea", last_name="Birch", email="bea@school.example", lead_mentor="Fay Lantern")
DEADLINES = (
    deadline("Sharing best practice meeting", "2026-03-12", kind="Training", provider_code=SCITT),
    deadline("Interim report", "2026-02-27"),
    deadline("Report on one trainee", "2026-03-01", trainee="Cal"),
    deadline("Summative report", "2026-06-26"),
    deadline("Done long ago", "2026-03-13", "2026-01-05"),
    deadline("Of another provider", "2026-03-14", provider_code="9ZZ"),
)


def made(on: str = "2026-02-24", sets: Chosen | None = TRAINING, **more: object) -> Letters:
    """The letters of a school with two mentors; ``more`` are further fields of its log."""
    rows: dict[str, object] = {"mentors": (ANN_ROW, BEA_ROW), "providers": (QUILLHAVEN,), "deadlines": DEADLINES}
    school = School(trainees=[Trainee(), Trainee("Dee", BEA)], more={**rows, **more})
    duties = DutiesResult(sets, (), ()) if sets else None
    return letters(worked_out(school, on=date.fromisoformat(on), duties=duties))


def test_the_newsletter() -> None:
    (letter,) = made().newsletters
    assert agrees_with_golden("Newsletter", as_text(letter).decode())


def test_a_reminder() -> None:
    letter, _ = made(components=(done("Sharing best practice meeting"), done("Online module"))).reminders
    assert agrees_with_golden("Reminder", as_text(letter).decode())


def test_nobody_learns_of_the_gaps_of_another() -> None:
    found = made(components=(done("Online module", reflection=True), done("Online module", trn=BEA)))
    (newsletter,) = found.newsletters
    of_ann, of_bea = (letter.text for letter in found.reminders)
    for name in ("Ann", "Alder", "Bea", "Birch", ANN, BEA):
        assert name not in newsletter.text
    assert "Online module" not in of_ann
    assert "Reflection written is blank" in of_bea
    assert "Bea" not in of_ann
    assert "Ann" not in of_bea
    assert [letter.to for letter in found.reminders] == ["ann@school.example", "bea@school.example"]
    assert newsletter.text == made().newsletters[0].text


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-08-01", "half-term 1 of 6"),
        ("2025-10-24", "half-term 1 of 6"),
        ("2025-10-25", "half-term 2 of 6"),
        ("2026-07-17", "half-term 6 of 6"),
    ],
    ids=["before the year", "its last day", "the holidays after it", "the last day of all"],
)
def test_the_half_term_is_this_one_or_the_next(on: str, expected: str) -> None:
    assert expected in made(on).newsletters[0].subject


def test_the_newsletter_has_days_to_come_and_no_other() -> None:
    text = made("2026-02-28").newsletters[0].text
    for said in ("12 March 2026: Sharing best practice meeting, Quillhaven", "26 June 2026: Summative report",
                 "27 March 2026: last day of teaching"):  # fmt: skip
        assert said in text
    for unsaid in ("Interim report", "one trainee", "Done long ago", "another provider"):
        assert unsaid not in text


NAMED = (
    deadline("Review for Cal", "2026-03-12", kind="Training"),
    deadline("Visit to CAL", "2026-03-13", at=At(PLACES["Deadlines"], 3)),
    deadline("Report of Cal", "2026-03-14", trainee="Cal", at=At(PLACES["Deadlines"], 4)),
    deadline("Cal began", "2026-01-14", at=At(PLACES["Deadlines"], 5)),
    deadline("Calendar", "2026-03-15"),
)


def test_a_deadline_that_names_a_trainee_is_in_no_letter_and_told_of() -> None:
    found = made(deadlines=NAMED)
    for letter in (*found.newsletters, *found.reminders):
        assert "Cal" not in letter.text.replace("Calendar", "")
    assert "Calendar" in found.newsletters[0].text
    assert found.remarks == (f"a trainee is named in Deadlines A2:A3. {LEFT_OUT}",)


@pytest.mark.parametrize(
    ("mentors", "expected"),
    [
        ([], (f"TRN {ANN} (no name under Mentors)", f"TRN {BEA} (no name under Mentors)")),
        ([ANN_ROW._replace(email=""), BEA_ROW._replace(email="")], ("Ann Alder", "Bea Birch")),
        ([ANN_ROW._replace(email=""), ANN_ROW._replace(trn=BEA, first_name="ann", email="")],
         (f"Ann Alder (TRN {ANN})", f"ann Alder (TRN {BEA})")),
        ([ANN_ROW, ANN_ROW._replace(trn=BEA, email="")], ("Ann Alder",)),
    ],
    ids=["no names", "two names", "one name twice", "one of them has an address"],
)  # fmt: skip
def test_whoever_has_no_address_is_told_apart(mentors: list[MentorRow], expected: tuple[str, ...]) -> None:
    assert made(mentors=tuple(mentors)).without_address == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (made(sets=None), (0, 0, (NO_SET,))),
        (made("2026-07-18"), (0, 2, (TERM_OVER,))),
        (made("2026-08-31"), (0, 2, (TERM_OVER,))),
        (made("2026-09-01"), (0, 0, (YEAR_OVER.format(year="2025 to 2026", day="31 August 2026"),))),
        (made(sets=asked_by()), (1, 0, (NO_PARTS,))),
        (made(mentors=(mentor(ANN, email="a@b.example"),)), (0, 2, (NO_LEAD,))),
        (made(mentors=(mentor(ANN, lead_mentor="Fay"), mentor(BEA, lead_mentor="Guy"))), (2, 2, ())),
        (made(components=[done(name, on, trn, reflection=True) for trn in (ANN, BEA) for name, on in (
            ("Online module", "2025-10-01"), ("meeting", "2025-10-02"), ("meeting", "2025-10-03"),
            ("meeting", "2025-10-04"))]), (1, 0, ())),
    ],
    ids=["no set", "the term is over", "the last day of the year", "the year is over", "no parts", "no lead mentor",
         "two lead mentors", "no gaps"],
)  # fmt: skip
def test_what_is_made_and_why_the_rest_is_not(given: Letters, expected: tuple[int, int, tuple[str, ...]]) -> None:
    assert (len(given.newsletters), len(given.reminders), given.remarks) == expected


def test_without_days_of_teaching_there_is_no_newsletter() -> None:
    school = School(school={"teaching_starts": None}, more={"mentors": (ANN_ROW,)})
    found = letters(worked_out(school, duties=DutiesResult(TRAINING, (), ())))
    assert (found.newsletters, len(found.reminders), found.remarks) == ((), 1, (NO_TERM,))


@pytest.mark.parametrize("email", ["", "none", "a@b", "a@b.example, c@d.example", "x\r\nBcc: y@z.example"])
def test_whoever_has_no_address_is_named_and_gets_no_draft(email: str) -> None:
    found = made(mentors=(ANN_ROW._replace(email=email), BEA_ROW))
    assert found.without_address == ("Ann Alder",)
    assert not found.reminders[0].has_address
    assert found.newsletters[0].blind_copies == ("bea@school.example",)
    assert "no e-mail address in the log" in as_text(found.reminders[0]).decode()


def test_a_draft_is_unsent_and_a_group_is_blind_copied() -> None:
    found = made()
    mail = message_from_bytes(as_draft(found.newsletters[0]), policy=default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] is None
    assert mail["Bcc"] == "ann@school.example, bea@school.example"
    mail = message_from_bytes(as_draft(found.reminders[0]), policy=default)
    assert (mail["To"], mail["Bcc"]) == ("ann@school.example", None)
    assert as_draft(found.reminders[0]) == as_draft(made().reminders[0])


HOSTILE = ("x\r\nBcc: y@z.example\r\n\r\nHello", "é" * 300, "\x00\x1b[31m", "\ud800", "=?utf-8?q?x?=", "Fay\nLantern")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_begins_a_header(name: str) -> None:
    about: Mapping[str, object] = {"first_name": name, "last_name": name, "lead_mentor": name}
    school = School(school={"name": name}, about=about, mentors=(ANN,))
    found = letters(worked_out(school, on=date(2026, 2, 24), duties=DutiesResult(TRAINING, (), ())))
    for letter in (*found.newsletters, *found.reminders):
        sent: GroupLetter = replace(letter, to="ann@school.example", blind_copies=())
        mail = message_from_bytes(as_draft(sent), policy=default)
        assert {key.casefold() for key in mail} == {
            "x-unsent", "to", "subject", "content-type", "content-transfer-encoding", "mime-version",
        }  # fmt: skip
        assert as_text(letter).decode().split("\n")[0].startswith("To")
