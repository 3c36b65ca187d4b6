"""The page asks for nothing, sends nothing, and runs nothing but its own script, whatever a log says."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from msgspec.structs import replace

from mentortools.model.severity import Severity
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult
from tests.pages.browser import Browser
from tests.reports.batch_values import BRACKENFOLD, Mentor, School, batch, finding, not_read, returned

HOSTILE = (
    "<script>document.title = 'taken'</script>",
    "<img src=x onerror=\"document.title = 'taken'\">",
    "\" autofocus onfocus=\"document.title = 'taken'",
    "'><svg onload=\"document.title = 'taken'\">",
    "</style></script><script>document.title = 'taken'</script>",
    "javascript:document.title = 'taken'",
    "<style>body { display: none }</style>",
    "<form action='//127.0.0.1'><button>Go</button></form>",
    "\u202eruoy\u2066 \x00\ud800 ̷̷̷",
)  # fmt: skip


@pytest.mark.parametrize("pressed", ["", "all"], ids=["opened", "used"])
def test_the_demos_report_asks_for_nothing_and_complains_of_nothing(browser: Browser, demo: Path, pressed: str) -> None:
    browser.open(demo / "out" / "report.html")
    if pressed:
        browser.run("for (const each of document.querySelectorAll('button, summary, nav a')) each.click()")
        browser.type_into("find", "kestrel")
        browser.type_into("find", "")
    assert browser.requests() == []
    assert browser.complaints() == []


class Listening:
    """A server that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
                del format, args

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"//127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, daemon=True).start()


def test_even_what_somebody_writes_into_the_page_fetches_and_runs_nothing(browser: Browser, small: str) -> None:
    listening, ran = Listening(), "document.title = 'taken'"
    address = f"http:{listening.address}"
    planted = (
        f"<img src='{address}/img' onerror=\"{ran}\"><script src='{address}/script'></script><script>{ran}</script>"
        f"<link rel=stylesheet href='{address}/css'><iframe src='{address}/frame'></iframe>"
        f"<video src='{address}/video' autoplay></video><object data='{address}/object'></object>"
    )
    try:
        for policy in ("Content-Security-Policy", "Content-Security-Nothing"):
            browser.open(small.replace("Content-Security-Policy", policy).replace("</main>", f"{planted}</main>"))
            browser.run("return fetch(arguments[0]).catch(() => null)", f"{address}/fetched")
            if policy == "Content-Security-Policy":
                assert listening.asked == []
                assert "taken" not in browser.driver.title
                assert len([each for each in browser.complaints() if "Content Security Policy" in each]) >= 7
        assert {"/img", "/script", "/css", "/frame", "/object"} <= set(
            listening.asked
        )  # so the server would have heard
        assert browser.driver.title == "taken"
    finally:
        listening.server.shutdown()
        listening.server.server_close()


def hostile_batch() -> BatchResult:
    """Every hostile value as a school, mentor, provider, message, heading, sheet and file."""
    files = [returned(BRACKENFOLD)]
    for number, hostile in enumerate(HOSTILE):
        found = replace(finding("MT101", Severity.MUST_FIX, "Log!B4", hostile, heading=hostile), sheet=hostile)
        mentors = (Mentor("0123456", f"{hostile} {hostile}", hostile),)
        school = School(
            hostile, f"{900_100 + number}", mentors=mentors, findings=(found,), providers={hostile: hostile}
        )
        files += [returned(school, f"{number} {hostile}"), not_read(f"{number} empty {hostile}", "empty", hostile)]
    return batch(*files)


@pytest.mark.parametrize("names", Names)
def test_hostile_values_are_shown_as_they_were_typed_and_do_nothing(browser: Browser, names: Names) -> None:
    browser.open(report_page(hostile_batch(), names))
    browser.run("for (const each of document.querySelectorAll('button, summary')) each.click()")
    browser.type_into("find", "brackenfold")
    browser.type_into("find", "")
    assert "taken" not in browser.driver.title
    assert (browser.requests(), browser.complaints()) == ([], [])
    planted = "main script, main style, main form, img, [onload], [onfocus], [onerror], a:not([href^='#'])"
    assert browser.run("return document.querySelectorAll(arguments[0]).length", planted) == 0
    shown = browser.column("schools", 1)
    assert all(" ".join(hostile.split()) in shown for hostile in HOSTILE if hostile.isascii())


def test_masked_no_attribute_and_no_hidden_text_names_anybody(browser: Browser, small: str) -> None:
    browser.open(small)
    whole = str(browser.run("return document.documentElement.outerHTML"))
    assert "Mentor 1" in whole
    for name in ("Quillfeather", "0123456", "Larkspur", "Honeycutt", "Merriweather", "office@", "12345"):
        assert name not in whole
