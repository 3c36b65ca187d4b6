"""What checks look at: a log with the rows that still count, and later also what was worked out of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from mentortools.claims.history import History, Pair, pairs_of
from mentortools.claims.shared_sessions import SharedSession
from mentortools.claims.training_dates import Timing, timing
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import SchoolClaims
from mentortools.policy.districts import DistrictMatch
from mentortools.policy.rules import Rules
from mentortools.workbook.filled_claim import FilledLine
from mentortools.workbook.log import MentorLog, TraineeRow, TrainingRow
from mentortools.workbook.place import At
from mentortools.workbook.stamp import Stamp


class Sitting(Struct, frozen=True):
    """What a log is checked by: the day, the rules, and what the caller knows beside the log.

    Attributes:
        on: The day the work is done for.
        rules: The rules of the log's academic year; None where it has none.
        no_rules: Why it has none, in a sentence; empty where it has, or where the year could not be read.
        district: What the school's district came to; None without rules.
        year_asked_for: The academic year the user named, if any.
        filled_from: The stamp of our sheets in the workbook, where an earlier run filled it in.
        is_as_filled: Whether the log still says what that run worked from.
        filled: The lines of the Funding claim that the earlier run filled in.
        file_name: The name of the file that the log was read from; empty where it has none.
        most_hours: The largest training allowance of other academic years that have rules: what a previous claim of
            such a year can hold at most.
    """

    on: date
    rules: Rules | None
    no_rules: str
    district: DistrictMatch | None
    year_asked_for: AcademicYear | None
    filled_from: Stamp | None
    is_as_filled: bool = True
    most_hours: Mapping[AcademicYear, int] = field(default_factory=dict)
    filled: tuple[FilledLine, ...] = ()
    file_name: str = ""


class LogCase(Struct, frozen=True, dict=True):
    """A log on its way to a claim: checks of the stages LOG to LATE.

    Attributes:
        log: The log; ``training`` holds the rows that no earlier stage kept out.
        sitting: What it is checked by.
        in_two_years: Rows whose session another year's log of the same batch holds too, with that year.
    """

    log: MentorLog
    sitting: Sitting
    in_two_years: Mapping[At, AcademicYear] = field(default_factory=dict)

    @cached_property
    def timings(self) -> Mapping[date, Timing]:
        """How each day of the training log lies to the range of the log's year."""
        return {each: timing(each, self.rules) for each in {row.date for row in self.log.training}}

    @property
    def rules(self) -> Rules:
        """The rules of the log's year. Only checks that declare what they ``read`` may ask."""
        if self.sitting.rules is None:
            msg = "a check that declares nothing it reads asked for the rules"
            raise LookupError(msg)
        return self.sitting.rules

    @property
    def on(self) -> date:
        """The day the work is done for."""
        return self.sitting.on


class ClaimsCase(Struct, frozen=True, dict=True):
    """A log that was worked out: checks of the stage CLAIMS.

    Attributes:
        log: The log; ``training`` holds the rows that count.
        sitting: What it is checked by; its rules are never None here.
        claims: What was worked out.
        shared: Rows whose session another school's log holds too: it counts at one of the two.
        history: All claims known before.
        kept_out: Rows that a must-fix finding kept out on the way here, rows that could not be read not among them.
        school: The URN that stands for the school in the history.
        schools: The URNs that stand for all schools whose logs are worked out together.
    """

    log: MentorLog
    sitting: Sitting
    claims: SchoolClaims
    shared: tuple[SharedSession, ...]
    history: History
    kept_out: tuple[TrainingRow, ...] = ()
    school: str = ""
    schools: frozenset[str] = frozenset()

    @cached_property
    def trained(self) -> frozenset[Pair]:
        """Every mentor and provider with a row in the training log, rows that do not count included."""
        return pairs_of(self.log.training) | pairs_of(self.kept_out)

    @cached_property
    def trainees(self) -> Mapping[Pair, Sequence[TraineeRow]]:
        """The trainees of each mentor with each provider, in the order of the sheet."""
        grouped: defaultdict[Pair, list[TraineeRow]] = defaultdict(list)
        for trainee in self.log.trainees:
            if trainee.mentor_trn:
                grouped[Pair(trainee.mentor_trn, trainee.provider_code)].append(trainee)
        return dict(grouped)

    @cached_property
    def training_rows(self) -> Mapping[int, TrainingRow]:
        """The rows of the training log by their numbers: lines refer to them by the cells of their hours."""
        return {row.at.row: row for row in self.log.training}

    @property
    def rules(self) -> Rules:
        """The rules of the log's year."""
        if self.sitting.rules is None:
            msg = "claims were worked out without rules"
            raise LookupError(msg)
        return self.sitting.rules

    @property
    def on(self) -> date:
        """The day the work is done for."""
        return self.sitting.on
