"""Mentors of two providers: what they are to each, and which parts of the training count for it."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from mentortools.duties.components import Kind
from mentortools.duties.development import MentorParts, development
from mentortools.duties.providers import counting_for, providers_of
from mentortools.model.claim import MentorTraining
from tests.claims.invented_logs import School as Claiming
from tests.claims.invented_logs import Session, line
from tests.duties.invented_logs import ANN, SCITT, UNIVERSITY, School, Trainee, asked_by, asking, case, found, part
from tests.duties.invented_rows import done

END = "2026-08-31"
PARTS = [part("core", title="Core", kind="Essential"), part("bank", title="Bank", kind="Essential")]
RETURNING, ELSEWHERE, CONTRASTING = (
    asking("essential-complete", f"E{kind}", mentors=kind)
    for kind in ("previously-trained", "trained-elsewhere", "contrasting")
)
HERE, THERE = Trainee(placement="Contrasting"), Trainee("Dee", code=UNIVERSITY, placement="Main")


def school(*trainees: Trainee, with_whom: Sequence[str | None] = (SCITT, SCITT)) -> School:
    """A school whose mentor trained before with one provider, and did both parts, with one provider each."""
    rows = tuple(done(each.code)._replace(provider_code=code) for each, code in zip(PARTS, with_whom, strict=True))
    about = {"previously_trained_with": (SCITT,)}
    return School(trainees, mentors=(ANN,), about=about, more={"components": rows})


def shown(given: School, *lines: MentorTraining) -> list[MentorParts]:
    asked = asked_by(asking("component", component=("core",)), parts=PARTS)
    developed = development(case(given, asked, END, trainings=lines))
    return list(developed.programmes[0].mentors) if developed else []


def states(one: MentorParts) -> list[str]:
    return [str(each.state) for each in one.parts]


def test_a_mentor_of_two_providers_has_a_line_for_each() -> None:
    here, there = shown(school(HERE, THERE))
    assert (here.provider_code, there.provider_code) == (SCITT, UNIVERSITY)
    assert here.kinds == {Kind.PREVIOUSLY_TRAINED, Kind.CONTRASTING}
    assert there.kinds == {Kind.TRAINED_ELSEWHERE}
    assert (states(here), states(there)) == (["Met", "Met"], ["Missed", "Missed"])


@pytest.mark.parametrize(
    ("with_whom", "expected"),
    [
        ((SCITT, UNIVERSITY), [["Met", "Missed"], ["Missed", "Met"]]),
        ((None, "9ZZ"), [["Met", "Met"], ["Met", "Met"]]),
    ],
    ids=["one with each", "with nobody who is named, and with a third"],
)
def test_what_was_done_with_one_of_them_counts_for_that_one(
    with_whom: Sequence[str | None], expected: Sequence[Sequence[str]]
) -> None:
    assert [states(each) for each in shown(school(HERE, THERE, with_whom=with_whom))] == expected


def test_a_mentor_of_one_provider_has_one_line_in_which_everything_counts() -> None:
    (only,) = shown(school(THERE))
    assert (only.provider_code, *only.kinds, *states(only)) == ("", Kind.TRAINED_ELSEWHERE, "Met", "Met")


def test_a_placement_is_contrasting_where_all_of_the_provider_are() -> None:
    (both,) = shown(school(HERE, Trainee("Dee")))
    assert both.kinds == {Kind.PREVIOUSLY_TRAINED}


def test_nothing_is_owed_to_a_provider_of_whom_there_is_training_and_no_trainee() -> None:
    training = replace(line(Claiming(sessions=[Session(hours="2")])), trn=ANN, provider_code=UNIVERSITY)
    _, other = shown(school(HERE, with_whom=(SCITT, UNIVERSITY)), training)
    assert other.provider_code == UNIVERSITY
    assert [(str(each.state), each.why_not) for each in other.parts] == [
        ("Not owed", "no trainee of this provider"), ("Met", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "with_whom", "expected"),
    [
        (RETURNING, (SCITT, SCITT), "Met"),
        (RETURNING, (UNIVERSITY, UNIVERSITY), "Missed"),
        (ELSEWHERE, (SCITT, SCITT), "Missed"),
        (ELSEWHERE, (UNIVERSITY, UNIVERSITY), "Met"),
        (CONTRASTING, (SCITT, SCITT), "Met"),
        (CONTRASTING, (UNIVERSITY, UNIVERSITY), "Missed"),
    ],
)
def test_the_essential_training_is_that_of_the_provider_it_is_about(
    asked: object, with_whom: Sequence[str], expected: str
) -> None:
    chosen = asked_by(asked, parts=PARTS)  # type: ignore[arg-type]  # a requirement of the table
    assert found(school(HERE, THERE, with_whom=with_whom), chosen, END).split(":")[0] == expected


def test_with_whom_something_must_be_done() -> None:
    given = case(school(HERE, THERE, with_whom=(SCITT, "9ZZ")), asking("trained"), END)
    assert providers_of(given, ANN) == (SCITT, UNIVERSITY)
    assert counting_for(given, ANN, [UNIVERSITY]) == {UNIVERSITY, "9ZZ"}
    assert counting_for(given, ANN, [SCITT, UNIVERSITY]) == frozenset()
    assert counting_for(given, ANN, [SCITT], [SCITT]) == {SCITT}
