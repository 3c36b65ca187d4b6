"""Looking up the checks that findings come from, whoever made the findings and when."""

from collections.abc import Iterable, Mapping

from mentortools.checks.catalogue import Check, declared

OF_DUTIES = "MT8"
"""How the codes of checks of duties begin."""


def checks_of(codes: Iterable[str]) -> Mapping[str, Check]:
    """The check of each code that there is. Those of duties are imported only where one of them is asked for."""
    wanted = set(codes)
    if any(code.startswith(OF_DUTIES) for code in wanted):
        import mentortools.checks.duties.families  # noqa: F401, PLC0415 - only findings of chosen sets come from it
    return {check.code: check for check in declared() if check.code in wanted}
