"""Conditional formats as xlwings asks for them, over the same rules as `api.FormatConditions`."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.styles.colors import Color
from xlwings import base_classes

from tests.excel.engine import colours
from tests.excel.engine.area import Area
from tests.excel.engine.com_format_condition import EXPRESSION, OPERATORS, VALUE, ComFormatCondition
from tests.excel.engine.com_format_conditions import ComFormatConditions
from tests.excel.engine.com_range import ComRange
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks

WORDS = {
    1: "between",
    2: "not_between",
    3: "equal_to",
    4: "not_equal_to",
    5: "greater_than",
    6: "less_than",
    7: "greater_than_or_equal",
    8: "less_than_or_equal",
}
KINDS = {VALUE: "cell_value", EXPRESSION: "custom", 3: "color_scale", 4: "data_bar", 6: "icon_set"}
assert WORDS.keys() == OPERATORS.keys()


class ConditionalFormat(Modelled, base_classes.ConditionalFormat):
    """One rule."""

    def __init__(self, com: ComFormatCondition) -> None:
        self._com = com

    @property
    def api(self) -> ComFormatCondition:
        return self._com

    @property
    def type(self) -> str:
        return KINDS.get(self._com.Type, "unknown")

    @property
    def stop_if_true(self) -> bool | None:
        return None if self.type in {"color_scale", "data_bar", "icon_set"} else self._com.StopIfTrue

    @property
    def operator(self) -> str | None:
        return WORDS[self._com.Operator] if self.type == "cell_value" else None

    @property
    def formula1(self) -> str | None:
        return self._com.Formula1 if self.type == "cell_value" else None

    @property
    def formula2(self) -> str | None:
        return self._com.Formula2 if self.operator in {"between", "not_between"} else None

    @property
    def formula(self) -> str | None:
        return self._com.Formula1 if self.type == "custom" else None

    @property
    def fill_color(self) -> colours.Rgb | None:
        return self._com._fill() if self.type in {"cell_value", "custom"} else None  # noqa: SLF001 - one object in two views

    @property
    def font_color(self) -> colours.Rgb | None:
        found = self._com._font("color")  # noqa: SLF001 - one object in two views
        return colours.from_file(found) if isinstance(found, Color) else None

    @property
    def font_bold(self) -> object:
        return self._com.Font.Bold if self.type in {"cell_value", "custom"} else None

    @property
    def font_italic(self) -> object:
        return self._com.Font.Italic if self.type in {"cell_value", "custom"} else None

    def set(self, changes: Mapping[str, object]) -> None:
        if changes.keys() & {"operator", "formula1", "formula2", "formula"}:
            lacks(type(self).__name__, "set of formulas")
        if "fill_color" in changes:
            self._com.Interior.Color = colours.integer(colours.rgb(changes["fill_color"]))
        if "font_color" in changes:
            self._com.Font.Color = colours.integer(colours.rgb(changes["font_color"]))
        if "font_bold" in changes:
            self._com.Font.Bold = bool(changes["font_bold"])
        if "font_italic" in changes:
            self._com.Font.Italic = bool(changes["font_italic"])
        if "stop_if_true" in changes:
            self._com.StopIfTrue = bool(changes["stop_if_true"])

    def delete(self) -> None:
        self._com.Delete()


class ConditionalFormats(Modelled, base_classes.ConditionalFormats):
    """The rules whose cells a range shares."""

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self._com: ComFormatConditions = ComRange(on, areas).FormatConditions

    @property
    def api(self) -> ComFormatConditions:
        return self._com

    def __call__(self, number: int) -> ConditionalFormat:
        return ConditionalFormat(self._com(number))

    def __len__(self) -> int:
        return self._com.Count

    def __iter__(self) -> Iterator[ConditionalFormat]:
        return iter([ConditionalFormat(rule) for rule in self._com])

    def add_custom(self, spec: Mapping[str, object]) -> ConditionalFormat:
        return self._finished(self._com.Add(Type=EXPRESSION, Formula1=str(spec["formula"])), spec)

    def add_cell_value(self, spec: Mapping[str, object]) -> ConditionalFormat:
        operator = next(number for number, word in WORDS.items() if word == spec["operator"])
        second = None if spec["formula2"] is None else str(spec["formula2"])
        rule = self._com.Add(Type=VALUE, Operator=operator, Formula1=str(spec["formula1"]), Formula2=second)
        return self._finished(rule, spec)

    def _finished(self, rule: ComFormatCondition, spec: Mapping[str, object]) -> ConditionalFormat:
        added = ConditionalFormat(rule)
        looks = {"fill_color", "font_color", "font_bold", "font_italic", "stop_if_true"}
        added.set({name: value for name, value in spec.items() if name in looks})
        rule.SetFirstPriority()
        return added

    def clear(self) -> None:
        self._com.Delete()
