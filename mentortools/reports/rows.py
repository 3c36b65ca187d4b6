"""Rows of a list of a batch: made anew each time somebody goes through them, where its files lie aside."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import overload

from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.workbook.edit import Content

Row = tuple[Content, ...]
RowsOf = Callable[[ReturnedFile], Sequence[Row]]


def rows_of(batch: BatchResult, *sayings: RowsOf) -> Sequence[Row]:
    """The rows that something says of each file, file by file; of the next thing said after that."""
    parts = [Rows(batch, saying) for saying in sayings]
    if batch.heads is batch.files:
        return list(chain.from_iterable(parts))
    return parts[0] if len(parts) == 1 else _Joined(tuple(parts))


class Rows(Sequence[Row]):
    """The rows of one list, gone through from the first to the last."""

    def __init__(self, batch: BatchResult, saying: RowsOf) -> None:
        self._batch = batch
        self._saying = saying
        self._count: int | None = None

    def __len__(self) -> int:
        if self._count is None:
            self._count = sum(map(len, self._batch.of_each(self._saying)))
        return self._count

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(self._batch.of_each(self._saying))

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        return _taken(self, number)


@dataclass(frozen=True)
class Picked(Sequence[Row]):
    """Some cells of each row, by their places: a list that has a column only where something stands in it."""

    rows: Sequence[Row]
    places: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return (tuple(row[place] for place in self.places) for row in self.rows)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        return _taken(self, number)


@dataclass(frozen=True)
class _Joined(Sequence[Row]):
    """Rows after rows."""

    parts: tuple[Sequence[Row], ...]

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(self.parts)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        return _taken(self, number)


@dataclass(frozen=True)
class _Part(Sequence[Row]):
    """Some rows of a list, from one to before another."""

    rows: Sequence[Row]
    first: int
    end: int

    def __len__(self) -> int:
        return self.end - self.first

    def __iter__(self) -> Iterator[Row]:
        return islice(iter(self.rows), self.first, self.end)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        return _taken(self, number)


def _taken(rows: Sequence[Row], number: int | slice) -> Row | Sequence[Row]:
    """One row, or some of them that follow each other."""
    if isinstance(number, int):
        place = range(len(rows))[number]
        return next(islice(iter(rows), place, None))
    places = range(len(rows))[number]
    if places.step != 1:
        return tuple(rows)[number]
    return rows if len(places) == len(rows) else _Part(rows, places.start, places.stop)
