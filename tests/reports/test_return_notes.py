"""The notes that go back to schools: one each, in plain words, and never a word of another school."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools.model.claim import KeptOut
from mentortools.model.severity import Severity
from mentortools.reports.plain_page import WIDTH
from mentortools.reports.return_letter import Letter
from mentortools.reports.return_note import ReturnNote, return_notes
from tests.reports.batch_values import (
    BRACKENFOLD,
    CLOVERLEY,
    EMPTY_MESSAGE,
    School,
    batch,
    finding,
    not_read,
    returned,
    small_batch,
)

BRACKENFOLD_NOTE = """\
Brackenfold Primary School, URN 900001

Hello Dot Merriweather,

Your school sent in the mentor log for 2025 to 2026 in “Brackenfold Primary
School.xlsx”, so that the funding for mentor training can be claimed. It was
checked as on 12 May 2026: 5 things must be put right and 1 thing should be
looked at.


WHAT THE CLAIM COMES TO NOW

   Applegarth University (1AB)  22 hours  £992.20

Kept out until it is put right: 5 rows with 6.5 hours, worth at most
£293.15.


MUST BE PUT RIGHT

What stands there is not part of the claim until it is put right.

1. Training log, Mentor TRN, B4:B6, B9
   Mentor TRN must be 7 digits. “12345” has 5. Type it with its leading
   zeros, for example 0012345
   Check MT991

2. Training log, Hours, E12
   Hours must be a number, for example 1.5. “1.30” could be 1.3 hours or 1
   hour 30 minutes
   Check MT992


SHOULD BE LOOKED AT

The claim goes on with what stands there. Check that it is right.

3. Training log, Date, A15
   Date is a Saturday. Check the day
   Check MT993


WORTH DOING WHEN YOU HAVE TIME

The claim does not wait for it.

4. Spending
   The Spending sheet is empty
   Check MT994


WHAT TO DO NEXT

Put these right in the workbook, save it and send it back. Everything in it
is then checked again and the claim worked out anew.

If anything here is not clear, ask the person who sent you this note.

Thank you
"""


def note_of(school: School) -> ReturnNote:
    (note,) = return_notes(batch(returned(school)))
    return note


def test_a_school_is_told_what_its_claim_comes_to_and_what_to_put_right() -> None:
    note = note_of(BRACKENFOLD)
    assert note.text == BRACKENFOLD_NOTE
    assert note.subject == "Mentor log 2025 to 2026: 5 things to put right"
    assert (note.to, note.filled_copy) == ("office@brackenfold.example", "filled/Brackenfold Primary School.xlsx")


def test_notes_are_for_those_with_something_to_put_right_and_for_files_that_do_not_count() -> None:
    assert [(note.file, note.name) for note in return_notes(small_batch())] == [
        ("Brackenfold Primary School.xlsx", "Brackenfold Primary School"),
        ("late/Dunmarrow.ods", "late - Dunmarrow"),
        ("Eastwick Infants.xlsx", "Eastwick Infants"),
        ("Fallowmere A.xlsx", "Fallowmere A"),
        ("Gorsemoor B.xlsx", "Gorsemoor B"),
    ]


@pytest.mark.parametrize(
    ("severity", "subject"),
    [
        (Severity.MUST_FIX, "Mentor log 2025 to 2026: 1 thing to put right"),
        (Severity.CHECK, "Mentor log 2025 to 2026: 1 thing to look at"),
        (Severity.NOTE, None),
    ],
)
def test_notes_alone_are_no_reason_to_write(severity: Severity, subject: str | None) -> None:
    school = replace(BRACKENFOLD, findings=(finding("MT1", severity, "Mentors!A4", "Type the TRN"),))
    assert [note.subject for note in return_notes(batch(returned(school)))] == ([subject] if subject else [])


def test_no_note_names_another_school_or_another_file() -> None:
    whole = small_batch()
    names = {
        "Brackenfold",
        "900001",
        "Cloverley",
        "900002",
        "Dunmarrow",
        "900003",
        "Eastwick",
        "Fallowmere",
        "Gorsemoor",
    }
    own = {
        "Brackenfold Primary School": {"Brackenfold", "900001"},
        "late - Dunmarrow": {"Dunmarrow", "900003"},
        "Eastwick Infants": {"Eastwick"},
        "Fallowmere A": {"Fallowmere"},
        "Gorsemoor B": {"Gorsemoor"},
    }
    for note in return_notes(whole):
        said = f"{note.subject} {note.to} {note.text}"
        assert {name for name in names if name in said} <= own[note.name]


def test_hours_taken_by_another_school_are_not_told_by_its_urn() -> None:
    school = replace(CLOVERLEY, findings=(finding("MT1", Severity.CHECK, "Mentors!A4", "4 hours are taken elsewhere"),))
    assert "900001" not in note_of(school).text


def test_an_amount_that_is_not_known_is_said_to_be_so() -> None:
    notes = {note.name: note.text for note in return_notes(small_batch())}
    assert "10 hours  amount not known yet" in notes["late - Dunmarrow"]
    assert "The amount is known once" in notes["late - Dunmarrow"]


def test_several_providers_are_added_up() -> None:
    school = replace(CLOVERLEY, findings=BRACKENFOLD.findings)
    assert "All providers                28 hours  £1,500.80" in note_of(school).text


def test_a_log_without_a_claim_says_so() -> None:
    assert "Nothing can be claimed from this log as it is." in note_of(replace(BRACKENFOLD, mentors=())).text


def test_pounds_kept_out_are_rounded_only_where_they_are_shown() -> None:
    school = replace(BRACKENFOLD, kept_out=KeptOut(1, Decimal("1.33"), Decimal("59.983")))
    assert "1 row with 1.33 hours, worth at most £59.98." in note_of(school).text


def test_a_great_many_findings_become_a_page_that_can_be_read() -> None:
    many = tuple(
        finding("MT991", Severity.MUST_FIX, f"Training log!B{row}", f"“{row}” is not 7 digits", heading="Mentor TRN")
        for row in range(4, 4004)
    )
    text = note_of(replace(BRACKENFOLD, findings=many)).text
    assert "1. Training log, Mentor TRN, B4:B4003" in text
    assert "This is the first of 4,000 findings like it in this column" in text
    assert len(text.splitlines()) < 40


def test_scattered_cells_are_counted_beyond_a_dozen_runs() -> None:
    many = tuple(finding("MT1", Severity.CHECK, f"Training log!A{row}", "Check the day") for row in range(4, 64, 2))
    assert "A26 and 18 more cells" in " ".join(note_of(replace(BRACKENFOLD, findings=many)).text.split())


def test_cells_in_runs_are_counted_one_by_one() -> None:
    rows = [row for row in range(4, 49) if row % 3]  # A4:A5, A7:A8 and so on: 15 runs of two
    many = tuple(finding("MT1", Severity.CHECK, f"Training log!A{row}", "Check the day") for row in rows)
    said = " ".join(note_of(replace(BRACKENFOLD, findings=many)).text.split())
    assert "A4:A5, A7:A8, " in said
    assert "A37:A38 and 6 more cells" in said


def test_lines_are_short_whatever_stands_in_a_cell() -> None:
    long = finding("MT1", Severity.MUST_FIX, "Mentors!A4", "x" * 5000 + "\n\n\ud800")
    assert max(map(len, note_of(replace(BRACKENFOLD, findings=(long,))).text.splitlines())) <= WIDTH


def test_an_unreadable_file_is_spoken_of_by_its_name() -> None:
    (note,) = return_notes(batch(not_read("north/Eastwick Infants.xlsx", "empty", EMPTY_MESSAGE)))
    assert note.subject == "Mentor log “Eastwick Infants.xlsx” could not be read"
    assert note.text.startswith("The file “Eastwick Infants.xlsx” could not be read\n\nHello,\n\nYour school sent in")
    assert "\n\nThis file is empty. Open it" in note.text
    assert (note.to, note.filled_copy) == ("", None)


def only(*findings: tuple[str, Severity], contact: str = "") -> School:
    """A school with findings of these checks alone."""
    made = tuple(finding(code, severity, "Mentors!A4", "What is said", heading="TRN") for code, severity in findings)
    return replace(BRACKENFOLD, findings=made, contact_name=contact)


@pytest.mark.parametrize(
    ("school", "subject", "told", "at_the_end"),
    [
        (only(("MT991", Severity.MUST_FIX)), "1 thing to put right", "1 thing must be put right.", "Put these right"),
        (only(("MT991", Severity.CHECK)), "1 thing to look at", "1 thing should be looked at.",
         "If something is not right, correct it"),
        (only(("MT301", Severity.CHECK)), "what the claim comes to", "nothing has to be put right.",
         "Nothing needs to be sent back."),
        (only(("MT164", Severity.MUST_FIX)), "what cannot be claimed", "1 thing cannot be claimed.",
         "If something is not right, correct it"),
        (only(("MT301", Severity.CHECK), ("MT991", Severity.CHECK)), "1 thing to look at", "1 thing should be looked",
         "If something is not right, correct it"),
    ],
)  # fmt: skip
def test_the_end_of_a_note_fits_what_there_is(school: School, subject: str, told: str, at_the_end: str) -> None:
    note = note_of(school)
    said = " ".join(note.text.split())
    assert note.subject.endswith(f": {subject}")
    assert told in said
    assert f"WHAT TO DO NEXT {at_the_end}" in said


def test_what_asks_for_something_never_stands_under_words_that_nothing_needs_to_be_done() -> None:
    asking = (("MT991", Severity.CHECK), ("MT512", Severity.NOTE))
    said = note_of(only(*asking, ("MT305", Severity.NOTE), ("MT301", Severity.CHECK))).text
    parts = {part.splitlines()[0]: part for part in said.split("\n\n\n")}
    assert "MT512" in parts["WORTH DOING WHEN YOU HAVE TIME"]
    for heading in ("GOOD TO KNOW", "HOW THE CLAIM WAS WORKED OUT"):
        assert "Nothing needs to be done." in parts[heading]
    assert "MT305" in parts["GOOD TO KNOW"]
    assert "MT301" in parts["HOW THE CLAIM WAS WORKED OUT"]
    assert [number for number in range(1, 5) if f"\n{number}. " in said] == [1, 2, 3, 4]


def test_what_the_trust_must_do_does_not_stand_in_a_schools_note() -> None:
    rules = "Write them with their source in a rules file, and give it with --rules FILE.toml."
    found = finding("MT163", Severity.MUST_FIX, "School!B12", rules, heading="Academic year", found="2026 to 2027")
    said = note_of(replace(BRACKENFOLD, findings=(found,))).text
    assert "--rules" not in said
    assert "Academic year is 2026 to 2027, and the rates and hours of that year are" in said
    too_old = only(("MT029", Severity.CHECK))
    assert return_notes(batch(returned(too_old))) == ()
    locked = not_read("a.xlsx", "locked", "Close it")
    open_here = replace(locked, findings=(finding("MT006", Severity.MUST_FIX, "", "Close it"),))
    assert return_notes(batch(open_here)) == ()


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ("Dot Merriweather", "Hello Dot Merriweather,"),
        ("", "Hello,"),
        ("  ", "Hello,"),
        ("The school office", "Hello,"),
    ],
)
def test_the_greeting(contact: str, greeting: str) -> None:
    assert f"\n\n{greeting}\n\n" in note_of(only(("MT991", Severity.CHECK), contact=contact)).text


def test_who_writes_and_by_when_is_said_in_every_note() -> None:
    letter = Letter("Ada Quillfeather", "ada@trust.example", date(2026, 6, 30))
    for note in return_notes(small_batch(), letter):
        assert note.text.endswith("write to ada@trust.example.\n\nThank you\n\nAda Quillfeather\nada@trust.example\n")
        assert "by 30 June 2026" in " ".join(note.text.split())
