"""Asking Excel about many rows in few questions: it says of a block what all rows share, or that they differ."""

from collections.abc import Callable, Iterator

from msgspec import Struct


class Block(Struct, frozen=True):
    """Rows from the first to the last, and what all of them share."""

    first: int
    last: int
    shared: object


def alike(first: int, last: int, ask: Callable[[int, int], object]) -> Iterator[Block]:
    """The blocks of rows that share an answer, in their order. ``ask`` gives None where the rows differ.

    Only blocks whose rows differ are halved, so the number of questions grows with that of differences.
    """
    if first > last:
        return
    shared = ask(first, last)
    if shared is not None or first == last:
        yield Block(first, last, shared)
        return
    middle = (first + last) // 2
    yield from alike(first, middle, ask)
    yield from alike(middle + 1, last, ask)
