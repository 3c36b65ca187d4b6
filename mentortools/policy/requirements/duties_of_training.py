"""Duties of training: what a mentor has done of a provider's programme, its development review, its lead mentor."""

from decimal import Decimal

from mentortools.policy.requirements.duty import Duty
from mentortools.policy.requirements.figure import Figure, FigureKind

MENTORS = ("all", "trained-elsewhere", "previously-trained", "contrasting")

_TRAINING = ("Training log.date", "Training log.mentor_trn", "Training log.activity")
_COMPONENTS = ("Components.mentor_trn", "Components.provider_code", "Components.component", "Components.completed_on")
_DONE = (*_TRAINING, "Training log.reflection_written", *_COMPONENTS, "Components.reflection_written")
_REVIEW = ("Development review.mentor_trn", "Development review.initial_rating", "Development review.reviewed_on")
_MEETINGS = ("Review meetings.mentor_trn", "Review meetings.date", "Review meetings.kind")
_CONTACTS = ("Lead mentor contacts.date", "Lead mentor contacts.lead_mentor", "Lead mentor contacts.mentor_trn",
             "Lead mentor contacts.kind")  # fmt: skip
_LEAD = "Mentors.lead_mentor"


def _whole(default: int, unit: str, title: str, most: int | None = None) -> Figure:
    return Figure(FigureKind.WHOLE, Decimal(default), unit, title, Decimal(1), Decimal(most) if most else None)


def _yes_no(title: str, *, default: bool) -> Figure:
    return Figure(FigureKind.YES_NO, default, "", title)


_WITHIN = _whole(42, "days", "days from the start of the first trainee's placement until it has to be done")

TRAINING: tuple[Duty, ...] = (
    Duty("trained", "Has taken part in mentor training", {}, _TRAINING),
    Duty("trained-this-year", "Has trained again in this academic year", {},
         (*_TRAINING, "Mentors.previously_trained_with")),
    Duty("trained-with-provider", "Has trained with the accredited provider of the trainee", {},
         (*_TRAINING, "Training log.provider_code", "Trainees.provider_code")),
    Duty("essential-complete", "Has done the essential training",
         {"mentors": Figure(FigureKind.TEXT, "all", "", "which mentors: all, those trained-elsewhere, those"
                            " previously-trained with the provider, or those of contrasting placements",
                            choices=MENTORS)},
         (*_DONE, "Mentors.previously_trained_with", "Trainees.placement")),
    Duty("refresher", "Has done the refresher and its reflective task",
         {"hours": Figure(FigureKind.NUMBER, Decimal(1), "hours", "how long the refresher is"),
          "reflection": _yes_no("whether a written reflection belongs to it", default=True)},
         (*_TRAINING, "Training log.hours", "Training log.reflection_written", "Mentors.previously_trained_with")),
    Duty("induction", "Has done the induction at the start", {"within_days": _WITHIN},
         (*_DONE, "Trainees.starts", *_MEETINGS)),
    Duty("component", "Has done a part of the training programme",
         {"component": Figure(FigureKind.WORDS, None, "", "codes of the parts, all of which are to be done",
                              needed=True, component=True)}, _DONE),
    Duty("component-count", "Has done a part of the training programme as often as asked",
         {"component": Figure(FigureKind.TEXT, None, "", "the part's code", needed=True, component=True),
          "how_many": _whole(3, "times", "how many times")}, _DONE),
    Duty("full-allowance", "Has done all parts of the programme, where the whole allowance is claimed", {},
         (*_DONE, "Training log.hours", "Training log.provider_code")),
)  # fmt: skip

REVIEW: tuple[Duty, ...] = (
    Duty("review-begun", "Has rated their own mentoring during induction", {"within_days": _WITHIN},
         (*_REVIEW, "Trainees.starts")),
    Duty("review-rated", "Has a priority, and actions for it, in the development review",
         {"priorities": _whole(1, "areas", "how many areas are the priority"),
          "actions": _whole(1, "actions", "how many actions at least")},
         (*_REVIEW, "Development review.area", "Development review.statement", "Development review.priority",
          "Development review.action")),
    Duty("review-at-meetings", "Has gone through the development review at each of the meetings",
         {"component": Figure(FigureKind.TEXT, None, "", "the code of the meetings", needed=True, component=True)},
         (*_REVIEW, *_MEETINGS, *_TRAINING)),
    Duty("review-final", "Has a final development review",
         {"month": _whole(6, "", "the month in which it takes place, 6 for June", 12),
          "lead_mentor": _yes_no("whether it takes place with the lead mentor", default=False)},
         (*_REVIEW, "Development review.final_rating", *_MEETINGS, "Review meetings.lead_mentor")),
    Duty("review-uploaded", "The final development review is uploaded", {},
         (*_MEETINGS, "Review meetings.uploaded_on")),
)  # fmt: skip

LEAD_MENTORS: tuple[Duty, ...] = (
    Duty("lead-mentor-named", "Is in a lead mentor's group", {}, (_LEAD,)),
    Duty("newsletter-each-half-term", "The lead mentor writes to the group each half term", {},
         (_LEAD, *_CONTACTS, "School.teaching_starts", "School.teaching_ends")),
    Duty("gaps-contacted", "The lead mentor gets in touch where training is missing", {}, (_LEAD, *_CONTACTS, *_DONE)),
    Duty("visit-mentions-training", "The lead mentor speaks of training at each visit and call", {},
         (_LEAD, *_CONTACTS, "Lead mentor contacts.training_mentioned")),
)  # fmt: skip
