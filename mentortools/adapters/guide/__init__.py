"""The guide of one page: install, the first click, the result, and what to do where macros are forbidden."""

from pathlib import Path


def guide_path() -> Path:
    """The guide, a page that any browser opens. It needs nothing else and no network."""
    return Path(__file__).with_name("guide.html")
