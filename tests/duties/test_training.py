"""Duties of training: sessions, parts of the programme, kinds of mentor, hours."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from mentortools.duties.components import components_of, hours_of
from mentortools.duties.families.training import by_duty
from mentortools.model.training_type import TrainingType
from mentortools.policy.requirements.figure import FigureValue
from tests.claims.invented_logs import BEFORE, Claimed, Session, line
from tests.claims.invented_logs import School as Claiming
from tests.duties.invented_logs import ANN, SCITT, UNIVERSITY, School, Trainee, asked_by, asking, case, found, part
from tests.duties.invented_rows import deadline, done, met, rated, session

JUNE, END = "2026-06-01", "2026-08-31"
REFRESHED = session("2025-10-01", "Refresher", reflection_written=True)
TRAINED_HERE: Mapping[str, object] = {"previously_trained_with": (SCITT,)}
ELSEWHERE: Mapping[str, object] = {"previously_trained_with": (UNIVERSITY,)}


def school(*training: object, about: Mapping[str, object] | None = None, **more: object) -> School:
    """A school with one mentor, one trainee, and these sessions."""
    return School(mentors=(ANN,), about=about or {}, more={"training": training, **more})


@pytest.mark.parametrize(
    ("duty", "given", "on", "expected"),
    [
        ("trained", school(), JUNE, "Not yet"),
        ("trained", school(), END, "Missed"),
        ("trained", school(session("2025-10-01")), JUNE, "Met"),
        ("trained", school(session("2026-06-02")), JUNE, "Not yet"),
        ("trained", school(session("2025-10-01", trn="0900002")), END, "Missed"),
        ("trained-this-year", school(), END, "Not owed"),
        ("trained-this-year", school(about=ELSEWHERE), END, "Missed"),
        ("trained-this-year", school(session("2025-10-01"), about=TRAINED_HERE), END, "Met"),
        ("trained-with-provider", school(session("2025-10-01")), END, "Met"),
        ("trained-with-provider", school(session("2025-10-01", provider_code=UNIVERSITY)), END, "Missed"),
        ("refresher", school(), END, "Not owed"),
        ("refresher", school(about=ELSEWHERE), END, "Not owed"),
        ("refresher", school(about=TRAINED_HERE), END, "Missed"),
        ("refresher", school(REFRESHED, about=TRAINED_HERE), END, "Met"),
        ("refresher", school(REFRESHED._replace(reflection_written=None), about=TRAINED_HERE), END, "Not known"),
        ("refresher", school(REFRESHED._replace(reflection_written=False), about=TRAINED_HERE), END, "Missed"),
        ("refresher", school(REFRESHED._replace(hours=Decimal("0.5")), about=TRAINED_HERE), END, "Missed"),
        ("induction", school(session("2025-10-15")), END, "Met"),
        ("induction", school(session("2025-10-16")), END, "Missed"),
        ("induction", school(), "2025-10-15", "Not yet"),
        ("induction", school(), "2025-10-16", "Missed"),
        ("induction", school(components=(done("Induction conference"),)), END, "Met"),
        ("induction", school(review_meetings=(met("2025-09-20", "Induction"),)), END, "Met"),
    ],
    ids=[
        "none yet", "none", "a session", "a session to come", "another mentor's", "first year", "none again", "again",
        "with the provider", "with another provider", "never trained", "trained elsewhere", "no refresher",
        "refresher and reflection", "reflection not said", "no reflection", "half an hour", "induction on day 42",
        "a day late", "day 42, none yet", "day 43, none", "under Components", "under Review meetings",
    ],
)  # fmt: skip
def test_sessions_of_training(duty: str, given: School, on: str, expected: str) -> None:
    assert found(given, asking(duty), on).split(":")[0] == expected


def test_without_the_heading_nobody_knows_who_trained_before() -> None:
    given = School(mentors=(ANN,), without=("Mentors.previously_trained_with",))
    assert found(given, asking("refresher")).startswith("Not known")


SHARING = "Sharing best practice meeting"
MODULE = part("module", title="Online mentor module", activity="Online module", reflection=True)
FORUM = part("forum", title="Forums")
MEETINGS = part("meetings", title="Meetings", activity=SHARING, how_many=3)


@pytest.mark.parametrize(
    ("one", "given", "on", "expected"),
    [
        (FORUM, school(components=(done("FORUMS"),)), JUNE, "Met: Forums"),
        (FORUM, school(components=(done("forum"),)), JUNE, "Met: Forums"),
        (FORUM, school(components=(done("Forums", trn="0900002"),)), JUNE, "Not yet: Forums, due by 17/07/2026"),
        (FORUM, school(components=(done("Forums", ""),)), END, "Not known: Forums: Completed on is blank"),
        (FORUM, school(components=(done("Forums", "2026-06-02"),)), JUNE, "Not yet: Forums, due by 17/07/2026"),
        (FORUM, school(), END, "Missed: Forums, due by 17/07/2026"),
        (FORUM, school(), "2026-07-17", "Not yet: Forums, due by 17/07/2026"),
        (FORUM, school(deadlines=(deadline("Forums", "2025-12-01"),)), JUNE, "Missed: Forums, due by 01/12/2025"),
        (MODULE, school(session("2025-10-01", "Online module", reflection_written=True)), JUNE,
         "Met: Online mentor module"),
        (MODULE, school(session("2025-10-01", "Online module")), JUNE,
         "Not known: Online mentor module: Reflection written is blank"),
        (MODULE, school(session("2025-10-01", "Online module"), components=(done("Module", reflection=True),)), JUNE,
         "Met: Online mentor module"),
        (MEETINGS, school(*(session(day, SHARING) for day in ("2025-10-01", "2025-12-01", "2026-03-02"))), JUNE,
         "Met: Meetings"),
        (MEETINGS, school(session("2025-10-01", SHARING), components=(done("Meetings"),)), END,
         "Missed: Meetings (1 of 3), due by 17/07/2026"),
    ],
    ids=[
        "by its title", "by its code", "another mentor's", "no day", "a day to come", "never", "due today",
        "by its own deadline",
        "with its reflection", "reflection not said", "reflection said in Components", "three meetings",
        "one meeting in two sheets is one",
    ],
)  # fmt: skip
def test_parts_of_the_training(one: object, given: School, on: str, expected: str) -> None:
    parts = [each for each in (FORUM, MODULE, MEETINGS) if each is one]
    asked = asking("component", component=(parts[0].code,))
    assert found(given, asked_by(asked, parts=parts), on) == expected


def test_a_part_without_a_sheet_to_hold_it_is_not_known() -> None:
    given = School(mentors=(ANN,), without=("Components",))
    asked = asked_by(asking("component", component=("forum",)), parts=[FORUM])
    assert found(given, asked) == "Not known: Forums: the log does not say"


def test_a_development_review_counts_as_a_part_where_the_set_says_so() -> None:
    review = part("review", title="Review begun", duty="review-begun")
    asked = asked_by(asking("component", component=("review",)), parts=[review])
    given = school(reviews=(rated(),), review_meetings=(met("2025-09-20", "Induction"),))
    assert found(given, asked) == "Met: Review begun"
    assert found(school(), asked).startswith("Missed: Review begun")


@pytest.mark.parametrize(
    ("kinds", "components", "expected"),
    [
        (("Essential", "Enhancement"), (done("First"),), "Met: all essential parts are done"),
        (("Essential", "Enhancement"), (done("Second"),), "Missed: First, due by 17/07/2026"),
        (("", "Enhancement"), (done("Second"),), "Not known: the set does not say whether First is essential"),
        (("", ""), (done("First"), done("Second")), "Met: all essential parts are done"),
        (("Essential", ""), (), "Missed: First, due by 17/07/2026"),
    ],
    ids=["done", "not done", "kind not said", "kind not said, all done", "one essential for certain"],
)
def test_the_essential_training(kinds: Sequence[str], components: Sequence[object], expected: str) -> None:
    parts = [part(code, kind=kind) for code, kind in zip(("first", "second"), kinds, strict=True)]
    assert found(school(components=components), asked_by(asking("essential-complete"), parts=parts)) == expected


@pytest.mark.parametrize(
    ("of_whom", "about", "placement", "expected"),
    [
        ("all", {}, "Main", "Missed"),
        ("trained-elsewhere", {}, "Main", "Not owed"),
        ("trained-elsewhere", ELSEWHERE, "Main", "Missed"),
        ("trained-elsewhere", TRAINED_HERE, "Main", "Not owed"),
        ("previously-trained", TRAINED_HERE, "Main", "Missed"),
        ("previously-trained", {"previously_trained_with": (UNIVERSITY, SCITT)}, "Main", "Missed"),
        ("previously-trained", ELSEWHERE, "Main", "Not owed"),
        ("contrasting", {}, "Main", "Not owed"),
        ("contrasting", {}, "Contrasting", "Missed"),
    ],
)
def test_of_which_mentors_the_essential_training_is_asked(
    of_whom: str, about: Mapping[str, object], placement: str, expected: str
) -> None:
    given = School([Trainee(placement=placement)], mentors=(ANN,), about=about)
    asked = asked_by(asking("essential-complete", mentors=of_whom), parts=[part("first", kind="Essential")])
    assert found(given, asked).split(":")[0] == expected


@pytest.mark.parametrize(
    ("hours", "components", "expected"),
    [("16", (done("Forums"),), "Met"), ("16", (), "Missed"), ("15", (), "Not owed")],
    ids=["all hours and all parts", "all hours without a part", "an hour less"],
)
def test_the_whole_allowance_takes_every_part(hours: str, components: Sequence[object], expected: str) -> None:
    lines = (line(Claiming(sessions=[Session(hours=hours)])),)
    asked = asked_by(asking("full-allowance"), parts=[FORUM])
    assert found(school(components=components), asked, END, trainings=lines).split(":")[0] == expected


@pytest.mark.parametrize("duty", ["essential-complete", "full-allowance"])
def test_nothing_is_met_where_no_set_names_the_parts(duty: str) -> None:
    lines = (line(Claiming(sessions=[Session(hours="16")])),)
    said = "Not known: no chosen set names the parts of the training"
    assert found(school(), asked_by(asking(duty), parts=[]), END, trainings=lines) == said


@pytest.mark.parametrize(("providers", "expected"), [((), "Missed"), ((SCITT,), "Missed"), ((UNIVERSITY,), "Not owed")])
def test_the_whole_allowance_with_the_providers_that_are_meant(providers: tuple[str, ...], expected: str) -> None:
    lines = (line(Claiming(sessions=[Session(hours="16")])),)
    assert lines[0].provider_code == SCITT
    asked = asked_by(asking("full-allowance")._replace(providers=providers), parts=[FORUM])
    assert found(school(), asked, END, trainings=lines).split(":")[0] == expected


def test_what_the_parts_come_to_in_hours() -> None:
    parts = (part("first", hours=Decimal(2)), part("second", hours=Decimal("1.5"), how_many=3), part("third"))
    asked = asking("full-allowance")
    given = case(school(components=(done("First"), done("Second"))), asked_by(asked, parts=parts))
    assert hours_of(components_of(given, parts, ANN, by_duty(given, asked))) == (Decimal("3.5"), Decimal("3.0"), 1)


@pytest.mark.parametrize(("events", "meetings", "expected"), [(3, 1, "Met"), (2, 1, "Missed"), (3, 0, "Missed")])
def test_events_and_meetings_of_early_years(events: int, meetings: int, expected: str) -> None:
    rows = [done("Event", f"2025-1{number}-01") for number in range(events)] + [done("Touch")] * meetings
    asked = asking("events-attended", events="event", meetings="touch", how_many=Decimal(3))
    parts = (part("event", how_many=3), part("touch"))
    assert found(school(components=rows), asked_by(asked, parts=parts)).split(":")[0] == expected


def test_a_claim_for_a_refresher_says_who_trained_before() -> None:
    before = Claimed(6, year=BEFORE)
    lines = (line(Claiming(sessions=[Session(hours="6")], claimed=[before])),)
    assert lines[0].training_type is TrainingType.REFRESHER
    assert found(school(), asking("refresher"), END, trainings=lines).startswith("Missed")
    assert found(school(), asking("refresher"), END).startswith("Not owed")


@pytest.mark.parametrize(("code", "expected"), [(SCITT, "Met"), (UNIVERSITY, "Missed")])
@pytest.mark.parametrize("duty", ["trained", "induction", "component", "component-count"])
def test_a_requirement_of_one_provider_is_met_by_training_with_that_provider(
    duty: str, code: str, expected: str
) -> None:
    one = part("one", activity="Induction")
    given = school(session("2025-10-01", provider_code=code))
    figures: Mapping[str, FigureValue] = {"component": ("one",), "how_many": Decimal(1)} if "component" in duty else {}
    asked = asking(duty, "A1", **figures)._replace(providers=(SCITT,))
    assert found(given, asked_by(asked, parts=[one]), END).split(":")[0] == expected
