"""Every kind of duty that can be judged, by its name."""

from collections.abc import Mapping

from mentortools.policy.requirements.duties_of_placements import OBSERVING, PLACEMENT, WEEKS
from mentortools.policy.requirements.duties_of_schools import ENTITLEMENT
from mentortools.policy.requirements.duties_of_training import LEAD_MENTORS, REVIEW, TRAINING
from mentortools.policy.requirements.duty import Duty

DUTIES: Mapping[str, Duty] = {
    duty.name: duty
    for family in (TRAINING, REVIEW, LEAD_MENTORS, WEEKS, PLACEMENT, OBSERVING, ENTITLEMENT)
    for duty in family
}
