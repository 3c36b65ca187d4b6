"""A folder of returned workbooks, worked out together: every file ends as one line, none is decided silently."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mentortools.checks.files import unreadable
from mentortools.claims.ledger_changes import WorkedOut, changes, next_ledger
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.finding import Finding
from mentortools.policy.rules import digest
from mentortools.reports.result import BatchResult, ExpectedSchool, FileState, ReturnedFile, SchoolResult
from mentortools.tasks.opened import Opened, counted, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.versions import Choice, Verdict, Version, verdicts
from mentortools.tasks.work_through import work_through
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile


class InputFile(NamedTuple):
    """One file of a folder.

    Attributes:
        path: Relative to the folder, with ``/``.
        size: In bytes.
        sha256: Of its bytes; empty where they could not be had.
        saved: When it was saved last, in seconds since 1970; None where that is not known.
        read: What was read of it, or why it could not be; None for a file that is no returned workbook at all.
    """

    path: str
    size: int
    sha256: str
    saved: float | None
    read: Snapshot | Reason | None


@dataclass(frozen=True)
class BatchSettings:
    """How a batch is done.

    Attributes:
        settings: How each log is worked out.
        expected: The schools that should return a log; None where no list was given.
        choice: What to do with workbooks between which only a person can choose.
        chosen: Paths of workbooks that somebody said to use.
        options: The run's options in words, for the manifest.
    """

    settings: Settings
    expected: tuple[ExpectedSchool, ...] | None = None
    choice: Choice = Choice.ASK
    chosen: frozenset[str] = frozenset()
    options: Mapping[str, str] = field(default_factory=dict)


def batch(files: Sequence[InputFile], how: BatchSettings) -> BatchResult:
    """The results of all files, in the order of their paths, and the ledger that follows from them."""
    ordered = sorted(files, key=lambda file: file.path)
    same = _same_bytes(ordered)
    opened: dict[str, Opened] = {}
    reasons: dict[str, Reason] = {}
    for file in ordered:
        if file.path in same or file.read is None:
            continue
        try:
            opened[file.path] = _open(file, how.settings)
        except UnreadableFile as error:
            reasons[file.path] = error.reason
    saved = {file.path: file.saved for file in ordered}
    lost = verdicts([Version(each, saved[path]) for path, each in opened.items()], how.choice, how.chosen)
    counting = [each for path, each in opened.items() if path not in lost]
    undecided = [opened[path] for path, verdict in lost.items() if not verdict.superseded]
    results = {result.name: result for result in work_through(counting, how.settings, undecided)}
    returned = tuple(_returned(file, same, reasons, lost, results) for file in ordered)
    return _result(returned, {path for path, each in opened.items() if counted(each)}, how)


def _open(file: InputFile, settings: Settings) -> Opened:
    if isinstance(file.read, Snapshot):
        return open_log(LogFile(file.path, file.read), settings)
    raise UnreadableFile(file.read or Reason.NOT_A_WORKBOOK)


def _same_bytes(files: Sequence[InputFile]) -> Mapping[str, str]:
    """Files whose bytes an earlier file has too, with that file's path."""
    first: dict[str, str] = {}
    same: dict[str, str] = {}
    for file in files:
        if file.read is None or not file.sha256:
            continue
        if file.sha256 in first:
            same[file.path] = first[file.sha256]
        else:
            first[file.sha256] = file.path
    return same


def _returned(
    file: InputFile,
    same: Mapping[str, str],
    reasons: Mapping[str, Reason],
    lost: Mapping[str, Verdict],
    results: Mapping[str, SchoolResult],
) -> ReturnedFile:
    result = results.get(file.path)
    findings: tuple[Finding, ...] = result.findings if result else ()
    state, note, other, reason = FileState.READ, "", None, None
    if file.read is None:
        state = FileState.IGNORED
    elif file.path in same:
        state, other = FileState.SAME_BYTES, same[file.path]
        note = f"It has the same bytes as {other}, which counts in its place."
    elif file.path in reasons:
        state, reason = FileState.UNREADABLE, str(reasons[file.path])
        findings = (unreadable(reason),)
    elif file.path in lost:
        verdict = lost[file.path]
        other = verdict.other
        state = FileState.SUPERSEDED if verdict.superseded else FileState.CHOICE_NEEDED
        note = verdict.said
    return ReturnedFile(file.path, file.size, file.sha256, state, reason, note, other, findings, result, None)


def _result(files: tuple[ReturnedFile, ...], worked: Collection[str], how: BatchSettings) -> BatchResult:
    """The batch. ``worked`` are the logs whose school and year are known: only they replace what is prepared."""
    settings = how.settings
    claimed = [
        WorkedOut(file.result.claims, file.result.log.school.earlier_urns, file.path)
        for file in files
        if file.result and file.path in worked
    ]
    rules = [file.result.rules for file in files if file.result and file.result.rules]
    before = settings.ledger.records if settings.ledger else ()
    now = next_ledger(before, claimed)
    not_counting = frozenset(ClaimStatus) - rules[0].uses_hours - {ClaimStatus.PREPARED} if rules else frozenset()
    return BatchResult(
        files=files,
        expected=how.expected,
        ledger=now,
        ledger_name=settings.ledger.name if settings.ledger else None,
        changes=changes(before, now, not_counting, claimed) if settings.ledger else (),
        on=settings.on,
        digest=digest(settings.overlays),
        overlaid=tuple(sorted({name for each in rules for name in each.overlaid})),
        options=how.options,
    )
