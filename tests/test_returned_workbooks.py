"""Logs saved by LibreOffice (workbooks/returned), worked out to the pound: by hand in expected.csv, and by us."""

import csv
from datetime import date
from pathlib import Path

import pytest

import mentortools

RETURNED = Path(__file__).parents[1] / "workbooks" / "returned"
ON = mentortools.Options(on=date(2026, 6, 1))


def by_hand() -> dict[str, list[dict[str, str]]]:
    files: dict[str, list[dict[str, str]]] = {}
    with (RETURNED / "expected.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            files.setdefault(line["file"], []).append(line)
    return files


EXPECTED = by_hand()


def test_every_returned_workbook_has_its_arithmetic() -> None:
    assert set(EXPECTED) == {path.name for path in RETURNED.iterdir()} - {"expected.csv"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_claims_agree_with_the_arithmetic(name: str) -> None:
    result = mentortools.claim(RETURNED / name, ON)
    found = {
        (line.trn, line.provider_code): (str(line.training_type), str(line.hours_claimed), str(line.amount))
        for line in result.claims.trainings
        if line.rows or line.claimed_here or line.claimed_elsewhere
    }
    assert found == {
        (line["trn"], line["provider_code"]): (line["training_type"], line["hours"], line["amount"])
        for line in EXPECTED[name]
    }


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_only_the_faults_that_were_drawn_must_be_fixed(name: str) -> None:
    result = mentortools.claim(RETURNED / name, ON)
    codes = {finding.code for finding in result.findings if finding.severity is mentortools.Severity.MUST_FIX}
    drawn = {"higgledy-piggledy-primary.xlsx": {"MT109", "MT113", "MT203"}, "gallimaufry-school.ods": {"MT503"}}
    assert codes == drawn.get(name, set())
