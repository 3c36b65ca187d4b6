"""The files of a batch while what was worked out of them lies aside: one after the other is looked at, and let go."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast, overload

from mentortools.reports.result import ReturnedFile, SchoolResult, with_result

Said = TypeVar("Said")
Saying = Callable[[ReturnedFile], object]
"""Something that is said of one file by itself: a row of a list, a line of a CSV file."""


def _nothing_said(place: int, number: int) -> object:
    msg = f"nothing was said at {place} by {number}"
    raise LookupError(msg)


@dataclass(frozen=True)
class FilesAside(Sequence[ReturnedFile]):
    """Files in their order, of which only the heads are held.

    Attributes:
        heads: What became of each file, without the results of those that count.
        counting: The places aside of the results of those that count, by their numbers from 0.
        result_at: Reads a result again.
        said_at: Reads again what was said of a file when it was worked out.
        sayings: What was said of each then.
    """

    heads: tuple[ReturnedFile, ...]
    counting: Mapping[int, int]
    result_at: Callable[[int], SchoolResult]
    said_at: Callable[[int, int], object] = _nothing_said
    sayings: Mapping[Saying, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.heads)

    @overload
    def __getitem__(self, number: int) -> ReturnedFile: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[ReturnedFile]: ...
    def __getitem__(self, number: int | slice) -> ReturnedFile | Sequence[ReturnedFile]:
        if isinstance(number, slice):
            return tuple(self._file(each) for each in range(len(self.heads))[number])
        return self._file(range(len(self.heads))[number])

    def __iter__(self) -> Iterator[ReturnedFile]:
        return map(self._file, range(len(self.heads)))

    @property
    def results(self) -> "Results":
        """The results of those that count."""
        return Results(tuple(self.counting.values()), self.result_at)

    def named(self, heads: Sequence[ReturnedFile]) -> "FilesAside":
        """The same files with other heads: what was made of them has got its name."""
        return replace(self, heads=tuple(heads))

    def of_each(self, saying: Callable[[ReturnedFile], Said]) -> Iterator[Said]:
        """What is said of each file, read again where it was said before."""
        place = self.sayings.get(saying)
        for number, head in enumerate(self.heads):
            if number not in self.counting:
                yield saying(head)
            elif place is None:
                yield saying(self._file(number))
            else:
                yield cast("Said", self.said_at(self.counting[number], place))

    def _file(self, number: int) -> ReturnedFile:
        head = self.heads[number]
        return with_result(head, self.result_at(self.counting[number]) if number in self.counting else None)


@dataclass(frozen=True)
class Results(Sequence[SchoolResult]):
    """Results that lie aside, by their places there."""

    places: Sequence[int]
    result_at: Callable[[int], SchoolResult]

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, number: int) -> SchoolResult: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[SchoolResult]: ...
    def __getitem__(self, number: int | slice) -> SchoolResult | Sequence[SchoolResult]:
        if isinstance(number, slice):
            return tuple(map(self.result_at, self.places[number]))
        return self.result_at(self.places[number])

    def __iter__(self) -> Iterator[SchoolResult]:
        return map(self.result_at, self.places)
