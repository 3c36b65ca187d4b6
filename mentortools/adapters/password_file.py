"""A file of passwords: one a line, so that none stands in a command, a history or a list of processes."""

from pathlib import Path


def passwords_in(path: Path) -> tuple[str, ...]:
    """The passwords of a file, in its order. Blanks at the ends of a line are part of a password, blank lines are none.

    Raises:
        FileNotFoundError: If there is none.
        UnicodeDecodeError: If it is not text in UTF-8.
    """
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return tuple(line for line in lines if line.strip())
