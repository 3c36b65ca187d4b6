"""How our own sheets and marks are known again, whatever a person has renamed in between.

A sheet of ours carries a stamp, the text in A2 that begins with ``STAMP``, and the workbook a defined name that
begins with ``NAME`` and points at that cell. Both must agree before a sheet is replaced or taken away: a
school's own sheet called ``Checks`` has neither.
"""

import re

from msgspec import Struct

STAMP = "Filled in by mentortools"
NAME = "mentortools_"
MARK_FORMULA = 'LEN("mentortools")>0'
NOTE_AUTHOR = "mentortools"

_PARTS = re.compile(re.escape(STAMP) + r" (?P<version>\S+) on (?P<on>\d{4}-\d\d-\d\d) from log (?P<log>[0-9a-f]{16})")


class Stamp(Struct, frozen=True):
    """What the stamp says: our version, the day (ISO), and the fingerprint of the log it was worked out from."""

    version: str
    on: str
    log: str

    def __str__(self) -> str:
        return f"{STAMP} {self.version} on {self.on} from log {self.log}"


def read_stamp(text: object) -> Stamp | None:
    """The stamp that a cell's text holds, or None where it holds none."""
    if not isinstance(text, str):
        return None
    found = _PARTS.match(text)
    return Stamp(found["version"], found["on"], found["log"]) if found else None


def name_of(title: str) -> str:
    """The defined name of a sheet of ours: ``mentortools_Funding_claim``."""
    return NAME + title.replace(" ", "_")
