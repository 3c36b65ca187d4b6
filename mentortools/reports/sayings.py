"""All that the lists of a batch say of one file by itself: said where the file is worked out, and put aside."""

from mentortools.reports.batch_summary import claim_rows
from mentortools.reports.csv_files import claims_lines, findings_lines, mentors_lines
from mentortools.reports.file_figures import file_figures
from mentortools.reports.files_aside import Saying
from mentortools.reports.report_page.finding_section import places_in
from mentortools.reports.return_note import needs_a_note
from mentortools.reports.summary_development import reviewed_in
from mentortools.reports.summary_duties import duty_mentor_rows, duty_rows
from mentortools.reports.summary_entitlement import agreed_in, entitlement_rows, items_asked
from mentortools.reports.summary_experience import EXPERIENCE_ROWS, experience_counts
from mentortools.reports.summary_findings import FINDING_ROWS, common_in
from mentortools.reports.summary_leads import lead_rows
from mentortools.reports.summary_mentors import mentor_rows, unclaimed_rows
from mentortools.reports.summary_schools import school_rows
from mentortools.reports.summary_survey import survey_answers

SAYINGS: tuple[Saying, ...] = (
    file_figures,
    needs_a_note,
    school_rows,
    mentor_rows,
    unclaimed_rows,
    claim_rows,
    reviewed_in,
    *FINDING_ROWS,
    common_in,
    duty_rows,
    duty_mentor_rows,
    items_asked,
    entitlement_rows,
    agreed_in,
    survey_answers,
    experience_counts,
    *EXPERIENCE_ROWS,
    lead_rows,
    places_in,
    findings_lines,
    claims_lines,
    mentors_lines,
)
