"""Whether a folder can be written into."""

from pathlib import Path
from tempfile import TemporaryFile

from mentortools.reports.doctor import Folder


def folder(path: Path, used_for: str) -> Folder:
    """The folder, tried with a file that is gone again at once; for a missing one, the folder it would lie in."""
    return Folder(str(path), used_for, _writable(_nearest(path)))


def _nearest(path: Path) -> Path:
    return next((place for place in (path, *path.parents) if place.exists()), path)


def _writable(path: Path) -> bool:
    try:
        with TemporaryFile(dir=path) as file:
            file.write(b"x")
    except OSError:
        return False
    return True
