"""What chosen requirement sets ask of one log, judged after its claims. Imported only where a set is chosen."""

import re
from collections.abc import Sequence

from msgspec import Struct

from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.duties.run import run_duties
from mentortools.duties.calendar_weeks import calendar_weeks
from mentortools.duties.case import Case
from mentortools.duties.development import development
from mentortools.duties.entitlement import time_given
from mentortools.duties.experience import experience, is_told
from mentortools.duties.lead_groups import lead_groups
from mentortools.duties.results import DutiesResult
from mentortools.duties.survey import ASKED_FOR, answers
from mentortools.model.claim import MentorTraining
from mentortools.model.finding import Finding
from mentortools.policy.error import RulesError
from mentortools.policy.requirements.chosen import Chosen, chosen
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names, requirement_set, set_called
from mentortools.tasks.settings import Settings
from mentortools.workbook.log import MentorLog

_TIME = "Entitlement.hours_given_a_week"
_BETWEEN = re.compile(r"[,;\n]")


class Choice(Struct, frozen=True):
    """The sets chosen for a log, and what its School sheet names that is none."""

    sets: tuple[RequirementSet, ...]
    unknown: tuple[str, ...]

    @property
    def together(self) -> Chosen:
        """What they ask for together."""
        return chosen(self.sets)


def chosen_for(log: MentorLog, settings: Settings) -> Choice:
    """The sets of the run and those that the log's School sheet names: each once, by name or title."""
    found = list(settings.sets)
    unknown: list[str] = []
    for text in _BETWEEN.split(log.school.requirement_sets):
        name = " ".join(text.split())
        if name and (one := _set(name, settings.sets)):
            found.append(one)
        elif name:
            unknown.append(name)
    return Choice(tuple({each.digest: each for each in found}.values()), tuple(dict.fromkeys(unknown)))


def judged(
    log: MentorLog, settings: Settings, trainings: Sequence[MentorTraining], agreed_elsewhere: Sequence[str] = ()
) -> tuple[DutiesResult, tuple[Finding, ...]]:
    """What became of all that is asked, and what is to be said of it. No claim changes."""
    choice = chosen_for(log, settings)
    known = [name for each in (*map(requirement_set, names()), *settings.sets) for name in (each.name, each.title)]
    duties = Case(log, settings.on, choice.together, tuple(trainings), tuple(agreed_elsewhere))
    case = DutiesCase(duties, choice.unknown, tuple(dict.fromkeys(known)))
    surveyed = () if ASKED_FOR.isdisjoint(case.chosen.asks) else answers(duties)
    timed = duties.mentors if _TIME in case.chosen.asks else ()
    times = tuple((trn, time_given(duties, trn)) for trn in timed)
    experienced = experience(duties) if is_told(duties) else ()
    result = DutiesResult(
        case.chosen, choice.unknown, case.judged, calendar_weeks(duties), development(duties), surveyed, times,
        experienced, lead_groups(duties),
    )  # fmt: skip
    return result, run_duties(case)


def _set(name: str, own: Sequence[RequirementSet]) -> RequirementSet | None:
    """The set of a name or title: one of the run's, or of the package's; None where there is none."""
    try:
        return set_called(name, own)
    except RulesError:
        return None
