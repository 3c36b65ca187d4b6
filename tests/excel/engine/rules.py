"""A sheet's rules of conditional formats in the order of their priority, each with the cells it is for."""

from collections.abc import Sequence

from msgspec import Struct
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule

from tests.excel.engine.area import Area, addressed
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import lacks


class PlacedRule(Struct, frozen=True, eq=False):
    """A rule and the areas it is for."""

    rule: Rule
    areas: tuple[Area, ...]

    def touches(self, areas: Sequence[Area]) -> bool:
        return any(mine.overlap(area) for mine in self.areas for area in areas)

    def inside(self, areas: Sequence[Area]) -> bool:
        return all(any(area.holds(mine) for area in areas) for mine in self.areas)


def placed(on: FileSheet) -> list[PlacedRule]:
    """All rules of the sheet, the first to be applied first."""
    rules = [
        PlacedRule(rule, _areas(str(formatting.sqref)))
        for formatting in on.worksheet.conditional_formatting
        for rule in formatting.rules
    ]
    return sorted(rules, key=lambda each: each.rule.priority)


def _areas(ranges: str) -> tuple[Area, ...]:
    found = addressed(ranges.replace(" ", ","))
    assert found is not None
    return found


def drop(on: FileSheet, areas: Sequence[Area]) -> None:
    """Take these cells out of the rules.

    Raises:
        NotImplementedError: where a rule is for other cells as well.
    """
    kept = [each for each in placed(on) if not each.inside(areas)]
    if any(each.touches(areas) for each in kept):
        lacks("FormatConditions", "Delete of a part of a rule's cells")
    replace(on, kept)


def replace(on: FileSheet, rules: Sequence[PlacedRule]) -> None:
    """Give the sheet these rules, with their priorities counted anew."""
    fresh = ConditionalFormattingList()
    for priority, each in enumerate(rules, 1):
        each.rule.priority = priority
        fresh.add(" ".join(area.address().replace("$", "") for area in each.areas), each.rule)
    on.worksheet.conditional_formatting = fresh
