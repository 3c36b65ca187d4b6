"""A log as a run begins with it: decoded, with the rules of its year, the checks of single logs done."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from mentortools.checks.case import LogCase, Sitting
from mentortools.checks.catalogue import Stage
from mentortools.checks.needed import can_be_worked_out
from mentortools.checks.run import Checked, run_stages
from mentortools.claims.counted_log import CountedLog
from mentortools.claims.history import HistorySource, Pair, pairs_of
from mentortools.claims.previous_claims import previous_claims_of
from mentortools.claims.schools import Urns
from mentortools.claims.work_out import Read
from mentortools.model.academic_year import AcademicYear
from mentortools.model.told import ToldError
from mentortools.policy.error import NotPublishedError
from mentortools.policy.rules import Rules
from mentortools.tasks.settings import LogFile, Settings
from mentortools.workbook.decode import decode
from mentortools.workbook.extras import quiet_on_unasked
from mentortools.workbook.filled_claim import filled_claim
from mentortools.workbook.layouts import layout_for
from mentortools.workbook.log import MentorLog, SchoolDetails
from mentortools.workbook.template import MENTOR_LOG
from mentortools.workbook.unreadable import Reason, UnreadableFile
from mentortools.workbook.workbook_facts import WorkbookFacts, facts_of


class Opened(Struct, frozen=True):
    """A log after the checks that need no other log. The workbook's cells are no longer held.

    Attributes:
        name: The file's name for people, unique in a run.
        workbook: What is kept of the workbook.
        log: All that was read, rows kept out included.
        checked: The case with the rows that remain, and the findings so far.
    """

    name: str
    workbook: WorkbookFacts
    log: MentorLog
    checked: Checked


def open_log(file: LogFile, settings: Settings) -> Opened:
    """A log decoded and checked by itself, up to the days that hold too much.

    Raises:
        UnreadableFile: If none of the sheets that make a mentor log is in the workbook, or a fault of ours was noted.
        mentortools.model.told.ToldError: If a rules file of the settings does not load.
    """
    try:
        return _opened(file, settings)
    except (UnreadableFile, ToldError):
        raise
    except Exception as error:
        if settings.note_fault is None:
            raise
        settings.note_fault(error)
        raise UnreadableFile(Reason.OUR_FAULT, type(error).__name__) from error


def _opened(file: LogFile, settings: Settings) -> Opened:
    log = decode(file.snapshot, layout_for(file.name, file.snapshot.log_sheets, settings.layouts))
    if not log.layouts_unclear and not log.places.keys() & {table.name for table in MENTOR_LOG if table.needed}:
        raise UnreadableFile(Reason.NO_MENTOR_LOG)
    log = quiet_on_unasked(log, _asked(log, settings))
    sitting = _sitting(file, log, settings)
    checked = run_stages(Checked(LogCase(log, sitting)), (Stage.LOG, Stage.REPEATS, Stage.DAYS))
    return Opened(file.name, facts_of(file.snapshot, settings.fingerprints), log, checked)


class Brief(Struct, frozen=True):
    """What a run must know of every log at once. All else lies aside until the log has its turn.

    Attributes:
        name: The file's name for people, unique in a run.
        workbook: What is kept of the workbook, without the names of its sheets.
        school: What the log says of the school, without the cells where it stands.
        read: Whose log it is and of which year; None where nothing can be claimed.
        rules: The rules of its year, where there are any.
        pairs: Every mentor and provider that it speaks of.
        trained: Those of them for which it has rows that may count.
        previous: Its previous claims.
        findings: How many findings the checks of the log by itself have made.
    """

    name: str
    workbook: WorkbookFacts
    school: SchoolDetails
    read: Read | None
    rules: Rules | None
    pairs: tuple[Pair, ...]
    trained: tuple[Pair, ...]
    previous: HistorySource
    findings: int


class OpenedLog(Struct, frozen=True):
    """A log in a run: what is known of it all the time, and the whole of it when it has its turn."""

    brief: Brief
    whole: Callable[[], Opened]


class Held(Struct, frozen=True):
    """A log that is held whole."""

    opened: Opened

    def __call__(self) -> Opened:
        """The log."""
        return self.opened


def held(opened: Opened) -> OpenedLog:
    """A log that is held whole in a run."""
    return OpenedLog(brief_of(opened), Held(opened))


def brief_of(opened: Opened) -> Brief:
    """What every other log of a run may have to know of this one."""
    log, ready = opened.checked.case.log, counted(opened)
    trained = pairs_of(log.training)
    return Brief(
        name=opened.name,
        workbook=replace(opened.workbook, sheets=(), log_sheets=()),
        school=opened.log.school._replace(at={}),
        read=Read(ready.urns, ready.year) if ready else None,
        rules=ready.rules if ready else None,
        pairs=tuple(trained.union(ready.pairs if ready else ())),
        trained=tuple(trained),
        previous=previous_claims_of(opened.name, opened.log),
        findings=len(opened.checked.findings),
    )


def counted(opened: Opened) -> CountedLog | None:
    """The log ready for claims; None where its school or year is not known, so that nothing can be claimed."""
    case = opened.checked.case
    school = case.log.school
    if case.sitting.rules is None or case.sitting.district is None or school.urn is None or not can_be_worked_out(case):
        return None
    urns = Urns(school.urn, school.earlier_urns)
    return CountedLog(opened.name, urns, case.log, case.sitting.rules, case.sitting.district)


def _sitting(file: LogFile, log: MentorLog, settings: Settings) -> Sitting:
    rules, no_rules = None, ""
    if log.school.academic_year is not None:
        try:
            rules = Rules.of(log.school.academic_year, settings.overlays)
        except NotPublishedError as error:
            no_rules = str(error)
    return Sitting(
        on=settings.on,
        rules=rules,
        no_rules=no_rules,
        district=rules.region_of(log.school.district) if rules else None,
        year_asked_for=settings.year,
        filled_from=file.snapshot.stamp,
        is_as_filled=file.snapshot.is_as_stamped,
        filled=filled_claim(file.snapshot),
        file_name=file.name,
        most_hours=_most_hours(log, settings),
    )


def _asked(log: MentorLog, settings: Settings) -> Collection[str]:
    """What the chosen requirement sets ask the log to hold, as ``Sheet.field``."""
    if not settings.sets and not log.school.requirement_sets:
        return ()
    from mentortools.tasks.duties import chosen_for  # noqa: PLC0415 - only where a requirement set is chosen

    return chosen_for(log, settings).together.asks


def _most_hours(log: MentorLog, settings: Settings) -> Mapping[AcademicYear, int]:
    """The largest training allowance of each year the previous claims speak of, where its rules are published."""
    hours: dict[AcademicYear, int] = {}
    for year in {row.academic_year for row in log.previous_claims}:
        with suppress(NotPublishedError):
            hours[year] = Rules.of(year, settings.overlays).hours_initial
    return hours
