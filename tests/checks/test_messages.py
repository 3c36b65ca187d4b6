"""The rules that every message keeps: GOV.UK's for error messages, and our own (architecture.md, Style)."""

import re
from pathlib import Path

import pytest

import mentortools
from mentortools.checks.catalogue import Check
from mentortools.checks.cell_faults import FAULTS
from mentortools.checks.describe import describe
from mentortools.checks.every import EVERY
from mentortools.checks.files import FAULTS as FILE_FAULTS
from mentortools.checks.files import unreadable
from mentortools.checks.remarks import REMARKS
from mentortools.model.finding import Finding
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.requirements.sets import requirement_set
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook import reading
from mentortools.workbook.reading import Problem
from mentortools.workbook.template import EVERY_TABLE, HOLIDAYS
from mentortools.workbook.unreadable import Reason
from tests.checks.drawn import ON, parse_case, snapshot
from tests.checks.test_cases import FILES, findings
from tests.returned import made as returned
from tests.returned.hostile import LONG, log

WORKBOOK = Path(reading.__file__).parent
LONGEST = 300
FORBIDDEN = re.compile(
    r"\b(please|sorry|valid|invalid|error occurred|oops|illegal|null|none type|parse|format|string|integer|regex"
    r"|boolean|exception|must be valid|failed|forbidden|unsuccessful)\b",
    re.IGNORECASE,
)
HEADINGS = {column.heading for table in (*EVERY_TABLE, HOLIDAYS) for column in table.columns}
FROM_THE_RULES = {"MT163"}
"""Whose words are the rules' own and as long as they must be."""


def all_findings() -> list[Finding]:
    return [finding for path in FILES for finding in findings(path)]


def said(path: Path) -> list[Finding]:
    return [finding for finding in findings(path) if finding.code == path.stem]


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_no_forbidden_word_in_what_is_declared(check: Check) -> None:
    for text in (check.message, check.title, check.why):
        assert not FORBIDDEN.search(text), FORBIDDEN.search(text)


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_titles_are_short_and_reasons_are_sentences(check: Check) -> None:
    assert len(check.title) <= 80
    assert check.title[0].isupper()
    assert not check.title.endswith(".")
    assert check.why.endswith(".")
    assert "interfaces.md" not in check.why


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_messages_are_whole_sentences_of_a_fair_length(path: Path) -> None:
    for finding in said(path):
        assert finding.message.endswith("."), finding.message
        assert finding.message[0].isupper() or finding.message[0] in "“0123456789£", finding.message
        assert not re.search(r"[{}]|\bNone\b|  |\.\.| [.,]", finding.message), finding.message
        assert len(finding.message) <= LONGEST or finding.code in FROM_THE_RULES, len(finding.message)
        assert not FORBIDDEN.search(finding.message), finding.message


def test_money_is_in_pounds_and_pence() -> None:
    for finding in all_findings():
        for amount in re.findall(r"£[\d.,]*\d", finding.message):
            assert re.fullmatch(r"£\d{1,3}(,\d{3})*\.\d\d", amount), finding.message


def test_a_finding_at_a_cell_of_a_table_names_the_column_by_its_own_heading() -> None:
    for finding in all_findings():
        if finding.cell is not None and finding.code not in {"MT024", "MT025"}:
            assert finding.heading in HEADINGS, finding


def test_messages_never_name_another_heading_for_the_cell() -> None:
    """Where a message begins with a heading, it is the heading of its cell."""
    for finding in all_findings():
        begins = [heading for heading in HEADINGS if finding.message.startswith(f"{heading} ")]
        if begins and finding.cell is not None:
            assert finding.heading in begins, finding


def test_every_problem_of_reading_has_one_check() -> None:
    assert set(FAULTS) == set(Problem)
    assert len({fault.code for fault in FAULTS.values()}) == len(FAULTS)


def test_every_remark_that_a_reader_makes_has_one_check() -> None:
    readers = (*WORKBOOK.glob("values/*.py"), WORKBOOK / "column_reading.py", WORKBOOK / "table_rows.py")
    made = {name for path in readers for name in re.findall(r"\bRemark\.([A-Z_]+)", path.read_text(encoding="utf-8"))}
    assert {remark.name for remark in REMARKS} == made
    assert len({remark.code for remark in REMARKS.values()}) == len(REMARKS)


def test_every_reason_has_one_finding() -> None:
    assert set(FILE_FAULTS) == set(Reason)
    assert {unreadable(reason).code for reason in Reason} == {f"MT{number:03}" for number in range(1, 12)}


INNER_WORDS = re.compile(
    r"\b(zip|xml|ole|biff|traceback|bytes|encoding|openpyxl|calamine|memory|inflate)\b", re.IGNORECASE
)


@pytest.mark.parametrize("reason", list(Reason))
def test_what_is_said_of_a_file_that_cannot_be_read_keeps_the_rules(reason: Reason) -> None:
    """One finding, in sentences for the person who sent the file: what is wrong, and what to do."""
    message = unreadable(reason).message
    assert message[0].isupper()
    assert message.endswith(".")
    assert len(re.findall(r"[.](?= |$)", message)) >= 2, "what is wrong, and what to do"
    assert len(message) <= LONGEST
    assert not FORBIDDEN.search(message)
    assert not INNER_WORDS.search(message)


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_what_is_declared_ends_as_a_sentence_whatever_fills_it(check: Check) -> None:
    """Checks of several logs among them, whose findings no drawn case of one log shows."""
    assert check.message.endswith((".", "}")), check.message
    assert check.message[0].isupper() or check.message[0] in "“{0123456789£"
    assert not INNER_WORDS.search(check.message)


def test_another_reason_is_our_own_fault() -> None:
    with pytest.raises(ValueError, match="eaten by the dog"):
        unreadable("eaten by the dog")


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_what_a_check_reads_is_a_rule(check: Check) -> None:
    for name in check.reads:
        assert any(each == name or each.startswith(f"{name}.") for each in PARAMETERS), name


def test_a_check_is_described_by_its_code_in_either_case() -> None:
    assert [row.title for row in describe("mt302")] == ["The same session twice"]
    assert describe("MT999") == ()
    assert len(describe()) == len(EVERY)


def test_descriptions_hold_no_braces() -> None:
    for row in describe():
        assert not re.search(r"[{}]|  | \.", row.message), row.message


LONG_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley of Quillhaven and Brackenfold"


def test_no_message_is_too_long_to_read_whatever_people_are_called() -> None:
    made = [*mentortools.claim(log(LONG_NAME, 1)).findings, *mentortools.claim(log(LONG, 2)).findings]
    assert len({finding.code for finding in made}) >= 9
    for finding in made:
        assert len(finding.message) <= LONGEST, (finding.code, len(finding.message), finding.message)


@pytest.mark.parametrize("path", [path for path in FILES if path.stem > "MT8"], ids=lambda path: path.stem)
def test_no_message_on_a_duty_is_too_long_to_read_whatever_people_are_called(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name in ("Sample", "Invented", "Max Mentor"):
        text = text.replace(f'"{name}"', f'"{LONG_NAME}"')
    case = parse_case(path.stem, text)
    for finding in claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on, sets=case.sets)).findings:
        assert len(finding.message) <= LONGEST, (finding.code, len(finding.message), finding.message)


@pytest.mark.parametrize("name", ["Sample", LONG_NAME])
def test_holidays_that_nobody_listed_are_spoken_of_in_the_message_itself(name: str) -> None:
    trainees = (
        "| Trainee | Provider code | Programme | Route | Mentor TRN | Course type |\n"
        f'| "{name}" | "1AB" | "Primary" | "QTS" | "1234567" | "Postgraduate" |\n'
    )
    drawn = f'## Mentors\n| TRN | First name | Last name |\n| "1234567" | "Max" | "{name}" |\n## Trainees\n{trainees}'
    case = parse_case("MT810", drawn)
    settings = Settings(ON, sets=(requirement_set("best-practice-network-primary"),))
    found = claim(LogFile("log.xlsx", snapshot(case)), settings).findings
    of_weeks = [finding.message for finding in found if finding.code in {"MT810", "MT811", "MT813"}]
    assert len(of_weeks) == 3
    for message in of_weeks:
        assert "School lists no week off in 37 weeks; " in message
        assert re.search(r"\d+ of \d+ (weeks|half-terms) missed", message)
        assert len(message) <= LONGEST


@pytest.mark.parametrize("table", ["Mentors", "Trainees", "Mentor training log", "Previous claims", "School"])
def test_no_message_on_missing_headings_is_too_long_to_read(table: str) -> None:
    """All of a sheet's headings that a claim can do without missing, and three long ones of the school's own there."""
    own = ("What they attended this time", "How it was done (remote, here)", "Where the certificate is kept")
    some = {"Mentors": ("TRN", *own), "Trainees": ("Trainee", "Provider code", "Mentor TRN", *own),
            "Mentor training log": ("Date", "Mentor TRN", "Provider code", "Hours", *own),
            "Previous claims": ("Academic year", "Mentor TRN", "Provider code", "Hours", *own)}  # fmt: skip
    values = {"TRN": "0900001", "Trainee": "Tess Novice", "Provider code": "1ZZ", "Mentor TRN": "0900001", "Hours": 2,
              "Date": returned.DAY, "Academic year": "2024 to 2025"}  # fmt: skip
    headings = some.get(table, ())
    row = [values.get(heading, "x") for heading in headings]
    sheets: dict[str, returned.Rows | None] = {} if table == "School" else {table.replace(" ", "_"): (headings, row)}
    if table == "Mentor training log":
        sheets["Training_log"] = None
    findings = returned.read(None, **sheets).findings if sheets else returned.read().findings
    assert any(finding.code == "MT514" for finding in findings)
    for finding in findings:
        assert len(finding.message) <= LONGEST, (finding.code, len(finding.message), finding.message)
