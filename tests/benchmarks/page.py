"""The page of figures, docs/performance.md: the benchmarks write their tables into it themselves."""

from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "docs" / "performance.md"


def put_into_page(name: str, lines: Sequence[str], page: Path = PAGE) -> None:
    """Puts lines in place of what stands between ``<!-- name -->`` and ``<!-- end of name -->``."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        msg = f"{page.name} has no place for {name}"
        raise ValueError(msg)
    page.write_text(before + begin + "\n".join(["", *lines, ""]) + "\n" + end + after, encoding="utf-8")
