"""What is passed on: each recipient gets what it needs, and nothing that it must not see."""

import re
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mentortools.adapters.new_sheets import render
from mentortools.arguments import RECIPIENTS
from mentortools.model.region import Region
from mentortools.reports.recipients import FOLDERS, HandedOn, Recipient, handed_on
from mentortools.reports.recipients.small_numbers import FEWEST, left_out
from mentortools.reports.result import BatchResult
from mentortools.workbook.edit import Content
from tests.reports.batch_values import BRACKENFOLD, Mentor, School, batch, returned, small_batch


def made(whole: BatchResult, recipient: Recipient) -> list[HandedOn]:
    return list(handed_on(whole, [recipient]))


def written(each: HandedOn) -> str:
    """All text of the workbook's parts, its properties and file name included."""
    with ZipFile(BytesIO(render(each.sheets, each.title))) as parts:
        return each.path + "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def rows(each: HandedOn, title: str) -> list[tuple[Content, ...]]:
    (sheet,) = (sheet for sheet in each.sheets if sheet.title == title)
    (table,) = sheet.tables
    return list(table.rows)


def people(whole: BatchResult) -> Iterator[tuple[str, str]]:
    for result in whole.results:
        for mentor in result.log.mentors:
            yield str(mentor.trn), mentor.last_name


def test_the_command_line_offers_every_recipient() -> None:
    assert set(RECIPIENTS) == set(Recipient) == set(FOLDERS)


def test_nothing_is_made_for_those_who_were_not_named() -> None:
    assert list(handed_on(small_batch(), [])) == []


def test_the_public_is_told_of_no_person_and_no_finding() -> None:
    (figures,) = made(small_batch(), Recipient.PUBLIC)
    text = written(figures)
    assert [each for pair in people(small_batch()) for each in pair if each in text] == []
    assert "MT99" not in text
    assert "@" not in re.sub(r"<[^>]*>", "", text)


def test_the_funder_is_told_trns_and_no_names() -> None:
    (claims,) = made(small_batch(), Recipient.FUNDER)
    text = written(claims)
    assert [name for _, name in people(small_batch()) if name in text] == []
    assert [row[4] for row in rows(claims, "Claim lines")][:2] == ["0123456", "0234567"]
    assert "MT99" not in text


def test_the_funder_is_told_every_pound() -> None:
    (claims,) = made(small_batch(), Recipient.FUNDER)
    known = [each.claims.amount or Decimal(0) for each in small_batch().results]
    for title in ("Claims", "Claim lines"):
        assert sum(Decimal(str(row[-1] or 0)) for row in rows(claims, title)) == sum(known)


def test_a_provider_is_told_of_its_own_training_alone() -> None:
    first, second = made(batch(returned(BRACKENFOLD)), Recipient.PROVIDER)
    assert [first.path, second.path] == [
        "for-providers/1AB Applegarth University.xlsx", "for-providers/2CD Copperbeck SCITT.xlsx",
    ]  # fmt: skip
    assert [row[3:] for row in rows(second, "Mentors")] == [("Cy Thistlewood", "0345678", "Initial", Decimal(4), 0)]
    for each, other in ((first, "Copperbeck"), (second, "Applegarth University")):
        text = written(each)
        assert other not in text
        assert "MT99" not in text
        assert "Merriweather" not in text
    assert "0345678" not in written(first)


def test_a_school_is_told_of_its_own_log_alone() -> None:
    whole = small_batch()
    for file, each in zip([file for file in whole.files if file.result], made(whole, Recipient.SCHOOL), strict=True):
        text = written(each)
        others = [other for other in whole.results if other is not file.result]
        assert [other.log.school.name for other in others if other.log.school.name in text] == []
        assert [other.claims.urn for other in others if other.claims.urn and other.claims.urn in text] == []


def test_two_logs_with_one_urn_are_two_workbooks() -> None:
    """A URN typed by mistake must not show one school the other's log."""
    mistyped = replace(BRACKENFOLD, name="Cloverley School")
    paths = [each.path for each in made(batch(returned(BRACKENFOLD), returned(mistyped)), Recipient.SCHOOL)]
    assert paths == ["for-schools/Brackenfold Primary School.xlsx", "for-schools/Cloverley School.xlsx"]


@pytest.mark.parametrize(
    ("numbers", "hidden"),
    [
        ({}, ""),
        ({"a": 5, "b": 7}, ""),
        ({"a": 4, "b": 7}, "ab"),  # alone, a could be worked out from the total
        ({"a": 4, "b": 7, "c": 6}, "ac"),
        ({"a": 4, "b": 6, "c": 7}, "ac"),  # the smallest would tell how large it is at most
        ({"a": 4, "b": 9, "c": 9, "d": 9}, "ad"),
        ({"a": 4, "b": 4, "c": 7}, "abc"),  # 8 could be nothing else
        ({"a": 4, "b": 3, "c": 7}, "ab"),
        ({"a": 1, "b": 2, "c": 9}, "abc"),  # a and b are 3 together
        ({"a": 2, "b": 3, "c": 9}, "ab"),
        ({"a": 0, "b": 9}, ""),  # about nobody
        ({"a": 1}, "a"),
    ],
)
def test_small_numbers_and_what_gives_them_away_are_left_out(numbers: dict[str, int], hidden: str) -> None:
    groups = {key: {f"{key}{number}" for number in range(count)} for key, count in numbers.items()}
    assert left_out(groups) == set(hidden)


GROUPS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.sets(st.sampled_from("0123456789"), max_size=9))


@given(GROUPS)
def test_what_is_left_out_never_tells_of_few(groups: dict[str, set[str]]) -> None:
    hidden = left_out(groups)
    assert all(len(people) >= FEWEST for key, people in groups.items() if people and key not in hidden)
    of_people = [key for key in groups if groups[key]]
    together = {person for key in hidden for person in groups[key]}
    assert not hidden or len(hidden) == len(of_people) or (len(hidden) > 1 and len(together) >= FEWEST)


def mentors(count: int, code: str, start: int) -> tuple[Mentor, ...]:
    return tuple(
        Mentor(f"{start + number:07}", f"Nn Mentor{start + number}", code, claimed=10) for number in range(count)
    )


def test_figures_for_the_public() -> None:
    providers = {"1AB": "Applegarth University", "2CD": "Copperbeck SCITT"}
    whole = batch(
        returned(School("Oakhanger School", "900001", Region.FRINGE, mentors(6, "1AB", 1), providers=providers)),
        returned(School("Pinfold School", "900002", Region.OUTER_LONDON, mentors(2, "2CD", 11), providers=providers)),
        returned(School("Quarry School", "900003", Region.REST_OF_ENGLAND, mentors(5, "2CD", 21), providers=providers)),
    )
    (figures,) = made(whole, Recipient.PUBLIC)
    assert rows(figures, "By region") == [
        ("Outer London", 1, "not shown", "not shown", "not shown"),
        ("Fringe", 1, 6, 60, Decimal("2706.00")),
        ("Rest of England", 1, "not shown", "not shown", "not shown"),
        ("All", 3, 13, 130, "not shown"),  # 70 hours and £3,155 are left, at £48.25 and £43.80: 20 hours of two mentors
    ]
    assert [row[:3] for row in rows(figures, "By accredited provider")] == [
        ("Applegarth University", 1, 6), ("Copperbeck SCITT", 2, 7), ("All", 3, 13),
    ]  # fmt: skip
    assert [row[4] for row in rows(figures, "By accredited provider")] == [Decimal("2706.00"), "not shown", "not shown"]
    assert [row[4] for row in rows(figures, "By academic year")] == ["not shown", "not shown"]
    assert rows(figures, "Schools")[1] == ("Pinfold School", "900002")


def test_pounds_are_shown_where_each_rate_in_them_is_of_many() -> None:
    """Of two rows that mix two rates, one of them for 3 mentors, neither shows pounds, and the total does."""
    whole = batch(
        returned(School("Oakhanger School", "900001", Region.FRINGE, mentors(9, "1AB", 1))),
        returned(School("Pinfold School", "900002", Region.FRINGE, mentors(6, "2CD", 11))),
        returned(School("Quarry School", "900003", Region.OUTER_LONDON, mentors(3, "2CD", 21) + mentors(5, "1AB", 31))),
        returned(School("Rushmere School", "900004", Region.FRINGE, mentors(12, "3EF", 41))),
    )
    (figures,) = made(whole, Recipient.PUBLIC)
    assert [row[2:] for row in rows(figures, "By accredited provider")] == [
        (9, 90, "not shown"), (12, 120, Decimal("5412.00")), (14, 140, "not shown"), (35, 350, Decimal("16037.00")),
    ]  # fmt: skip
    assert [row[4] for row in rows(figures, "By region")] == [Decimal(each) for each in ("3860", "12177", "16037")]


def test_pounds_that_are_not_known_hide_nobody_else() -> None:
    """The pounds of the total are without the row whose region is not known: that row cannot cover another's."""
    whole = batch(
        returned(School("Oakhanger School", "900001", Region.FRINGE, mentors(9, "1AB", 1))),
        returned(School("Pinfold School", "900002", Region.OUTER_LONDON, mentors(3, "1AB", 11))),
        returned(School("Quarry School", "900003", None, mentors(3, "1AB", 21))),
    )
    (figures,) = made(whole, Recipient.PUBLIC)
    shown = [row[0] for row in rows(figures, "By region") if row[2] != "not shown"]
    assert shown == ["All"]


def test_figures_about_very_few_are_not_shown_at_all() -> None:
    (figures,) = made(batch(returned(BRACKENFOLD)), Recipient.PUBLIC)
    assert {row[2:] for row in rows(figures, "By region")} == {("not shown", "not shown", "not shown")}
