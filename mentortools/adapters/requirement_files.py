"""Requirement sets as they are given: by name, by title, or in a file of a school's or trust's own."""

from collections.abc import Iterable
from errno import EISDIR
from pathlib import Path

from mentortools.adapters.text_files import unicode_text
from mentortools.policy.error import RulesError
from mentortools.policy.overlay import RulesText
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import own_sets, requirement_set

ENDING = ".toml"


def given_sets(given: Iterable[str | Path]) -> tuple[RequirementSet, ...]:
    """Sets in the order in which they were given. What ends in .toml is a file; files can include each other.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If there is no set of a name, or a file's set does not load: naming file and line.
    """
    wanted = list(dict.fromkeys(given))
    files = [each for each in wanted if is_file(each)]
    own = dict(zip(files, own_sets([set_text(Path(each)) for each in files]), strict=True))
    return tuple(own[each] if each in own else requirement_set(str(each)) for each in wanted)


def is_file(given: str | Path) -> bool:
    """Whether somebody means a file, and not the name of a set."""
    return isinstance(given, Path) or given.casefold().endswith(ENDING)


def set_text(path: Path) -> RulesText:
    """The text of a set's file, under its name.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If it is no text.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    found = unicode_text(path.read_bytes())
    if found is None or "\0" in found.text:
        msg = (
            f"{path} is not a requirement set. A set is plain text, and its file ends in {ENDING}: mentortools duties"
            " NAME --own prints one to edit."
        )
        raise RulesError(msg)
    return RulesText(found.text, path.name)
