"""Rules files of a user, read."""

from collections.abc import Iterable
from pathlib import Path

from mentortools.adapters.toml_files import ENDING, toml_text
from mentortools.policy.load import refuse_without_rules
from mentortools.policy.overlay import RulesText

_WANTED = (
    f"a rules file. A rules file is plain text, and its name ends in {ENDING}: mentortools rules with a year that has"
    " none prints one to fill in."
)


def rules_texts(paths: Iterable[str | Path]) -> tuple[RulesText, ...]:
    """The texts of rules files, each under its file's name.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        RulesError: If it is no text, holds no rule, or one that cannot be used: naming the file, and what is wanted.
    """
    texts = tuple(toml_text(Path(path), _WANTED) for path in paths)
    for number, text in enumerate(texts, 1):
        refuse_without_rules(text, number)
    return texts
