"""Who gets a reminder: mentors of trainees, of what is held against them."""

from collections.abc import Sequence
from datetime import date

import pytest

from mentortools.duties.results import DutiesResult
from mentortools.reports.reminders.letters import letters
from tests.duties.invented_logs import ANN, BEA, School, Trainee, asked_by, asking, mentor, part
from tests.reports.judged_values import QUILLHAVEN, worked_out

CONTRASTING = asked_by(
    asking("essential-complete", mentors="contrasting"), parts=[part("forum", title="Forums"), part("bank")]
)
MENTORS = tuple(mentor(trn, number, email=f"{name}@school.example", first_name=name, lead_mentor="Fay Lantern")
                for number, (trn, name) in enumerate(((ANN, "ann"), (BEA, "bea")), start=2))  # fmt: skip
HERS = Trainee("Dee", BEA)


@pytest.mark.parametrize(
    ("trainees", "expected"),
    [
        ([Trainee(), HERS], ["ann", "bea"]),
        ([HERS], ["bea"]),
        ([], []),
        ([Trainee(trn=None), HERS], ["bea"]),
        ([Trainee(placement="Contrasting"), HERS], ["bea"]),
        ([Trainee(ends="2026-01-30"), HERS], ["bea"]),
        ([Trainee(starts="2026-04-20"), HERS], ["ann", "bea"]),
        ([Trainee(withdrew="2026-01-30"), HERS], ["bea"]),
    ],
    ids=["both", "no trainee", "nobody has one", "of nobody", "contrasting", "ended", "to come", "withdrew"],
)
def test_who_is_reminded(trainees: Sequence[Trainee], expected: Sequence[str]) -> None:
    school = School(trainees, more={"mentors": MENTORS, "providers": (QUILLHAVEN,)})
    found = letters(worked_out(school, on=date(2026, 2, 24), duties=DutiesResult(CONTRASTING, (), ())))
    assert [letter.to.split("@")[0] for letter in found.reminders] == expected
