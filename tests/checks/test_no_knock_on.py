"""One fault, one finding: what follows from it is not found again, and nothing is claimed that hangs on it."""

import pytest

from mentortools.tasks.settings import Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import ON, drawn_log

LABELS = """
    ## School

    | Label | Value |
    | --- | --- |
"""
MENTORS = """
    ## Mentors

    | TRN | First name | Last name | Email | Employed by this school | Lead mentor | Time given as | Protected slot | Previously trained with | Notes |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""  # noqa: E501 - a drawn table
TRAINEES = """
    ## Trainees

    | Trainee | Provider code | Programme | Route | Mentor TRN | Course type | Placement | Shared mentor | Starts | Ends | Withdrew on |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""  # noqa: E501 - a drawn table
TRAINING = """
    ## Training log

    | Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
    | --- | --- | --- | --- | --- | --- | --- |
"""
CLAIMS = """
    ## Previous claims

    | Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status |
    | --- | --- | --- | --- | --- | --- | --- |
"""
CLAIMED = '| "2025 to 2026" | "1234567" | "1AB" | {} | | "10000002" | "Submitted" |\n'
ANN = '| "1234567" | "Ann" | "Example" | | "Yes" | | | | | |\n'
BEN = '| "0234567" | "Ben" | "Sample" | | "Yes" | | | | | |\n'
CAT = '| "3234567" | "Cat" | "Instance" | | "Yes" | | | | | |\n'
TIA = '| "Tia Trainee" | "1AB" | "Primary" | "QTS" | "1234567" | "Postgraduate" | "Main" | | 02/09/2025 | | |\n'
UMA = '| "Uma Student" | "1AB" | "Primary" | "QTS" | "0234567" | "Postgraduate" | "Main" | | 02/09/2025 | | |\n'
SOL = '| "Sol Sample" | "1AB" | "Primary" | "QTS" | "3234567" | "Postgraduate" | "Main" | | 02/09/2025 | | |\n'
ANNS = '| 14/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |\n'
BENS = '| 14/10/2025 | "0234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |\n'
HEADINGS = '| "Date" | "Mentor TRN" | "Provider code" | "Activity" | "Hours" | "Mode" | "Evidence" |\n'
TOTAL = '| | "Total hours" | | | 4 | | |\n'
GOOD_HOURS = 7

FAULTS = {
    "a sheet is missing": ("## Mentors (missing)", "MT020", 0),
    "the School sheet is missing": ("## School (missing)", "MT020", 0),
    "the trainees are missing": ("## Trainees (missing)", "MT020", 0),
    "an optional sheet is missing": ("## Providers (missing)", "MT021", GOOD_HOURS),
    "the mentors' TRN heading is missing": (
        """
        ## Mentors

        | First name | Last name |
        | --- | --- |
        | "Ann" | "Example" |
        """,
        "MT022 MT023 MT514 MT514",
        0,
    ),
    "no trainee has a mentor, for want of a heading": (
        """
        ## Trainees

        | Trainee | Provider code | Route |
        | --- | --- | --- |
        | "Tia Trainee" | "1AB" | "QTS" |
        """,
        "MT022 MT023 MT514 MT514",
        0,
    ),
    "a heading of previous claims is missing": (
        """
        ## Previous claims

        | Academic year | Mentor TRN | Provider code |
        | --- | --- | --- |
        | "2024 to 2025" | "1234567" | "1AB" |
        """,
        "MT022 MT514 MT514 MT514",
        0,
    ),
    "previous claims have no headings at all": (
        """
        ## Previous claims

        | Ours |
        | --- |
        | "2024 to 2025" |
        """,
        "MT022 MT022 MT022 MT022",
        0,
    ),
    "the heading for the status is missing": (
        """
        ## Previous claims

        | Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference |
        | --- | --- | --- | --- | --- | --- |
        | "2024 to 2025" | "7654321" | "1AB" | 10 | | "10000001" |
        """,
        "MT514",
        GOOD_HOURS,
    ),
    "the headings pasted in again": (TRAINING + ANNS + HEADINGS + BENS, "MT035", 4),
    "a row of totals": (TRAINING + ANNS + BENS + TOTAL, "MT036", 4),
    "a column with no heading": (
        """
        ## Providers

        | Provider code | Provider name | Contact email | |
        | --- | --- | --- | --- |
        | "1AB" | "Example Teaching Partnership" | | "ring first" |
        """,
        "MT032",
        GOOD_HOURS,
    ),
    "two sheets that could both be the training log": (
        """
        ## Training log as “Mentor training”

        | Date | Mentor TRN | Provider code | Hours |
        | --- | --- | --- | --- |
        | 14/10/2025 | "1234567" | "1AB" | 2 |

        ## Training (added)

        | Date | Mentor TRN | Provider code | Hours |
        | --- | --- | --- | --- |
        | 14/10/2025 | "1234567" | "1AB" | 2 |
        """,
        "MT025",
        0,
    ),
    "more claimed here than is logged": (CLAIMS + CLAIMED.format(6), "MT602", 2),
    "one reference with other hours": (CLAIMS + CLAIMED.format(4) + CLAIMED.format(5), "MT307 MT608", 2),
    "two sheets of previous claims": (
        """
        ## Previous claims as “PREVIOUS CLAIMS” (added)

        | Academic year |
        | --- |
        """,
        "MT025",
        0,
    ),
    "two headings for the hours": (
        """
        ## Training log

        | Date | Mentor TRN | Provider code | Hours | Hours |
        | --- | --- | --- | --- | --- |
        | 14/10/2025 | "1234567" | "1AB" | 2 | 2 |
        """,
        "MT025 MT514",
        0,
    ),
    "the URN is blank": (LABELS + "| URN | |", "MT105", 0),
    "the URN is no URN": (LABELS + '| URN | "12345" |', "MT117", 0),
    "earlier URNs that nobody can read": (LABELS + '| Earlier URNs | "the old school" |', "MT117", 0),
    "the year is unreadable": (LABELS + "| Academic year | 2025 |", "MT119", 0),
    "the year has no rules": (LABELS + '| Academic year | "2021 to 2022" |', "MT163", 0),
    "the district is blank": (LABELS + "| District | |", "MT160", GOOD_HOURS),
    "the district's label is missing": (LABELS + "| District | missing |", "MT160", GOOD_HOURS),
    "the name's label is missing": (LABELS + "| School name | missing |", "MT166", GOOD_HOURS),
    "an email that is none": (LABELS + '| Contact email | "the office" |', "MT118", GOOD_HOURS),
    "a mentor's own TRN lost its zero": (MENTORS + ANN + BEN.replace('"0234567"', "234567"), "MT102 MT203", 5),
    "a mentor's own TRN is no TRN": (MENTORS + ANN + BEN.replace("0234567", "none yet"), "MT101 MT203", 5),
    "employment that is neither yes nor no": (MENTORS + ANN + BEN.replace("Yes", "maybe"), "MT120", GOOD_HOURS),
    "the heading for employment is missing": (
        """
        ## Mentors

        | TRN | First name | Last name |
        | --- | --- | --- |
        | "1234567" | "Ann" | "Example" |
        | "0234567" | "Ben" | "Sample" |
        """,
        "MT023 MT514 MT514",
        GOOD_HOURS,
    ),
    "a trainee's provider that nobody can read": (TRAINEES + TIA + UMA.replace('"1AB"', "#REF!"), "MT106", 5),
    "a trainee's mentor that nobody can read": (TRAINEES + TIA + UMA.replace("0234567", "B3n"), "MT101", 5),
    "a trainee's withdrawal that nobody can read": (TRAINEES + TIA + UMA.replace("| |\n", '| "May" |\n'), "MT108", 5),
    "a mentor's only session cannot be read": (TRAINING + ANNS + BENS.replace("| 2 |", '| "long" |'), "MT112", 2),
    "a mentor's only session is in the future": (
        TRAINING + ANNS + BENS.replace("14/10/2025", "13/08/2026"),
        "MT405",
        2,
    ),
    "a session after the year and in the future": (
        TRAINING + ANNS + BENS + BENS.replace("14/10/2025", "13/10/2026"),
        "MT402",
        4,
    ),
    "a session before the range, on a Saturday": (
        TRAINING + ANNS + BENS + BENS.replace("14/10/2025", "29/03/2025"),
        "MT401",
        4,
    ),
    "24.5 hours on a day, 12.5 of them in one session": (
        TRAINING + ANNS + BENS.replace("| 2 |", "| 12 |") + BENS.replace("| 2 |", "| 12.5 |"),
        "MT304 MT304",
        2,
    ),
    "a session written down three times, twice with other evidence": (
        TRAINING + ANNS + BENS + 2 * BENS.replace("Register", "Mail"),
        "MT302 MT303",
        6,
    ),
    "a session of no time alone": (TRAINING + ANNS + BENS.replace("| 2 |", "| 0 |"), "MT310", 2),
    "a row that no claim is made of": (
        """
        ## Mentoring log

        | Date | Mentor TRN | Trainee | Activity | Minutes | Targets set | Targets reviewed | Notes |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | "a Tuesday" | "1234567" | "Tia Trainee" | "Meeting" | 60 | | | |
        """,
        "MT131",
        GOOD_HOURS,
    ),
    "nobody in Mentors, twice over": (
        TRAINING + ANNS + BENS + 2 * BENS.replace("0234567", "5555555"),
        "MT203 MT203",
        4,
    ),
    "a mentor who is not employed and has nothing logged": (
        MENTORS + ANN + BEN + CAT.replace("Yes", "No"),
        "",
        GOOD_HOURS,
    ),
    "a trainee on a route that is not funded, with nothing logged": (
        MENTORS + ANN + BEN + CAT + TRAINEES + TIA + UMA + SOL.replace("QTS", "HPITT"),
        "MT208",
        GOOD_HOURS,
    ),
}


@pytest.mark.parametrize(("drawing", "codes", "hours"), FAULTS.values(), ids=FAULTS.keys())
def test_one_fault_is_found_once(drawing: str, codes: str, hours: int) -> None:
    result = claim(drawn_log("log.xlsx", drawing), Settings(on=ON))
    assert sorted(finding.code for finding in result.findings) == codes.split()
    assert result.claims.hours == hours


def test_a_row_of_a_mentor_in_doubt_points_at_the_cell_to_put_right() -> None:
    drawing = MENTORS + ANN + BEN.replace('"0234567"', "234567")
    found = claim(drawn_log("log.xlsx", drawing), Settings(on=ON)).findings
    (message,) = [finding.message for finding in found if finding.code == "MT203"]
    assert "Mentors A3 may be this mentor: put it right first." in message
