"""Rules files of a user, read."""

from collections.abc import Iterable
from errno import EISDIR
from pathlib import Path

from mentortools.adapters.text_files import unicode_text
from mentortools.policy.error import RulesError
from mentortools.policy.load import refuse_without_rules
from mentortools.policy.overlay import RulesText

_ENDING = ".toml"


def rules_texts(paths: Iterable[str | Path]) -> tuple[RulesText, ...]:
    """The texts of rules files, each under its file's name.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If it is no text, holds no rule, or one that cannot be used: naming the file, and what is wanted.
    """
    texts = tuple(_text(Path(path)) for path in paths)
    for number, text in enumerate(texts, 1):
        refuse_without_rules(text, number)
    return texts


def _text(path: Path) -> RulesText:
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    found = unicode_text(path.read_bytes())
    if found is None or "\0" in found.text:
        msg = (
            f"{path} is not a rules file. A rules file is plain text, and its name ends in {_ENDING}: mentortools rules"
            " with a year that has none prints one to fill in."
        )
        raise RulesError(msg)
    return RulesText(found.text, path.name)
