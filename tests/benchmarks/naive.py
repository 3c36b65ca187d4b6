"""A naive script with pandas: what somebody who looks after data would write in an afternoon, and what it misses."""

from datetime import date
from math import floor
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.benchmarks.days import ON

HEADINGS_IN = 3
FIRST_ROW = 5
RATE, ALLOWANCE, A_DAY, SATURDAY, DIGITS = 45.10, 16, 24, 5, 7

KNOWN_MISSES = {
    "MT113": "1.30 typed as text becomes 1.3 hours",
    "MT141": "14.10.25 becomes a date of this century without a word",
    "MT143": "14/10/2025 typed as text becomes a date without a word",
    "MT311": "no session is too long to be true as long as it fits into a day",
}
"""What it does not find, by the tool's codes."""

Flag = tuple[str, str]


def run(path: Path, into: Path) -> list[Flag]:
    """Checks one workbook and writes its claim book. Gives the sheets and cells found wrong."""
    flags: list[Flag] = []
    mentors = _sheet(path, "Mentors")
    trns = {str(trn) for trn in mentors["TRN"].dropna()}
    _mentors(mentors, flags)
    _trainees(_sheet(path, "Trainees"), trns, flags)
    _meetings(_sheet(path, "Mentoring log"), trns, flags)
    codes = {str(code) for code in _sheet(path, "Providers")["Provider code"].dropna()}
    log = _sheet(path, "Training log")
    good = _training(log, trns, codes, flags)
    _claim_book(good, mentors, into)
    return flags


def _sheet(path: Path, name: str) -> pd.DataFrame:
    return pd.read_excel(path, sheet_name=name, header=HEADINGS_IN, dtype={"TRN": str, "Mentor TRN": str})


def _flag(frame: pd.DataFrame, sheet: str, index: int, heading: str, flags: list[Flag]) -> None:
    column = list(frame.columns).index(heading) + 1
    flags.append((sheet, f"{get_column_letter(column)}{index + FIRST_ROW}"))


def _mentors(frame: pd.DataFrame, flags: list[Flag]) -> None:
    for number, (_, row) in enumerate(frame.iterrows()):
        if pd.isna(row["TRN"]):
            continue
        if not pd.isna(row["Email"]) and "." not in str(row["Email"]).partition("@")[2]:
            _flag(frame, "Mentors", number, "Email", flags)
        if str(row["Employed by this school"]).lower() != "yes":
            _flag(frame, "Mentors", number, "Employed by this school", flags)


def _trainees(frame: pd.DataFrame, trns: set[str], flags: list[Flag]) -> None:
    for number, (_, row) in enumerate(frame.iterrows()):
        if pd.isna(row["Trainee"]):
            continue
        if str(row["Mentor TRN"]) not in trns:
            _flag(frame, "Trainees", number, "Mentor TRN", flags)
        if pd.to_datetime(row["Ends"]) < pd.to_datetime(row["Starts"]):
            _flag(frame, "Trainees", number, "Ends", flags)


def _meetings(frame: pd.DataFrame, trns: set[str], flags: list[Flag]) -> None:
    for number, (_, row) in enumerate(frame.iterrows()):
        if pd.isna(row["Date"]) and pd.isna(row["Mentor TRN"]):
            continue
        if pd.isna(pd.to_datetime(row["Date"], errors="coerce", dayfirst=True)):
            _flag(frame, "Mentoring log", number, "Date", flags)
        if pd.isna(pd.to_numeric(row["Minutes"], errors="coerce")):
            _flag(frame, "Mentoring log", number, "Minutes", flags)
        if str(row["Mentor TRN"]) not in trns:
            _flag(frame, "Mentoring log", number, "Mentor TRN", flags)


def _training(frame: pd.DataFrame, trns: set[str], codes: set[str], flags: list[Flag]) -> pd.DataFrame:
    """The sessions that can be claimed."""
    good: list[dict[str, object]] = []
    repeated = frame.duplicated()
    for number, (_, row) in enumerate(frame.iterrows()):
        if pd.isna(row["Date"]) and pd.isna(row["Mentor TRN"]):
            continue
        wrong = _wrong(row, trns, codes)
        if repeated.iloc[number]:
            wrong.append("Date")
        for heading in wrong:
            _flag(frame, "Training log", number, heading, flags)
        if not wrong:
            day = pd.to_datetime(row["Date"], dayfirst=True)
            hours = float(row["Hours"])
            good.append({"row": number, "trn": str(row["Mentor TRN"]), "code": row["Provider code"], "day": day,
                         "hours": hours})  # fmt: skip
    kept = pd.DataFrame(good)
    total = kept.groupby(["trn", "day"])["hours"].transform("sum")
    for number in kept[total > A_DAY]["row"]:
        _flag(frame, "Training log", int(number), "Hours", flags)
    return kept[total <= A_DAY]


def _wrong(row: "pd.Series[Any]", trns: set[str], codes: set[str]) -> list[str]:
    """The headings of a session whose cells look wrong."""
    wrong: list[str] = []
    trn = str(row["Mentor TRN"])
    if len(trn) != DIGITS or not trn.isdigit() or trn not in trns:
        wrong.append("Mentor TRN")
    if str(row["Provider code"]) not in codes:
        wrong.append("Provider code")
    day = pd.to_datetime(str(row["Date"]), errors="coerce", dayfirst="/" in str(row["Date"]))
    in_range = not pd.isna(day) and date(2025, 4, 6) <= day.date() <= ON
    if not in_range or day.weekday() >= SATURDAY:
        wrong.append("Date")
    hours = pd.to_numeric(str(row["Hours"]), errors="coerce")
    if not 0 < hours <= A_DAY:  # not a number is neither
        wrong.append("Hours")
    if pd.isna(row["Evidence"]):
        wrong.append("Evidence")
    return wrong


def _claim_book(good: pd.DataFrame, mentors: pd.DataFrame, into: Path) -> None:
    names = {str(row["TRN"]): f"{row['First name']} {row['Last name']}" for _, row in mentors.iterrows()}
    book = Workbook()
    sheet = book.create_sheet("Funding claim", 0)
    sheet.append(["Provider code", "Mentor", "TRN", "Hours", "Rate", "Amount"])
    for _, line in good.groupby(["code", "trn"], as_index=False)["hours"].sum().iterrows():
        claimed = min(floor(line["hours"]), ALLOWANCE)
        sheet.append([line["code"], names.get(line["trn"], ""), line["trn"], claimed, RATE, claimed * RATE])
    book.save(into)
