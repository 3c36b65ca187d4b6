"""Sheets and headings that not every log has: read wherever they stand, and missed by nobody where they do not."""

from datetime import date
from decimal import Decimal

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook import log as rows
from mentortools.workbook import log_of_duties as rows_of_duties
from mentortools.workbook.columns import Table
from mentortools.workbook.decode import decode
from mentortools.workbook.layout_text import read_layout
from mentortools.workbook.layouts import ChosenLayout
from mentortools.workbook.log import MentorLog, names_only
from mentortools.workbook.plain_name import plain
from mentortools.workbook.proposal import propose
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.template import EVERY_TABLE, HOLIDAYS, MENTOR_LOG
from mentortools.workbook.template_of_duties import TABLES_OF_DUTIES
from tests.workbook.drawn_sheets import MENTORS, SCHOOL, TRAINING, decoded, sheet, sheets

ROWS: dict[str, tuple[str, ...]] = {
    "School": rows.SchoolDetails._fields,
    "Providers": rows.ProviderRow._fields,
    "Mentors": rows.MentorRow._fields,
    "Trainees": rows.TraineeRow._fields,
    "Training log": rows.TrainingRow._fields,
    "Mentoring log": rows.MentoringRow._fields,
    "Development review": rows.ReviewRow._fields,
    "Spending": rows.SpendingRow._fields,
    "Components": rows_of_duties.ComponentRow._fields,
    "Review meetings": rows_of_duties.ReviewMeetingRow._fields,
    "Entitlement": rows_of_duties.EntitlementRow._fields,
    "Deadlines": rows_of_duties.DeadlineRow._fields,
    "Lead mentor contacts": rows_of_duties.ContactRow._fields,
}
COMPONENTS = "Mentor TRN | Component | Completed on\n0900001 | Online module | 14/10/2025"


def of_duties(log: MentorLog) -> tuple[object, ...]:
    return (log.components, log.review_meetings, log.entitlements, log.deadlines, log.contacts)


def faults(log: MentorLog) -> tuple[object, ...]:
    return (log.missing, log.renamed, log.unclear, log.unreadable, log.lost_rows, log.asides, log.unknown_headings)


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_the_fields_of_their_headings_in_the_same_order(name: str) -> None:
    (table,) = [each for each in EVERY_TABLE if each.name == name]
    assert ROWS[name] == ("at", *(column.field for column in table.columns))


def test_holidays_have_theirs_too() -> None:
    assert rows.Holiday._fields == ("at", *(column.field for column in HOLIDAYS.columns))


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: table.name)
def test_no_two_headings_of_a_sheet_share_a_word(table: Table) -> None:
    words = [word for column in table.columns for word in {plain(each) for each in (column.heading, *column.aliases)}]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("table", TABLES_OF_DUTIES, ids=lambda table: table.name)
def test_no_two_sheets_share_a_name(table: Table) -> None:
    others = {plain(name) for each in EVERY_TABLE if each is not table for name in (each.name, *each.aliases)}
    assert others.isdisjoint({plain(name) for name in (table.name, *table.aliases)})


def test_a_log_without_them_misses_nothing() -> None:
    log = decoded()
    assert of_duties(log) == ((),) * 5
    extra = {(table.name, column.heading) for table in EVERY_TABLE for column in table.columns if column.extra}
    names = {(table.name, "") for table in TABLES_OF_DUTIES}
    assert {(each.table, each.heading if each.field else "") for each in log.missing}.isdisjoint(extra | names)
    assert (log.mentors[0].mentoring_since, log.training[0].released, log.school.requirement_sets) == (None, None, "")


def test_each_sheet_is_read() -> None:
    log = decoded(more=[
        sheet("Components", COMPONENTS),
        sheet("Review meetings", "Mentor TRN | Date | Kind\n0900001 | 10/06/2026 | final review"),
        sheet("Entitlement", "Mentor TRN | Hours given a week | TLR | Wellbeing check-in on\n0900001|1.5|No|2/2/2026"),
        sheet("Deadlines", "Deadline | Kind | Due on | On school calendar\nInterim | Report | 12/12/2025 | Yes"),
        sheet("Lead mentor contacts", "Date | Lead mentor | Kind\n01/11/2025 | Lee Larch | Newsletter"),
    ])  # fmt: skip
    (component,), (review,), (given,), (due,), (contact,) = (
        log.components, log.review_meetings, log.entitlements, log.deadlines, log.contacts,
    )  # fmt: skip
    assert component[1:] == ("0900001", None, "Online module", date(2025, 10, 14), None, "")
    assert (review.date, review.kind, review.uploaded_on) == (date(2026, 6, 10), "Final review", None)
    assert (given.hours_given_a_week, given.tlr, given.device) == (Decimal("1.5"), False, None)
    assert given.wellbeing_check_in_on == date(2026, 2, 2)
    assert (due.deadline, due.due_on, due.on_school_calendar) == ("Interim", date(2025, 12, 12), True)
    assert (contact.lead_mentor, contact.mentor_trn, contact.kind) == ("Lee Larch", None, "Newsletter")
    assert faults(log) == faults(decoded())
    assert log.unknown_sheets == ()
    assert of_duties(names_only(log)) == ((),) * 5


def test_headings_of_other_sheets_are_read() -> None:
    log = decoded(
        school=SCHOOL + "\nRequirement sets | funding, schools-say\nMentor lead | Mo",
        mentors=MENTORS.replace("\n0", " | Mentoring since | Came to it by\n0", 1) + " | 2022 to 2023 | told",
        training=TRAINING.replace("Hours", "Hours | Released").replace("1.5", "1.5 | Yes"),
    )
    assert (log.school.requirement_sets, log.school.mentor_lead) == ("funding, schools-say", "Mo")
    assert (log.mentors[1].mentoring_since, log.mentors[1].came_to_it_by) == (AcademicYear(2022), "Told")
    assert log.training[0].released is True
    assert faults(log) == faults(decoded())


def test_further_activities_are_read_in_their_own_spelling() -> None:
    drawn = "Date | Mentor TRN | Trainee | Activity\n14/10/2025 | 0900001 | Tess | plc MEETING"
    (row,) = decoded(more=[sheet("Mentoring log", drawn)]).mentoring
    assert row.activity == "PLC meeting"


@pytest.mark.parametrize("drawn", ["Component | Cost\nLamp | 3#", "Bought\nLamps", ""])
def test_a_sheet_of_such_a_name_that_holds_something_else_is_none_of_the_logs(drawn: str) -> None:
    log = decoded(more=[sheet("Components", drawn)])
    assert log.components == ()
    assert log.unknown_sheets == (("Components",) if drawn else ())
    assert faults(log) == faults(decoded())


def test_a_sheet_is_known_by_its_name_alone() -> None:
    log = decoded(more=[sheet("Ours", COMPONENTS)])
    assert (log.components, log.unknown_sheets) == ((), ("Ours",))


def test_training_kept_under_the_name_of_one_stays_training() -> None:
    more = [sheet("Components", TRAINING.replace("Activity", "Component"))]
    log = decoded(more=more, training=None)
    assert (len(log.training), log.components, log.places["Training log"].sheet) == (1, (), "Components")


def test_a_row_without_what_it_needs_is_kept_as_lost() -> None:
    log = decoded(more=[sheet("Components", COMPONENTS + "\n0900001 | . | 15/10/2025")])
    assert [(each.table, each.at.row) for each in log.lost_rows] == [("Components", 3)]


def test_another_sheet_is_not_said_to_be_near_a_sheet_that_is_missing() -> None:
    drawn = "Mentor TRN | Date | Kind | Notes\n0900001 | 10/06/2026 | Final review | ."
    (missing,) = [each for each in decoded(more=[sheet("Review meetings", drawn)]).missing if
                  each.heading == "Mentoring log"]  # fmt: skip
    assert missing.near is None


def test_a_layout_names_them() -> None:
    text = """[Components]
sheet = "Modules done"
[Components.headings]
Component = "Module name"
[Mentors.headings]
"Came to it by" = "How"
"""
    more = sheet("Modules done", COMPONENTS.replace("Component |", "Module name |"))
    mentors = MENTORS.replace("\n0", " | How\n0", 1) + " | Asked"
    log = decode(Snapshot((*sheets(mentors=mentors), more)), ChosenLayout(read_layout(text, "house.toml")))
    assert [row.component for row in log.components] == ["Online module"]
    assert log.mentors[1].came_to_it_by == "Asked"
    assert [each.table for each in log.laid_out] == ["Mentors", "Components"]


def test_a_layout_that_names_one_which_is_not_there_is_said() -> None:
    text = '[Components]\nsheet = "Modules done"\n[Mentors.headings]\n"Came to it by" = "How"\n'
    log = decode(Snapshot(tuple(sheets())), ChosenLayout(read_layout(text, "house.toml")))
    assert [(each.table, each.field, each.needed) for each in log.missing if each.by_layout] == [
        ("Mentors", "came_to_it_by", False), ("Components", "", False),
    ]  # fmt: skip


def test_a_proposal_has_them_only_where_they_stand() -> None:
    assert [each.table for each in propose(sheets()).sheets] == [table.name for table in MENTOR_LOG]
    mentors = MENTORS.replace("\n0", " | Mentor since\n0", 1)
    proposal = propose([*sheets(mentors=mentors), sheet("Training components", COMPONENTS)])
    components = proposal.sheets[-1]
    assert (components.table, components.sheet) == ("Components", "Training components")
    extra = [(one.heading, one.own) for each in proposal.sheets if each.table == "Mentors" for one in each.headings
             if one.heading in {"Mentoring since", "Came to it by"}]  # fmt: skip
    assert extra == [("Mentoring since", "Mentor since")]
