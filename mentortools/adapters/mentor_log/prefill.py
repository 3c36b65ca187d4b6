"""What a new mentor log already holds: the school, its holidays, and rows of its tables."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct, field

from mentortools.workbook.columns import Table
from mentortools.workbook.template import EVERY_TABLE, HOLIDAYS, SCHOOL

PrefillValue = str | int | float | Decimal | date | datetime | time | timedelta | None
"""A cell's value, written as it is: text stays text, also under a heading that wants a number or a date."""

_TABLES: Mapping[str, Table] = {table.name: table for table in EVERY_TABLE if table is not SCHOOL}


class Prefill(Struct, frozen=True):
    """Values by field, as ``mentortools.workbook.template`` names the fields.

    Attributes:
        school: The School sheet: ``{"name": "Larkfield Primary School", "urn": "123456"}``.
        rows: The rows of each table, by the sheet's name: ``{"Mentors": [{"trn": "0123456"}]}``.
        holidays: The rows of the small table beside the School sheet's labels.

    Raises:
        ValueError: Naming a sheet or field that the mentor log does not have.
    """

    school: Mapping[str, PrefillValue] = field(default_factory=lambda: MappingProxyType({}))
    rows: Mapping[str, Sequence[Mapping[str, PrefillValue]]] = field(default_factory=lambda: MappingProxyType({}))
    holidays: Sequence[Mapping[str, PrefillValue]] = ()

    def __post_init__(self) -> None:
        if strange := sorted(set(self.rows) - set(_TABLES)):
            msg = f"The mentor log has no table “{strange[0]}”"
            raise ValueError(msg)
        _check_fields(SCHOOL, [self.school])
        _check_fields(HOLIDAYS, self.holidays)
        for name, rows in self.rows.items():
            _check_fields(_TABLES[name], rows)

    def of(self, table: Table) -> Sequence[Mapping[str, PrefillValue]]:
        """The rows of one table, none where nothing is known."""
        return self.holidays if table is HOLIDAYS else self.rows.get(table.name, ())


def _check_fields(table: Table, rows: Iterable[Mapping[str, PrefillValue]]) -> None:
    fields = {column.field for column in table.columns}
    if strange := sorted({name for row in rows for name in row} - fields):
        msg = f"The sheet “{table.name}” has no field “{strange[0]}”"
        raise ValueError(msg)
