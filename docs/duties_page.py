"""The page of requirements, docs/duties.md: what each asks, of whom, where it is shown, and where it comes from."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec

from mentortools.checks.catalogue import declared


def judged_by() -> Mapping[str, tuple[str, ...]]:
    """The codes of the checks that judge each kind of duty."""
    import_module("mentortools.checks.families")
    if find_spec("mentortools.checks.duties"):
        import_module("mentortools.checks.duties")
    codes: dict[str, tuple[str, ...]] = {}
    for check in declared():
        if duty := getattr(check, "duty", ""):
            codes[duty] = (*codes.get(duty, ()), check.code)
    return codes
