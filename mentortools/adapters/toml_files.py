"""The text of a TOML file that somebody wrote or edited."""

from errno import EISDIR
from pathlib import Path

from mentortools.adapters.text_files import unicode_text
from mentortools.model.told import ToldError
from mentortools.policy.error import RulesError
from mentortools.policy.overlay import RulesText

ENDING = ".toml"


def toml_text(path: Path, wanted: str, error: type[ToldError] = RulesError) -> RulesText:
    """A file's text under the file's name. ``wanted`` says what it should be, where it is no text at all.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        ToldError: Of the kind given, if it is no text.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    found = unicode_text(path.read_bytes())
    if found is None or "\0" in found.text:
        msg = f"{path} is not {wanted}"
        raise error(msg)
    return RulesText(found.text, path.name)
