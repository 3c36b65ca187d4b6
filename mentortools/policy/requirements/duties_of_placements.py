"""Duties to trainees: meetings and observations week by week, what a placement offers, and who observes."""

from decimal import Decimal

from mentortools.policy.requirements.duty import Duty
from mentortools.policy.requirements.figure import Figure, FigureKind
from mentortools.policy.requirements.words_of_the_log import MENTORING, MORE_MENTORING

ACTIVITIES = (*MENTORING, *MORE_MENTORING)
MORE_WORDS = "Mentoring log.activity"
"""Asks the log to offer the words that it does not offer in any case."""
OBSERVATIONS = ("Formal observation", "Informal observation")

_RECORDS = ("Mentoring log.date", "Mentoring log.mentor_trn", "Mentoring log.trainee")
_PLACEMENT = ("Trainees.trainee", "Trainees.mentor_trn", "Trainees.programme", "Trainees.starts", "Trainees.ends",
              "Trainees.withdrew_on")  # fmt: skip
_TERM = ("School.teaching_starts", "School.teaching_ends")
_WEEKLY = (*_RECORDS, *_PLACEMENT, *_TERM)


def _whole(default: int, unit: str, title: str, least: int = 1, most: int | None = None) -> Figure:
    return Figure(FigureKind.WHOLE, Decimal(default), unit, title, Decimal(least), Decimal(most) if most else None)


def _percent(default: int | None, title: str) -> Figure:
    return Figure(FigureKind.NUMBER, None if default is None else Decimal(default), "percent", title, most=Decimal(100))


def _kinds(*default: str, title: str = "which activities of the mentoring log count") -> Figure:
    return Figure(FigureKind.WORDS, default or None, "", title, choices=ACTIVITIES, needed=not default)


_DAYS = {
    "days_that_make_a_week": _whole(3, "days", "teaching days from which on a week of the placement counts", most=5)
}
_FEEDBACK = Figure(FigureKind.YES_NO, default=False, unit="", title="whether feedback is to be recorded")

WEEKS: tuple[Duty, ...] = (
    Duty("weekly-meeting", "A meeting with each trainee each week",
         {"minutes": _whole(60, "minutes", "how long the week's meetings take together", 0), **_DAYS},
         (*_WEEKLY, "Mentoring log.minutes")),
    Duty("weekly-targets", "Targets set and reviewed with each trainee each week", dict(_DAYS),
         (*_WEEKLY, "Mentoring log.targets_set", "Mentoring log.targets_reviewed")),
    Duty("weekly-observation", "An observation of each trainee each week",
         {"kinds": _kinds(*OBSERVATIONS),
          "minutes": _whole(0, "minutes", "how long the week's observations take together; 0 for any length", 0),
          "feedback": _FEEDBACK, **_DAYS},
         (*_WEEKLY, "Mentoring log.minutes", "Mentoring log.feedback_given")),
    Duty("observations-each-half-term", "Observations of each trainee each half term",
         {"kinds": _kinds(OBSERVATIONS[0]),
          "how_many": _whole(2, "observations", "how many in a half term"),
          "other_weeks": Figure(FigureKind.WORDS, None, "", "which activities are owed in weeks without one of these;"
                                " none where left out", choices=ACTIVITIES),
          **_DAYS}, _WEEKLY),
    Duty("monthly-comment", "A comment on each trainee's reflection each month",
         {"kinds": _kinds("Monthly reflection"), **_DAYS}, _WEEKLY),
    Duty("meeting-targets", "New targets at each of the meetings about progress", {"kinds": _kinds("PLC meeting")},
         (*_WEEKLY, "Mentoring log.targets_set")),
)  # fmt: skip

PLACEMENT: tuple[Duty, ...] = (
    Duty("breadth", "A breadth of subjects and year groups for each trainee",
         {"subjects": _whole(1, "subjects", "how many subjects at least", 0),
          "year_groups": _whole(2, "year groups", "how many year groups at least", 0)},
         (*_PLACEMENT, "Trainees.subjects_taught", "Trainees.year_groups_taught")),
    Duty("balance", "A balance of teaching, observing and planning for each trainee",
         {"teaching_at_most": _percent(None, "the most of the hours that are teaching"),
          "observing_at_least": _percent(None, "the least of the hours that are observing"),
          "planning_at_least": _percent(None, "the least of the hours that are planning")},
         (*_PLACEMENT, "Trainees.teaching_hours_a_week", "Trainees.observing_hours_a_week",
          "Trainees.planning_hours_a_week")),
    Duty("study-time", "Time to study for each trainee",
         {"percent": _percent(10, "the least of the hours that are study")},
         (*_PLACEMENT, "Trainees.teaching_hours_a_week", "Trainees.observing_hours_a_week",
          "Trainees.planning_hours_a_week", "Trainees.study_hours_a_week")),
    Duty("reports-on-time", "Reports on each trainee by their dates", {"kinds": _kinds()},
         (*_RECORDS, *_PLACEMENT, "Deadlines.deadline", "Deadlines.kind", "Deadlines.trainee", "Deadlines.due_on",
          "Deadlines.done_on")),
    Duty("dated-event", "What has to take place once for each trainee, with its day", {"kinds": _kinds()},
         (*_RECORDS, *_PLACEMENT, "Deadlines.deadline", "Deadlines.kind", "Deadlines.trainee", "Deadlines.due_on",
          "Deadlines.done_on")),
    Duty("concerns-to-tutor", "Concerns about a trainee told to the personal tutor", {},
         (*_RECORDS, MORE_WORDS, *_PLACEMENT, "Trainees.personal_tutor")),
    Duty("events-attended", "The provider's events for mentors attended",
         {"events": Figure(FigureKind.TEXT, None, "", "the code of the events", needed=True, component=True),
          "how_many": _whole(3, "events", "how many of them"),
          "meetings": Figure(FigureKind.TEXT, None, "", "the code of meetings to attend as well; none where left out",
                             component=True)},
         ("Training log.date", "Training log.mentor_trn", "Training log.activity", "Components.mentor_trn",
          "Components.provider_code", "Components.component", "Components.completed_on")),
    Duty("visit-elsewhere", "A visit to the trainee at another school", {},
         (*_RECORDS, *_PLACEMENT, "Trainees.placement", "Mentoring log.school_visited")),
    Duty("tutor-meetings", "Meetings with the trainee's tutor", {"kinds": _kinds("Tutor meeting")},
         (*_RECORDS, *_PLACEMENT)),
)  # fmt: skip

OBSERVING: tuple[Duty, ...] = (
    Duty("most-observations-by-mentor", "Most observations made by the mentor",
         {"percent": _percent(50, "the part of the observations that the mentor's are more than"),
          "kinds": _kinds(*OBSERVATIONS)},
         (*_RECORDS, "Mentoring log.observed_by")),
    Duty("range-of-classes", "Observations in several classes",
         {"how_many": _whole(2, "classes", "how many classes at least"), "kinds": _kinds(*OBSERVATIONS)},
         (*_RECORDS, *_PLACEMENT, "Mentoring log.class_taught", "Mentoring log.covered")),
)  # fmt: skip
