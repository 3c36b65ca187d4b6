"""Writing what a batch makes (workbooks.md 3): all of it or nothing, and never over what a person may need."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple, Self

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.batch_names import FILLED, CopyNames
from mentortools.adapters.files import CannotWriteError, read_file, sha256_of, write_pieces
from mentortools.adapters.filled_copy import FilledCopy
from mentortools.adapters.ledger_file import ledger_book, write_ledger
from mentortools.adapters.new_sheets import render
from mentortools.adapters.return_notes import MadeNote, made_note
from mentortools.adapters.staged_files import FOLDER, Held, KeptFile, Room, StagedFiles, Staying
from mentortools.reports.csv_files import csv_pieces
from mentortools.reports.manifest import manifest_pieces
from mentortools.reports.note_names import note_names
from mentortools.reports.recipients import FOLDERS, Recipient, handed_on
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.return_letter import Letter
from mentortools.reports.return_note import needs_a_note
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.workbook.unreadable import UnreadableFile

NOTES = "return-notes"
LEDGER = "claims-ledger.xlsx"
MANIFEST = "manifest.json"
MADE_IN = (FILLED, NOTES, *FOLDERS.values())
"""The folders in OUT, all of whose files a run makes."""
ALWAYS = ("summary.xlsx", "report.html", "findings.csv", "claims.csv", "claim-lines.csv")
"""What every batch makes, beside the ledger and the manifest."""


class _Copy(NamedTuple):
    """A filled copy: where it is, why our sheets stand in a workbook of their own where they do, and its ending."""

    held: Held | Staying
    why_apart: str
    ending: str


class _Note(Struct, frozen=True):
    """A note and its draft, and under which name a copy is attached to that; None where nothing is."""

    text: Held
    draft: Held
    attached: str | None


class BatchFolder:
    """OUT, while one batch is written into it. Use it as a context: left by an error, it is as it was.

    Files of an earlier run that are not made again go. What somebody changed in a file of ours is kept under another
    name beside it.

    Attributes:
        made: The SHA-256 of all that was written, by its name in OUT, once all is written.
        kept: Files of an earlier run that somebody had changed, once all is written.
    """

    kept: tuple[KeptFile, ...] = ()
    made: Mapping[str, str] = MappingProxyType({})

    def __init__(self, out: Path, returned: Path) -> None:
        """Looks at what is in OUT already, and writes nothing.

        Raises:
            CannotWriteError: If OUT holds files of these names that we did not make.
        """
        self._out = out
        self._returned = returned
        self._copies: dict[str, _Copy] = {}
        self._notes: dict[str, _Note] = {}
        self._names = CopyNames()
        earlier = earlier_files(out)
        self._staged = StagedFiles(out, earlier or {})
        folders = [f"{folder}/." for folder in MADE_IN if (out / folder).is_file()]
        manifests = [MANIFEST] if (out / MANIFEST).exists() and earlier is None else []
        self._staged.refuse([*ALWAYS, *folders, *manifests])
        self._ledger = _hash_of(out / LEDGER)

    def __enter__(self) -> Self:
        self._staged.begin()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._staged.end()
        else:
            self._staged.abandon()

    def read_again(self, file: ReturnedFile) -> bytes:
        """The bytes of a returned workbook, which must be those that were worked out.

        Raises:
            CannotWriteError: If they are others by now.
        """
        try:
            read = read_file(self._returned / file.path)
        except (FileNotFoundError, UnreadableFile):
            read = None
        if read is None or read.sha256 != file.sha256:
            msg = f"{file.path} was changed while the batch ran. Run it again."
            raise CannotWriteError(msg)
        return read.data

    def hold_copy(self, file: ReturnedFile, copy: FilledCopy, ending: str) -> None:
        """Takes the filled copy of a file, whatever the order they are made in; ``ending`` is its name's."""
        self._copies[file.path] = _Copy(self._staged.hold(copy.data), copy.why_apart, ending)

    def let_stay(self, file: ReturnedFile, known: Staying, why_apart: str, ending: str) -> FilledCopy | None:
        """Leaves the filled copy that an earlier run made of a file, if it stands there as it was made."""
        if not self._staged.is_as_made(known.name, known.sha256):
            return None
        self._copies[file.path] = _Copy(known, why_apart, ending)
        return FilledCopy((self._out / known.name).read_bytes(), why_apart)

    def hold_note(self, file: ReturnedFile, note: MadeNote, copy: bytes) -> None:
        """Takes the note to a file's school, and the copy to attach to it."""
        text, draft = self._staged.hold(note.text), self._staged.hold(note.around.with_attached(copy))
        self._notes[file.path] = _Note(text, draft, note.attached)

    def why_apart(self, path: str) -> str:
        """Why the sheets made of a file stand in a workbook of their own; empty where they do not."""
        return self._copies[path].why_apart

    def is_just(self, outputs: Mapping[str, str]) -> bool:
        """Whether OUT holds what an earlier run has written, with these SHA-256, and no trace of one that stopped."""
        return not (self._out / FOLDER).exists() and all(
            (self._out / name).is_file() and sha256_of(self._out / name) == digest for name, digest in outputs.items()
        )

    def named(self, files: Iterable[ReturnedFile]) -> tuple[ReturnedFile, ...]:
        """The files of the batch, in their order, with the filled copies under the names they get."""
        return tuple(self._named(file) if file.path in self._copies else file for file in files)

    def _named(self, file: ReturnedFile) -> ReturnedFile:
        held, why_apart, ending = self._copies[file.path]
        name = self._names.free(file.path, ending, why_apart)
        if isinstance(held, Staying) and held.name != name:
            held = self._staged.hold((self._out / held.name).read_bytes())
        if isinstance(held, Staying):
            self._staged.stay(name, held.sha256)
        else:
            self._staged.name(held, name)
        note = f"Our sheets are in a workbook of their own. {why_apart}" if why_apart else file.note
        return replace(file, output=name, note=note)

    def hand_on(self, batch: BatchResult, recipients: Collection[Recipient]) -> None:
        """Makes the workbooks that can be passed on to these recipients."""
        for each in handed_on(batch, recipients):
            self._add(each.path, render(each.sheets, each.title))

    def room(self) -> Room:
        """Room for a file that ``write_all`` will ask for."""
        return self._staged.room()

    def write_all(self, batch: BatchResult, names: Names, letter: Letter, summary: Callable[[], Held]) -> None:
        """Makes all else: notes, report and CSVs; takes the summary; moves everything into OUT; ends with the ledger.

        A run that is stopped before the ledger is written is done again from the ledger as it was, and comes to the
        same; one that has written it is a run that was done.

        Raises:
            CannotWriteError: If a file that we did not make is in the way, or the ledger was changed in the meantime:
                what somebody marked as submitted would be forgotten. Then nothing is written.
        """
        notes = self._name_notes(batch, letter)
        self._add("report.html", report_page(batch, names).encode())
        for name, pieces in csv_pieces(batch).items():
            self._staged.name(self._staged.hold_pieces(pieces), name)
        ledger = ledger_book(batch.ledger, batch_stamp(batch))
        self._staged.name(summary(), "summary.xlsx")
        if _hash_of(self._out / LEDGER) != self._ledger:
            msg = f"{self._out / LEDGER} was changed while the batch ran. Run it again."
            raise CannotWriteError(msg)
        self.kept = self._staged.move(also=(LEDGER, MANIFEST))
        texts = manifest_pieces(batch, notes, self._staged.hashes)
        write_pieces(self._out / MANIFEST, (text.encode("utf-8", "backslashreplace") for text in texts))  # as JSON does
        write_ledger(self._out / LEDGER, ledger)
        last = {name: sha256_of(self._out / name) for name in (LEDGER, MANIFEST)}
        self.made = {**self._staged.hashes, **last}

    def _name_notes(self, batch: BatchResult, letter: Letter) -> Mapping[str, str]:
        """Gives all notes their names, by the paths of their files; makes those of files that do not count."""
        needed = {
            file.path: number
            for number, file in enumerate(batch.heads)
            if file.path in self._notes or (file.path not in self._copies and needs_a_note(file))
        }
        names = note_names(needed)
        for path, number in needed.items():
            if self._notes.get(path) is None or self._is_called_otherwise(batch.heads[number]):
                self._make_note(batch.files[number], letter)
            held = self._notes[path]
            self._staged.name(held.text, f"{NOTES}/{names[path]}.txt")
            self._staged.name(held.draft, f"{NOTES}/{names[path]}.eml")
        return names

    def _is_called_otherwise(self, file: ReturnedFile) -> bool:
        """Whether a draft attaches the filled copy under another name than it has got: another has that name."""
        attached = self._notes[file.path].attached
        return attached is not None and file.output is not None and PurePosixPath(file.output).name != attached

    def _make_note(self, file: ReturnedFile, letter: Letter) -> None:
        name = PurePosixPath(file.output).name if file.output else None
        copy = self._staged.read(file.output) if file.output else b""
        note = made_note(file, letter, name, copy)
        if note:
            self.hold_note(file, note, copy)

    def _add(self, name: str, data: bytes) -> None:
        self._staged.add(name, data)


def earlier_files(out: Path) -> Mapping[str, str] | None:
    """The files that an earlier run made, with the SHA-256 of each, by its manifest; None where there is none of ours.

    Without that list nobody can tell what is still as it was made: then nothing is taken for ours.
    """
    try:
        before = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        if "mentortools" not in before:
            return None
        made = before.get("outputs", {})
        return {str(name): str(digest) for name, digest in made.items() if _is_inside(str(name))}
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _hash_of(path: Path) -> str:
    """The SHA-256 of a file; empty where there is none."""
    try:
        return sha256_of(path) if path.is_file() else ""
    except (FileNotFoundError, UnreadableFile):
        return ""  # whoever reads it says why it cannot be


def _is_inside(name: str) -> bool:
    return ".." not in name.split("/") and not name.startswith("/")
