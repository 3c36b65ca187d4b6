"""Runs the examples of docs/commands.md, and puts what they print under them.

An example is a block marked ``console``: a line that begins with ``$ mentortools``, and what the command prints. Where
a line of three dots ends it, as many lines as stand before the dots are shown. ``python docs/examples.py`` writes the
page anew; with ``--check`` it writes nothing and fails where the page is not current.
"""

import os
import re
import shlex
import sys
from collections.abc import Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from mentortools import BatchOptions, Options, batch
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.cli import NOTHING_COULD_BE_RUN
from mentortools.cli import main as mentortools
from mentortools.demo.returned import ReturnedLog
from mentortools.demo.schools import ashgrove, birchfield, foxglove, hazelmere
from mentortools.policy.every_year import every_year

PAGE = Path(__file__).parent / "commands.md"
WIDTH = "100"
DOTS = "..."
NOVEMBER = date(2025, 11, 30)
RETURNED = (ashgrove.THIS, birchfield.THIS, foxglove.THIS, hazelmere.THIS)
SCHOOLS = """School name,URN,District,Academic year
Ashgrove Primary School,199001,Leeds,2025 to 2026
Mistlethwaite Primary School,199013,Leeds,2025 to 2026
"""
OWN_LAYOUT = {
    "Front page": (("School name", "Mistlethwaite Primary School"), ("DfE no.", "199013"), ("District", "Leeds")),
    "Mentors": (("TRN", "First name", "Surname", "Employed here"), ("9901301", "Mina", "Mistletoe", "Yes")),
    "Trainees": (("Name", "Provider code", "Route", "TRN"), ("Tilda Thrift", "1ZZ", "QTS", "9901301")),
    "CPD hours": (
        ("Date attended", "Mentor TRN", "Activity", "Hours (total)", "Delivery"),
        (date(2025, 10, 14), "9901301", "Induction", 4, "F2F"),
        (date(2025, 11, 4), "9901301", "Online module", 2.5, "Online"),
    ),
}
"""A log of a school's own making: its sheets, row by row."""

LAYOUT = """["Training log"]
sheet = "CPD hours"

["Training log".headings]
Date = "Date attended"
Hours = "Hours (total)"

["Training log".constants]
"Provider code" = "1ZZ"

["Training log".words.Mode]
F2F = "In person"

[School]
sheet = "Front page"

[School.headings]
URN = "DfE no."

[School.constants]
"Academic year" = "2025 to 2026"
"""
_BLOCK = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
_COMMAND = "$ mentortools "


def set_up(folder: Path) -> None:
    """What the examples start from: logs, a layout for one of them, a list, and a batch of an earlier day."""
    (folder / "returned").mkdir()
    for log in RETURNED:
        (folder / "returned" / log.path).write_bytes(_workbook(log))
    (folder / "ashgrove.xlsx").write_bytes(_workbook(ashgrove.THIS))
    (folder / "hazelmere.xlsx").write_bytes(_workbook(hazelmere.THIS))
    (folder / "fernhill.xlsx").write_bytes(_with_a_lead_mentor())
    (folder / "schools.csv").write_text(SCHOOLS, encoding="utf-8")
    (folder / "mistlethwaite.xlsx").write_bytes(_own_workbook())
    (folder / "mistlethwaite.toml").write_text(LAYOUT, encoding="utf-8")
    batch(folder / "returned", folder / "november", BatchOptions(Options(on=NOVEMBER)))


def _workbook(log: ReturnedLog) -> bytes:
    return build_log(Prefill(log.school, log.rows, log.holidays), every_year())


def _with_a_lead_mentor() -> bytes:
    """A school whose mentors are in a lead mentor's group."""
    log = ashgrove.THIS
    mentors = [{**row, "email": f"{str(row['first_name']).lower()}@fernhill.example", "lead_mentor": "Fay Lantern"}
               for row in log.rows["Mentors"]]  # fmt: skip
    school = {**log.school, "name": "Fernhill Primary School", "urn": "199014"}
    return build_log(Prefill(school, {**log.rows, "Mentors": mentors}, log.holidays), every_year())


def _own_workbook() -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in OWN_LAYOUT.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def current(page: str) -> str:
    """The page with what its examples print now, run one after the other in a folder of their own."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = WIDTH
    try:
        with TemporaryDirectory() as folder, chdir(folder):
            set_up(Path(folder))
            return _BLOCK.sub(lambda block: f"```console\n{_run_block(block[1])}```\n", page)
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def _run_block(block: str) -> str:
    command, *shown = block.splitlines()
    printed = _printed_by(shlex.split(command.removeprefix(_COMMAND))).splitlines()
    if shown and shown[-1] == DOTS:
        printed = [*printed[: len(shown) - 1], DOTS]
    return "\n".join([command, *printed, ""])


def _printed_by(arguments: Sequence[str]) -> str:
    """What a command prints: its result, then its progress. Raises ValueError where it could not be run."""
    written = (BytesIO(), BytesIO())
    result, progress = (TextIOWrapper(each, encoding="utf-8", write_through=True) for each in written)
    with redirect_stdout(result), redirect_stderr(progress):
        status = mentortools(arguments)
    printed = b"".join(stream.getvalue() for stream in written).decode()
    if status == NOTHING_COULD_BE_RUN:
        raise ValueError(printed)
    return printed


def main(arguments: Sequence[str]) -> int:
    """Writes the page, or says whether it is not current: 1 where it is not."""
    page = PAGE.read_text(encoding="utf-8")
    now = current(page)
    if "--check" not in arguments:
        PAGE.write_text(now, encoding="utf-8")
        print(f"Wrote {PAGE.name}.")
        return 0
    if page != now:
        print(f"docs/{PAGE.name} is not current. Run python docs/examples.py and commit it.")
    return 1 if page != now else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
