"""One Chromium for all tests of pages, and the pages that they look at."""

import os
from collections.abc import Iterator

import pytest

from mentortools.reports.report_page import report_page
from tests.pages import accessibility
from tests.pages import browser as browsers
from tests.pages.browser import Browser
from tests.reports.batch_values import small_batch


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium. Skipped where it or the accessibility checker is missing, except in CI."""
    reason = browsers.missing() or accessibility.missing()
    if reason is not None and not os.environ.get("CI"):
        pytest.skip(reason)
    assert reason is None
    with browsers.browser(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture(scope="session")
def small() -> str:
    """The report of a batch with something of everything."""
    return report_page(small_batch())
