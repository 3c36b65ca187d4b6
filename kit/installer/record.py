"""What an installation made, written down in its folder, so that an update and the removal touch nothing else."""

import json
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

NAME = "installed.json"
OF_A_PROGRAM = ("Include", "Lib", "Scripts", "include", "lib", "lib64", "bin", "share", "pyvenv.cfg", ".gitignore")
"""What stands in the folder of an installation that was cut off before it wrote its record."""


class Made(NamedTuple):
    """A file that was put somewhere, and what it held then."""

    path: Path
    sha256: str

    @classmethod
    def now(cls, path: Path) -> "Made":
        """The file as it is."""
        return cls(path, sha256(path.read_bytes()).hexdigest())

    @property
    def unchanged(self) -> bool:
        """Whether it is there and still holds what it held."""
        try:
            return self.path.is_file() and self.now(self.path) == self
        except OSError:
            return False


class Record(NamedTuple):
    """The version, what lies in the folder itself, the files put elsewhere, and the folders made for them."""

    version: str = ""
    entries: tuple[str, ...] = ()
    files: tuple[Made, ...] = ()
    folders: tuple[Path, ...] = ()


def read_record(home: Path) -> Record:
    """The record; where there is none or it is damaged, what an installation cut off leaves."""
    try:
        said = json.loads((home / NAME).read_text(encoding="utf-8"))
        files = tuple(Made(Path(each["path"]), each["sha256"]) for each in said["files"])
        return Record(said["version"], tuple(said["entries"]), files, tuple(map(Path, said["folders"])))
    except (OSError, ValueError, KeyError, TypeError):
        cut_off = (home / "pyvenv.cfg").exists()
        return Record(entries=tuple(name for name in OF_A_PROGRAM if cut_off and (home / name).exists()))


def write_record(home: Path, record: Record) -> None:
    """Writes the record. It is one of the entries itself."""
    said = {
        "version": record.version,
        "entries": sorted({*record.entries, NAME}),
        "files": [{"path": str(path), "sha256": digest} for path, digest in record.files],
        "folders": [str(folder) for folder in record.folders],
    }
    (home / NAME).write_text(json.dumps(said, indent=1), encoding="utf-8")
