"""Layouts proposed for workbooks: what is taken, what is left to a person, and files that load as they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.reports.layout_file import layout_file, layout_object
from mentortools.workbook.decode import decode
from mentortools.workbook.layout import LayoutError
from mentortools.workbook.layout_text import read_layout
from mentortools.workbook.layouts import ChosenLayout
from mentortools.workbook.proposal import Proposal, ProposedHeading, ProposedSheet, Sure, propose
from mentortools.workbook.snapshot import Sheet, Snapshot
from tests.workbook.drawn_sheets import sheet, sheets

OWN = """CPD of our mentors

Date attended | Mentor TRN | Uni | Hours (total) | Delivery | Room
2025-10-14 | 0900001 | 1ZZ | 1.5 | Online | 7
2025-10-15 | 0900001 | 1ZZ | 2 | F2F | 8"""


def proposed(drawn: str, name: str = "CPD") -> ProposedSheet:
    proposal = propose([*sheets(training=None), sheet(name, drawn)])
    return next(each for each in proposal.sheets if each.table == "Training log")


def heading(each: ProposedSheet, name: str) -> ProposedHeading:
    return next(one for one in each.headings if one.heading == name)


def test_headings_by_name_and_by_what_stands_under_them() -> None:
    each = proposed(OWN)
    assert (each.sheet, each.sure) == ("CPD", Sure.POSSIBLE)
    found = {name: heading(each, name) for name in ("Date", "Mentor TRN", "Provider code", "Hours", "Mode", "Evidence")}
    assert {name: (one.own, str(one.sure)) for name, one in found.items()} == {
        "Date": ("Date attended", "likely"),
        "Mentor TRN": ("Mentor TRN", "certain"),
        "Provider code": ("Uni", "possible"),
        "Hours": ("Hours (total)", "likely"),
        "Mode": ("Delivery", "certain"),
        "Evidence": (None, "unknown"),
    }
    assert found["Provider code"].why == "what stands under it is a provider code"
    assert each.left == ("Room",)
    assert [(word.heading, word.word, word.near) for word in each.words] == [("Mode", "F2F", None)]


def test_a_name_that_what_stands_under_it_contradicts_is_left_to_a_person() -> None:
    each = proposed("Date | Mentor TRN | Provider code | Hours worked\n2025-10-14 | 0900001 | 1ZZ | Monday")
    one = heading(each, "Hours")
    assert (one.own, one.sure) == ("Hours worked", Sure.POSSIBLE)
    assert one.why.endswith("but what stands under it is not hours")


@pytest.mark.parametrize(
    ("own", "sure"),
    [
        ("Hours (minutes)", Sure.POSSIBLE),
        ("Duration in mins", Sure.POSSIBLE),
        ("Hours_min", Sure.POSSIBLE),
        ("Hours (admin)", Sure.LIKELY),
        ("Hours (total)", Sure.LIKELY),
    ],
)
def test_minutes_are_never_taken_for_hours(own: str, sure: Sure) -> None:
    """Twenty minutes would be claimed as twenty hours."""
    one = heading(proposed(f"Date | Mentor TRN | Provider code | {own}\n2025-10-14 | 0900001 | 1ZZ | 20"), "Hours")
    assert (one.own, one.sure) == (own, sure)


def test_two_headings_equally_like_one_are_left_to_a_person() -> None:
    one = heading(proposed("Date from | Date till | Mentor TRN | Hours | Provider code\n. | . | . | 1 | ."), "Date")
    assert one.sure is Sure.POSSIBLE
    assert "“Date from” and “Date till” are equally like it" in one.why


def test_a_log_of_ours_needs_no_layout() -> None:
    proposal = propose(sheets())
    taken = [each.table for each in proposal.sheets if each.sure is Sure.CERTAIN]
    assert taken == ["School", "Mentors", "Trainees", "Training log"]
    log = Snapshot(tuple(sheets()))
    by_layout = decode(log, ChosenLayout(read_layout(layout_file(proposal, "log.xlsx"), "log.toml")))
    assert [row[1:] for row in by_layout.training] == [row[1:] for row in decode(log).training]


def test_sheets_that_are_taken_for_none_are_named() -> None:
    assert propose([*sheets(), sheet("Rota", "Monday | Tuesday\nAda | Bo")]).left == ("Rota",)


def test_the_file_reads_what_is_sure_and_leaves_the_rest_behind_a_mark() -> None:
    text = layout_file(propose([*sheets(training=None), sheet("Training", OWN)]), "own.xlsx")
    layout = read_layout(text, "own.toml")
    columns = layout.sheets["Training log"].columns
    assert {name: column.heading for name, column in columns.items()} == {
        "date": "Date attended", "hours": "Hours (total)", "mode": "Delivery",
    }  # fmt: skip
    assert '# "Provider code" = "Uni"  # possible: what stands under it is a provider code' in text
    corrected = text.replace('# "Provider code" = "Uni"', '"Provider code" = "Uni"')
    log = decode(
        Snapshot((*sheets(training=None), sheet("Training", OWN))), ChosenLayout(read_layout(corrected, "own.toml"))
    )
    assert [row.hours for row in log.training] == [1.5, 2]


def test_the_same_as_one_object() -> None:
    found = layout_object(propose(sheets()), "0.1.0", "own.xlsx")
    assert list(found) == ["mentortools", "workbook", "sheets", "left"]
    assert found["workbook"] == "own.xlsx"


HOSTILE = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["Date", "Hours", 'a"b', "a\\b", "x\ny", "# y", "\x7f", "TRN", "Mentor TRN", "[School]", "Provider code"]
)


@settings(max_examples=60)
@given(st.lists(st.lists(HOSTILE, min_size=2, max_size=6), min_size=1, max_size=4), HOSTILE)
def test_whatever_stands_in_a_workbook_the_file_loads(rows: list[list[str]], name: str) -> None:
    proposal = propose([Sheet(name, rows), *sheets(training=None)])
    assert isinstance(proposal, Proposal)
    try:
        read_layout(layout_file(proposal, name), "own.toml")
    except LayoutError as error:
        raise AssertionError(layout_file(proposal, name)) from error
