"""Workbooks with any one thing wrong in them: each is grafted or refused in words, and nothing else happens."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentortools.adapters.grafting import CannotGraft, clear, graft, our_sheets
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import MARKS, additions, packed, parts

OURS = additions()
GRAFTED = {name: parts(graft(host, OURS, MARKS)) for name, host in hosts().items() if name in ("rich", "openpyxl")}
TEXT_PARTS = [
    (name, part)
    for name, contents in GRAFTED.items()
    for part in contents
    if part.endswith((".xml", ".rels", ".vml")) and "theme" not in part and "docProps" not in part
]
BITS = [b"", b"<", b">", b"</", b"<a>", b'"', b"&", b"<!--", b"<![CDATA[", b"\xff", b"\0", b"-1", b"99999999999"]
VALUES = [b"", b"0", b"-1", b"99", b"x", b"B3", b"rId1", b"../x", b"/", b"9" * 5000]


def settled(workbook: bytes) -> None:
    for act in (lambda: graft(workbook, OURS, MARKS), lambda: clear(workbook), lambda: our_sheets(workbook)):
        try:
            act()
        except CannotGraft as reason:
            assert str(reason).endswith(".")  # noqa: PT017 - that it is raised is not asked, only what it says


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(where=st.sampled_from(TEXT_PARTS), place=st.floats(0, 1), bit=st.sampled_from(BITS), length=st.integers(0, 60))
def test_bytes_put_in_or_lost(where: tuple[str, str], place: float, bit: bytes, length: int) -> None:
    contents = dict(GRAFTED[where[0]])
    content = contents[where[1]]
    at = int(place * len(content))
    contents[where[1]] = content[:at] + bit + content[at + length :]
    settled(packed(contents))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(where=st.sampled_from(TEXT_PARTS), place=st.floats(0, 0.999), value=st.sampled_from(VALUES))
def test_an_attribute_of_another_value(where: tuple[str, str], place: float, value: bytes) -> None:
    contents = dict(GRAFTED[where[0]])
    content = contents[where[1]]
    found = list(re.finditer(rb'="([^"]*)"', content))
    chosen = found[int(place * len(found))]
    contents[where[1]] = content[: chosen.start(1)] + value + content[chosen.end(1) :]
    settled(packed(contents))


def test_a_part_that_is_lost() -> None:
    for name, part in TEXT_PARTS:
        settled(packed({other: content for other, content in GRAFTED[name].items() if other != part}))
