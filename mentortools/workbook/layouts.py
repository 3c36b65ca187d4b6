"""Which of several layouts a workbook is read by. Two that fit it are never guessed between."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.workbook.layout import OWN_LAYOUT, Fit, Layout, LayoutUnused
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.template import MENTOR_LOG


class ChosenLayout(Struct, frozen=True):
    """The layout that a workbook is read by, and what is to be said of the others.

    Attributes:
        layout: The one; the log's own where there is none, or more than one.
        unused: The layouts of which the workbook has no sheet; None where there was one, or it needs none.
        unclear: The names of the layouts that fit it alike; empty where one fits best.
    """

    layout: Layout
    unused: LayoutUnused | None = None
    unclear: tuple[str, ...] = ()


OWN = ChosenLayout(OWN_LAYOUT)


def layout_for(file: str, sheets: Sequence[Sheet], layouts: Sequence[Layout]) -> ChosenLayout:
    """The layout for a file: the one that names it; else the one all of whose sheets it has; else some of them.

    Of a log that has the needed sheets under the log's own names, and none that a layout names, nothing is said.
    """
    if not layouts:
        return OWN
    named = [layout for layout in layouts if layout.is_for(file)]
    if named:
        return _only(named)
    anybody = [layout for layout in layouts if not layout.files]
    for fit in (Fit.WHOLE, Fit.PART):
        fitting = [layout for layout in anybody if layout.fit(sheets) is fit]
        if fitting:
            return _only(fitting)
    if not anybody or _is_usual(sheets):
        return OWN
    wanted = dict.fromkeys(name for layout in anybody for name in layout.named)
    return ChosenLayout(OWN_LAYOUT, LayoutUnused(tuple(layout.name for layout in anybody), tuple(wanted)))


def _only(layouts: Sequence[Layout]) -> ChosenLayout:
    if len(layouts) == 1:
        return ChosenLayout(layouts[0])
    return ChosenLayout(OWN_LAYOUT, unclear=tuple(layout.name for layout in layouts))


def _is_usual(sheets: Sequence[Sheet]) -> bool:
    there = {plain(sheet.name) for sheet in sheets}
    return all(plain(table.name) in there for table in MENTOR_LOG if table.needed)
