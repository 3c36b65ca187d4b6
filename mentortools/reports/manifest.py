"""The manifest of a batch: what went in, what became of it, by which rules. It holds no people's names and no TRNs."""

import json
from collections.abc import Iterator, Mapping

from mentortools._version import __version__
from mentortools.reports.file_figures import FileFigures
from mentortools.reports.json_text import Json
from mentortools.reports.result import BatchResult, ReturnedFile


def manifest(batch: BatchResult, notes: Mapping[str, str], outputs: Mapping[str, str] | None = None) -> str:
    """The manifest as JSON; ``manifest_pieces`` says what is in it."""
    return "".join(manifest_pieces(batch, notes, outputs))


def manifest_pieces(
    batch: BatchResult, notes: Mapping[str, str], outputs: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The same in pieces: a file each with its path, size, SHA-256, what it became and what was made of it.

    ``notes`` are the names of the notes, by the path of the file that each is about. ``outputs`` are the files that the
    batch made, with the SHA-256 of each: a later run knows by it what is still as it was made. The ledger, which people
    mark and type in, is not among them.
    """
    whole: dict[str, Json] = {
        "mentortools": __version__,
        "on": batch.on.isoformat(),
        "rules": batch.digest,
        "overlaid": list(batch.overlaid),
        "layouts": dict(batch.layouts),
        "ledger": batch.ledger_name,
        "options": dict(sorted(batch.options.items())),
        "expected_schools": None if batch.expected is None else len(batch.expected),
        "files": [
            _file(file, each, notes.get(file.path)) for file, each in zip(batch.heads, batch.figures, strict=True)
        ],
        **_sets(batch),
        "outputs": dict(sorted((outputs or {}).items())),
    }
    yield from json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(whole)
    yield "\n"


def _sets(batch: BatchResult) -> dict[str, Json]:
    """The requirement sets chosen for any log, with the digest of each; nothing where none is chosen."""
    chosen = {each for log in batch.logs for each in log.sets}
    return {"requirement_sets": [{"name": name, "digest": digest} for name, digest in sorted(chosen)]} if chosen else {}


def _file(file: ReturnedFile, figures: FileFigures, note: str | None) -> dict[str, Json]:
    log = figures.log
    return {
        "path": file.path,
        "size": file.size,
        "sha256": file.sha256,
        "state": file.state.value,
        "reason": file.reason,
        "other": file.other,
        "findings": sum(figures.findings),
        "urn": log.urn if log else None,
        "academic_year": log.academic_year.name if log and log.academic_year else None,
        "filled_copy": file.output,
        "note": note,
        **({"requirement_sets": [name for name, _ in log.sets]} if log and log.sets else {}),
    }
