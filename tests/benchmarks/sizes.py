"""``python -m tests.benchmarks.sizes FOLDER [COUNT ...] [--write]``: how a batch grows with the number of workbooks.

The books are made once below FOLDER and kept there: 22,000 of them take about ten minutes and 2.5 GB.
"""

import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.days import ON
from tests.benchmarks.many import many_books
from tests.benchmarks.page import put_into_page
from tests.benchmarks.side_by_side import ROOT, clean_environment

RUN = """
import sys
from pathlib import Path
from mentortools.cli import main
if __name__ == "__main__":
    status = main(sys.argv[1:])
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    sys.stderr.write(f"peak {line.split()[1]}")
    sys.exit(status)
"""
"""Linux's own record of the most memory. The processes that help hold one workbook each, whatever their number."""
KILOBYTE = 1024


class Grown(NamedTuple):
    """One size: seconds by the clock of the first run and of one with nothing changed, memory, and bytes in OUT."""

    books: int
    seconds: float
    again: float
    kilobytes: int
    kilobytes_again: int
    out: int
    facts: int


def main() -> int:
    parser = ArgumentParser("python -m tests.benchmarks.sizes", description="How a batch grows with its workbooks.")
    parser.add_argument("folder", type=Path, help="where the books are made, and kept")
    parser.add_argument("counts", type=int, nargs="*", default=[60, 300, 1500], metavar="COUNT")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options = parser.parse_args()
    grown = [_grown(options.folder, count) for count in options.counts]
    lines = list(table(grown))
    print("\n".join(lines))
    if options.write:
        put_into_page("sizes", lines)
    return 0


def table(grown: Sequence[Grown]) -> Iterator[str]:
    headings = ("Workbooks", "First run", "Seconds a workbook", "Run again", "Times quicker", "Most memory",
                "Again", "OUT", "`.facts`")  # fmt: skip
    yield f"| {' | '.join(headings)} |"
    yield f"| {' | '.join('---:' for _ in headings)} |"
    for each in grown:
        yield (
            f"| {each.books:,} | {each.seconds:.0f} s | {each.seconds / each.books:.3f} | {each.again:.1f} s |"
            f" {each.seconds / each.again:.0f} | {each.kilobytes / KILOBYTE:.0f} MB |"
            f" {each.kilobytes_again / KILOBYTE:.0f} MB | {each.out / KILOBYTE**2:.0f} MB |"
            f" {each.facts / KILOBYTE**2:.0f} MB |"
        )
    for one, other in pairwise(grown):
        more = (other.kilobytes - one.kilobytes) / (other.books - one.books)
        yield ""
        yield f"From {one.books:,} to {other.books:,} workbooks each one more takes {more:.0f} KB of memory."


def _grown(folder: Path, count: int) -> Grown:
    books, out = many_books(folder, count), folder / f"out of {count}"
    shutil.rmtree(out, ignore_errors=True)
    environment = clean_environment(folder / "compiled")
    first, again = (_run(books, out, environment) for _ in range(2))
    facts = _bytes(out / ".facts")
    return Grown(count, first[0], again[0], first[1], again[1], _bytes(out) - facts, facts)


def _run(books: Path, out: Path, environment: dict[str, str]) -> tuple[float, int]:
    command = ["batch", str(books), "-o", str(out), "--on", ON.isoformat(), "-q", "--processes", "2"]
    script = out.with_suffix(".py")
    script.write_text(RUN, encoding="utf-8")
    began = time.perf_counter()
    done = subprocess.run([sys.executable, str(script), *command], env=environment, cwd=ROOT, check=False,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # fmt: skip
    taken = time.perf_counter() - began
    if done.returncode not in {0, 1}:
        msg = f"the batch could not be run: {done.stderr}"
        raise RuntimeError(msg)
    return taken, int(done.stderr.split()[-1])


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
