"""Certificates and portfolios: only what the log holds, on one page, and never a trainee's name."""

from collections.abc import Iterable, Mapping

import pytest
from msgspec.structs import replace

from mentortools.adapters.new_sheets import render
from mentortools.adapters.reading import read_log
from mentortools.duties.results import DutiesResult
from mentortools.reports.recognition.book import Recognition, recognition
from mentortools.reports.recognition.unnamed import names_replaced
from mentortools.reports.row_heights import USUAL
from mentortools.workbook.log import TrainingRow
from mentortools.workbook.paper import Orientation, room_of
from mentortools.workbook.place import At
from tests.duties import invented_logs
from tests.duties.invented_logs import (
    ANN,
    BEA,
    PLACES,
    SCITT,
    UNIVERSITY,
    Record,
    School,
    Trainee,
    asked_by,
)
from tests.duties.invented_rows import done, met, rated, session
from tests.reports.judged_values import QUILLHAVEN, said, worked_out
from tests.reports.sheet_text import agrees_with_golden, sheet_text


def sessions(number: int, trn: str = ANN, code: str = SCITT, first_row: int = 2) -> list[TrainingRow]:
    """So many sessions of two hours."""
    place = PLACES["Training log"]
    return [session("2025-10-14", trn=trn, at=At(place, row), provider_code=code, evidence=f"Register {row}")
            for row in range(first_row, first_row + number)]  # fmt: skip


def made(school: School, **more: object) -> Recognition:
    return recognition(worked_out(school, **more))  # type: ignore[arg-type]  # what a test says of the result


def certificate_of(school: School, **more: object) -> str:
    return said(made(school, **more).sheets[0])


def training(*rows: TrainingRow, **more: object) -> School:
    """A school whose first mentor has had some sessions."""
    return School(mentors=(ANN,), more={"training": rows, "providers": (QUILLHAVEN,), **more})


WHOLE = (
    "Certificate of mentor training This is to certify that Mentor 1 has completed 6 hours of mentor training with"
    " Quillhaven Partnership and has mentored 1 trainee teacher in the academic year 2025 to 2026"
)


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        (training(*sessions(3)), WHOLE),
        (training(*sessions(2), *sessions(1, code=UNIVERSITY, first_row=9)),
         "6 hours of mentor training 4 hours with Quillhaven Partnership 2 hours with accredited provider 2ZY and"),
        (training(components=(done("Forums"), done("Research"))), "has completed Forums and Research and has mentored"),
        (training(*sessions(1), components=(done("Forums"),)), "with Quillhaven Partnership and has completed Forums"),
        (training(), "Certificate of mentoring This is to certify that Mentor 1 has mentored 1 trainee teacher in"),
        (training(components=(done("Later", "2026-07-21"), done("Undated", ""))), "Certificate of mentoring"),
    ],
    ids=["hours", "two providers", "parts alone", "hours and parts", "no training", "not done yet"],
)  # fmt: skip
def test_a_certificate_says_what_the_log_holds(school: School, expected: str) -> None:
    assert expected in certificate_of(school)


def test_parts_that_chosen_sets_name_are_called_as_the_sets_call_them() -> None:
    chosen = asked_by(
        parts=[invented_logs.part("forum", title="Discussion forums", kind="Enhancement", activity="Forum")]
    )
    school = training(session("2025-10-14", "Forum"))
    assert "has completed Discussion forums" in certificate_of(school, duties=DutiesResult(chosen, (), ()))
    assert "Forum" not in certificate_of(school)


def test_a_row_that_does_not_count_is_in_no_part() -> None:
    result = worked_out(training(*sessions(3)))
    first = replace(result.claims.trainings[0], rows=result.claims.trainings[0].rows[:1])
    sheets = recognition(replace(result, claims=replace(result.claims, trainings=(first,)))).sheets
    assert len(sheets[1].tables[0].rows) == 1


def test_whoever_has_nothing_gets_nothing() -> None:
    found = made(School(mentors=(ANN, BEA), more={"training": sessions(1)}))
    assert [each.trn for each in found.awarded] == [ANN]
    assert [each.trn for each in found.nothing_yet] == [BEA]
    assert not made(School(trainees=[], mentors=(ANN,))).sheets


def test_one_mentor_alone() -> None:
    result = worked_out(School(mentors=(ANN, BEA), more={"training": [*sessions(1), *sessions(1, BEA, first_row=7)]}))
    assert [each.trn for each in recognition(result, BEA).awarded] == [BEA]
    assert recognition(result, "0999999") == Recognition((), (), ())


UNSAID = "Xylophone"
WITHDRAWN = Trainee(f"{UNSAID} Novice", withdrew="2025-11-14", shared="Mentor withdrew")
KEPT_BACK = School(
    trainees=[WITHDRAWN],
    records=[
        Record("2025-10-07", "Concern", trainee=WITHDRAWN.trainee, more={"notes": f"{UNSAID} is often away"}),
        Record("2025-10-08", "Told personal tutor", trainee=WITHDRAWN.trainee, more={"notes": UNSAID}),
        Record("2025-10-09", "Formal observation", trainee=WITHDRAWN.trainee, more={"notes": UNSAID}),
    ],
    more={"training": sessions(1)},
)  # fmt: skip


def test_no_trainee_is_named_and_no_withdrawal_or_concern_told() -> None:
    text = " ".join(map(said, made(KEPT_BACK).sheets)).casefold()
    for word in (UNSAID, "withdr", "concern", "tutor", "away"):
        assert word.casefold() not in text
    assert "formal observation" in text
    assert "2025-11-14" in text


NAMED = School(
    trainees=[Trainee(f"{UNSAID} Novice")],
    records=[Record("2025-10-07", "Formal observation", trainee=f"{UNSAID} Novice",
                    more={"class_taught": f"8B with {UNSAID}"})],
    more={
        "training": [sessions(1)[0]._replace(evidence=f"{UNSAID.casefold()}_novice.pdf")],
        "components": (done(f"Saw {UNSAID}")._replace(evidence=f"Miss Novice, {UNSAID}"),),
        "reviews": (rated("2", "3", statement=f"I help {UNSAID} Novice", action=f"See {UNSAID}'s lessons"),),
    },
)  # fmt: skip


def test_no_trainee_is_named_by_what_somebody_typed_and_the_cells_are_told() -> None:
    result = worked_out(NAMED)
    found = recognition(result)
    text = " ".join(map(said, found.sheets))
    for word in (UNSAID, "Novice"):
        assert word.casefold() not in text.casefold()
    assert "Knowledge: I help (one trainee) 2 3 See (one trainee)'s lessons" in text
    assert "8B with (one trainee)" in text
    told = list(names_replaced(result, found.awarded))
    assert [each.split(" is named in ")[1].split(". ")[0] for each in told] == [
        "Training log G2",
        "Mentoring log J2",
        "Development review C2, H2",
        "Components C2, F2",
    ]
    assert list(names_replaced(worked_out(training(*sessions(1))), found.awarded)) == []
    assert list(names_replaced(result, ())) == []


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([Record("2025-10-07", "Formal observation"), Record("2025-11-04", "formal  observation")], [2]),
        ([Record("2025-10-07", "Formal observation", more={"observed_by": "Mentor 2"})], []),
        ([Record("2025-10-07", "Formal observation", trn=BEA, more={"observed_by": "mentor 1"})], [1]),
        ([Record("2025-10-07", "Formal observation", trn=BEA)], []),
        ([Record("2026-07-21", "Formal observation")], []),
        ([Record("2025-10-07"), Record("2025-10-07", "Informal observation")], [1, 1]),
        ([Record("2025-10-07", "Visit")], []),
    ],
    ids=[
        "two",
        "by somebody else",
        "of another's trainee",
        "by another mentor",
        "to come",
        "a meeting",
        "another kind",
    ],
)
def test_observations_are_those_the_mentor_made(records: list[Record], expected: list[int]) -> None:
    (record,) = recognition(worked_out(School(records=records)), ANN).awarded
    assert [each.number for each in record.practice] == expected


def test_a_portfolio_lists_review_first_to_last() -> None:
    school = training(*sessions(1), reviews=(rated("2", "4", action="Read"),), review_meetings=(
        met("2025-10-01", "Induction", "Fay"), met("2026-07-21", "Final review")))  # fmt: skip
    text = said(made(school).sheets[1])
    assert "1 statement rated twice: 1 higher at last, 0 the same, 0 lower." in text
    assert "Knowledge: Knows the subject 2 4 Read" in text
    assert "Final review" not in text


LONG = "Bartholomew-Maximilian " * 6


@pytest.mark.parametrize("about", [{}, {"first_name": LONG, "last_name": "Featherstonehaugh" * 3}])
@pytest.mark.parametrize("number", [0, 1, 30])
def test_a_certificate_is_one_page(about: Mapping[str, object], number: int) -> None:
    parts = [done(f"A part of the training that has a long name, number {each}") for each in range(number)]
    school = School(about=about, mentors=(ANN,), school={"name": "A School of a Very Long Name " * 4},
                    more={"training": sessions(number), "components": parts})  # fmt: skip
    sheet, _ = made(school).sheets
    heights = dict(sheet.heights)
    last = max(cell.row for cell in sheet.cells)
    high = sum(heights.get(row, USUAL) for row in range(1, last + 1))
    assert sheet.page.scale is not None
    assert high * sheet.page.scale / 100 < room_of(Orientation.PORTRAIT).down
    assert not sheet.page.first_rows


HOSTILE: Iterable[str] = ("=1+1", "a/b:c?*[d]", "History", "'", "\x01\x02", "x" * 300, "Ann\nBell", "😀" * 40)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_gives_a_workbook_that_can_be_read(name: str) -> None:
    about = {"first_name": name, "last_name": ""}
    found = made(School(about=about, mentors=(ANN, BEA), trainees=[Trainee(), Trainee("Dee", BEA)],
                        school={"name": name}, more={"training": sessions(1)}))  # fmt: skip
    snapshot = read_log(render(found.sheets, "Certificates"))
    assert len(snapshot.sheets) == 4
    assert snapshot.stamp is not None
    assert not snapshot.log_sheets
    assert render(found.sheets, "Certificates") == render(made(School(
        about=about, mentors=(ANN, BEA), trainees=[Trainee(), Trainee("Dee", BEA)], school={"name": name},
        more={"training": sessions(1)})).sheets, "Certificates")  # fmt: skip


FULL = training(
    *sessions(2),
    components=(done("Research"),),
    reviews=(rated("2", "3", action="Read two papers", priority=True), rated("2", statement="Gives feedback")),
    review_meetings=(met("2025-10-01", "Induction", "Fay"),),
)


@pytest.mark.parametrize(("place", "name"), [(0, "Certificate"), (1, "Portfolio")])
def test_both_sheets_are_those_of_the_golden_files(place: int, name: str) -> None:
    school = replace(FULL, records=[Record("2025-10-07", "Formal observation", more={"class_taught": "8B"})])
    assert agrees_with_golden(name, sheet_text(made(school).sheets[place]))
