"""A claim that was filled in and then typed over: the log is the same, the sheet says something else."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from mentortools.model.finding import Finding
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.stamp import Stamp
from tests.checks.drawn import ON, drawn_log

FILLED_SHEETS = frozenset({"MT612"})
GOOD = drawn_log("good.xlsx", "").snapshot
LINES = claim(LogFile("good.xlsx", GOOD), Settings(on=ON)).claims.claims[0].mentors


def filled(rows: Sequence[Sequence[CellValue]], log: str = GOOD.fingerprint) -> Snapshot:
    stamp = str(Stamp("0.1.0", "2026-05-12", log))
    block = [["Funding claim"], [stamp], [], ["Claim 1 of 1: Example Provider (1AB)"],
             ["Mentor", "TRN", "Training type", "Whole hours"], *rows]  # fmt: skip
    return replace(GOOD, sheets=(*GOOD.sheets, Sheet("Funding claim", block)))


def found(snapshot: Snapshot) -> list[Finding]:
    findings = claim(LogFile("filled.xlsx", snapshot), Settings(on=ON)).findings
    return [finding for finding in findings if finding.code == "MT612"]


def row(trn: str, hours: CellValue) -> list[CellValue]:
    return ["Somebody", trn, "Initial", hours]


AS_WORKED_OUT = [row(line.trn, float(line.hours_claimed)) for line in LINES]


def test_a_claim_as_it_was_filled_in_is_no_finding() -> None:
    assert found(filled(AS_WORKED_OUT)) == []


@pytest.mark.parametrize(("typed", "said"), [(17.0, "17"), (None, "blank"), ("ten", "ten")])
def test_hours_typed_over_are_named_by_cell(typed: CellValue, said: str) -> None:
    (finding,) = found(filled([row(LINES[0].trn, typed), *AS_WORKED_OUT[1:]]))
    assert finding.cell is not None
    assert (finding.sheet, finding.cell.reference) == ("Funding claim", "D6")
    assert f"is {said} on the filled-in claim" in finding.message
    assert f"the log now gives {LINES[0].hours_claimed}." in finding.message


def test_a_line_of_nobody_gives_no_hours() -> None:
    (finding,) = found(filled([*AS_WORKED_OUT, row("9999999", 3.0)]))
    assert "the log now gives 0." in finding.message


def test_sheets_of_another_state_of_the_log_are_another_check() -> None:
    assert found(filled([row(LINES[0].trn, 17.0)], log="0" * 16)) == []
