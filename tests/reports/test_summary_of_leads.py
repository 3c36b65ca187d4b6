"""The groups of lead mentors in the summary: who has training to do, and when all of a group were written to."""

from datetime import date

from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.recipients import Recipient, handed_on
from mentortools.reports.report_page import Names, report_page
from tests.reports.test_summary_of_duties import batch_of, rows

TRAINING = "best-practice-network-training"
DRAWN = """
## School
| Label | Value |
| --- | --- |
| School name | "Example School" |
| URN | "154321" |
| Academic year | "2025 to 2026" |
| Teaching starts | 02/09/2025 |
| Teaching ends | 21/07/2026 |
| Requirement sets | "{sets}" |

## Holidays
| First day | Last day | Name |
| --- | --- | --- |
| 27/10/2025 | 31/10/2025 | "Autumn half-term" |
| 22/12/2025 | 02/01/2026 | "Christmas" |

## Mentors
| TRN | First name | Last name | Employed by this school | Lead mentor |
| --- | --- | --- | --- | --- |
| "0900001" | "Ada" | "Acorn" | "Yes" | "Lee Leader" |
| "0900002" | "Ben" | "Beech" | "Yes" | "lee  leader" |
| "0900003" | "Cal" | "Cedar" | "Yes" | "{third}" |

## Trainees
| Trainee | Provider code | Programme | Route | Mentor TRN | Starts |
| --- | --- | --- | --- | --- | --- |
| "Tia Trainee" | "1AB" | "Secondary" | "QTS" | "0900001" | 02/09/2025 |
| "Tom Trainee" | "1AB" | "Secondary" | "QTS" | "0900002" | 02/09/2025 |
| "Tim Trainee" | "1AB" | "Secondary" | "QTS" | "0900003" | 02/09/2025 |

## Lead mentor contacts (added)
| Date | Lead mentor | Mentor TRN | Kind | Training mentioned |
| --- | --- | --- | --- | --- |
| 15/09/2025 | "Lee Leader" | | "Newsletter" | "Yes" |
| 10/11/2025 | "Lee Leader" | "0900001" | "Reminder" | "Yes" |
| 14/01/2026 | "Lee Leader" | "0900002" | "Call" | "Yes" |
"""


def test_each_group_with_its_gaps_and_letters() -> None:
    """The newsletter went to all; the reminder to one of two, so the second half-term was not written to all."""
    found = rows(batch_of(DRAWN.format(sets=TRAINING, third="")), "Lead mentors")
    assert [(row["Lead mentor"], row["Mentors"], row["With parts to do"]) for row in found] == [
        ("Lee Leader", 2, 2),
        ("No lead mentor", 1, 1),
    ]
    lee, nobody = found
    assert (lee["Half-terms over"], lee["Written to all in"], lee["Last contact"]) == (2, 1, date(2026, 1, 14))
    assert (nobody["Half-terms over"], nobody["Written to all in"], nobody["Last contact"]) == (2, None, None)
    assert lee["Parts to do"] == 22
    assert (nobody["Parts to do"], nobody["Of these late"]) == (11, 0)


def test_a_mentor_in_another_group_has_a_row_of_that_group() -> None:
    found = rows(batch_of(DRAWN.format(sets=TRAINING, third="Mo Mentor")), "Lead mentors")
    assert [(row["Lead mentor"], row["Mentors"]) for row in found] == [("Lee Leader", 2), ("Mo Mentor", 1)]


def test_a_set_that_asks_for_no_lead_mentor_has_a_row_where_one_is_named() -> None:
    drawn = DRAWN.format(sets="funding", third="")
    assert [row["Lead mentor"] for row in rows(batch_of(drawn), "Lead mentors")] == ["Lee Leader", "No lead mentor"]
    nobody = drawn.replace('"Lee Leader"', "").replace('"lee  leader"', "")
    assert "Lead mentors" not in [each.title for each in batch_summary(batch_of(nobody))]


def test_nothing_is_said_where_no_set_is_chosen() -> None:
    assert "Lead mentors" not in [each.title for each in batch_summary(batch_of(DRAWN.format(sets="", third="")))]


def test_lead_mentors_are_named_to_nobody_else() -> None:
    batch = batch_of(DRAWN.format(sets=TRAINING, third=""))
    assert "Lee Leader" not in report_page(batch, Names.MASKED)
    assert not [
        sheet.title for each in handed_on(batch, list(Recipient)) for sheet in each.sheets if "Lead" in sheet.title
    ]
