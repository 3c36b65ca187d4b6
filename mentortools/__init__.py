"""Checks ITT mentor logs kept in Excel, fills in training hours and funding claims, and sums them up.

    >>> import mentortools
    >>> result = mentortools.claim("mentor-log.xlsx")  # doctest: +SKIP
    >>> result.claims.amount  # doctest: +SKIP
    Decimal('1353.00')

Every name below is imported when it is first used, so that importing the package costs next to nothing.
"""

from importlib import import_module

from mentortools._version import __version__

TYPE_CHECKING = False
"""As in ``typing``, the import of which would take longer than all else here."""

if TYPE_CHECKING:
    from mentortools.adapters.frames import to_frame
    from mentortools.api.anywhere import batch
    from mentortools.api.batch_options import BatchOptions
    from mentortools.api.options import Options
    from mentortools.api.requirement_sets import requirement_sets
    from mentortools.api.runs import check, summarise
    from mentortools.api.single import claim, clear, filled_copy, read
    from mentortools.model.academic_year import AcademicYear
    from mentortools.model.finding import Finding
    from mentortools.model.severity import Severity
    from mentortools.policy.requirements.requirement_set import RequirementSet
    from mentortools.policy.rules import Rules
    from mentortools.reports.result import BatchResult, SchoolResult
    from mentortools.workbook.unreadable import Reason, UnreadableFile

_HOMES = {
    "AcademicYear": "model.academic_year",
    "BatchOptions": "api.batch_options",
    "BatchResult": "reports.result",
    "Finding": "model.finding",
    "Options": "api.options",
    "Reason": "workbook.unreadable",
    "RequirementSet": "policy.requirements.requirement_set",
    "Rules": "policy.rules",
    "SchoolResult": "reports.result",
    "Severity": "model.severity",
    "UnreadableFile": "workbook.unreadable",
    "batch": "api.anywhere",
    "check": "api.runs",
    "claim": "api.single",
    "clear": "api.single",
    "filled_copy": "api.single",
    "read": "api.single",
    "requirement_sets": "api.requirement_sets",
    "summarise": "api.runs",
    "to_frame": "adapters.frames",
}

__all__ = [
    "AcademicYear",
    "BatchOptions",
    "BatchResult",
    "Finding",
    "Options",
    "Reason",
    "RequirementSet",
    "Rules",
    "SchoolResult",
    "Severity",
    "UnreadableFile",
    "__version__",
    "batch",
    "check",
    "claim",
    "clear",
    "filled_copy",
    "read",
    "requirement_sets",
    "summarise",
    "to_frame",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        msg = f"module 'mentortools' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"mentortools.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
