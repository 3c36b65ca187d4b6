"""What a run comes to in one number, for scripts (interfaces.md, Command line)."""

from collections.abc import Iterable

from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.reports.result import BatchResult, FileState

FINE, TO_PUT_RIGHT = 0, 1


def status_of(findings: Iterable[Finding]) -> int:
    """0, or 1 where something must be fixed."""
    return TO_PUT_RIGHT if any(finding.severity is Severity.MUST_FIX for finding in findings) else FINE


def exit_status(result: BatchResult) -> int:
    """0, or 1 where something must be fixed, a file could not be read, or somebody has to choose."""
    if any(file.state in (FileState.UNREADABLE, FileState.CHOICE_NEEDED) for file in result.heads):
        return TO_PUT_RIGHT
    return TO_PUT_RIGHT if any(each.of(Severity.MUST_FIX) for each in result.figures) else FINE
