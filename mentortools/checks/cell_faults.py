"""What is said of a cell that cannot be read: one fault for each problem of reading."""

from collections.abc import Mapping

from msgspec import Struct

from mentortools.model.severity import Severity
from mentortools.workbook.reading import Problem

MUST_FIX, CHECK = Severity.MUST_FIX, Severity.CHECK


class CellFault(Struct, frozen=True):
    """One kind of unreadable cell.

    Attributes:
        code: Its check's code.
        title: Its check's title.
        says: What is wrong.
        remedy: What to do where nothing is proposed.
        proposal: What to do where the reading proposes something: ``{proposal}``.
        why: The reason.
        severity: ``must fix`` where it keeps a row out; ``check`` for what never does.
    """

    code: str
    title: str
    says: str
    remedy: str
    why: str
    proposal: str = "If that is meant, type {proposal}."
    severity: Severity = MUST_FIX


_DATE = "Type the date day first, for example 14/10/2025."
_HOURS = "Type hours as a number: 1.5 is one hour and a half."
_SEEN = "Every value is read from its cell alone; what is not certain is never guessed."

FAULTS: Mapping[Problem, CellFault] = {
    Problem.NOT_A_TRN: CellFault(
        "MT101", "A TRN that is no TRN",
        "{heading} must be 7 digits. “{found}” is not.",
        "Type the 7 digits of the teacher reference number.",
        "DfE's service takes a TRN of exactly 7 digits, and a claim is made for a TRN.",
    ),
    Problem.TRN_SHORT: CellFault(
        "MT102", "A TRN that has lost digits",
        "{heading} must be 7 digits. “{found}” has fewer: Excel drops leading zeros from numbers.",
        "Type all 7 digits.",
        "Zeros are put back only where that gives a mentor of the school.",
        "If only the zeros are missing, type {proposal}.",
    ),
    Problem.BLANK: CellFault(
        "MT105", "A blank cell that a row needs",
        "{heading} is blank.",
        "Type it in, or clear the whole row.",
        "A row without it cannot be counted.",
    ),
    Problem.ERROR_VALUE: CellFault(
        "MT106", "An error in a cell",
        "{heading} shows the error {found}.",
        "Type the value in place of the formula.",
        "Excel shows an error where a formula has lost what it refers to.",
    ),
    Problem.NO_RESULT: CellFault(
        "MT107", "A formula without a result",
        "{heading} holds a formula whose result is not in the file.",
        "Open it in Excel, save it, and send it again.",
        "Some programs save formulas without their results; what the person saw cannot be told from the file.",
    ),
    Problem.NOT_A_DATE: CellFault(
        "MT108", "A date that is no date",
        "{heading} must be a date. “{found}” is not one.",
        _DATE, _SEEN, "If that is meant, type {proposal}.",
    ),
    Problem.NO_SUCH_DATE: CellFault(
        "MT109", "A day that no calendar has",
        "{heading} “{found}” is a day that does not exist.",
        _DATE, "The nearest day would be a guess.",
    ),
    Problem.DATE_UNCLEAR: CellFault(
        "MT110", "A date that can be read in two ways",
        "{heading} “{found}” can be read in more than one way.",
        _DATE, _SEEN, "If {proposal} is meant, type that.",
    ),
    Problem.DATE_MONTH_FIRST: CellFault(
        "MT125", "A date with the month first",
        "{heading} “{found}” is no day: read day first, its month would be above 12.",
        _DATE, "People who type the month first do so in other rows too, where nobody can tell.",
        "If {proposal} is meant, type that.",
    ),
    Problem.DATE_WITHOUT_DAY: CellFault(
        "MT111", "A date without a day",
        "{heading} “{found}” names a month, and no day.",
        _DATE, "Whether a session counts can depend on its day.",
    ),
    Problem.NOT_HOURS: CellFault(
        "MT112", "Hours that are no number",
        "{heading} must be a number of hours. “{found}” is not one.",
        _HOURS, _SEEN,
    ),
    Problem.HOURS_UNCLEAR: CellFault(
        "MT113", "Hours that can be read in two ways",
        "{heading} “{found}” can be read as two different lengths of time.",
        _HOURS,
        "As text, 1.30 is 1.3 hours to some people and an hour and a half to others.",
        "Type {proposal}, whichever is meant.",
    ),
    Problem.HOURS_NEGATIVE: CellFault(
        "MT114", "Hours below 0",
        "{heading} is {found}, which is less than no time.",
        _HOURS, "A session lasts some time. To take a session out, delete its row.",
    ),
    Problem.HOURS_OVER_A_DAY: CellFault(
        "MT115", "More hours than a day has",
        "{heading} is {found}, and a day has 24.",
        "Type the hours of one session on one day, and give each day its own row.",
        "Each row is one session on one day.",
    ),
    Problem.NOT_A_PROVIDER_CODE: CellFault(
        "MT116", "A provider code that is none",
        "{heading} must be 3 letters or digits, for example 1AB. “{found}” is not.",
        "Type the accredited provider's code.",
        "DfE wants one claim for each accredited provider, and knows them by these codes.",
        "If that is meant, type {proposal}, as text.",
    ),
    Problem.NOT_A_URN: CellFault(
        "MT117", "A URN that is none",
        "{heading} must be 6 digits and start with 1. “{found}” does not fit.",
        "Type the school's unique reference number.",
        "Schools are told apart by URN; a claim under another URN would be another school's.",
    ),
    Problem.NOT_AN_EMAIL: CellFault(
        "MT118", "An email address that is none",
        "{heading} “{found}” is not an email address.",
        "Type one address, for example office@school.example.",
        "Return notes are drafted to this address. The claim does not need it.",
        severity=CHECK,
    ),
    Problem.NOT_AN_ACADEMIC_YEAR: CellFault(
        "MT119", "An academic year that is none",
        "{heading} must name two years, for example 2025 to 2026. “{found}” does not.",
        "Type both years.",
        "Rates, hours and dates are those of the academic year. A calendar year lies in two of them.",
        "Type {proposal}.",
    ),
    Problem.NOT_YES_OR_NO: CellFault(
        "MT120", "Neither yes nor no",
        "{heading} must be Yes or No. “{found}” is neither, so it was read as blank.",
        "Type Yes or No.",
        "What other marks mean is not known.",
        severity=CHECK,
    ),
    Problem.NOT_WHOLE: CellFault(
        "MT121", "Not a whole number",
        "{heading} must be a whole number. “{found}” is not.",
        "Type the whole hours of that claim.",
        "DfE's service takes whole hours only, so every claim has whole hours.",
    ),
    Problem.NOT_POUNDS: CellFault(
        "MT122", "Not an amount of money",
        "{heading} must be pounds and pence, for example 125.50. “{found}” is not.",
        "Type the amount.",
        "Spending is compared with the funding. The claim does not need it.",
        severity=CHECK,
    ),
    Problem.DATE_WITHOUT_YEAR: CellFault(
        "MT123", "A date without a year",
        "{heading} “{found}” names no year.",
        _DATE, "The ranges of two academic years overlap, so the year decides.",
    ),
    Problem.NOT_MINUTES: CellFault(
        "MT124", "Not a number of minutes",
        "{heading} must be a number of minutes, for example 60. “{found}” is not, so it was read as blank.",
        "Type the minutes.",
        "Meetings and observations are added up in minutes. The claim does not need them.",
        severity=CHECK,
    ),
}  # fmt: skip
