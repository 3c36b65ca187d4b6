"""The CSV files of a batch: DfE's columns, and nothing that comes alive in a spreadsheet."""

import csv
import sys
from decimal import Decimal
from io import StringIO
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.reports.csv_files import claim_lines_csv, claims_csv, findings_csv
from mentortools.reports.csv_text import csv_file, field
from mentortools.reports.plain_signs import plain_signs
from tests.reports.batch_values import BRACKENFOLD, Mentor, School, batch, returned, small_batch


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("hostile", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20 7946 0000", "'+44 20 7946 0000"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("\t=1+1", "'\t=1+1"),
        ("\tname", "'\tname"),
        ("\rname", "'\rname"),
        ("\nname", "'\nname"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A1", "'＠A1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ('=HYPERLINK("http://example.invalid","St Ada")', '\'=HYPERLINK("http://example.invalid","St Ada")'),
    ],
)
def test_text_that_could_come_alive_gets_an_apostrophe(hostile: str, written: str) -> None:
    assert field(hostile) == written


def test_no_sign_that_nobody_sees_hides_a_formula() -> None:
    unseen = {sign for sign in map(chr, range(sys.maxunicode + 1)) if category(sign) in {"Cc", "Cf", "Zl", "Zp", "Zs"}}
    kept = {sign for sign in unseen if plain_signs(sign) == sign}
    assert {"\t", "\u00a0", "\u200b", "\ufeff"} <= kept
    assert {field(f"{sign}=1")[0] for sign in kept} == {"'"}
    assert {field(f"{sign}=1")[0] for sign in unseen - kept} == {"\ufffd"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("", ""),
        (None, ""),
        ("St Ada's", "St Ada's"),
        ("0123456", "0123456"),
        ("a=b", "a=b"),
        ("   ", "   "),
        (-5, "-5"),
        (Decimal("-43.80"), "-43.80"),
        (Decimal("2E+1"), "20"),
    ],
)
def test_numbers_stay_numbers_and_harmless_text_stays_as_it_is(value: str | Decimal | None, written: str) -> None:
    assert field(value) == written


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_every_text_is_read_back_whole_and_none_begins_as_a_formula(texts: list[str]) -> None:
    content = csv_file(["heading"] * len(texts), [texts])
    assert content.startswith(b"\xef\xbb\xbfheading")
    (back,) = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    assert [each.removeprefix("'") for each in back] == [plain_signs(each).removeprefix("'") for each in texts]
    assert not any(each.lstrip()[:1] in set("=+-@＝＋－＠") for each in back if each.strip())


def test_claims_have_the_columns_of_the_claims_download() -> None:
    content = claims_csv(small_batch()).decode("utf-8-sig")
    assert content.splitlines() == [
        (
            "claim_reference,school_urn,school_name,school_local_authority,school_type_of_establishment,school_group,"
            "provider_name,provider_code,claim_amount,claim_submission_date,claim_status,claim_unpaid_reason"
        ),
        "MT-2025-26-900001-1AB,900001,Brackenfold Primary School,,,,Applegarth University,1AB,992.20,,prepared,",
        "MT-2025-26-900002-1AB,900002,Cloverley Academy,,,,Applegarth University,1AB,643.20,,prepared,",
        "MT-2025-26-900002-2CD,900002,Cloverley Academy,,,,Copperbeck SCITT,2CD,857.60,,prepared,",
        "MT-2025-26-900003-1AB,900003,Dunmarrow High School,,,,Applegarth University,1AB,,,prepared,",
    ]


def test_claim_lines_are_one_a_mentor_and_only_those_claimed() -> None:
    lines = rows(claim_lines_csv(small_batch()))
    assert [(each["mentor_trn"], each["hours_logged"], each["mentor_hours_of_training"]) for each in lines] == [
        ("0123456", "17.5", "16"),
        ("0234567", "6.25", "6"),
        ("0456789", "16", "12"),
        ("0567890", "20", "16"),
        ("0678901", "10", "10"),
    ]
    assert (lines[0]["hourly_rate"], lines[0]["amount"], lines[0]["training_type"]) == ("45.10", "721.60", "initial")
    assert lines[2]["taken_by_other_schools"] == "4"
    assert (lines[4]["hourly_rate"], lines[4]["amount"]) == ("", "")


def test_findings_are_all_there_those_of_unreadable_files_included() -> None:
    found = rows(findings_csv(small_batch()))
    assert len(found) == len(BRACKENFOLD.findings) + 2
    assert (found[0]["sheet"], found[0]["cell"], found[0]["found"]) == ("Training log", "B4", "12345")
    assert (found[-1]["file"], found[-1]["school_urn"], found[-1]["cell"]) == ("Eastwick Infants.xlsx", "", "")


def test_a_hostile_name_stays_text_in_every_file() -> None:
    hostile = School("=cmd|' /C calc'!A0", "900008", mentors=(Mentor("0123456", "@Ada +Quill"),))
    one = batch(returned(hostile, "x.xlsx"))
    assert rows(claims_csv(one))[0]["school_name"] == "'=cmd|' /C calc'!A0"
    assert rows(claim_lines_csv(one))[0]["mentor_full_name"] == "'@Ada +Quill"
