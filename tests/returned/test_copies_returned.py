"""A filled copy returned as a log, twice over: the same findings and pounds, and all else byte for byte."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

import mentortools
from mentortools.adapters.demo import RETURNED
from mentortools.adapters.filled_copy import FilledCopy
from mentortools.adapters.grafting.archive import read_members
from mentortools.reports.result import SchoolResult
from mentortools.reports.return_draft import Attachment, can_attach
from mentortools.workbook.unreadable import UnreadableFile
from tests.adapters.grafting.graft_recipes import parts
from tests.commands.made_logs import WITH_A_FAULT, made
from tests.made_demo import made_demo
from tests.returned.hostile import ALIVE, log
from tests.returned.made import ON
from tests.returned.packages import with_everything

CASES = (25, 44)

RETURNED_FOLDER = Path(__file__).parents[2] / "workbooks" / "returned"


def logs() -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in sorted(RETURNED_FOLDER.glob("*.*s*")) if path.suffix != ".csv"}
    found |= {Path(name).name: data for name, data in made_demo().items() if name.startswith(f"{RETURNED}/")}
    return found | {"made.xlsx": made(), "with a fault.xlsx": WITH_A_FAULT, "hostile.xlsx": log(ALIVE[0], 1)}


LOGS = logs()


def worked_out(data: bytes) -> SchoolResult | None:
    try:
        return mentortools.claim(data, ON)
    except UnreadableFile:
        return None


def says(result: SchoolResult) -> tuple[object, ...]:
    """All that a log comes to: its claims, what stays out, and every finding with its cell."""
    findings = sorted(
        (each.code, each.sheet or "", each.cell.reference if each.cell else "", each.message)
        for each in result.findings
    )
    return result.claims, findings


@pytest.mark.parametrize("name", LOGS)
def test_a_copy_and_its_copy_come_to_the_same(name: str) -> None:
    first = worked_out(LOGS[name])
    if first is None:
        pytest.skip("no log can be read of it")
    data = LOGS[name]
    for _ in range(2):
        copy: FilledCopy = mentortools.filled_copy(data, worked_out(data) or first)
        if copy.why_apart:
            assert Path(name).suffix == ".ods", copy.why_apart
            return
        data = copy.data
        again = mentortools.claim(data, ON)
        assert says(again) == says(first)
        assert again.stamp.log == first.stamp.log


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["with a fault.xlsx", "Ashgrove Primary 2025-26.xlsx"])
def test_case_44_a_copy_saved_by_libreoffice_comes_to_the_same_pounds(name: str, tmp_path: Path) -> None:
    first = mentortools.claim(LOGS[name], ON)
    data = LOGS[name]
    for turn in ("one", "two"):
        source = tmp_path / turn / "copy.xlsx"
        source.parent.mkdir()
        source.write_bytes(mentortools.filled_copy(data, mentortools.claim(data, ON)).data)
        words = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to",
                 "xlsx", "--outdir", str(source.parent / "saved"), str(source)]  # fmt: skip
        subprocess.run(words, check=True, capture_output=True, timeout=120)
        data = (source.parent / "saved" / "copy.xlsx").read_bytes()
        again = mentortools.claim(data, ON)
        assert again.claims.amount == first.claims.amount
        assert [(line.trn, line.hours_claimed) for line in again.claims.trainings] == [
            (line.trn, line.hours_claimed) for line in first.claims.trainings
        ]
        assert again.of(mentortools.Severity.MUST_FIX) == first.of(mentortools.Severity.MUST_FIX)


def test_case_25_macros_and_all_else_stay_byte_for_byte_and_nothing_of_ours_is_live() -> None:
    whole, carried = with_everything(made())
    result = mentortools.claim(whole, ON)
    assert str(result.claims.amount) == "438.00"
    copy = mentortools.filled_copy(whole, result)
    assert copy.why_apart == ""
    before = {member.name: member for member in read_members(whole)}
    after = {member.name: member for member in read_members(copy.data)}
    assert len(carried) >= 8
    for part in carried:
        assert after[part] == before[part], part
    ours = set(after) - set(before)
    assert ours
    for part, content in parts(copy.data).items():
        if part in ours:
            assert not any(word in content for word in (b"vbaProject", b"macrosheet", b"oleObject", b"External"))
    twice = mentortools.filled_copy(copy.data, mentortools.claim(copy.data, ON))
    for part in carried:
        assert parts(twice.data)[part] == parts(whole)[part], part


@pytest.mark.parametrize("name", ["copy.xlsm", "copy.xlsx"])
def test_case_25_a_copy_with_macros_is_never_attached(name: str) -> None:
    whole, _ = with_everything(made())
    copy = mentortools.filled_copy(whole, mentortools.claim(whole, ON)).data
    assert not can_attach(Attachment(name, copy)), "whatever it is called"
    plain = mentortools.filled_copy(made(), mentortools.claim(made(), ON)).data
    assert can_attach(Attachment("copy.xlsx", plain))
