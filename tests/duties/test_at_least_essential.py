"""Mentors of whom a set asks at least the essential training: its single parts are not held against them."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from mentortools.duties.development import development
from mentortools.duties.families.training import by_any_duty
from mentortools.duties.judge import judge
from mentortools.duties.leads import gaps, groups
from tests.duties.invented_logs import ANN, SCITT, UNIVERSITY, School, Trainee, asked_by, asking, case, found, part
from tests.duties.invented_rows import done

PARTS = [part("forum", title="Forums"), part("bank", title="Bank"), part("core", title="Core", kind="Essential")]
CONTRASTING = Trainee(placement="Contrasting")
FORUM, CORE = (asking("component", component=(code,)) for code in ("forum", "core"))
THRICE = asking("component-count", component="forum", how_many=Decimal(3))
CONTACTED = asking("gaps-contacted")
KINDS = tuple(asking("essential-complete", f"E{kind}", mentors=kind)
              for kind in ("contrasting", "previously-trained", "trained-elsewhere"))  # fmt: skip


def school(*trainees: Trainee, before: Sequence[str] = (), without: Sequence[str] = (), **more: object) -> School:
    """A school with one mentor, who trained before with some providers."""
    about = {"previously_trained_with": tuple(before), "lead_mentor": "Fay"}
    return School(trainees, mentors=(ANN,), about=about, without=without, more=more)


@pytest.mark.parametrize("asked", [FORUM, THRICE])
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (school(Trainee()), "Missed"),
        (school(CONTRASTING), "Not owed"),
        (school(CONTRASTING, Trainee("Dee")), "Missed"),
        (school(CONTRASTING, Trainee("Dee", placement="Contrasting")), "Not owed"),
        (school(Trainee(), before=[SCITT]), "Not owed"),
        (school(Trainee(), before=[UNIVERSITY]), "Not owed"),
        (school(Trainee(), Trainee("Dee", code=UNIVERSITY), before=[UNIVERSITY]), "Not owed"),
        (school(Trainee(), without=("Mentors.previously_trained_with",)), "Not known"),
        (school(CONTRASTING, without=("Mentors.previously_trained_with",)), "Not owed"),
    ],
)
def test_a_part_alone_is_not_owed_by_those_asked_for_the_essential_training(
    asked: object, given: School, expected: str
) -> None:
    chosen = asked_by(asked, *KINDS, parts=PARTS)  # type: ignore[arg-type]  # a requirement of the table
    assert found(given, chosen).split(":")[0] == expected


def test_what_is_not_owed_alone_is_judged_as_a_whole() -> None:
    part_alone, whole, *_ = judge(case(school(CONTRASTING), asked_by(FORUM, *KINDS, parts=PARTS[:2])))
    assert part_alone.said.startswith("Forums: at least the essential training is asked")
    assert (str(whole.state), whole.said) == ("Not known", "the set does not say whether Forums and Bank are essential")


def test_an_essential_part_is_owed_all_the_same() -> None:
    assert found(school(CONTRASTING), asked_by(CORE, *KINDS, parts=PARTS)).startswith("Missed: Core")


def test_a_part_that_is_done_is_met() -> None:
    given = school(CONTRASTING, components=(done("Forums"),))
    assert found(given, asked_by(FORUM, *KINDS, parts=PARTS)).startswith("Met")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), "Missed"),
        ((asking("essential-complete", "E1"),), "Missed"),
        ((KINDS[1],), "Missed"),
        ((KINDS[0]._replace(programmes=("Primary",)),), "Missed"),
        ((KINDS[0]._replace(programmes=("Secondary",)),), "Not owed"),
        ((KINDS[0]._replace(providers=(UNIVERSITY,)),), "Missed"),
    ],
    ids=["no line", "asked of all", "of others", "of another programme", "of this programme", "of another provider"],
)
def test_only_a_line_about_these_mentors_and_trainees_lets_them_off(lines: Sequence[object], expected: str) -> None:
    chosen = asked_by(FORUM, *lines, parts=PARTS)  # type: ignore[arg-type]  # requirements of the table
    assert found(school(CONTRASTING), chosen).split(":")[0] == expected


def test_a_line_of_a_set_with_other_parts_lets_nobody_off() -> None:
    own, other = asked_by(FORUM, parts=PARTS), asked_by(KINDS[0]._replace(set_title="Other"), parts=PARTS[2:])
    both = own._replace(
        sets=(*own.sets, other.sets[0]._replace(title="Other")), requirements=(*own.requirements, *other.requirements)
    )
    assert found(school(CONTRASTING), both).startswith("Missed")


@pytest.mark.parametrize(
    ("trainees", "expected"),
    [([Trainee()], ["forum", "bank", "core"]), ([CONTRASTING], ["core"])],
)
def test_the_gaps_of_a_mentor_are_what_is_held_against_one(trainees: Sequence[Trainee], expected: list[str]) -> None:
    given = case(school(*trainees), asked_by(CONTACTED, *KINDS, parts=PARTS))
    (group,) = groups(given)
    (gap,) = gaps(given, group, PARTS, by_any_duty(given))
    assert [each.component.code for each in gap.parts] == expected


def test_a_part_without_a_day_is_not_known_all_the_same() -> None:
    given = school(CONTRASTING, components=(done("Forums", ""),))
    assert found(given, asked_by(FORUM, *KINDS, parts=PARTS)) == "Not known: Forums: Completed on is blank"


def test_mentor_development_follows() -> None:
    shown = development(case(school(CONTRASTING, components=(done("Bank"),)), asked_by(FORUM, *KINDS, parts=PARTS)))
    assert shown is not None
    assert [str(each.state) for each in shown.programmes[0].mentors[0].parts] == ["Not owed", "Met", "Missed"]


def test_no_word_is_asked_for_where_nothing_is_held_against_the_mentor() -> None:
    assert (
        found(school(CONTRASTING), asked_by(CONTACTED, *KINDS, parts=PARTS[:2])) == "Not owed: no training is missing"
    )
    assert found(school(Trainee()), asked_by(CONTACTED, *KINDS, parts=PARTS[:2])).startswith("Missed")
