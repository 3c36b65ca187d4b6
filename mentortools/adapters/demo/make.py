"""Making the demo's folder on a disk: never over anything that is not an earlier demo."""

from collections.abc import Iterator
from pathlib import Path

from mentortools.adapters.demo.files import EXPECTED, LEDGER, OWN_SET_FILE, RETURNED, demo_files
from mentortools.adapters.files import CannotWriteError, write_file
from mentortools.demo.folder import SHOWS_DUTIES
from mentortools.demo.trust import ON, TRUST

ABOUT = "README.txt"
_FIRST_LINE = "This folder was made by: mentortools demo"
_ON = f"--on {ON.isoformat()}"
_SHOWN = f'"{RETURNED}/{SHOWS_DUTIES.path}"'
_ABOUT = f"""{_FIRST_LINE}

{TRUST}, its schools and everybody in them are invented.

{RETURNED}/           what its schools sent back: good logs, bad logs, and files that are no logs
{EXPECTED}         the schools that should have sent one
{LEDGER}  the claims that are known from before
{OWN_SET_FILE}       a requirement set that the trust wrote for itself
out/                what the batch made of it: begin with out/report.html or out/summary.xlsx

The lines below can be typed as they stand, in this folder.

The same batch again:
mentortools batch {RETURNED} -o out {_ON} --expected {EXPECTED} --ledger {LEDGER}

Four schools have chosen requirement sets on their sheet School: what mentors and schools owe each other beyond the
claim. Begin with out/filled/{SHOWS_DUTIES.path}, sheets Duties, Weeks, Mentor development and Calendar.

Certificates and portfolios of its mentors, to print:
mentortools certificate {_SHOWN} -o certificates.xlsx {_ON}

Newsletters and reminders of its lead mentors, as drafts:
mentortools reminders {_SHOWN} -o drafts {_ON}

Its deadlines, claim windows and half-terms, for a calendar program:
mentortools calendar {_SHOWN} -o deadlines.ics {_ON}

The trust's own set, and one school judged by it besides:
mentortools duties {OWN_SET_FILE}
mentortools check {_SHOWN} --duties {OWN_SET_FILE} {_ON}
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
