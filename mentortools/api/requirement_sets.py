"""The requirement sets that can be chosen, as values."""

from pathlib import Path

from mentortools.adapters.requirement_files import requirement_sets as named_sets
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names


def requirement_sets(*named: str | Path) -> tuple[RequirementSet, ...]:
    """Requirement sets by name or title, or in files that end in ``.toml``; without any, those of the package.

    Raises:
        FileNotFoundError: If there is no such file.
        RulesError: If there is no set of a name, or a file's set does not load: naming file and line.
    """
    return named_sets(named or names())
