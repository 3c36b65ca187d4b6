"""Values of ours as bytes and back: on their way between processes, and kept for a later run.

Rules are named and not written: whoever reads the bytes has them already. Bytes that lay on a disk may be anybody's, so
nothing is made from them but plain values of ours: a name of anything else ends the reading.
"""

import copyreg
import pickle
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from io import BytesIO
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from mentortools.adapters.row_columns import Table, is_table, rows_of
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining
from mentortools.model.finding import Finding
from mentortools.policy.rules import Rules
from mentortools.workbook.log import MentorLog

_OURS = tuple(
    f"mentortools.{layer}."
    for layer in (
        *("model", "policy", "workbook", "claims", "duties", "checks", "tasks"),
        *("reports.result", "reports.file_figures", "reports.report_page.finding_section"),
        "reports.summary_development",
    )
)
_PLAIN = {
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("decimal", "Decimal"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("collections", "Counter"),
}


_Way = Callable[[Any], Any]
"""How a value is taken apart: by what it is made again, and of what."""

_RULES = (__name__, "rules_named")
_ROWS = (rows_of.__module__, rows_of.__name__)


class UnknownBytesError(Exception):
    """Bytes that are none of ours, or only a part of them."""


def pack(value: object) -> bytes:
    """A value as bytes. Equal values need not have equal bytes."""
    target = BytesIO()
    _Writer(target).dump(value)
    return target.getvalue()


def unpack(data: bytes, overlays: Sequence[str]) -> object:
    """The value that some bytes are; ``overlays`` are the texts of rules files laid over the package's.

    Raises:
        UnknownBytesError: If they are not what ``pack`` made of a value.
    """
    try:
        return _Reader(data, tuple(overlays)).load()
    except Exception as error:
        msg = f"no bytes of ours ({type(error).__name__})"
        raise UnknownBytesError(msg) from error


def rules_named(year: int) -> Rules:
    """What stands for rules in the bytes: their year. Only who reads them knows what is laid over the package's.

    Raises:
        TypeError: Always: the name alone is needed.
    """
    msg = f"rules of {year} are found by whoever reads the bytes"
    raise TypeError(msg)


def _named(rules: Rules) -> tuple[object, ...]:
    return rules_named, (rules.year.start,)


def _columns(table: Table) -> tuple[object, ...]:
    return rows_of, (table.kind, *table.columns)


def _fields(kind: type[Struct]) -> _Way:
    values = attrgetter(*kind.__struct_fields__)
    return lambda value: (kind, values(value))


def _log(log: MentorLog, tables: dict[int, Table]) -> tuple[object, ...]:
    """A log, its tables column by column; ``tables`` has those that were met before, for two logs may share one."""
    values = (getattr(log, name) for name in log.__struct_fields__)
    apart = (tables.setdefault(id(value), Table(value)) if is_table(value) else value for value in values)
    return MentorLog, tuple(apart)


_WAYS: Mapping[type, _Way] = MappingProxyType(
    {
        **copyreg.dispatch_table,
        Rules: _named,
        Table: _columns,
        Finding: _fields(Finding),
        MentorTraining: _fields(MentorTraining),
    }
)


class _Writer(pickle.Pickler):
    """Takes values apart by type: nothing is called for each of a log's thousands of values."""

    def __init__(self, target: BytesIO) -> None:
        super().__init__(target, protocol=5)
        ways: dict[type, _Way] = {**_WAYS, MentorLog: partial(_log, tables={})}
        self.dispatch_table = ways


class _Reader(pickle.Unpickler):
    def __init__(self, data: bytes, overlays: tuple[str, ...]) -> None:
        super().__init__(BytesIO(data))
        self._overlays = overlays

    def find_class(self, module: str, name: str) -> Callable[..., object]:
        if (module, name) == _RULES:
            return partial(_rules, self._overlays)  # no method: it would hold its reader, and that all it read
        if (module, name) == _ROWS:
            return rows_of
        return _class(module, name)


def _rules(overlays: tuple[str, ...], year: int) -> Rules:
    return Rules.of(AcademicYear(year), overlays)


@cache
def _class(module: str, name: str) -> type:
    if (module, name) in _PLAIN or f"{module}.".startswith(_OURS):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ in {module, "_decimal", "datetime"}:
            return found
    msg = f"{module}.{name} is no value of ours"
    raise pickle.UnpicklingError(msg)
