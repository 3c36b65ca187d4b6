# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `FormatCondition`: one rule of a conditional format."""

from collections.abc import Callable, Sequence
from copy import copy
from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from tests.excel.engine import colours, rules
from tests.excel.engine.area import Area
from tests.excel.engine.com_colours import ComFont, ComInterior
from tests.excel.engine.com_error import ComError, refuse
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled

if TYPE_CHECKING:
    from tests.excel.engine.com_range import ComRange

VALUE, EXPRESSION = 1, 2
TYPES = {
    VALUE: "cellIs",
    EXPRESSION: "expression",
    3: "colorScale",
    4: "dataBar",
    5: "top10",
    6: "iconSet",
    8: "duplicateValues",
    9: "containsText",
    10: "containsBlanks",
    11: "timePeriod",
    12: "aboveAverage",
    13: "notContainsBlanks",
    16: "containsErrors",
    17: "notContainsErrors",
}
NUMBERS = {word: number for number, word in TYPES.items()} | {
    "uniqueValues": 8,
    "notContainsText": 9,
    "beginsWith": 9,
    "endsWith": 9,
}
OPERATORS = {
    1: "between",
    2: "notBetween",
    3: "equal",
    4: "notEqual",
    5: "greaterThan",
    6: "lessThan",
    7: "greaterThanOrEqual",
    8: "lessThanOrEqual",
}
UNKNOWN_NAME = -2147352570


class ComFormatCondition(Modelled):
    """A rule of a sheet, for as long as it is there."""

    def __init__(self, on: FileSheet, rule: Rule, range_over: Callable[[Sequence[Area]], "ComRange"]) -> None:
        self._on = on
        self._rule = rule
        self._range_over = range_over

    def _placed(self) -> rules.PlacedRule:
        found = next((each for each in rules.placed(self._on) if each.rule is self._rule), None)
        if found is None:
            refuse("The rule was deleted.")
        return found

    def _others(self) -> list[rules.PlacedRule]:
        return [each for each in rules.placed(self._on) if each.rule is not self._rule]

    @property
    def Type(self) -> int:
        return NUMBERS[str(self._placed().rule.type)]

    @property
    def Operator(self) -> int:
        self._must_have_a_formula()
        return next(number for number, word in OPERATORS.items() if word == self._rule.operator)

    @property
    def Formula1(self) -> str:
        self._must_have_a_formula()
        return f"={self._rule.formula[0]}"

    @property
    def Formula2(self) -> str:
        self._must_have_a_formula()
        return f"={self._rule.formula[1]}"

    def _must_have_a_formula(self) -> None:
        """Colour scales, bars and icons are other objects in Excel, without these members."""
        if NUMBERS[str(self._placed().rule.type)] not in {VALUE, EXPRESSION}:
            raise ComError(UNKNOWN_NAME, "Unknown name.")

    @property
    def AppliesTo(self) -> "ComRange":
        return self._range_over(self._placed().areas)

    def ModifyAppliesToRange(self, Range: "ComRange") -> None:
        """Let the rule be for these cells, in one or several areas."""
        self._on.must_be_unprotected()
        moved = rules.PlacedRule(self._rule, Range.areas)
        rules.replace(self._on, [moved if each.rule is self._rule else each for each in rules.placed(self._on)])

    @property
    def Priority(self) -> int:
        return int(self._placed().rule.priority)

    def SetFirstPriority(self) -> None:
        self._on.must_be_unprotected()
        rules.replace(self._on, [self._placed(), *self._others()])

    def SetLastPriority(self) -> None:
        self._on.must_be_unprotected()
        rules.replace(self._on, [*self._others(), self._placed()])

    @property
    def StopIfTrue(self) -> bool:
        return bool(self._placed().rule.stopIfTrue)

    @StopIfTrue.setter
    def StopIfTrue(self, value: bool) -> None:
        self._on.must_be_unprotected()
        self._rule.stopIfTrue = bool(value)

    def Delete(self) -> None:
        self._on.must_be_unprotected()
        self._placed()
        rules.replace(self._on, self._others())

    @property
    def Interior(self) -> ComInterior:
        return ComInterior(self._fill, self._set_fill)

    def _fill(self) -> colours.Rgb | None:
        style = self._placed().rule.dxf
        return None if style is None or style.fill is None else colours.from_file(getattr(style.fill, "bgColor", None))

    def _set_fill(self, colour: colours.Rgb | None) -> None:
        style = self._own_style()
        style.fill = None if colour is None else PatternFill(bgColor=colours.in_file(colour))

    @property
    def Font(self) -> ComFont:
        return ComFont(self._font, self._set_font)

    def _font(self, attribute: str) -> object:
        style = self._placed().rule.dxf
        return None if style is None or style.font is None else getattr(style.font, attribute)

    def _set_font(self, attribute: str, value: object) -> None:
        style = self._own_style()
        font = copy(style.font) if style.font is not None else Font()
        setattr(font, attribute, value)
        style.font = font

    def _own_style(self) -> DifferentialStyle:
        """Rules of a file that look alike share their style: a change is to be this rule's alone."""
        self._on.must_be_unprotected()
        self._placed()
        self._rule.dxf = copy(self._rule.dxf) if self._rule.dxf is not None else DifferentialStyle()
        return self._rule.dxf
