"""Where a group of findings stands, as a person looks for it."""

from mentortools.checks.grouping import FindingGroup

MOST_RUNS = 12
"""Beyond that many separate runs of cells, the rest is counted: nobody reads a page of cell references."""

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


def more_like_it(group: FindingGroup) -> str:
    """What an abridged group says of the messages it does not show; empty where it shows its only one."""
    others = len(group.messages) - 1
    if not others:
        return ""
    return (
        f"This is the first of {group.count:,} findings like it in this column, in {others + 1:,} different wordings."
    )


def _cells_in(run: str) -> int:
    first, _, last = run.partition(":")
    if not last:
        return 1
    letters = len(first.rstrip("0123456789"))
    return int(last[letters:]) - int(first[letters:]) + 1
