"""The catalogue: every check declared once. Findings, notes, lists, documentation and tests all come from it."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum

from msgspec import Struct, field

from mentortools.checks.words import short
from mentortools.model.cell import Cell
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity

MUST_FIX, CHECK, NOTE = Severity.MUST_FIX, Severity.CHECK, Severity.NOTE


class Stage(IntEnum):
    """The order in which checks run. What one stage keeps out of the claim, the next stages never see.

    FILE: whether the file can be read at all. LOG: what could be read, and each row by itself. REPEATS: rows that
    record a session again. DAYS: days that hold more than a day. YEARS: sessions in two years' logs of a batch.
    LATE: rows after the range in which training must start. CLAIMS: what was worked out. DUTIES: what chosen
    requirement sets ask for; these checks change no claim, and are imported only where a set is chosen.
    """

    FILE = 0
    LOG = 1
    REPEATS = 2
    DAYS = 3
    YEARS = 4
    LATE = 5
    CLAIMS = 6
    DUTIES = 7


class Hit(Struct, frozen=True):
    """One place a check finds fault with.

    Attributes:
        cell: The cell; None where a sheet or the whole workbook is meant.
        values: What fills the message's braces.
        sheet: The sheet where there is no one cell.
        heading: The column's own heading, where there is one.
        found: What stands there, as text.
    """

    cell: Cell | None
    values: Mapping[str, object] = field(default_factory=dict)
    sheet: str | None = None
    heading: str | None = None
    found: str | None = None


Run = Callable[..., Iterator[Hit]]
"""What a check does: a case of its stage in (``LogCase``, ``ClaimsCase`` or ``DutiesCase``), hits out.

A check of a duty also takes the requirement that asks for it.
"""


class Check(Struct, frozen=True):
    """One check as it was declared.

    Attributes:
        code: Its identity, for ever.
        severity: What its findings do to the claim.
        title: Its name in lists and documentation.
        message: What a finding says; braces are filled from the hit (``{heading}`` and ``{found}`` always).
        why: The reason, with the rule it rests on.
        stage: When it runs.
        reads: The parameters of the rules it needs: it does not run where the log's year has no rules.
        run: The check itself.
        duty: The kind of duty whose requirements it is run for; empty for every other check.
    """

    code: str
    severity: Severity
    title: str
    message: str
    why: str
    stage: Stage
    reads: tuple[str, ...]
    run: Run
    duty: str = ""

    def finding(self, hit: Hit) -> Finding:
        """The finding that one hit comes to."""
        sheet = hit.cell.sheet if hit.cell else hit.sheet
        found = hit.found or ""
        quoted = found if len(found) <= QUOTED else short(found, QUOTED)
        values = {"heading": hit.heading or "", "found": quoted, **hit.values}
        message = self.message.format(**values)
        return Finding(self.code, self.severity, sheet, hit.cell, hit.heading, hit.found, message, _about(values))


def _about(values: Mapping[str, object]) -> str:
    """Whom a message names: those under {who}, or the mentor and the trainee that it has."""
    people = [values["who"]] if "who" in values else [values.get("mentor"), values.get("trainee")]
    return " and ".join(str(name) for name in people if name)


QUOTED = 60
"""How much of what stands in a cell a message quotes; the finding itself has all of it."""

_CHECKS: dict[str, Check] = {}
_CODE = re.compile(r"MT\d{3}")


def check(  # noqa: PLR0913 - a declaration names all its parts
    code: str,
    *,
    severity: Severity,
    title: str,
    message: str,
    why: str,
    stage: Stage = Stage.LOG,
    reads: tuple[str, ...] = (),
    duty: str = "",
) -> Callable[[Run], Run]:
    """Declares a check. Raises ValueError for a code that is no code or is taken: our own fault, seen at import."""
    if not _CODE.fullmatch(code) or code in _CHECKS:
        text = f"{code} is not a free check code"
        raise ValueError(text)

    def declare(run: Run) -> Run:
        _CHECKS[code] = Check(code, severity, title, message, why, stage, reads, run, duty)
        return run

    return declare


def declared() -> tuple[Check, ...]:
    """Every check declared so far, by code."""
    return tuple(_CHECKS[code] for code in sorted(_CHECKS))
