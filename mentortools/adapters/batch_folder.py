"""Writing what a batch makes (workbooks.md 3): each file in one step, the ledger's earlier version kept."""

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Self

from mentortools.adapters.files import CannotWriteError, read_file, write_file
from mentortools.adapters.filled_copy import fill_in
from mentortools.adapters.new_sheets import render
from mentortools.model.claim_record import ClaimRecord
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.csv_files import claim_lines_csv, claims_csv, findings_csv
from mentortools.reports.ledger_sheet import ledger_sheets
from mentortools.reports.manifest import manifest
from mentortools.reports.marks import marks_of
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.return_draft import Attachment, can_attach, return_draft
from mentortools.reports.return_note import ReturnNote, return_notes
from mentortools.reports.sheets import claim_sheets
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.workbook.stamp import Stamp

FILLED = "filled"
NOTES = "return-notes"
LEDGER = "claims-ledger.xlsx"
ENDINGS = frozenset({".xlsx", ".xlsm"})
"""What a filled copy can be called by. One that was returned under another ending is given its own."""
LARGEST_ATTACHMENT = 10 * 1024 * 1024
"""In bytes: what school mail servers let through."""


class BatchFolder:
    """OUT, while one batch is written into it. Use it as a context: files of an earlier run that are not made again go.

    Attributes:
        files: The batch's files so far, each with the filled copy that was made of it.
    """

    def __init__(self, out: Path, returned: Path) -> None:
        self._out = out
        self._returned = returned
        self._files: list[ReturnedFile] = []
        self._made: set[str] = set()

    def __enter__(self) -> Self:
        self._out.mkdir(parents=True, exist_ok=True)
        self._earlier = _earlier_files(self._out)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            made = {name.casefold() for name in self._made}
            for name in self._earlier:
                if name.casefold() not in made:
                    (self._out / name).unlink(missing_ok=True)

    @property
    def files(self) -> tuple[ReturnedFile, ...]:
        """The files written so far."""
        return tuple(self._files)

    def write_filled_copy(self, file: ReturnedFile) -> None:
        """Writes the filled copy of one file that counts; of any other nothing is made."""
        if file.result is None:
            self._files.append(file)
            return
        read = read_file(self._returned / file.path)
        if read.sha256 != file.sha256:
            msg = f"{file.path} was changed while the batch ran. Run it again."
            raise CannotWriteError(msg)
        sheets, marks = claim_sheets(file.result), marks_of(file.result.findings).marks
        copy = fill_in(read.data, file.result.snapshot, sheets, marks)
        name = self._free_name(file.path, copy.why_apart)
        self._write(name, copy.data)
        note = f"Our sheets are in a workbook of their own. {copy.why_apart}" if copy.why_apart else file.note
        self._files.append(replace(file, output=name, note=note))

    def write_all(self, batch: BatchResult, names: Names) -> None:
        """Writes everything else: notes, summary, report, CSVs, ledger and, last, the manifest."""
        notes = return_notes(batch)
        for note in notes:
            self._write(f"{NOTES}/{note.name}.txt", note.text.encode())
            self._write(f"{NOTES}/{note.name}.eml", return_draft(note, self._attachment(note)))
        self._write("summary.xlsx", render(batch_summary(batch), "Mentor training: summary"))
        self._write("report.html", report_page(batch, names).encode())
        self._write("findings.csv", findings_csv(batch))
        self._write("claims.csv", claims_csv(batch))
        self._write("claim-lines.csv", claim_lines_csv(batch))
        write_ledger(self._out / LEDGER, batch.ledger, batch_stamp(batch))
        self._write("manifest.json", manifest(batch, notes).encode())

    def _attachment(self, note: ReturnNote) -> Attachment | None:
        if note.filled_copy is None:
            return None
        path = self._out / note.filled_copy
        if path.stat().st_size > LARGEST_ATTACHMENT:
            return None
        attachment = Attachment(path.name, path.read_bytes())
        return attachment if can_attach(attachment) else None

    def _free_name(self, path: str, why_apart: str) -> str:
        """Where a filled copy goes: under the returned workbook's own path, or a name beside it."""
        returned = PurePosixPath(path)
        ending = returned.suffix if returned.suffix.casefold() in ENDINGS else ".xlsx"
        stem = f"{FILLED}/{returned.with_suffix('')}"
        wanted = name = f"{stem} - claim.xlsx" if why_apart else f"{stem}{ending}"
        number = 1
        while name.casefold() in {made.casefold() for made in self._made}:
            number += 1
            name = f"{wanted.removesuffix('.xlsx')} ({number}).xlsx"
        return name

    def _write(self, name: str, data: bytes) -> None:
        write_file(self._out / name, data)
        self._made.add(name)


def write_ledger(path: Path, records: Sequence[ClaimRecord], stamp: Stamp) -> None:
    """Writes a ledger anew in one step. What it said before is kept beside it, under the beginning of its hash."""
    data = render(ledger_sheets(records, stamp), "Mentor training: claims ledger")
    if path.exists():
        before = path.read_bytes()
        if before == data:
            return
        write_file(path.with_name(f"{path.stem}-{sha256(before).hexdigest()[:8]}{path.suffix}"), before)
    write_file(path, data)


def _earlier_files(out: Path) -> set[str]:
    """The filled copies and notes that an earlier run made, by its manifest."""
    try:
        manifest_before = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    made: set[str] = set()
    for file in manifest_before.get("files", []):
        if copy := file.get("filled_copy"):
            made.add(copy)
        if note := file.get("note"):
            made |= {f"{NOTES}/{note}.txt", f"{NOTES}/{note}.eml"}
    return {name for name in made if ".." not in name.split("/") and not name.startswith("/")}
