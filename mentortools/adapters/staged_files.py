"""Files made for a folder: all of them first, then all places looked at, then moved into place one after the other.

What we made before is known by the SHA-256 that was written down of it. What somebody changed since is kept under
another name; what we never made is in nobody's way: then nothing at all is written.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from secrets import token_hex
from shutil import rmtree

from msgspec import Struct

from mentortools.adapters.files import CannotWriteError, cannot_write, sha256_of

FOLDER = ".being-written"
JOURNAL = f"{FOLDER}/outputs.json"
_CHANGED = "changed by hand"
_MOST_NAMED = 5


class KeptFile(Struct, frozen=True):
    """A file of ours that somebody changed, and the name under which it was kept: both in the folder, with ``/``."""

    name: str
    kept_as: str


class Held(Struct, frozen=True):
    """A file that was made and has no name yet."""

    number: int
    sha256: str


class Room(Struct, frozen=True):
    """Where a file is made that has no name yet, by this process or by another."""

    number: int
    path: Path
    out: Path

    def hold(self, pieces: Iterable[bytes]) -> Held:
        """Makes the file.

        Raises:
            CannotWriteError: If there is no room.
        """
        digest = sha256()
        try:
            with self.path.open("wb") as file:
                for piece in pieces:
                    digest.update(piece)
                    file.write(piece)
        except OSError as error:
            raise cannot_write(self.out, error) from error
        return Held(self.number, digest.hexdigest())


class Staying(Struct, frozen=True):
    """A file that an earlier run made and that stays as it is."""

    name: str
    sha256: str


class StagedFiles:
    """Files on their way into a folder.

    Attributes:
        hashes: The SHA-256 of each file that was added, by its name in the folder.
    """

    def __init__(self, out: Path, earlier: Mapping[str, str]) -> None:
        """``earlier`` has the files that an earlier run made, by name, with the SHA-256 they had then."""
        self._out = out
        self._stage = out / FOLDER
        self._was_there = out.exists()
        self._known = {name: {digest} for name, digest in earlier.items()}
        for name, digests in _journal(out / JOURNAL).items():
            self._known.setdefault(name, set()).update(digests)
        self._run = token_hex(8)
        self._count = 0
        self._held: dict[str, Held] = {}
        self.hashes: dict[str, str] = {}

    def begin(self) -> None:
        """Makes room for the files. Raises CannotWriteError where the folder cannot be written into."""
        try:
            self._stage.mkdir(parents=True, exist_ok=True)
            self._take_away_parts()
        except OSError as error:
            raise cannot_write(self._out, error) from error

    def add(self, name: str, data: bytes) -> None:
        """Makes a file. It stands under its name when all are moved."""
        self.name(self.hold(data), name)

    def hold(self, data: bytes) -> Held:
        """Makes a file whose name is not known yet."""
        return self.hold_pieces((data,))

    def hold_pieces(self, pieces: Iterable[bytes]) -> Held:
        """The same, of a file that comes in pieces."""
        return self.room().hold(pieces)

    def room(self) -> Room:
        """Room for a file whose name is not known yet."""
        self._count += 1
        return Room(self._count, self._part(self._count), self._out)

    def name(self, held: Held, name: str) -> None:
        """Gives a file its name."""
        self._held[name] = held
        self.hashes[name] = held.sha256

    def stay(self, name: str, digest: str) -> None:
        """Leaves a file as an earlier run made it."""
        self.hashes[name] = digest

    def read(self, name: str) -> bytes:
        """A file that was added, or stays. Raises CannotWriteError where another run has taken it away."""
        held = self._held.get(name)
        if held is None:
            return (self._out / name).read_bytes()
        self._refuse_other_run([name])
        return self._part(held.number).read_bytes()

    def is_as_made(self, name: str, digest: str) -> bool:
        """Whether a file stands under its name as an earlier run made it, with that SHA-256."""
        stands = self._out / name
        return digest in self._known.get(name, ()) and stands.is_file() and sha256_of(stands) == digest

    def abandon(self) -> None:
        """Forgets the files. What was moved already is written down, so that the next run knows it."""
        with suppress(OSError):
            self._take_away_parts()
            self._stage.rmdir()
            if not self._was_there:
                self._out.rmdir()

    def refuse(self, names: Iterable[str]) -> None:
        """Ends where something stands in a file's place that we did not make, or that cannot be replaced.

        Raises:
            CannotWriteError: Naming all that is in the way.
        """
        foreign = [name for name in names if not self._may_write(name)]
        if foreign:
            more = f" and {len(foreign) - _MOST_NAMED} more" if len(foreign) > _MOST_NAMED else ""
            listed = ", ".join(str(self._out / name) for name in foreign[:_MOST_NAMED])
            msg = (
                f"{listed}{more}: mentortools did not make that, and would write over it. Nothing was written. Move it"
                " away, or name another folder after -o."
            )
            raise CannotWriteError(msg)

    def move(self, also: Collection[str] = ()) -> tuple[KeptFile, ...]:
        """Puts all files in their places, and takes away those of an earlier run that were not made again.

        ``also`` are files that will be written next: where one of them is open elsewhere, nothing is moved.

        Raises:
            CannotWriteError: Before anything is moved, where something is in the way or open elsewhere, or where
                another run writes into the folder.
        """
        self.refuse(list(self.hashes))
        self._refuse_other_run(self._held)
        new = [name for name in self._held if not self.is_as_made(name, self.hashes[name])]
        for name in (*new, *self._stale(), *also):
            _refuse_what_is_open(self._out / name)
        self._write_journal()
        kept = tuple(self._keep(name) for name in (*self.hashes, *self._stale()) if self._was_changed(name))
        for name in new:
            target = self._out / name
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._part(self._held[name].number).replace(target)
            except OSError as error:
                raise cannot_write(target, error) from error
        for name in self._stale():
            (self._out / name).unlink(missing_ok=True)
        return kept

    def end(self) -> None:
        """Takes away what was needed only while the files were made."""
        rmtree(self._stage, ignore_errors=True)

    def _part(self, number: int) -> Path:
        """Where a file waits, under a name that no other run gives: one school's file never gets another's name."""
        return self._stage / f"{self._run}-{number}.part"

    def _refuse_other_run(self, names: Iterable[str]) -> None:
        if not all(self._part(self._held[name].number).is_file() for name in names):
            msg = f"Another run of mentortools writes into {self._out}. Wait until it has ended, and run this again."
            raise CannotWriteError(msg)

    def _take_away_parts(self) -> None:
        for path in self._stage.glob("*.part"):
            path.unlink(missing_ok=True)

    def _write_journal(self) -> None:
        known = {name: sorted(digests) for name, digests in self._known.items()}
        now = {name: [*known.get(name, []), digest] for name, digest in self.hashes.items()}
        (self._out / JOURNAL).write_text(json.dumps({**known, **now}), encoding="utf-8")

    def _stale(self) -> list[str]:
        made = {name.casefold() for name in self.hashes}
        return [name for name in self._known if name.casefold() not in made]

    def _may_write(self, name: str) -> bool:
        target = self._out / name
        if any(folder.exists() and not folder.is_dir() for folder in target.parents):
            return False
        if not target.exists():
            return True
        return target.is_file() and (name in self._known or sha256_of(target) == self.hashes.get(name))

    def _was_changed(self, name: str) -> bool:
        target = self._out / name
        return target.is_file() and sha256_of(target) not in {*self._known.get(name, ()), self.hashes.get(name)}

    def _keep(self, name: str) -> KeptFile:
        path = PurePosixPath(name)
        number, kept_as = 1, str(path.with_name(f"{path.stem} ({_CHANGED}){path.suffix}"))
        while (self._out / kept_as).exists() or kept_as in self.hashes:
            number += 1
            kept_as = str(path.with_name(f"{path.stem} ({_CHANGED} {number}){path.suffix}"))
        try:
            (self._out / name).rename(self._out / kept_as)
        except OSError as error:
            raise cannot_write(self._out / name, error) from error
        return KeptFile(name, kept_as)


def _journal(path: Path) -> Mapping[str, list[str]]:
    """What a run that was stopped was about to write, and what was there before it."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _refuse_what_is_open(path: Path) -> None:
    """Ends where another program holds a file, so that none of the others is moved either."""
    if not path.exists():
        return
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise cannot_write(path, error) from error
