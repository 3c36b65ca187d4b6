"""What axe-core finds in the page that is open: every rule of WCAG 2.2 A and AA, and of good practice."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.pages.browser import Browser

CHECKER = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
const [tags, done] = arguments;
axe.run(document, { runOnly: tags, resultTypes: ["violations", "incomplete"] }).then((found) => {
  const said = (kind) => found[kind].flatMap((each) =>
    each.nodes.map((node) => `${each.id} at ${node.target.join(" ")}: ${node.any.concat(node.all, node.none)
      .map((why) => why.message).join("; ")}`));
  done([said("violations"), said("incomplete"), found.passes.length]);
});
"""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def missing() -> str | None:
    """Why nothing can be checked; None where it can."""
    return None if CHECKER.exists() else "axe-core is not installed: run npm ci in tests/pages"


@cache
def _checker() -> str:
    return CHECKER.read_text(encoding="utf-8")


class Found(NamedTuple):
    """What the checker says.

    Attributes:
        violations: What is wrong.
        undecided: What it could not decide by itself.
    """

    violations: list[str]
    undecided: list[str]


NOTHING = Found([], [])


def check(browser: Browser) -> Found:
    """Runs the checker over the page that is open."""
    browser.run(_checker())
    violations, undecided, passed = browser.driver.execute_async_script(_RUN, TAGS)
    assert passed
    return Found(violations, undecided)
