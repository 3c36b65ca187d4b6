"""A folder of returned workbooks, worked out together: every file ends as one line, none is decided silently."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.checks.files import unreadable
from mentortools.claims.ledger_changes import WorkedOut, changes, next_ledger, worked_out
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.finding import Finding
from mentortools.policy.rules import Rules, digest
from mentortools.reports.result import (
    BatchResult,
    ExpectedSchool,
    FileState,
    ReturnedFile,
    SchoolResult,
    with_result,
)
from mentortools.tasks.opened import OpenedLog
from mentortools.tasks.opened_file import InputFile, OpenedFile, open_file
from mentortools.tasks.own_workbook import NOTE, Made
from mentortools.tasks.settings import Settings
from mentortools.tasks.versions import Choice, FingerprintOf, Verdict, Version, verdicts
from mentortools.tasks.work_through import in_turn
from mentortools.workbook.unreadable import Reason

IN_USE = (
    "Somebody has this workbook open in Excel, or had when the folder was copied. What was typed and not saved is not"
    " in it: close it in Excel and run this again."
)
_HELD = "~$"
"""How the names of the files begin that Excel keeps beside those it has open."""


class BatchSettings(Struct, frozen=True):
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


def not_kept(path: str) -> str | None:
    """The fingerprint of a file whose facts are kept with it, and which nobody needs to read again."""
    msg = f"{path} was opened without its fingerprint, and nobody said how to work it out"
    raise LookupError(msg)


def batch(files: Iterable[InputFile], how: BatchSettings, fingerprint_of: FingerprintOf = not_kept) -> BatchResult:
    """The results of all files, in the order of their paths, and the ledger that follows from them.

    Each file is opened as it comes, and its cells are not held.
    """
    return put_together((open_file(file, how.settings) for file in files), how, fingerprint_of)


def put_together(
    files: Iterable[OpenedFile], how: BatchSettings, fingerprint_of: FingerprintOf = not_kept
) -> BatchResult:
    """The results of files that are opened already, whatever the order they come in."""
    together = Together(files, how, fingerprint_of)
    results = {result.name: result for result in together.turns()}
    return together.batch(tuple(with_result(head, results.get(head.path)) for head in together.heads))


class Together:
    """The files of a batch once all are opened: which of them count is decided, and their logs wait for their turn.

    Attributes:
        heads: What became of each file, in the order of their paths, without the results of those that count.
    """

    def __init__(
        self, files: Iterable[OpenedFile], how: BatchSettings, fingerprint_of: FingerprintOf = not_kept
    ) -> None:
        self._how = how
        ordered = sorted(files, key=lambda file: file.path)
        same = _same_bytes(ordered)
        opened = {
            file.path: file.opened for file in ordered if isinstance(file.opened, OpenedLog) and file.path not in same
        }
        versions = [Version(opened[file.path], file.saved) for file in ordered if file.path in opened]
        lost = verdicts(versions, how.choice, how.chosen, fingerprint_of)
        self._counting = [each for path, each in opened.items() if path not in lost]
        self._undecided = [opened[path] for path, verdict in lost.items() if not verdict.superseded]
        in_use = _in_use(ordered)
        self.heads = tuple(_said_in_use(_head(file, same, lost), in_use) for file in ordered)
        self._worked: dict[str, WorkedOut] = {}
        self._rules: dict[str, Rules] = {}

    def turns(self) -> Iterator[SchoolResult]:
        """The results of the logs that count, each under its file's path as its name, as they have their turn."""
        named = _ledger_named(self._how.settings)
        known = {each.brief.name for each in self._counting if each.brief.read}
        for result in in_turn(self._let_go(), self._how.settings, self._undecided):
            if result.name in known:  # only logs whose school and year are known replace what is prepared
                self._worked[result.name] = worked_out(result.claims, result.log.school.earlier_urns, result.name)
            if result.rules:
                self._rules[result.name] = result.rules
            yield replace(result, ledger=named)

    def _let_go(self) -> list[OpenedLog]:
        """The logs that count, each held by nobody else any more."""
        counting, self._counting = self._counting, []
        return counting

    def batch(self, files: Sequence[ReturnedFile]) -> BatchResult:
        """The batch, once all logs have had their turn, with its files in the order of ``heads``."""
        settings = self._how.settings
        claimed = [self._worked[file.path] for file in self.heads if file.path in self._worked]
        rules = [self._rules[file.path] for file in self.heads if file.path in self._rules]
        before = settings.ledger.records if settings.ledger else ()
        now = next_ledger(before, claimed)
        not_counting = frozenset(ClaimStatus) - rules[0].uses_hours - {ClaimStatus.PREPARED} if rules else frozenset()
        return BatchResult(
            files=files,
            expected=self._how.expected,
            ledger=now,
            ledger_name=_ledger_named(settings),
            compared_with=settings.ledger.name if settings.ledger else None,
            changes=changes(before, now, not_counting, claimed) if settings.ledger else (),
            on=settings.on,
            digest=digest(settings.overlays),
            overlaid=tuple(sorted({name for each in rules for name in each.overlaid})),
            options=self._how.options,
            layouts={each.name: each.digest for each in settings.layouts},
        )


def _same_bytes(files: Sequence[OpenedFile]) -> Mapping[str, str]:
    """Files whose bytes an earlier file has too, with that file's path."""
    first: dict[str, str] = {}
    same: dict[str, str] = {}
    for file in files:
        if file.opened is None or isinstance(file.opened, Made) or not file.sha256:
            continue
        if file.sha256 in first:
            same[file.path] = first[file.sha256]
        else:
            first[file.sha256] = file.path
    return same


def _in_use(files: Sequence[OpenedFile]) -> Collection[str]:
    """The paths of files that Excel holds open: it keeps a small file beside each for as long."""
    paths = [PurePosixPath(file.path) for file in files if file.opened is None]
    held = [path for path in paths if path.name.startswith(_HELD) and path.name != _HELD]
    return {str(path.with_name(path.name.removeprefix(_HELD))) for path in held}


def _said_in_use(file: ReturnedFile, in_use: Collection[str]) -> ReturnedFile:
    if file.state is not FileState.READ or file.path not in in_use:
        return file
    return replace(file, note=IN_USE)


def _head(file: OpenedFile, same: Mapping[str, str], lost: Mapping[str, Verdict]) -> ReturnedFile:
    findings: tuple[Finding, ...] = ()
    state, note, other, reason = FileState.READ, "", None, None
    if file.opened is None:
        state = FileState.IGNORED
    elif isinstance(file.opened, Made):
        state, note = FileState.IGNORED, NOTE
    elif file.path in same:
        state, other = FileState.SAME_BYTES, same[file.path]
        note = f"It has the same bytes as {other}, which counts in its place."
    elif isinstance(file.opened, Reason):
        state, reason = FileState.UNREADABLE, str(file.opened)
        findings = (unreadable(reason),)
    elif file.path in lost:
        verdict = lost[file.path]
        other = verdict.other
        state = FileState.SUPERSEDED if verdict.superseded else FileState.CHOICE_NEEDED
        note = verdict.said
    return ReturnedFile(file.path, file.size, file.sha256, state, reason, note, other, findings, None, None)


def _ledger_named(settings: Settings) -> str | None:
    """The ledger by its name, where it tells of claims. What is only prepared is none: it is ours, and worked out anew.

    So a first run, which finds no ledger, and the next, which finds what the first has prepared, say the same.
    """
    ledger = settings.ledger
    if ledger is None or not (ledger.lost or any(not record.is_proposal for record in ledger.records)):
        return None
    return ledger.name
