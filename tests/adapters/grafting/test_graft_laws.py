"""What grafting promises, held over workbooks of every odd kind."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentortools.adapters.grafting import clear, graft, our_sheets
from mentortools.adapters.grafting.archive import read_members
from mentortools.model.cell import Cell
from mentortools.model.severity import Severity
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.mark import Mark
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import LOG, MARKS, TITLES, additions, parts

HOSTS = hosts()
OURS = additions()
MAY_CHANGE = (
    *("[content_types].xml", "workbook.xml", "workbook.xml.rels", "styles.xml", "sheet1.xml", "sheet2.xml"),
    *("sheet1.xml.rels", "sheet2.xml.rels", "comments1.xml", "comment1.xml", "calcchain.xml"),
    *("vmldrawing1.vml", "commentsdrawing1.vml"),
)

each_host = pytest.mark.parametrize("name", HOSTS)


@each_host
def test_what_need_not_change_is_copied_with_its_compressed_bytes(name: str) -> None:
    host = {member.name: member for member in read_members(HOSTS[name])}
    copy = {member.name: member for member in read_members(graft(HOSTS[name], OURS, MARKS))}
    for part, member in host.items():
        if part.lower().rpartition("/")[2] not in MAY_CHANGE or "chartsheets" in part:
            assert copy[part] == member


@each_host
def test_a_sheet_without_marks_is_copied_as_it_is(name: str) -> None:
    host = {member.name: member for member in read_members(HOSTS[name])}
    copy = {member.name: member for member in read_members(graft(HOSTS[name], OURS, MARKS[:5]))}
    second = next(part for part in host if part.endswith("worksheets/sheet2.xml"))
    assert copy[second] == host[second]


@each_host
@pytest.mark.parametrize("ours", [OURS, ()], ids=["with sheets", "marks alone"])
def test_a_second_run_gives_the_same_bytes(name: str, ours: tuple[NewSheet, ...]) -> None:
    once = graft(HOSTS[name], ours, MARKS)
    assert graft(once, ours, MARKS) == once
    assert graft(graft(once, ours, ()), ours, MARKS) == once


@each_host
def test_clearing_gives_the_workbook_back(name: str) -> None:
    host = parts(HOSTS[name])
    cleared = parts(clear(graft(HOSTS[name], OURS, MARKS)))
    if name == "chain":
        del host["xl/calcChain.xml"]
        for part in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
            assert b"calcChain" not in cleared[part]
            host[part] = cleared[part]
    assert list(cleared) == list(host)
    for part, content in host.items():
        if not part.endswith("/styles.xml"):
            assert cleared[part] == content, part


@each_host
def test_clearing_a_workbook_without_anything_of_ours_gives_its_very_bytes(name: str) -> None:
    assert clear(HOSTS[name]) == HOSTS[name]
    assert our_sheets(HOSTS[name]) == ()


@each_host
def test_our_sheets_stand_at_the_end_and_are_known(name: str) -> None:
    copy = graft(HOSTS[name], OURS, MARKS)
    assert our_sheets(copy) == TITLES
    assert our_sheets(clear(copy)) == ()


def test_equal_inputs_give_equal_bytes_and_new_members_bear_no_date() -> None:
    copy = graft(HOSTS["rich"], OURS, MARKS)
    assert copy == graft(HOSTS["rich"], OURS, MARKS)
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        new = [entry for entry in archive.infolist() if entry.filename not in parts(HOSTS["rich"])]
    assert {entry.date_time for entry in new} == {(1980, 1, 1, 0, 0, 0)}


def test_a_run_with_other_sheets_and_marks_leaves_nothing_of_the_first() -> None:
    other = additions(("Hours", "Claim", "Summary"), "Lines")
    again = graft(graft(HOSTS["rich"], OURS, MARKS), other, MARKS[:1])
    first = graft(HOSTS["rich"], other, MARKS[:1])
    assert our_sheets(again) == ("Hours", "Claim", "Summary")
    styled = [part for part in parts(first) if part.endswith("styles.xml") or "worksheets/" in part]
    assert list(parts(again)) == list(parts(first))
    assert all(parts(again)[part] == content for part, content in parts(first).items() if part not in styled)


marks = st.lists(
    st.builds(
        Mark,
        st.builds(Cell, st.sampled_from([LOG, "Mentors"]), st.integers(1, 40), st.integers(1, 30)),
        st.sampled_from(Severity),
        st.text(max_size=40),
    ),
    max_size=25,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(HOSTS)), first=marks, second=marks)
def test_any_marks_can_be_put_on_again_and_taken_off(name: str, first: list[Mark], second: list[Mark]) -> None:
    host = HOSTS[name]
    once = graft(host, (), first)
    assert graft(once, (), first) == once
    assert graft(graft(once, (), second), (), first) == graft(graft(once, (), second), (), first)
    expected, cleared = parts(host), parts(clear(graft(once, (), second)))
    assert {part: content for part, content in cleared.items() if not part.endswith("styles.xml")} == {
        part: content for part, content in expected.items() if not part.endswith("styles.xml")
    }
