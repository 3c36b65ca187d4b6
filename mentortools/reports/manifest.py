"""The manifest of a batch: what went in, what became of it, by which rules. It holds no people's names and no TRNs."""

import json
from collections.abc import Iterable, Mapping

from mentortools._version import __version__
from mentortools.reports.json_text import Json
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.return_note import ReturnNote


def manifest(batch: BatchResult, notes: Iterable[ReturnNote] = (), outputs: Mapping[str, str] | None = None) -> str:
    """The manifest as JSON: a file each with its path, size, SHA-256, what it became and what was made of it.

    ``outputs`` are the files that the batch made, with the SHA-256 of each: a later run knows by it what is still as it
    was made. The ledger, which people mark and type in, is not among them.
    """
    names = {note.file: note.name for note in notes}
    whole: dict[str, Json] = {
        "mentortools": __version__,
        "on": batch.on.isoformat(),
        "rules": batch.digest,
        "overlaid": list(batch.overlaid),
        "layouts": dict(batch.layouts),
        "ledger": batch.ledger_name,
        "options": dict(sorted(batch.options.items())),
        "expected_schools": None if batch.expected is None else len(batch.expected),
        "files": [_file(file, names.get(file.path)) for file in batch.files],
        "outputs": dict(sorted((outputs or {}).items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _file(file: ReturnedFile, note: str | None) -> dict[str, Json]:
    claims = file.result.claims if file.result else None
    return {
        "path": file.path,
        "size": file.size,
        "sha256": file.sha256,
        "state": file.state.value,
        "reason": file.reason,
        "other": file.other,
        "findings": len(file.findings),
        "urn": claims.urn if claims else None,
        "academic_year": claims.academic_year.name if claims and claims.academic_year else None,
        "filled_copy": file.output,
        "note": note,
    }
