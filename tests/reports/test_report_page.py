"""The report: one file that asks nothing of the network, names nobody unless asked, and runs nothing from a log."""

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256

import pytest
from lxml import html
from msgspec.structs import replace

from mentortools.checks.every import EVERY
from mentortools.model.severity import Severity
from mentortools.reports.report_page import Names, report_page
from tests.reports.batch_values import BRACKENFOLD, Mentor, School, batch, finding, not_read, returned, small_batch

HOSTILE = "<img src=x onerror=alert(1)>\"'</script><script>alert(1)</script>{{}}\x00\u202e"


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(report_page(small_batch()))


def text(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def rows(page: html.HtmlElement, identity: str) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in page.xpath(f"//table[@id='{identity}']/tbody/tr")]


def test_nothing_is_fetched_sent_or_run_but_the_pages_own_style_and_script(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    (style,), (script,) = page.xpath("//style/text()"), page.xpath("//script/text()")
    for inline in (style, script):
        assert f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy
    assert not page.xpath("//link|//img|//iframe|//object|//form|//base|//@src|//@style|//@action")
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    assert not re.search(r"url\(|@import|https?:", style + script)
    assert not [name for element in page.iter("*") for name in element.attrib if str(name).startswith("on")]


def test_it_can_be_read_aloud_and_by_keyboard(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en-GB"
    assert [len(page.xpath(f"//{landmark}")) for landmark in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    for table in page.xpath("//table"):
        assert text(table.xpath("caption")[0])
        assert all(heading.get("scope") == "col" for heading in table.xpath("thead//th"))
        assert all(heading.get("scope") == "row" for heading in table.xpath("tbody//th|tfoot//th"))
    for scrolled in page.xpath("//div[@class='scroll']"):
        assert (scrolled.get("tabindex"), scrolled.get("role")) == ("0", "group")
        assert page.get_element_by_id(scrolled.get("aria-labelledby")) is not None
    for label in page.xpath("//label"):
        assert page.get_element_by_id(label.get("for")).tag == "input"
    identities = Counter(page.xpath("//@id"))
    assert max(identities.values()) == 1
    assert all(address.removeprefix("#") in identities for address in page.xpath("//@href"))


def test_the_figures_of_the_batch_stand_at_the_top(page: html.HtmlElement) -> None:
    assert [text(figure) for figure in page.xpath("//dl/div")] == [
        "Amount of all claims£2,493.00without 1 claim whose region is not known",
        "Hours of all claims604 claims by 3 schools",
        "Kept out until put right, at most£293.155 rows with 6.5 hours",
        "Must be put right71 of them in files that do not count, and 1 to look at",
        "Logs that count3of 8 files; 1 could not be read",
        "Schools not returned1of 2 expected",
    ]


def test_each_school_is_one_row(page: html.HtmlElement) -> None:
    assert rows(page, "schools") == [
        ["Brackenfold Primary School", "2025 to 2026", "900001", "Fringe", "2", "22", "£992.20", "£293.15", "5", "1"],
        ["Cloverley Academy", "2025 to 2026", "900002", "Inner London", "2", "28", "£1,500.80", "£0.00", "0", "0"],
        ["Dunmarrow High School", "2025 to 2026", "900003", "not known", "1", "10", "not known", "£0.00", "1", "0"],
    ]
    assert [text(cell) for cell in page.xpath("//table[@id='schools']/tfoot/tr/*")] == [
        "Total", "", "", "", "", "60", "£2,493.00", "£293.15", "6", "1",
    ]  # fmt: skip


def test_regions_and_providers_add_up_to_the_same(page: html.HtmlElement) -> None:
    assert rows(page, "regions") == [
        ["Inner London", "1", "2", "28", "£1,500.80"],
        ["Fringe", "1", "2", "22", "£992.20"],
        ["Region not known", "1", "1", "10", "not known"],
    ]
    assert rows(page, "providers") == [
        ["Applegarth University (1AB)", "3", "4", "44", "£1,635.40"],
        ["Copperbeck SCITT (2CD)", "1", "1", "16", "£857.60"],
    ]


def test_files_that_do_not_count_and_schools_not_returned_are_listed(page: html.HtmlElement) -> None:
    assert [row[:2] for row in rows(page, "files")] == [
        ["Eastwick Infants.xlsx", "Could not be read"],
        ["copies/Cloverley Academy.xlsx", "The same file as another"],
        ["Fallowmere A.xlsx", "Two versions: choose one"],
        ["Gorsemoor B.xlsx", "Two versions: choose one"],
        ["~$Cloverley Academy.xlsx", "Ignored: not a workbook a school returns"],
    ]
    assert rows(page, "expected")[0] == ["Hazelhurst Primary School", "900009", "No log that counts"]


def test_masked_it_names_nobody() -> None:
    said = report_page(small_batch())
    for result in small_batch().results:
        for mentor in result.log.mentors:
            assert mentor.trn not in said
            assert mentor.last_name not in said
    assert "12345" not in said
    assert "Merriweather" not in said
    assert "Mentor 3" in said


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_masked_nothing_that_fills_in_a_message_is_shown(check: object) -> None:
    code = str(getattr(check, "code", ""))
    secret = finding(code, Severity.MUST_FIX, "Ada Quillfeather!B4", "Ada Quillfeather 0123456", heading="Mentor TRN")
    said = report_page(batch(returned(replace(BRACKENFOLD, mentors=(), findings=(secret,)))))
    assert "Quillfeather" not in said
    assert "0123456" not in said
    assert str(getattr(check, "title", "")) in text(html.document_fromstring(said))


NOT_EMPLOYED = (
    "The mentor is not employed by this school, so … with … cannot be claimed here. If the school does employ the"
    " mentor, type Yes."
)


@pytest.mark.parametrize(("code", "said"), [
    ("MT501", NOT_EMPLOYED),
    ("MT101", "Mentor TRN must be 7 digits. “…” is not."),
    ("MT701", "Agree this with that school before either claims."),
    ("MT163", ""),
])  # fmt: skip
def test_masked_a_message_still_says_what_to_do(code: str, said: str) -> None:
    found = finding(code, Severity.MUST_FIX, "Mentors!B4", "Ada Quillfeather 0123456", heading="Mentor TRN")
    whole = batch(returned(replace(BRACKENFOLD, findings=(found,))))
    page: html.HtmlElement = html.document_fromstring(report_page(whole))
    why = next(check.why for check in EVERY if check.code == code)
    assert [text(each) for each in page.xpath("//div[@class='about']/p")] == [
        each for each in (said, f"{why} Check {code}.") if each
    ]


def test_what_to_do_next_stands_in_order_and_leads_there(page: html.HtmlElement) -> None:
    steps = [text(step).split(". ") for step in page.xpath("//ol[@class='steps']/li")]
    assert [(step[0], step[-1]) for step in steps] == [
        ("Ask for 1 file again", "See Files that do not count."),
        ("Choose between 2 files", "See Files that do not count."),
        ("Ask 1 school for the log", "See Expected schools."),
        ("Have 7 things put right in 3 files", "See What to put right."),
        ("Look at 1 thing", "See What to look at."),
        ("Check the figures, then submit 4 claims in DfE’s service", "See Schools."),
    ]
    assert "5 rows, worth at most £293.15 as far as it can be known, are kept out until then." in text(page)
    assert "They come to 60 hours and £2,493.00, as far as the region is known." in text(page)
    assert [step.get("href") for step in page.xpath("//ol[@class='steps']//a")] == [
        "#not-read", "#not-read", "#not-returned", "#severity-must", "#severity-check", "#by-school",
    ]  # fmt: skip


def test_asked_to_it_names_mentors_and_says_so() -> None:
    page = html.document_fromstring(report_page(small_batch(), Names.SHOWN))
    assert rows(page, "mentors")[0][2] == "Ada Quillfeather (TRN 0123456)"
    assert "pass it on only to those who need them" in text(page)


def test_nothing_in_a_log_becomes_markup_or_code() -> None:
    mentor = Mentor("0123456", HOSTILE, HOSTILE[:8])
    found = finding("MT991", Severity.MUST_FIX, "Log!B4", HOSTILE, heading=HOSTILE)
    school = School(HOSTILE, "900001", mentors=(mentor,), findings=(found,), providers={HOSTILE[:8]: HOSTILE})
    whole = batch(returned(school, HOSTILE), not_read(HOSTILE, "empty", HOSTILE))
    plain = html.document_fromstring(report_page(small_batch(), Names.SHOWN))
    page = html.document_fromstring(report_page(whole, Names.SHOWN))
    assert {element.tag for element in page.iter("*")} <= {element.tag for element in plain.iter("*")}
    assert page.xpath("//script/text()") == plain.xpath("//script/text()")
    assert "<img src=x onerror=alert(1)>" in text(page)


def test_the_same_batch_gives_the_same_page() -> None:
    assert report_page(small_batch()) == report_page(small_batch())


def test_a_batch_of_nothing_is_a_page_too() -> None:
    page = html.document_fromstring(report_page(batch()))
    assert "No log of this batch counts." in text(page)
    assert "Nothing to put right." in text(page)


def test_a_long_table_is_cut_and_says_so() -> None:
    mentors = tuple(Mentor(f"{number:07}", "Ada Quillfeather") for number in range(3_005))
    page = html.document_fromstring(report_page(batch(returned(replace(BRACKENFOLD, mentors=mentors)))))
    assert len(rows(page, "mentors")) == 3_000
    assert "The first 3,000 of 3,005 rows: the summary.xlsx of a batch has them all." in text(page)
