"""Tables of the pages that come out of the code."""

from collections.abc import Iterable, Sequence


def anchored(name: str) -> str:
    """The name of a row, with a place that links can lead to."""
    return f'`{name}`<a id="{name.lower()}"></a>'


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table in Markdown."""
    marks = "|".join(" --- " for _ in headings)
    body = (" | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows)
    return [f"| {' | '.join(headings)} |", f"|{marks}|", *(f"| {row} |" for row in body)]
