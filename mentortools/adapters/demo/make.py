"""Making the demo's folder on a disk: never over anything that is not an earlier demo."""

from collections.abc import Iterator
from pathlib import Path

from mentortools.adapters.demo.files import EXPECTED, LEDGER, RETURNED, demo_files
from mentortools.adapters.files import CannotWriteError, write_file
from mentortools.demo.trust import TRUST

ABOUT = "README.txt"
_FIRST_LINE = "This folder was made by: mentortools demo"
_ABOUT = f"""{_FIRST_LINE}

{TRUST}, its schools and everybody in them are invented.

{RETURNED}/           what its schools sent back: good logs, bad logs, and files that are no logs
{EXPECTED}         the schools that should have sent one
{LEDGER}  the claims that are known from before
out/                what the batch made of it: begin with out/report.html or out/summary.xlsx

The same batch again: mentortools batch {RETURNED} -o out --on 2026-06-20 --expected {EXPECTED} --ledger {LEDGER}
"""


def make_demo(out: Path) -> Iterator[Path]:
    """Writes the demo's folder, one file after the other, and gives each file's path.

    Raises:
        CannotWriteError: If there is something in the folder and it is no earlier demo.
    """
    about = out / ABOUT
    if out.exists() and not _is_free(out):
        msg = f"{out} is there already and is no earlier demo. Nothing of it was touched. Name another folder: -o OUT."
        raise CannotWriteError(msg)
    write_file(about, _ABOUT.encode())
    for name, data in demo_files():
        write_file(out / name, data)
        yield out / name


def _is_free(out: Path) -> bool:
    """Whether a folder is empty, or was made by an earlier demo."""
    if not out.is_dir():
        return False
    if not any(out.iterdir()):
        return True
    try:
        return (out / ABOUT).read_text(encoding="utf-8").startswith(_FIRST_LINE)
    except (OSError, UnicodeDecodeError):
        return False
