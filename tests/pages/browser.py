"""Debian's Chromium without a window, driven by its own driver: what the tests see, press and measure."""

import json
import shutil
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, Keys
from selenium.webdriver.chrome.service import Service

PROGRAMS = ("chromium", "chromedriver")
WIDE = (1200, 900)
SETTINGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking")


class Browser:
    """One window of Chromium with one page in it."""

    def __init__(self, driver: Chrome, folder: Path) -> None:
        self.driver = driver
        self._folder = folder

    def open(self, page: Path | str) -> None:
        """Opens a file, or text as a file, in a wide window with light colours on a screen."""
        path = page if isinstance(page, Path) else self._folder / "page.html"
        if isinstance(page, str):
            path.write_text(page, encoding="utf-8")
        self.driver.get("about:blank")  # a page that was shown in forced colours leaves some of them to the next
        self.show()
        self._log("performance")
        self._log("browser")
        self.driver.get(path.as_uri())

    def show(self, size: tuple[int, int] = WIDE, media: str = "", **features: str) -> None:
        """Sets the window's size in CSS pixels, a medium in place of the true one, and features by their names.

        ``prefers_color_scheme="dark"``, for example. Nothing moves unless ``prefers_reduced_motion`` allows it.
        """
        width, height = size
        self._ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        known = {"prefers-color-scheme": "light", "forced-colors": "none", "prefers-reduced-motion": "reduce"}
        given = {str(each["name"]) for each in listed}
        listed += [{"name": name, "value": value} for name, value in known.items() if name not in given]
        self._ask("Emulation.setEmulatedMedia", media=media, features=listed)

    @contextmanager
    def without_script(self) -> Iterator[None]:
        """A person who has forbidden scripts."""
        self._ask("Emulation.setScriptExecutionDisabled", value=True)
        try:
            yield
        finally:
            self._ask("Emulation.setScriptExecutionDisabled", value=False)

    def run(self, script: str, *arguments: object) -> object:
        """What JavaScript in the page returns; ``arguments`` holds what was given."""
        found: object = self.driver.execute_script(script, *arguments)
        return found

    def texts(self, selector: str) -> list[str]:
        """The text of every element of a selector that is shown."""
        script = """return Array.from(document.querySelectorAll(arguments[0])).filter((each) => each.checkVisibility())
            .map((each) => each.textContent.trim().replace(/\\s+/g, " "))"""
        found = self.run(script, selector)
        assert isinstance(found, list)
        return found

    def column(self, table: str, number: int) -> list[str]:
        """The texts of a column, counted from 1, in the rows that are shown."""
        return self.texts(f"#{table} tbody tr > :nth-child({number})")

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other, wherever the focus is."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def type_into(self, identity: str, text: str) -> None:
        """Replaces what stands in a field by typing, as a person does."""
        self.driver.find_element("id", identity).send_keys(Keys.CONTROL, "a", Keys.NULL, text or Keys.DELETE)

    def requests(self) -> list[str]:
        """Every address asked for since the page was opened, the page's own left out."""
        messages = [json.loads(each["message"])["message"] for each in self._log("performance")]
        asked = [each["params"]["request"]["url"] for each in messages if each["method"] == "Network.requestWillBeSent"]
        own = self.driver.current_url.partition("#")[0]
        return [address for address in asked if address != own]

    def complaints(self) -> list[str]:
        """What stands in the console since it was last looked at."""
        return [str(each["message"]) for each in self._log("browser")]

    def pdf(self) -> bytes:
        """The page printed, as ``--print-to-pdf`` does it: the page's own paper, headings and footers."""
        answer = self._ask("Page.printToPDF", preferCSSPageSize=True, displayHeaderFooter=False, printBackground=False)
        return b64decode(str(answer["data"]))

    def picture(self) -> bytes:
        """The whole page as PNG."""
        return b64decode(str(self._ask("Page.captureScreenshot", captureBeyondViewport=True)["data"]))

    def _log(self, kind: str) -> list[dict[str, str]]:
        entries: list[dict[str, str]] = self.driver.get_log(kind)  # type: ignore[no-untyped-call]
        return entries

    def _ask(self, command: str, **arguments: object) -> dict[str, object]:
        answer: dict[str, object] = self.driver.execute_cdp_cmd(command, arguments)
        return answer


def missing(programs: Sequence[str] = PROGRAMS) -> str | None:
    """What is not installed that the tests of pages need."""
    absent = [name for name in programs if shutil.which(name) is None]
    return f"not installed: {', '.join(absent)}" if absent else None


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Chromium with its profile in a folder. Both programs are named, so nothing looks for them elsewhere."""
    options = ChromeOptions()
    options.binary_location = str(shutil.which(PROGRAMS[0]))
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    for setting in (*SETTINGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(setting)
    driver = Chrome(options=options, service=Service(str(shutil.which(PROGRAMS[1]))))
    try:
        yield Browser(driver, folder)
    finally:
        driver.quit()
