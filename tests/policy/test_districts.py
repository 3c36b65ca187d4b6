"""Which district is in which region, at the borders where money hangs on it."""

from collections import Counter

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
from mentortools.policy.describe import describe_districts
from mentortools.policy.districts import DistrictMatch, Matched, NoRegion
from mentortools.policy.rules import Rules

YEAR = AcademicYear(2025)
INNER, OUTER, FRINGE, REST = Region


def match(text: str) -> DistrictMatch:
    return Rules.of(YEAR).region_of(text)


@pytest.mark.parametrize(
    ("code", "name", "region"),
    [
        ("E09000001", "City of London", INNER),
        ("E09000002", "Barking and Dagenham", INNER),
        ("E09000005", "Brent", INNER),
        ("E09000009", "Ealing", INNER),
        ("E09000014", "Haringey", INNER),
        ("E09000024", "Merton", INNER),
        ("E09000025", "Newham", INNER),
        ("E09000003", "Barnet", OUTER),
        ("E09000010", "Enfield", OUTER),
        ("E09000016", "Havering", OUTER),
        ("E09000031", "Waltham Forest", OUTER),
        ("E06000034", "Thurrock", FRINGE),
        ("E06000036", "Bracknell Forest", FRINGE),
        ("E06000060", "Buckinghamshire", FRINGE),
        ("E07000066", "Basildon", FRINGE),
        ("E07000073", "Harlow", FRINGE),
        ("E07000098", "Hertsmere", FRINGE),
        ("E07000107", "Dartford", FRINGE),
        ("E07000212", "Runnymede", FRINGE),
        ("E07000226", "Crawley", FRINGE),
        ("E07000240", "St Albans", FRINGE),
        ("E07000242", "East Hertfordshire", FRINGE),
        ("E07000099", "North Hertfordshire", REST),
        ("E07000243", "Stevenage", REST),
        ("E06000042", "Milton Keynes", REST),
        ("E06000038", "Reading", REST),
        ("E06000041", "Wokingham", REST),
        ("E07000070", "Chelmsford", REST),
        ("E07000110", "Maidstone", REST),
        ("E07000229", "Worthing", REST),
        ("E06000001", "Hartlepool", REST),
        ("E06000053", "Isles of Scilly", REST),
    ],
)
def test_live_districts_by_code_and_by_name(code: str, name: str, region: Region) -> None:
    for text, matched in ((code, Matched.CODE), (code.lower(), Matched.CODE), (name, Matched.NAME)):
        found = match(text)
        assert (found.code, found.name, found.region, found.reason) == (code, name, region, None)
        assert found.matched is matched


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hammersmith & Fulham", "E09000013"),
        ("HAMMERSMITH AND FULHAM", "E09000013"),
        ("Kingston-upon-Thames", "E09000021"),
        ("st. albans", "E07000240"),
        ("St. Helens", "E08000013"),
        ("St Helens", "E08000013"),
        ("  Windsor  and Maidenhead ", "E06000040"),
        ("King’s Lynn and West Norfolk", "E07000146"),
        ("Bristol City of", "E06000023"),
        ("Stratford on Avon", "E07000221"),
        ("E0700 0066", "E07000066"),
        ("Tower\u00a0Hamlets", "E09000030"),
    ],
)
def test_case_spaces_and_punctuation_do_not_matter(text: str, code: str) -> None:
    assert match(text).code == code


@pytest.mark.parametrize(
    ("text", "written", "counts", "region"),
    [
        ("E07000097", "E07000097", "E07000242", FRINGE),
        ("E07000100", "E07000100", "E07000240", FRINGE),
        ("E07000104", "E07000104", "E07000241", FRINGE),
        ("E07000101", "E07000101", "E07000243", REST),
        ("E08000020", "E08000020", "E08000037", REST),
        ("E08000019", "E08000019", "E08000039", REST),
        ("E06000048", "E06000048", "E06000057", REST),
        ("East Hertfordshire", "E07000242", "E07000242", FRINGE),
        ("E07000005", "E07000005", "E07000005", FRINGE),
        ("South Bucks", "E07000006", "E07000006", FRINGE),
    ],
)
def test_ended_districts_that_still_have_a_region(text: str, written: str, counts: str, region: Region) -> None:
    found = match(text)
    assert found.written is not None
    assert (found.written.code, found.code, found.region, found.reason) == (written, counts, region, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("E07000004", NoRegion.ENDED),
        ("Aylesbury Vale", NoRegion.ENDED),
        ("Wycombe", NoRegion.ENDED),
        ("Poole", NoRegion.ENDED),
        ("E07000165", NoRegion.ENDED),
        ("W06000015", NoRegion.OUTSIDE_ENGLAND),
        ("s12000033", NoRegion.OUTSIDE_ENGLAND),
        ("N09000003", NoRegion.OUTSIDE_ENGLAND),
        ("E10000012", NoRegion.UNKNOWN),
        ("E99999999", NoRegion.UNKNOWN),
        ("L99999999", NoRegion.UNKNOWN),
        ("Essex", NoRegion.UNKNOWN),
        ("Thurock", NoRegion.UNKNOWN),
        ("London Borough of Brent", NoRegion.UNKNOWN),
        ("Slough Borough Council", NoRegion.UNKNOWN),
        ("Bristol", NoRegion.UNKNOWN),
        ("E0700006", NoRegion.UNKNOWN),
        ("", NoRegion.BLANK),
        (" - ", NoRegion.BLANK),
    ],
)
def test_no_region_and_why(text: str, reason: NoRegion) -> None:
    found = match(text)
    assert found.region is None
    assert found.reason is reason
    assert found.text == text


def test_an_ended_district_says_which_and_when() -> None:
    written = match("aylesbury vale").written
    assert written is not None
    assert (written.code, written.name, str(written.ended_on)) == ("E07000004", "Aylesbury Vale", "2019-12-01")


def test_how_many_districts_each_region_has() -> None:
    rows = describe_districts(YEAR)
    assert Counter(row.region for row in rows if not row.ended_on) == {INNER: 19, OUTER: 14, FRINGE: 31, REST: 232}
    assert Counter(row.region for row in rows if row.ended_on) == {FRINGE: 2, None: 48}
    assert len({row.code for row in rows}) == 346


def test_no_two_live_districts_are_alike_once_squeezed() -> None:
    live = [row for row in describe_districts(YEAR) if not row.ended_on]
    assert [match(row.name).code for row in live] == [row.code for row in live]


def test_every_code_leads_to_itself_or_to_its_living_namesake() -> None:
    for row in describe_districts(YEAR):
        found = match(row.code)
        assert found.name == row.name
        assert found.written is not None
        assert found.written.code == row.code
        assert found.region == row.region or row.ended_on
