"""What became of all that the chosen requirement sets ask of one log."""

from typing import NamedTuple

from mentortools.duties.calendar_weeks import CalendarWeeks
from mentortools.duties.development import Development
from mentortools.duties.entitlement import TimeGiven
from mentortools.duties.experience import Experience
from mentortools.duties.judged import Judged, State
from mentortools.duties.lead_groups import GroupFigures
from mentortools.duties.survey import MentorAnswers
from mentortools.policy.requirements.chosen import Chosen
from mentortools.policy.requirements.requirement import Requirement


class DutiesResult(NamedTuple):
    """The duties of one log, judged.

    Attributes:
        chosen: What the chosen sets ask for.
        unknown: What the log names as a set that is none.
        judged: One result a requirement and person.
        weeks: The weeks of the year, one by one; None where nothing weekly is asked of anybody, or no term is known.
        development: What the mentors have done of the training, and their reviews; None where no set is about either.
        answers: What the log answers for each mentor, for a survey of several schools; none where no set asks for any
            of it.
        times: Each mentor's TRN, and the time given beside the time taken; none where no set asks what is given.
        experience: The mentors by experience; none where no set asks for it and no mentor's row says it.
        groups: The groups of the lead mentors; none where no set asks for lead mentors and no mentor has one.
    """

    chosen: Chosen
    unknown: tuple[str, ...]
    judged: tuple[Judged, ...]
    weeks: CalendarWeeks | None = None
    development: Development | None = None
    answers: tuple[MentorAnswers, ...] = ()
    times: tuple[tuple[str, TimeGiven], ...] = ()
    experience: tuple[Experience, ...] = ()
    groups: tuple[GroupFigures, ...] = ()

    def of(self, requirement: Requirement) -> tuple[Judged, ...]:
        """What became of one requirement, for those of whom it is asked."""
        return tuple(
            each for each in self.judged if each.requirement == requirement and each.state is not State.NOT_OWED
        )
