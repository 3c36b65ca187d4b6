"""Very many made-up logs, each with people and a school of its own: spliced out of a few that were made in full."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from tests.benchmarks.books import CODE, LENGTHS
from tests.benchmarks.make import TRAINING_PART, make_books

MADE_IN_FULL = 20
"""Of each the faults stand in other rows."""
MOST = 22_000
"""Schools in England, in round numbers."""

_STRINGS = "xl/sharedStrings.xml"
_FASTEST = 1
_A_FOLDER = 500
_SCHOOLS_A_PROVIDER = 100
_SHARES_A_MENTOR = 10
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_ORDERS = tuple(permutations(LENGTHS))


class _Base(NamedTuple):
    """A log that was made in full, taken apart."""

    number: int
    parts: Sequence[tuple[str, bytes]]


def many_books(folder: Path, count: int) -> Path:
    """A folder below ``folder`` with so many logs, in folders of 500. What is there from an earlier time stays."""
    made_in_full = folder / "made in full"
    if len(list(made_in_full.glob("*.xlsx"))) < MADE_IN_FULL:
        make_books(made_in_full, MADE_IN_FULL)
    bases = [_taken_apart(number, path) for number, path in enumerate(sorted(made_in_full.glob("*.xlsx")))]
    into = folder / f"{count} books"
    for number in range(count):
        path = into / f"{number // _A_FOLDER:02}" / f"book {number:05}.xlsx"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_spliced(bases[number % MADE_IN_FULL], number))
    return into


def _taken_apart(number: int, path: Path) -> _Base:
    with ZipFile(path) as book:
        return _Base(number, [(entry.filename, book.read(entry)) for entry in book.infolist()])


def _spliced(base: _Base, number: int) -> bytes:
    change: dict[str, Callable[[_Base, int, bytes], bytes]] = {_STRINGS: _people_and_school, TRAINING_PART: _training}
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_FASTEST) as book:
        for name, part in base.parts:
            book.writestr(name, change[name](base, number, part) if name in change else part)
    return target.getvalue()


def _people_and_school(base: _Base, number: int, part: bytes) -> bytes:
    """The texts with the book's own TRNs, URN, names, provider code and claim references."""
    part = re.sub(rb"\b09%03d(\d\d)\b" % base.number, lambda found: _trn(number, int(found[1])), part)
    part = re.sub(rb"\b099999(\d)\b", lambda found: b"1%06d" % (10 * number + int(found[1])), part)
    for before, after in (
        (f">Invented School {base.number}<", f">Invented School {number}<"),
        (f">{190000 + base.number}<", f">{150000 + number}<"),
        (f">4020{base.number:04}<", f">40{number:06}<"),
        (f">{CODE}<", f">{_provider_code(number)}<"),
    ):
        part = part.replace(before.encode(), after.encode())
    return part


def _training(base: _Base, number: int, part: bytes) -> bytes:
    """The sessions with their lengths exchanged among each other: equal ones stay equal."""
    order = dict(zip(LENGTHS, _ORDERS[number // MADE_IN_FULL % len(_ORDERS)], strict=True))
    for before, after in order.items():
        part = part.replace(b"<v>%s</v>" % str(before).encode(), b"<v>new %s</v>" % str(after).encode())
    part = part.replace(b"<v>new ", b"<v>")
    without_zeros = rb"<v>90%03d(\d\d)</v>" % base.number
    return re.sub(without_zeros, lambda found: b"<v>%d</v>" % int(_trn(number, int(found[1]))), part)


def _trn(number: int, mentor: int) -> bytes:
    """A TRN that begins with 0. Now and then a mentor is one of the school before, too."""
    if number % _SHARES_A_MENTOR == _SHARES_A_MENTOR - 1 and not mentor:
        number -= 1
    return b"0%06d" % (100_000 + 10 * number + mentor)


def _provider_code(number: int) -> str:
    first, second = divmod(number // _SCHOOLS_A_PROVIDER, len(_LETTERS))
    return f"9{_LETTERS[first]}{_LETTERS[second]}"
