"""Writing what a batch makes (workbooks.md 3): all of it or nothing, and never over what a person may need."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Self

from mentortools.adapters.files import CannotWriteError, read_file, write_file
from mentortools.adapters.filled_copy import FilledCopy
from mentortools.adapters.ledger_file import write_ledger
from mentortools.adapters.new_sheets import render
from mentortools.adapters.staged_files import FOLDER, Held, KeptFile, StagedFiles, Staying
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.csv_files import claim_lines_csv, claims_csv, findings_csv
from mentortools.reports.manifest import manifest
from mentortools.reports.recipients import FOLDERS, Recipient, handed_on
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.return_draft import Attachment, can_attach, return_draft
from mentortools.reports.return_letter import Letter
from mentortools.reports.return_note import ReturnNote, return_notes
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.workbook.unreadable import UnreadableFile

FILLED = "filled"
NOTES = "return-notes"
LEDGER = "claims-ledger.xlsx"
MANIFEST = "manifest.json"
MADE_IN = (FILLED, NOTES, *FOLDERS.values())
"""The folders in OUT, all of whose files a run makes."""
ALWAYS = ("summary.xlsx", "report.html", "findings.csv", "claims.csv", "claim-lines.csv")
"""What every batch makes, beside the ledger and the manifest."""
ENDINGS = frozenset({".xlsx", ".xlsm"})
"""What a filled copy can be called by. One that was returned under another ending is given its own."""
LARGEST_ATTACHMENT = 10 * 1024 * 1024
"""In bytes: what school mail servers let through."""


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
        self._copies: dict[str, tuple[Held | Staying, str]] = {}
        self._taken: set[str] = set()
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

    def hold_copy(self, file: ReturnedFile, copy: FilledCopy) -> None:
        """Takes the filled copy of a file, whatever the order they are made in."""
        self._copies[file.path] = self._staged.hold(copy.data), copy.why_apart

    def let_stay(self, file: ReturnedFile, name: str, digest: str, why_apart: str) -> bool:
        """Leaves the filled copy that an earlier run made of a file, if it stands there as it was made."""
        if not self._staged.is_as_made(name, digest):
            return False
        self._copies[file.path] = Staying(name, digest), why_apart
        return True

    def why_apart(self, path: str) -> str:
        """Why the sheets made of a file stand in a workbook of their own; empty where they do not."""
        return self._copies[path][1]

    def is_just(self, outputs: Mapping[str, str]) -> bool:
        """Whether OUT holds what an earlier run has written, with these SHA-256, and no trace of one that stopped."""
        return not (self._out / FOLDER).exists() and all(
            (self._out / name).is_file() and read_file(self._out / name).sha256 == digest
            for name, digest in outputs.items()
        )

    def named(self, files: Sequence[ReturnedFile]) -> tuple[ReturnedFile, ...]:
        """The files of the batch, in their order, with the filled copies under the names they get."""
        return tuple(self._named(file) if file.path in self._copies else file for file in files)

    def _named(self, file: ReturnedFile) -> ReturnedFile:
        held, why_apart = self._copies[file.path]
        name = self._free_name(file, why_apart)
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

    def write_all(self, batch: BatchResult, names: Names, letter: Letter) -> None:
        """Makes all else: notes, summary, report and CSVs; moves everything into OUT; ends with the ledger.

        A run that is stopped before the ledger is written is done again from the ledger as it was, and comes to the
        same; one that has written it is a run that was done.

        Raises:
            CannotWriteError: If a file that we did not make is in the way, or the ledger was changed in the meantime:
                what somebody marked as submitted would be forgotten. Then nothing is written.
        """
        notes = return_notes(batch, letter)
        for note in notes:
            self._add(f"{NOTES}/{note.name}.txt", note.text.encode())
            self._add(f"{NOTES}/{note.name}.eml", return_draft(note, self._attachment(note)))
        self._add("summary.xlsx", render(batch_summary(batch), "Mentor training: summary"))
        self._add("report.html", report_page(batch, names).encode())
        self._add("findings.csv", findings_csv(batch))
        self._add("claims.csv", claims_csv(batch))
        self._add("claim-lines.csv", claim_lines_csv(batch))
        if _hash_of(self._out / LEDGER) != self._ledger:
            msg = f"{self._out / LEDGER} was changed while the batch ran. Run it again."
            raise CannotWriteError(msg)
        self.kept = self._staged.move(also=(LEDGER, MANIFEST))
        text = manifest(batch, notes, self._staged.hashes)
        write_file(self._out / MANIFEST, text.encode("utf-8", "backslashreplace"))  # as JSON writes such signs
        write_ledger(self._out / LEDGER, batch.ledger, batch_stamp(batch))
        last = {name: read_file(self._out / name).sha256 for name in (LEDGER, MANIFEST)}
        self.made = {**self._staged.hashes, **last}

    def _attachment(self, note: ReturnNote) -> Attachment | None:
        if note.filled_copy is None:
            return None
        content = self._staged.read(note.filled_copy)
        if len(content) > LARGEST_ATTACHMENT:
            return None
        attachment = Attachment(PurePosixPath(note.filled_copy).name, content)
        return attachment if can_attach(attachment) else None

    def _free_name(self, file: ReturnedFile, why_apart: str) -> str:
        """Where a filled copy goes: under the returned workbook's own path, or a name beside it."""
        returned = PurePosixPath(file.path)
        right = ".xlsm" if file.result and "macros" in file.result.log.properties else ".xlsx"
        ending = returned.suffix if returned.suffix.casefold() in ENDINGS else right
        stem = f"{FILLED}/{returned.with_suffix('')}"
        ending, stem = (".xlsx", f"{stem} - claim") if why_apart else (ending, stem)
        name = f"{stem}{ending}"
        number = 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem} ({number}){ending}"
        self._taken.add(name.casefold())
        return name

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
        return read_file(path).sha256 if path.is_file() else ""
    except (FileNotFoundError, UnreadableFile):
        return ""  # whoever reads it says why it cannot be


def _is_inside(name: str) -> bool:
    return ".." not in name.split("/") and not name.startswith("/")
