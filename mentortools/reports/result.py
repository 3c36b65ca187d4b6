"""What there is to report: the result of one workbook, and of a batch of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools._version import __version__
from mentortools.claims.schools import SchoolNames, Urns
from mentortools.model.change import Change
from mentortools.model.claim import MentorTraining, SchoolClaims
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.policy.rules import Rules
from mentortools.reports.file_figures import FileFigures, LogFigures, file_figures
from mentortools.workbook.log import MentorLog
from mentortools.workbook.stamp import Stamp
from mentortools.workbook.workbook_facts import WorkbookFacts

if TYPE_CHECKING:
    from mentortools.duties.results import DutiesResult

Said = TypeVar("Said")


class SchoolResult(Struct, frozen=True):
    """One mentor log, checked and worked out.

    Attributes:
        name: The file's name, for people.
        log: What was read.
        rules: The rules of the log's academic year; None where the year could not be read or has no rules.
        findings: What to put right, to look at, to know: in the order of severity, sheet and cell.
        claims: What can be claimed, and what cannot and why.
        on: The day the work is done for.
        workbook: What is kept of the workbook it was read from. Its cells are not.
        ledger: The name of the ledger of earlier claims that was used; None without one.
        digest: SHA-256 of the rules in force.
        duties: What became of all that chosen requirement sets ask for; None where none is chosen.
    """

    name: str
    log: MentorLog
    rules: Rules | None
    findings: tuple[Finding, ...]
    claims: SchoolClaims
    on: date
    workbook: WorkbookFacts
    ledger: str | None
    digest: str
    duties: "DutiesResult | None" = None

    @property
    def stamp(self) -> Stamp:
        """What our sheets will carry under their titles.

        Raises:
            LookupError: If the log was only checked: then nobody worked out its fingerprint.
        """
        if self.workbook.fingerprint is None:
            msg = "a log that was only checked has no fingerprint to put under a sheet's title"
            raise LookupError(msg)
        return Stamp(__version__, self.on.isoformat(), self.workbook.fingerprint)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def must_be_fixed(self) -> bool:
        """Whether anything stays out of the claim until it is put right."""
        return any(finding.severity is Severity.MUST_FIX for finding in self.findings)

    @property
    def unclaimed(self) -> tuple[MentorTraining, ...]:
        """Trainings with hours logged for which there is no line."""
        return tuple(each for each in self.claims.trainings if not each.hours_claimed)


class FileState(StrEnum):
    """What became of one file of a batch."""

    READ = "read"
    UNREADABLE = "could not be read"
    SAME_BYTES = "the same file as another"
    SUPERSEDED = "another version counts in its place"
    CHOICE_NEEDED = "two versions: choose one"
    IGNORED = "ignored: not a workbook a school returns"


class ReturnedFile(Struct, frozen=True):
    """One file found in a folder of returned workbooks, and what became of it.

    Attributes:
        path: Relative to the folder, with ``/``.
        size: In bytes.
        sha256: Of its bytes.
        state: What became of it.
        reason: Why it could not be read (``password``, ``damaged``...), or None.
        note: One sentence for people on its state; empty where it was simply read.
        other: The path of the file it equals, is superseded by or conflicts with.
        findings: Its findings, that of an unreadable file included.
        result: What was worked out of it; None unless it was read and counts.
        output: The path of the filled copy made of it, relative to OUT; None where there is none.
    """

    path: str
    size: int
    sha256: str
    state: FileState
    reason: str | None
    note: str
    other: str | None
    findings: tuple[Finding, ...]
    result: SchoolResult | None
    output: str | None


def with_result(head: ReturnedFile, result: SchoolResult | None) -> ReturnedFile:
    """A file that counts, from what became of it and its result; any other as it is."""
    return head if result is None else replace(head, result=result, findings=result.findings)


class ExpectedSchool(Struct, frozen=True):
    """A school from the list of those that should return a log."""

    urn: str
    name: str


class BatchResult(Struct, frozen=True, dict=True):
    """A folder of returned workbooks, worked out together.

    Attributes:
        files: Every file found, in the order of their paths: held, or aside (``FilesAside``).
        expected: The schools that should return a log; None where no list was given.
        ledger: Every claim record known after this run, ``prepared`` ones included.
        ledger_name: The ledger of earlier claims that was read; None where none tells of any.
        changes: What changed since the ledger that was read.
        on: The day the work is done for.
        digest: SHA-256 of the rules in force.
        overlaid: The parameters that a rules file of the user's laid over the package's.
        options: Other options of the run, for the manifest.
        layouts: The SHA-256 of each layout that was given, by its name.
        compared_with: The ledger that ``changes`` begin from; None without one.
    """

    files: Sequence[ReturnedFile]
    expected: tuple[ExpectedSchool, ...] | None
    ledger: Sequence[ClaimRecord]
    ledger_name: str | None
    changes: tuple[Change, ...]
    on: date
    digest: str
    overlaid: tuple[str, ...]
    options: Mapping[str, str]
    layouts: Mapping[str, str] = field(default_factory=dict)
    compared_with: str | None = None

    @property
    def tells_changes(self) -> bool:
        """Whether there is a word to say on what changed: something has, or there were claims that it could have."""
        return bool(self.changes) or self.ledger_name is not None

    @property
    def heads(self) -> Sequence[ReturnedFile]:
        """What became of each file. The results of those that count are not in them where they lie aside."""
        heads: Sequence[ReturnedFile] = getattr(self.files, "heads", self.files)
        return heads

    def of_each(self, saying: Callable[[ReturnedFile], Said]) -> Iterator[Said]:
        """What is said of each file by itself, in their order; read again where it was said when it was worked out."""
        of_each: Callable[[Callable[[ReturnedFile], Said]], Iterator[Said]] | None
        of_each = getattr(self.files, "of_each", None)
        return map(saying, self.files) if of_each is None else of_each(saying)

    @cached_property
    def results(self) -> Sequence[SchoolResult]:
        """The logs that count, in the order of their files."""
        aside: Sequence[SchoolResult] | None = getattr(self.files, "results", None)
        return tuple(file.result for file in self.files if file.result) if aside is None else aside

    @cached_property
    def figures(self) -> tuple[FileFigures, ...]:
        """Each file in figures."""
        return tuple(self.of_each(file_figures))

    @cached_property
    def logs(self) -> tuple[LogFigures, ...]:
        """The logs that count, in figures."""
        return tuple(each.log for each in self.figures if each.log)

    @cached_property
    def not_returned(self) -> tuple[ExpectedSchool, ...]:
        """Expected schools of which no log counts, by URN or any of the Earlier URNs."""
        schools = self._schools
        known = {schools.of(each.urn) for each in self.logs if each.urn}
        return tuple(school for school in self.expected or () if schools.of(school.urn) not in known)

    @cached_property
    def not_expected(self) -> tuple[SchoolResult, ...]:
        """Logs of schools that the list of expected schools does not have; empty where no list was given.

        A log whose URN cannot be read is of nobody knows which school: it has a finding, and is not among them.
        """
        if self.expected is None:
            return ()
        wanted = {self._schools.of(school.urn) for school in self.expected}
        unknown = [each.urn and self._schools.of(each.urn) not in wanted for each in self.logs]
        return tuple(self.results[number] for number, is_unknown in enumerate(unknown) if is_unknown)

    @cached_property
    def _schools(self) -> SchoolNames:
        """Which URNs are one school, by what any of the logs says."""
        return SchoolNames(Urns(each.urn, each.earlier_urns) for each in self.logs if each.urn)
