"""The catalogue as rows to read: what the documentation's page of checks is made of."""

import re

from msgspec import Struct

from mentortools.checks.catalogue import Check, Stage
from mentortools.checks.every import EVERY
from mentortools.model.severity import Severity

_FILLED_IN = re.compile(r"\{(\w+)\}")
_GAPS = {"waits": "", "near": "", "others": "", "lost": "", "differs": "", "course": "", "hidden": ""}
"""What a message has in some findings only: left out where there is no finding."""

WHEN = {
    Stage.FILE: "before the file is read",
    Stage.LOG: "on each log as it was read",
    Stage.REPEATS: "on the rows that remain",
    Stage.DAYS: "on each day, repeats left out",
    Stage.YEARS: "on all logs of a run",
    Stage.LATE: "on the rows that remain, by mentor and provider",
    Stage.CLAIMS: "on what was worked out",
    Stage.DUTIES: "after the claim, where a chosen set asks for it",
}


class CheckRow(Struct, frozen=True):
    """One check, in words.

    Attributes:
        code: Its code, ``MT101``.
        severity: What its findings do to the claim.
        title: Its name.
        message: What a finding says, with names in square brackets for what is filled in.
        why: The reason, with the rule it rests on.
        when: At which step it runs.
        rules: Names of the rules' parameters that it reads, or the part they share: ``training_hours``.
    """

    code: str
    severity: Severity
    title: str
    message: str
    why: str
    when: str
    rules: tuple[str, ...]


def describe(code: str | None = None) -> tuple[CheckRow, ...]:
    """Every check by code, or the one of that code in either case; none where no check has it."""
    wanted = code.strip().upper() if code else None
    return tuple(_row(check) for check in EVERY if wanted in {None, check.code})


def _row(check: Check) -> CheckRow:
    message = _FILLED_IN.sub(lambda found: _GAPS.get(found[1], f"[{found[1]}]"), check.message)
    return CheckRow(check.code, check.severity, check.title, message, check.why, WHEN[check.stage], check.reads)
