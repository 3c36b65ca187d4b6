"""Rows of the sheets that a log has only where a chosen requirement set asks for them."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from mentortools.workbook.place import At


class ComponentRow(NamedTuple):
    """A component of a provider's training, and when the mentor completed it; a blank provider code is None."""

    at: At
    mentor_trn: str
    provider_code: str | None
    component: str
    completed_on: dt.date | None
    reflection_written: bool | None
    evidence: str


class ReviewMeetingRow(NamedTuple):
    """A meeting at which a mentor's development review was looked at."""

    at: At
    mentor_trn: str
    date: dt.date
    kind: str
    lead_mentor: str
    uploaded_on: dt.date | None
    notes: str


class EntitlementRow(NamedTuple):
    """What one mentor is given for mentoring. Whatever is blank or could not be read is None, or no text."""

    at: At
    mentor_trn: str
    hours_given_a_week: Decimal | None
    admin_hours_a_week: Decimal | None
    release_for_training: bool | None
    cover_for_observations: bool | None
    cpd_slot: str
    device: bool | None
    tlr: bool | None
    extra_pay: bool | None
    job_description: bool | None
    line_manager: str
    network: bool | None
    workload_reviewed_on: dt.date | None
    wellbeing_check_in_on: dt.date | None
    supervision_by: str
    progression: str
    notes: str


class DeadlineRow(NamedTuple):
    """Something due by a day: for one trainee, for those of one provider, or for all."""

    at: At
    deadline: str
    kind: str
    provider_code: str | None
    trainee: str
    due_on: dt.date
    done_on: dt.date | None
    on_school_calendar: bool | None
    notes: str


class ContactRow(NamedTuple):
    """What a lead mentor sent, or a visit or call: to one mentor, or to the whole group where the TRN is None."""

    at: At
    date: dt.date
    lead_mentor: str
    mentor_trn: str | None
    kind: str
    training_mentioned: bool | None
    notes: str
