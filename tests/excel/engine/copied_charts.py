"""The charts of a sheet copied to another: what they show of the sheet itself, they show of the copy."""

from collections.abc import Iterator
from copy import deepcopy

from openpyxl.chart.data_source import MultiLevelStrRef, NumRef, StrRef
from openpyxl.descriptors.serialisable import Serialisable

from tests.excel.engine.chart_names import charts_of
from tests.excel.engine.copied_references import CopiedReferences
from tests.excel.engine.file_sheet import FileSheet

Source = StrRef | NumRef | MultiLevelStrRef


def copy_charts(source: FileSheet, target: FileSheet, references: CopiedReferences) -> None:
    """Draw each chart again, in the same place and under the same name."""
    for drawing in charts_of(source.worksheet):
        made = deepcopy(drawing)
        for each in _sources(made, set()):
            each.f = None if each.f is None else references.bare(str(each.f))
        charts_of(target.worksheet).append(made)
        target.file.chart_names[id(made)] = source.file.chart_names.get(id(drawing), "")


def _sources(part: object, seen: set[int]) -> Iterator[Source]:
    """The references anywhere within a chart, which is one of its own parts."""
    if id(part) in seen:
        return
    seen.add(id(part))
    if isinstance(part, Source):
        yield part
    elif isinstance(part, (list, tuple)):
        for each in part:
            yield from _sources(each, seen)
    elif isinstance(part, Serialisable):
        for each in vars(part).values():
            yield from _sources(each, seen)
