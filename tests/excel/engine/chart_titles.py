"""Titles of charts and axes as text."""

from openpyxl.chart.title import Title


def text_of(title: Title | None) -> str | None:
    """What a title says; None without one."""
    if title is None or title.tx is None or title.tx.rich is None:
        return None
    return "\n".join("".join(run.t for run in paragraph.r or []) for paragraph in title.tx.rich.p)
