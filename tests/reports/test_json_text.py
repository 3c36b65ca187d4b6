"""The JSON that scripts rely on: its keys, their order and the form of each value."""

import json
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools._version import __version__
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut
from mentortools.model.region import Region
from mentortools.policy.rules import Rules
from mentortools.reports.json_text import check_object, claim_object
from mentortools.reports.manifest import manifest
from mentortools.reports.plain_numbers import plain_hours
from mentortools.reports.return_note import return_notes
from tests.reports.batch_values import (
    BRACKENFOLD,
    DIGEST,
    DUNMARROW,
    EMPTY_MESSAGE,
    ON,
    Mentor,
    School,
    not_read,
    result,
    returned,
    small_batch,
)

ONE = replace(
    BRACKENFOLD,
    mentors=(Mentor("0123456", "Ada Quillfeather", logged="17.5"),),
    findings=BRACKENFOLD.findings[:1],
    kept_out=KeptOut(3, Decimal("4.50"), None),
)


def test_check_prints_this() -> None:
    empty = not_read("returned/Eastwick Infants.xlsx", "empty", EMPTY_MESSAGE)
    printed = json.dumps(check_object([returned(ONE, "returned/a.xlsx"), empty], DIGEST, ON), ensure_ascii=False)
    assert printed == (
        f'{{"mentortools": "{__version__}", "rules": "{DIGEST}", "on": "2026-05-12", "files": ['
        f'{{"path": "returned/a.xlsx", "sha256": "{"ab" * 32}", "read": true, "reason": null, "findings": ['
        '{"code": "MT991", "severity": "must fix", "sheet": "Training log", "cell": "B4", "heading": "Mentor TRN",'
        ' "found": "12345", "message": "Mentor TRN must be 7 digits. “12345” has 5. Type it with its leading zeros,'
        ' for example 0012345"}]},'
        f' {{"path": "returned/Eastwick Infants.xlsx", "sha256": "{"cd" * 32}", "read": false, "reason": "empty",'
        ' "findings": [{"code": "MT990", "severity": "must fix", "sheet": null, "cell": null, "heading": null,'
        f' "found": null, "message": "{EMPTY_MESSAGE}"}}]}}]}}'
    )


def test_claim_prints_this() -> None:
    one = replace(result(ONE, "a.xlsx"), rules=Rules.of(AcademicYear(2025)), findings=())
    assert json.dumps(claim_object(one)) == (
        f'{{"mentortools": "{__version__}", "rules": "{DIGEST}", "on": "2026-05-12", "ledger": null,'
        ' "academic_year": "2025 to 2026", "school": {"name": "Brackenfold Primary School", "urn": "900001",'
        ' "region": "Fringe", "region_from": "district E07000066"},'
        ' "claims": [{"provider_code": "1AB", "hours": 16, "hourly_rate": "45.10", "amount": "721.60", "mentors": ['
        '{"trn": "0123456", "training_type": "initial", "hours_logged": "17.5", "allowance": 16,'
        ' "already_claimed_here": 0, "already_claimed_elsewhere": 0, "hours_claimed": 16, "hours_left": 0,'
        ' "amount": "721.60", "why": "17.5 hours logged, 16 can be funded"}]}],'
        ' "rows_kept_out": 3, "hours_kept_out": "4.5", "amount": "721.60", "findings": [],'
        ' "rows_kept_out_without_hours": 0}'
    )


def test_without_a_region_amounts_are_null() -> None:
    claim = claim_object(result(DUNMARROW, "a.xlsx"))
    assert claim["amount"] is None
    assert claim["school"] == {"name": "Dunmarrow High School", "urn": "900003", "region": None, "region_from": None}


def test_files_that_are_no_workbooks_are_left_out() -> None:
    files = check_object(small_batch().files, DIGEST, ON)["files"]
    assert isinstance(files, list)
    assert len(files) == len(small_batch().files) - 1


@pytest.mark.parametrize(
    ("hours", "written"),
    [
        ("17.5", "17.5"),
        ("20", "20"),
        ("2E+1", "20"),
        ("0", "0"),
        ("3.990000000", "3.99"),
        ("0.333333333", "0.333333333"),
    ],
)
def test_hours_are_the_shortest_decimal(hours: str, written: str) -> None:
    assert plain_hours(Decimal(hours)) == written


def names_of_notes() -> dict[str, str]:
    return {note.file: note.name for note in return_notes(small_batch())}


def test_the_manifest_tells_what_became_of_each_file() -> None:
    whole = json.loads(manifest(small_batch(), names_of_notes()))
    assert list(whole) == ["mentortools", "on", "rules", "overlaid", "layouts", "ledger", "options", "expected_schools",
                           "files", "outputs"]  # fmt: skip
    assert [(file["path"], file["state"], file["note"]) for file in whole["files"][:5]] == [
        ("Brackenfold Primary School.xlsx", "read", "Brackenfold Primary School"),
        ("Cloverley Academy.xlsx", "read", None),
        ("late/Dunmarrow.ods", "read", "late - Dunmarrow"),
        ("Eastwick Infants.xlsx", "could not be read", "Eastwick Infants"),
        ("copies/Cloverley Academy.xlsx", "the same file as another", None),
    ]
    assert len(whole["files"]) == len(small_batch().files)


def test_the_manifest_holds_no_names_of_people_and_no_trns() -> None:
    said = manifest(small_batch(), names_of_notes())
    people = [mentor for each in small_batch().results for mentor in each.log.mentors]
    assert people
    for mentor in people:
        assert mentor.trn not in said
        assert mentor.last_name not in said
    assert "merriweather" not in said.lower()


def test_a_school_without_mentors_has_no_claims() -> None:
    assert claim_object(result(School("Hazelhurst", "900009", Region.FRINGE), "a.xlsx"))["claims"] == []
