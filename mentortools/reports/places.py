"""Where a group of findings stands, as a person looks for it."""

from collections.abc import Sequence

from mentortools.checks.grouping import About, FindingGroup

MOST_RUNS = 12
"""Beyond that many separate runs of cells, the rest is counted: nobody reads a page of cell references."""

MOST_NAMED = 12
"""So many people are named whom findings are about that are not shown; of more, how many."""

WORKBOOK = "The whole workbook"


def cells_of(group: FindingGroup, most: int = MOST_RUNS) -> str:
    """The cells: ``C4:C9, C12``, and where there are very many runs ``... and 41 more cells``."""
    references = group.references
    runs = references.split(", ")
    if len(runs) <= most:
        return references
    shown = runs[:most]
    rest = len(group.cells) - sum(map(_cells_in, shown))
    return f"{', '.join(shown)} and {rest:,} more {'cell' if rest == 1 else 'cells'}"


def place_of(group: FindingGroup, most: int = MOST_RUNS) -> str:
    """Sheet, the column's own heading, and cells: ``Training log, Mentor TRN, B4:B6``."""
    if group.sheet is None:
        return WORKBOOK
    parts = (group.sheet, group.heading or "", cells_of(group, most))
    return ", ".join(part for part in parts if part)


def more_like_it(group: FindingGroup, all_of_them: str) -> str:
    """What an abridged group says of the messages it does not show; empty where it shows its only one.

    Whom they are about is named with the cell. ``all_of_them`` says where every one can be read; it may be empty.
    """
    wordings = len(group.messages)
    if wordings == 1:
        return ""
    said = f"This is the first of {group.count:,} findings like it in this column, in {wordings:,} different wordings."
    return " ".join(part for part in (said, _others(group.about[1:]), all_of_them) if part)


def _others(about: Sequence[About]) -> str:
    if not about:
        return ""
    shown = [f"{each.names} ({each.cell.reference})" if each.cell else each.names for each in about[:MOST_NAMED]]
    more = len(about) - len(shown)
    return f"Others are about {'; '.join([*shown, *([f'and {more:,} more'] if more else [])])}."


def _cells_in(run: str) -> int:
    first, _, last = run.partition(":")
    if not last:
        return 1
    letters = len(first.rstrip("0123456789"))
    return int(last[letters:]) - int(first[letters:]) + 1
