"""Where scripts are forbidden everything can be read, and nothing stands there that cannot work."""

from tests.pages.browser import Browser
from tests.pages.large import MENTORS, large_page


def test_without_a_script_nothing_is_missing_and_no_control_is_shown_dead(browser: Browser, small: str) -> None:
    browser.open(small)
    with_script = browser.texts("main td, main th, main h2, main h3, main h4, .place, .figures dd, .steps li")
    assert browser.texts("input, thead button, .folds button")
    with browser.without_script():
        browser.open(small)
        shown = browser.texts("main td, main th, main h2, main h3, main h4, .place, .figures dd, .steps li")
        assert browser.texts("input, button, label, [role='status']") == []
        assert shown == with_script
        assert len(shown) > 150


def test_without_a_script_folded_lists_open_and_hold_every_row(browser: Browser) -> None:
    with browser.without_script():
        browser.open(large_page())
        assert browser.column("mentors", 1) == []
        browser.driver.find_element("css selector", "#by-mentor summary").click()
        assert len(browser.column("mentors", 1)) == MENTORS
