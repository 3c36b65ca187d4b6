"""``mentortools ledger``: the claims made so far, shown, marked, imported and compared."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from mentortools._version import __version__
from mentortools.adapters.files import read_file
from mentortools.adapters.ledger_file import ledger_book, read_claims, read_own_ledger, read_whole_ledger, write_ledger
from mentortools.adapters.own_files import refuse_other_ending
from mentortools.adapters.reading import read_snapshot
from mentortools.claims.ledger_changes import changes
from mentortools.claims.ledger_marks import Marking, Selection, import_records, mark
from mentortools.commands.given import given_year
from mentortools.commands.printing import print_bytes, print_json, print_lines, tell
from mentortools.commands.stopped import CannotRunError
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import claim_reference
from mentortools.model.claim_status import ClaimStatus
from mentortools.policy.every_year import every_year
from mentortools.reports.counted import counted
from mentortools.reports.ledger_text import changes_listed, records_listed
from mentortools.reports.listed import Listed
from mentortools.workbook.decode import decode
from mentortools.workbook.stamp import Stamp


def run(options: Namespace) -> int:
    """One of the ledger's actions."""
    match options.action:
        case "show":
            _print(records_listed(read_whole_ledger(options.ledger).records), options)
        case "compare":
            _compare(options)
        case "mark":
            _mark(options)
        case _:
            _import(options)
    return 0


def _compare(options: Namespace) -> None:
    uses_hours = every_year()[-1].uses_hours
    not_counting = frozenset(ClaimStatus) - uses_hours - {ClaimStatus.PREPARED}
    before, now = (read_whole_ledger(path).records for path in (options.ledger, options.other))
    found = changes(before, now, not_counting)
    if not found:
        tell("No school's hours or pounds differ.", options)
    _print(changes_listed(found), options)


def _mark(options: Namespace) -> None:
    status = ClaimStatus.read(options.status)
    if status is None:
        msg = f"{options.status!r} is not a status that DfE's service shows. Type one of: {', '.join(_labels())}."
        raise CannotRunError(msg)
    selection = Selection(
        options.claim, options.urn, options.provider, given_year(options.year) if options.year else None
    )
    marking = Marking(status, options.reference, options.date)
    records = read_own_ledger(options.ledger).records
    marked = records if _is_marked(records, selection, marking) else mark(records, selection, marking)
    changed = sum(before != now for before, now in zip(records, marked, strict=True))
    if not changed:
        tell(f"Nothing to do: that is marked as {status.label} in {options.ledger} already.", options)
        return
    _write(options.ledger, marked)
    tell(f"{counted(changed, 'line')} marked as {status.label} in {options.ledger}", options)


def _is_marked(records: Iterable[ClaimRecord], selection: Selection, marking: Marking) -> bool:
    """Whether lines are meant, and each of them is already what it is to become.

    A claim that was marked goes by DfE's reference. It is still found by the one that was ours.
    """
    meant = [record for record in records if selection.has(record) or _had(record, selection, marking)]
    as_asked = (
        record.status is marking.status
        and marking.reference in ("", record.reference)
        and marking.submitted_on in (None, record.submitted_on)
        for record in meant
    )
    return bool(meant) and all(as_asked)


def _had(record: ClaimRecord, selection: Selection, marking: Marking) -> bool:
    """Whether a line stood under the reference of ours that is asked for, and now stands under DfE's that is given."""
    if not marking.reference or record.reference != marking.reference or not record.urn:
        return False
    ours = claim_reference(record.academic_year, record.urn, record.provider_code)
    return ours == selection.reference and replace(selection, reference=None).has(record)


def _labels() -> list[str]:
    return [status.label for status in ClaimStatus if status is not ClaimStatus.PREPARED]


def _import(options: Namespace) -> None:
    refuse_other_ending(options.ledger)
    mine = read_own_ledger(options.ledger).records if options.ledger.exists() else ()
    others = _with_school(read_claims(options.other).records, options.other)
    merged = import_records(mine, others)
    _write(options.ledger, merged)
    new = len(merged) - len(mine)
    tell(f"{options.ledger}: {counted(new, 'new line')}, {len(others) - new} known before", options)


def _with_school(records: Iterable[ClaimRecord], path: Path) -> tuple[ClaimRecord, ...]:
    """The records of a mentor log: a blank URN means the school whose log it is."""
    urn = decode(read_snapshot(read_file(path).data)).school.urn
    return tuple(replace(record, urn=record.urn or urn, source=record.source or path.name) for record in records)


def _write(path: Path, records: tuple[ClaimRecord, ...]) -> None:
    today = date.today().isoformat()  # noqa: DTZ011 - a person's own day, not a moment in time
    write_ledger(path, ledger_book(records, Stamp(__version__, today, "0" * 16)))


def _print(listed: Listed, options: Namespace) -> None:
    match options.format:
        case "json":
            print_json(listed.objects)
        case "csv":
            print_bytes(listed.csv)
        case _:
            print_lines(listed.lines, options)
