"""Places in XML, and edits at them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.adapters.grafting import CannotGraft
from mentortools.adapters.grafting.coding import decoded, encoded
from mentortools.adapters.grafting.order import SHEET as SHEET_ORDER
from mentortools.adapters.grafting.order import place_for
from mentortools.adapters.grafting.outline import Element, outline
from mentortools.adapters.grafting.splices import (
    Splice,
    append,
    attribute,
    remove_attribute,
    set_attribute,
    spliced,
    take_out,
    text_of,
)


def slices(data: bytes, element: Element) -> list[bytes]:
    return [data[each.start : each.end] for each in element.every()]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<a><b/><c>x</c></a>", [b"<a><b/><c>x</c></a>", b"<b/>", b"<c>x</c>"]),
        (b"<a><b x='>'/><c y=\"/>\">x</c></a>", [b"", b"<b x='>'/>", b'<c y="/>">x</c>']),
        (b"<a>\r\n <b\r\n x='1' />\r\n</a\n>", [b"", b"<b\r\n x='1' />"]),
        (codecs.BOM_UTF8 + b"<?xml version='1.0'?><!-- <b/> --><a><b/></a>", [b"", b"<b/>"]),
        ("<a>£’😀<b>é</b></a>".encode(), [b"", "<b>é</b>".encode()]),
        (b"<a><![CDATA[</a><b/>]]><b/></a>", [b"", b"<b/>"]),
        (b"<x:a xmlns:x='urn:x'><x:b/></x:a>", [b"", b"<x:b/>"]),
        (b"<a>&lt;b/&gt;&#60;<b/></a>", [b"", b"<b/>"]),
        (b"<a><sheetData><row/></sheetData><b/></a>", [b"", b"<sheetData><row/></sheetData>", b"<b/>"]),
        (b"<a><x:sheetData xmlns:x='y' q='>'><row/></x:sheetData ><b/></a>", [b"", b"", b"<b/>"]),
        (b"<a><sheetData/><b/></a>", [b"", b"<sheetData/>", b"<b/>"]),
        (b"<a><!--<sheetData>--><b/></a>", [b"", b"<b/>"]),
        (b"<a><sheetData><!--</sheetData>--><c/></sheetData></a>", [b"", b"", b"<c/>"]),
        (
            b"<a><sheetData><c><![CDATA[</sheetData>]]></c></sheetData></a>",
            [b"", b"", b"<c><![CDATA[</sheetData>]]></c>"],
        ),
    ],
)
def test_elements_know_their_places(data: bytes, found: list[bytes]) -> None:
    assert [expected or actual for expected, actual in zip(found, slices(data, outline(data)), strict=True)] == slices(
        data, outline(data)
    )


def test_sheets_of_one_template_keep_their_own_places_whatever_their_rows() -> None:
    sheets = [b"<a><b/><sheetData>" + rows + b"</sheetData><c>x</c></a>" for rows in (b"", b"<row/>", b"<row></row>")]
    for sheet in (*sheets, *sheets):
        rows, words = outline(sheet).all("sheetData")[0], outline(sheet).all("c")[0]
        assert slices(sheet, outline(sheet)) == [sheet, b"<b/>", sheet[7:-12], b"<c>x</c>"]
        assert sheet[rows.open_end : rows.close_start] == sheet[18:-24]
        assert sheet[words.open_end : words.close_start] == b"x"


def test_names_are_split_into_namespace_local_name_and_prefix() -> None:
    root = outline(b"<a xmlns='urn:m' xmlns:r='urn:r'><r:b r:id='1' id='2'/><c xmlns=''/></a>")
    assert [(each.namespace, each.local, each.prefix) for each in root.every()] == [
        ("urn:m", "a", ""),
        ("urn:r", "b", "r:"),
        ("", "c", ""),
    ]
    assert root.children[0].attributes == {"urn:r id": "1", "id": "2"}


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"<a/><b/>", b"\xff<a/>", b"<a>" * 300 + b"</a>" * 300])
def test_what_is_damaged_or_absurd_is_refused(data: bytes) -> None:
    with pytest.raises(CannotGraft):
        outline(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'<a><b x="1" y="2"/></a>', b'<a><b x="&quot;9&gt;" y="2"/></a>'),
        (b"<a><b y = '2' x = '1'/></a>", b"<a><b y = '2' x = \"&quot;9&gt;\"/></a>"),
        (b"<a><b y=' x=7 '/></a>", b"<a><b y=' x=7 ' x=\"&quot;9&gt;\"/></a>"),
        (b"<a><b></b></a>", b'<a><b x="&quot;9&gt;"></b></a>'),
        (b"<a xmlns:q='q'><b q:x='1'/></a>", b"<a xmlns:q='q'><b q:x='1' x=\"&quot;9&gt;\"/></a>"),
    ],
)
def test_an_attribute_is_set_where_it_stands_or_last(data: bytes, expected: bytes) -> None:
    (element,) = outline(data).all("b")
    assert spliced(data, [set_attribute(data, element, "x", '"9>')]) == expected


def test_an_attribute_is_removed_with_the_space_before_it() -> None:
    data = b"<a tabSelected='1' xtabSelected='1'/>"
    assert spliced(data, remove_attribute(data, outline(data), "tabSelected")) == b"<a xtabSelected='1'/>"
    assert remove_attribute(data, outline(data), "missing") == []


CONTAINERS = [
    b"<a><n/></a>",
    b"<a><n /></a>",
    b"<a><n\n x='1'/></a>",
    b"<a><n></n></a>",
    b"<a><n></n ></a>",
    b"<a><n> </n></a>",
    b"<a><n><!----></n></a>",
    b"<a><n><m/></n></a>",
]


@pytest.mark.parametrize("data", CONTAINERS)
def test_what_was_put_in_leaves_without_a_trace(data: bytes) -> None:
    filled = spliced(data, append(outline(data).all("n")[0], b"<ours/><ours/>"))
    container = outline(filled).all("n")[0]
    assert len(container.all("ours")) == 2
    assert spliced(filled, take_out(filled, container, container.all("ours"))) == data


def test_a_container_that_came_with_ours_leaves_with_it() -> None:
    data = b"<a><n><ours/></n></a>"
    container = outline(data).all("n")[0]
    assert spliced(data, take_out(data, container, container.children)) == b"<a></a>"


def test_splices_that_overlap_are_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="overlap at byte 2"):
        spliced(b"abcdef", [Splice(0, 3, b""), Splice(2, 4, b"")])
    assert spliced(b"abc", [Splice(1, 1, b"1"), Splice(1, 2, b""), Splice(1, 1, b"2")]) == b"a12c"


@given(st.text())
def test_any_text_can_be_content_and_attribute(text: str) -> None:
    kept = "".join(mark for mark in text if mark in "\t\n\r" or (mark >= " " and mark not in "\ufffe\uffff"))
    root = outline(b"<a x=" + attribute(text) + b">" + text_of(text) + b"</a>")
    assert root.text == kept
    assert root.attributes["x"] == kept


@pytest.mark.parametrize(
    ("data", "inner"),
    [
        ("<a>£</a>".encode(), "<a>£</a>"),
        (codecs.BOM_UTF8 + "<a>£</a>".encode(), "\ufeff<a>£</a>"),
        ("<a>£</a>".encode("utf-16"), "<a>£</a>"),
        ("<a>£</a>".encode("utf-16-be"), "<a>£</a>"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><a>£</a>".encode("latin-1"), None),
        ("<?xml version='1.0' encoding='windows-1252'?><a>“£”</a>".encode("cp1252"), None),
        ("<?xml version='1.0' encoding='utf-16'?><a>£</a>".encode(), None),
    ],
)
def test_every_coding_comes_out_as_it_came_in(data: bytes, inner: str | None) -> None:
    text, coding = decoded(data)
    assert inner is None or text.decode() == inner
    assert "£" in text.decode()
    assert encoded(text, coding) == data


def test_what_a_coding_lacks_is_written_as_a_reference() -> None:
    text, coding = decoded(b"<?xml version='1.0' encoding='us-ascii'?><a/>")
    assert encoded(text.replace(b"<a/>", "<a>£</a>".encode()), coding).endswith(b"<a>&#163;</a>")


REDUNDANT = b"<?xml version='1.0' encoding='iso-2022-jp'?><a>\x1b(B\x1b(B</a>"


@pytest.mark.parametrize(
    "data", [b"<?xml version='1.0' encoding='klingon'?><a/>", codecs.BOM_UTF16_LE + b"<\0a", REDUNDANT]
)
def test_a_coding_that_cannot_be_undone_is_refused(data: bytes) -> None:
    with pytest.raises(CannotGraft):
        decoded(data)


AFTER_CONDITIONS = SHEET_ORDER[SHEET_ORDER.index("conditionalFormatting") + 1 :]
AFTER_DRAWING = SHEET_ORDER[SHEET_ORDER.index("legacyDrawing") + 1 :]


@pytest.mark.parametrize(
    ("name", "followers"), [("conditionalFormatting", AFTER_CONDITIONS), ("legacyDrawing", AFTER_DRAWING)]
)
def test_an_element_is_put_before_all_that_must_follow_it(name: str, followers: tuple[str, ...]) -> None:
    before = SHEET_ORDER[: SHEET_ORDER.index(name)]
    for follower in followers:
        for written in (
            f"<{follower}/>",
            f"<mc:AlternateContent><mc:Choice><{follower}/></mc:Choice></mc:AlternateContent>",
        ):
            head = "<worksheet xmlns:mc='urn:mc'>" + "".join(f"<{each}/>" for each in before) + f"<{name}/>"
            data = (head + written + "</worksheet>").encode()
            assert place_for(outline(data), name, SHEET_ORDER) == len(head)


def test_an_element_that_nothing_follows_is_put_last() -> None:
    data = b"<worksheet><sheetData/><unknown/></worksheet>"
    assert place_for(outline(data), "legacyDrawing", SHEET_ORDER) == data.index(b"</worksheet>")


def test_the_rows_of_a_school_are_left_out() -> None:
    names = {each.local for each in outline(b"<worksheet><sheetData><row><c/></row></sheetData></worksheet>").every()}
    assert names == {"worksheet", "sheetData"}
