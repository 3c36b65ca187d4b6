"""Duties of schools and trusts to their mentors: what a mentor is entitled to, recorded and compared."""

from collections.abc import Mapping
from decimal import Decimal

from mentortools.policy.requirements.duty import Duty
from mentortools.policy.requirements.figure import Figure, FigureKind

ITEMS: Mapping[str, str] = {
    "Entitlement.hours_given_a_week": "hours given a week",
    "Entitlement.admin_hours_a_week": "hours for administration a week",
    "Entitlement.release_for_training": "release for training",
    "Entitlement.cover_for_observations": "cover for observations",
    "Entitlement.cpd_slot": "a weekly slot for professional learning",
    "Entitlement.device": "a device",
    "Entitlement.tlr": "a teaching and learning responsibility payment",
    "Entitlement.extra_pay": "extra pay",
    "Entitlement.job_description": "a job description",
    "Entitlement.line_manager": "a line manager",
    "Entitlement.network": "a network of mentors",
    "Entitlement.workload_reviewed_on": "a look at the workload",
    "Entitlement.wellbeing_check_in_on": "a talk about wellbeing",
    "Entitlement.supervision_by": "supervision",
    "Entitlement.progression": "a place in the plan for progression",
    "Mentors.time_given_as": "time to mentor",
    "Mentors.protected_slot": "a protected slot in the week",
    "Mentors.lead_mentor": "a lead mentor",
    "School.mentor_lead": "somebody who leads the mentors",
    "School.entitlement_agreed": "a written entitlement",
}
"""What can be asked of a school for each mentor, or once: the field of the log, and what it is in a sentence."""

ENTITLEMENT: tuple[Duty, ...] = (
    Duty("entitlement-item", "Something each mentor is entitled to",
         {"item": Figure(FigureKind.TEXT, None, "", "what, as Sheet.field of the log", choices=tuple(ITEMS),
                         needed=True),
          "at_least": Figure(FigureKind.NUMBER, None, "", "the least of it, where it is a number")},
         (), asks_by="item"),
    Duty("released-for-training", "Release from teaching to train", {},
         ("Training log.date", "Training log.mentor_trn", "Training log.mode", "Training log.released",
          "School.teaching_starts", "School.teaching_ends")),
    Duty("protected-slot", "A protected slot for the weekly meeting", {}, ("Mentors.protected_slot",)),
    Duty("not-only-ppa", "Time that is not only taken from planning time", {}, ("Mentors.time_given_as",)),
    Duty("deadlines-on-calendar", "Providers' deadlines on the school calendar", {},
         ("Deadlines.deadline", "Deadlines.kind", "Deadlines.provider_code", "Deadlines.due_on",
          "Deadlines.on_school_calendar")),
    Duty("same-offer", "The same written offer in every school of the trust", {},
         ("School.trust", "School.entitlement_agreed")),
    Duty("mentor-lead", "Someone who leads the school's mentors",
         {"from_trainees": Figure(FigureKind.WHOLE, Decimal(2), "trainees", "from how many trainees on a school needs"
                                 " one; with two providers in any case", Decimal(1))},
         ("School.mentor_lead",)),
    Duty("portfolio", "Evidence of leading and of training others", {},
         ("Training log.evidence", "Components.mentor_trn", "Components.component", "Components.evidence")),
    Duty("budget-line", "Mentoring in next year's budget", {},
         ("School.budget_for_next_year", "School.cover_cost_an_hour")),
)  # fmt: skip
