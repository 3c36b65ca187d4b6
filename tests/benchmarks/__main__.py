"""``python -m tests.benchmarks [--small | --full] [--json FILE] [--folder FOLDER] [--write]``: see README.md."""

import json
import sys
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from mentortools.adapters.processes import PAYS_FROM
from tests.benchmarks.agreement import Agreement, compare
from tests.benchmarks.make import make_books, make_long_log
from tests.benchmarks.naive import KNOWN_MISSES
from tests.benchmarks.page import put_into_page
from tests.benchmarks.side_by_side import Runner, clean_environment, in_turn, ratio
from tests.benchmarks.single_runs import LongLog, Start, long_log, start
from tests.benchmarks.verdicts import Asked, markdown, table

FLOOR_THERE = 0.0062
"""Seconds of processor time of the floor for one book, where what is asked in milliseconds was measured."""


class Size(NamedTuple):
    """How much is done: books, rounds over them, starts of each command, and rows of the long log."""

    books: int
    rounds: int
    starts: int
    rows: int


SIZES = {"small": Size(6, 2, 3, 20_000), "usual": Size(40, 5, 15, 100_000), "full": Size(200, 3, 25, 100_000)}
COMPARED, ONLY_RUN, BY_TWO = ("check", "careful", "naive"), ("batch", "again", "floor"), "by two"


class Measured(NamedTuple):
    """Everything that was measured: seconds a book by contender and round, and the single runs.

    Attributes:
        seconds: Of processor time.
        by_two: By the clock, of the naive script and of the batch by two processes.
    """

    size: Size
    seconds: dict[str, list[float]]
    by_two: dict[str, list[float]]
    agreement: Agreement
    start: Start
    long: LongLog


def main() -> int:
    options = _options()
    with ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(TemporaryDirectory(prefix="benchmark")))
        measured = _measure(folder, SIZES[options.size])
    asked = _asked(measured)
    _print(measured, asked)
    if options.write:
        put_into_page("ratios", list(markdown(asked, measured.size.books)))
    if options.json:
        options.json.write_text(json.dumps(_object(measured, asked), indent=1), encoding="utf-8")
    return 1 if any(each.is_lost for each in asked) else 0


def _options() -> Namespace:
    parser = ArgumentParser("python -m tests.benchmarks", description="What the tool costs beside others.")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--small", dest="size", action="store_const", const="small", help="under a minute, for CI")
    size.add_argument("--full", dest="size", action="store_const", const="full", help="200 books")
    parser.set_defaults(size="usual")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--folder", type=Path, help="where the books are made (default: a folder that goes again)")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    return parser.parse_args()


def _measure(folder: Path, size: Size) -> Measured:
    books, work = folder / "books", folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    planted = make_books(books, size.books)
    make_long_log(work / "long.xlsx", size.rows)
    with ExitStack() as stack:
        runners = {name: stack.enter_context(Runner(name, books)) for name in (*COMPARED, *ONLY_RUN, BY_TWO)}
        found = {name: runners[name].ask("findings") for name in COMPARED}
        for name in (*ONLY_RUN, BY_TWO):
            runners[name].run()
        taken = in_turn(runners, size.rounds)
    environment = clean_environment(work / "compiled")
    one = min(books.iterdir())
    return Measured(
        size,
        {name: [each.processor / size.books for each in taken[name]] for name in (*COMPARED, *ONLY_RUN)},
        {name: [each.clock / size.books for each in taken[name]] for name in ("naive", BY_TWO)},
        compare(planted, _listed(found["check"]), _listed(found["careful"]), _listed(found["naive"])),
        start(one, work / "claim.xlsx", environment, size.starts),
        long_log(work / "long.xlsx", environment),
    )


def _listed(found: object) -> list[list[str | None]]:
    assert isinstance(found, list)
    return found


def _asked(measured: Measured) -> list[Asked]:
    seconds, agreement = measured.seconds, measured.agreement
    slower = median(seconds["floor"]) / FLOOR_THERE
    asked = [
        Asked("check, against careful openpyxl doing the same", ratio(seconds["careful"], seconds["check"]), 5, 8,
              more_is_better=True, void=agreement.careful),
        Asked("check, against the floor (inflate, tokenise)", ratio(seconds["check"], seconds["floor"]), 2.4, 1.6),
        Asked("batch run again with nothing changed, against the first run", ratio(seconds["batch"], seconds["again"]),
              20, 60, more_is_better=True),
        Asked("mentortools --help, against bare Python's start", measured.start.help / measured.start.bare, 3, 2),
        Asked("one workbook, cold: claim, on a machine as quick as the design's", measured.start.claim / slower * 1000,
              250, 120, unit="ms"),
    ]  # fmt: skip
    if measured.size.books >= PAYS_FROM:
        name = "batch, 2 processes, against the naive script making only claim books, by the clock"
        times_as_quick = ratio(measured.by_two["naive"], measured.by_two[BY_TWO])
        asked.insert(0, Asked(name, times_as_quick, 12, 25, more_is_better=True))
    if measured.long.megabytes:
        asked.append(
            Asked(f"one log of {measured.size.rows:,} rows: most memory", measured.long.megabytes, 250, 150, unit="MB")
        )
    return asked


def _print(measured: Measured, asked: list[Asked]) -> None:
    agreement, size, one = measured.agreement, measured.size, measured.start
    print(f"{size.books} books; processor time a book, median of {size.rounds} rounds in turn:")
    for name, taken in measured.seconds.items():
        print(f"  {name:8} {median(taken) * 1000:8.1f} ms")
    clock = ", ".join(f"{name} {median(taken) * 1000:.1f} ms" for name, taken in measured.by_two.items())
    print(f"By the clock: {clock}")
    start_up = {"Python": one.bare, "--help": one.help, "one claim": one.claim}
    print("Start: " + ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in start_up.items()))
    print(f"{size.rows:,} rows: {measured.long.seconds:.1f} s")
    same = f"agree on {agreement.found} findings, cell by cell" if not agreement.careful else "do not agree"
    print(f"{agreement.planted} faults planted; check and the careful script {same}")
    for code, count in sorted(agreement.missed.items()):
        print(f"  the naive script missed {count} × {code}: {KNOWN_MISSES.get(code, 'not known before')}")
    whole = ratio(measured.seconds["naive"], measured.seconds["batch"])
    print(
        f"The whole batch in one process takes 1/{whole:.1f} of what the naive script takes for its claim books alone;"
    )
    print()
    print("\n".join(table(asked)))


def _object(measured: Measured, asked: list[Asked]) -> dict[str, object]:
    return {
        "size": measured.size._asdict(),
        "seconds_a_book": measured.seconds,
        "seconds_a_book_by_the_clock": measured.by_two,
        "planted": measured.agreement.planted,
        "findings": measured.agreement.found,
        "missed_by_the_naive_script": dict(measured.agreement.missed),
        "start": measured.start._asdict(),
        "long_log": measured.long._asdict(),
        "asked": [{**each._asdict(), "word": each.word, "lost": each.is_lost} for each in asked],
    }


if __name__ == "__main__":
    sys.exit(main())
