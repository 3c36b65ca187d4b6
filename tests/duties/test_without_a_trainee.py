"""A mentor without any trainee owes nothing; where the log leaves that open, it is not known whether it does."""

from collections.abc import Mapping, Sequence

import pytest

from mentortools.duties.judge import judge
from mentortools.policy.requirements.figure import FigureValue
from mentortools.workbook.facts import LostRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import ANN, BEA, PLACES, School, Trainee, asked_by, asking, case, found, mentor, part
from tests.duties.invented_rows import contact, session

CYD = "0900003"
FORUM = part("forum", title="Forums")
NOBODYS = Trainee("Dee", trn=None)
STRANGERS = Trainee("Dee", trn="0900009")
DUTIES: Sequence[tuple[str, Mapping[str, FigureValue]]] = (
    ("trained", {}),
    ("component", {"component": ("forum",)}),
    ("review-rated", {}),
    ("review-uploaded", {}),
    ("lead-mentor-named", {}),
    ("portfolio", {}),
)


def lost(**values: object) -> LostRow:
    """A row of Trainees that cannot be read."""
    return LostRow("Trainees", At(PLACES["Trainees"], 9), values)


@pytest.mark.parametrize(("duty", "figures"), DUTIES)
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (School(), "Not owed"),
        (School([Trainee(), Trainee("Dee", BEA)]), "Missed"),
        (School([]), "Not known"),
        (School([Trainee(), NOBODYS]), "Not known"),
        (School([Trainee(), STRANGERS]), "Not known"),
        (School(more={"lost_rows": (lost(),)}), "Not known"),
        (School(more={"lost_rows": (lost(mentor_trn=BEA),)}), "Not known"),
        (School(more={"lost_rows": (lost(mentor_trn=ANN),)}), "Not owed"),
    ],
    ids=["none", "one", "empty", "of nobody", "of a stranger", "cannot be read", "own cannot", "another's cannot"],
)
def test_what_a_mentor_without_a_trainee_owes(
    duty: str, figures: Mapping[str, FigureValue], given: School, expected: str
) -> None:
    _, bea, *_ = judge(case(given, asked_by(asking(duty, "A1", **figures), parts=[FORUM])))
    assert (bea.person.mentor_trn, str(bea.state)) == (BEA, expected)


def test_why_it_is_not_known() -> None:
    said = "Not known: no training in the log (the log leaves open whether this mentor has a trainee)"
    assert found(School([]), asking("trained")) == said


def test_a_line_for_one_programme_is_not_known_either() -> None:
    asked = asking("trained")._replace(programmes=("Primary",))
    assert found(School([]), asked).startswith("Not known")
    assert found(School(), asked) == "Not owed: no trainee of whom it is asked"


def test_what_is_done_is_met_and_what_can_still_be_done_is_not_yet() -> None:
    assert found(School([], more={"training": (session("2025-10-01"),)}), asking("trained")).startswith("Met")
    assert found(School([]), asking("trained"), "2026-06-20").startswith("Not yet")


@pytest.mark.parametrize(
    ("trainees", "expected"),
    [([Trainee()], "Not yet"), ([Trainee(), Trainee("Dee", BEA)], "Missed"), ([Trainee(), NOBODYS], "Not known"),
     ([Trainee("Dee", CYD)], "Not owed")],
    ids=["of no trainee", "of one", "open", "nobody in the group"],
)  # fmt: skip
def test_a_newsletter_that_leaves_out_a_mentor(trainees: Sequence[Trainee], expected: str) -> None:
    group = (mentor(ANN, 2, lead_mentor="Fay"), mentor(BEA, 3, lead_mentor="Fay"), mentor(CYD, 4, lead_mentor=""))
    given = School(trainees, more={"mentors": group, "contacts": (contact("2025-10-01", trn=ANN),)})
    assert found(given, asking("newsletter-each-half-term"), "2025-10-25").startswith(expected)


@pytest.mark.parametrize(("trainees", "expected"), [([], "Not known"), ([Trainee("Dee", BEA)], "Not owed")])
def test_no_word_is_asked_for(trainees: Sequence[Trainee], expected: str) -> None:
    given = School(trainees, about={"lead_mentor": "Fay"})
    assert found(given, asked_by(asking("gaps-contacted"), parts=[FORUM])).startswith(expected)
