# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `FormatConditions` of a range: the rules whose cells it shares."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle

from tests.excel.engine import rules
from tests.excel.engine.area import Area
from tests.excel.engine.com_error import no_such_member
from tests.excel.engine.com_format_condition import EXPRESSION, OPERATORS, TYPES, VALUE, ComFormatCondition
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks

if TYPE_CHECKING:
    from tests.excel.engine.com_range import ComRange

TEXT = re.compile(r'"[^"]*"')
RELATIVE = re.compile(r"(?<![$A-Za-z_.\d])([$]?[A-Za-z]{1,3}\d{1,7}|[A-Za-z]{1,3}[$]\d{1,7})(?![\w(.])")


class ComFormatConditions(Modelled):
    """Counted from 1 in the order of priority."""

    def __init__(
        self, on: FileSheet, areas: Sequence[Area], range_over: Callable[[Sequence[Area]], "ComRange"]
    ) -> None:
        self._on = on
        self._areas = tuple(areas)
        self._range_over = range_over

    @property
    def _members(self) -> list[ComFormatCondition]:
        return [
            ComFormatCondition(self._on, each.rule, self._range_over)
            for each in rules.placed(self._on)
            if each.touches(self._areas)
        ]

    @property
    def Count(self) -> int:
        return len(self._members)

    def Item(self, number: int) -> ComFormatCondition:
        members = self._members
        if not 1 <= number <= len(members):
            no_such_member()
        return members[number - 1]

    def __call__(self, number: int) -> ComFormatCondition:
        return self.Item(number)

    def __iter__(self) -> Iterator[ComFormatCondition]:
        return iter(self._members)

    def Add(
        self,
        Type: int,
        Operator: int | None = None,
        Formula1: str | None = None,
        Formula2: str | None = None,
    ) -> ComFormatCondition:
        """A new rule, the last to be applied."""
        self._on.must_be_unprotected()
        if Type not in {EXPRESSION, VALUE} or Formula1 is None or (Type == VALUE and Operator not in OPERATORS):
            lacks("FormatConditions", f"Add(Type={Type}, Operator={Operator}, Formula1={Formula1!r})")
        formulas = [_in_file(formula) for formula in (Formula1, Formula2) if formula is not None]
        rule = Rule(
            TYPES[Type],  # type: ignore[arg-type]
            formula=formulas,
            dxf=DifferentialStyle(),
            stopIfTrue=True,
        )
        if Type == VALUE:
            rule.operator = OPERATORS[Operator or 0]  # type: ignore[assignment]
        rules.replace(self._on, [*rules.placed(self._on), rules.PlacedRule(rule, self._areas)])
        return ComFormatCondition(self._on, rule, self._range_over)

    def Delete(self) -> None:
        """Take these cells out of the rules; rules for other cells as well are not modelled."""
        self._on.must_be_unprotected()
        rules.drop(self._on, self._areas)


def _in_file(formula: str) -> str:
    """The formula without its equals sign; one relative to the active cell, as Excel takes it, is not modelled."""
    if RELATIVE.search(TEXT.sub("", formula)):
        lacks("FormatConditions", f"Add with a relative reference: {formula}")
    return formula.removeprefix("=")
