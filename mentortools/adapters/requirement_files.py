"""The requirement sets that somebody named: the package's by their names or titles, a school's own in files."""

from collections.abc import Iterable
from pathlib import Path

from mentortools.adapters.toml_files import ENDING, toml_text
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import own_sets, set_called

_WANTED = (
    f"a requirement set. A set is plain text, and its file ends in {ENDING}: mentortools duties NAME --own prints one"
    " to edit."
)


def requirement_sets(named: Iterable[str | Path]) -> tuple[RequirementSet, ...]:
    """The sets of these names and files, in their order, each once. What ends in ``.toml`` is a file.

    Files can include each other's sets, and a set in one of the files can be named like one of the package's.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If there is no set of that name, or a file is no text or holds what no set can: naming the file.
    """
    each = [Path(name) if is_file(name) else str(name) for name in named]
    files = list(dict.fromkeys(name for name in each if isinstance(name, Path)))
    own = dict(zip(files, own_sets([toml_text(path, _WANTED) for path in files]), strict=True)) if files else {}
    found = [own[name] if isinstance(name, Path) else set_called(name, own.values()) for name in each]
    return tuple({one.digest: one for one in found}.values())


def is_file(name: str | Path) -> bool:
    """Whether somebody means a file, and not the name of a set."""
    return isinstance(name, Path) or name.casefold().endswith(ENDING)
