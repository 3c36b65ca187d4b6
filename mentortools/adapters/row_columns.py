"""Tables of rows, column by column: a row by itself would be one more value to pack, and cost three times as much."""

from collections.abc import Sequence
from itertools import repeat
from typing import TypeGuard

from msgspec import Struct


class Table(Struct, frozen=True):
    """Rows of one kind, one at least."""

    rows: Sequence[tuple[object, ...]]

    @property
    def kind(self) -> type[tuple[object, ...]]:
        """What each row is."""
        return type(self.rows[0])

    @property
    def columns(self) -> tuple[object, ...]:
        """The values of each field; those that are rows themselves, as where a row stands, are a table again."""
        return tuple(Table(column) if is_table(column) else column for column in zip(*self.rows, strict=True))


def is_table(value: object) -> TypeGuard[tuple[tuple[object, ...], ...]]:
    """Whether a value is rows of one kind with named fields, and no such row itself."""
    if type(value) is not tuple or not value:
        return False
    return hasattr(value[0], "_fields") and len(set(map(type, value))) == 1


def rows_of(kind: type[tuple[object, ...]], *columns: Sequence[object]) -> tuple[object, ...]:
    """The rows of a table.

    Raises:
        TypeError: If they are no rows, or have not as many fields as there are columns.
        ValueError: If the columns are not of one length.
    """
    if len(columns) != len(getattr(kind, "_fields", ())):
        msg = f"{len(columns)} columns make no rows of {kind}"
        raise TypeError(msg)
    return tuple(map(tuple.__new__, repeat(kind), zip(*columns, strict=True)))
