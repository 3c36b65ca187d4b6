"""Writing the made-up logs into a folder, and the faults planted in them beside it."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.policy.every_year import every_year
from mentortools.workbook.template import MENTOR_LOG, START_HERE, TRAINING_LOG
from tests.benchmarks.books import long_session, prefill, rows, school
from tests.benchmarks.planted import ERROR, Fault, plant

_SHEETS = (START_HERE, *(table.name for table in MENTOR_LOG))
TRAINING_PART = f"xl/worksheets/sheet{_SHEETS.index(TRAINING_LOG.name) + 1}.xml"
_STANDS_FOR_AN_ERROR = 9_876_543
_WRITTEN = re.compile(rb'<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?><v>%d</v></c>' % _STANDS_FOR_AN_ERROR)


def make_books(folder: Path, count: int) -> Mapping[str, Sequence[Fault]]:
    """Makes so many logs, and gives the faults that are planted in each, by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    planted: dict[str, Sequence[Fault]] = {}
    for book in range(count):
        name = f"book {book:04}.xlsx"
        filled = rows(book)
        planted[name] = plant(book, filled)
        for row in filled["Training log"]:
            row["hours"] = _STANDS_FOR_AN_ERROR if row["hours"] == ERROR else row["hours"]
        (folder / name).write_bytes(_with_errors(build_log(prefill(book, filled), every_year())))
    return planted


def make_long_log(path: Path, sessions: int) -> None:
    """One log with so many rows of training, all in order."""
    filled = rows(0)
    filled["Mentoring log"] = []
    again = filled["Training log"]
    filled["Training log"] = [{**again[number % len(again)], **long_session(number)} for number in range(sessions)]
    path.write_bytes(build_log(Prefill(school(0), filled), every_year()))


def _with_errors(data: bytes) -> bytes:
    """The workbook with errors of Excel's in place of the number that stands for them."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            part = before.read(entry)
            if entry.filename == TRAINING_PART:
                part = _WRITTEN.sub(rb'<c r="\1"\2 t="e"><v>%s</v></c>' % ERROR.encode(), part)
            after.writestr(entry, part)
    return target.getvalue()
