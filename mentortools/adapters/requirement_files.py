"""The requirement sets that somebody named: the package's by their names, a school's own in files."""

from collections.abc import Iterable
from errno import EISDIR, ENOENT
from pathlib import Path

from mentortools.adapters.text_files import unicode_text
from mentortools.policy.error import RulesError
from mentortools.policy.overlay import RulesText
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import own_sets, requirement_set

_ENDING = ".toml"


def requirement_sets(named: Iterable[str | Path]) -> tuple[RequirementSet, ...]:
    """The sets of these names and files, in their order, each once. What ends in ``.toml`` is a file.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If there is no set of that name, or a file is no text or holds what no set can: naming the file.
    """
    each = [Path(name) if _is_file(name) else str(name) for name in named]
    files = [name for name in each if isinstance(name, Path)]
    own = dict(zip(files, own_sets([_text(path) for path in files]), strict=True)) if files else {}
    found = [own[name] if isinstance(name, Path) else requirement_set(name) for name in each]
    return tuple({one.digest: one for one in found}.values())


def _is_file(name: str | Path) -> bool:
    return isinstance(name, Path) or name.casefold().endswith(_ENDING)


def _text(path: Path) -> RulesText:
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    if not path.exists():
        raise FileNotFoundError(ENOENT, "no such file", str(path))
    found = unicode_text(path.read_bytes())
    if found is None or "\0" in found.text:
        msg = f"{path} is not a file of requirements. It is plain text, and its name ends in {_ENDING}."
        raise RulesError(msg)
    return RulesText(found.text, path.name)
