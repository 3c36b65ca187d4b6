"""Working logs through, from snapshots to results: one log is a run of one."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import Stage
from mentortools.checks.run import in_order, run_claims, run_stages
from mentortools.claims.counted_log import CountedLog
from mentortools.claims.kept_out import kept_out
from mentortools.claims.sessions import in_several
from mentortools.claims.work_out import Known, Worked, known_before, work_out_group
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut, MentorTraining, SchoolClaims
from mentortools.model.finding import Finding
from mentortools.policy.rules import digest
from mentortools.reports.result import SchoolResult
from mentortools.tasks.agreed import agreed_elsewhere
from mentortools.tasks.opened import Opened, OpenedLog, counted, held, open_log
from mentortools.tasks.settings import LogFile, Rows, Settings
from mentortools.tasks.sharing import sharing
from mentortools.workbook.log import names_only
from mentortools.workbook.place import At
from mentortools.workbook.template import TRAINING_LOG


def claim(file: LogFile, settings: Settings) -> SchoolResult:
    """Everything there is to say of one mentor log: its findings, its claims, and what stays out of them.

    Raises:
        mentortools.policy.error.RulesError: If a rules file of the settings does not load.
    """
    return work_through((held(open_log(file, settings)),), settings)[0]


def work_through(
    opened: Sequence[OpenedLog], settings: Settings, undecided: Sequence[OpenedLog] = ()
) -> tuple[SchoolResult, ...]:
    """The results of logs that are worked out together, in their order; ``in_turn`` says the rest."""
    results = {result.name: result for result in in_turn(opened, settings, undecided)}
    return tuple(results[each.brief.name] for each in opened)


def in_turn(
    opened: Sequence[OpenedLog], settings: Settings, undecided: Sequence[OpenedLog] = ()
) -> Iterator[SchoolResult]:
    """The results of logs that are worked out together, as they have their turn.

    Two logs of one school and year must not both be among them: which one counts is decided before. Of ``undecided``
    logs, between which somebody still has to choose, only the claims already made are taken. Logs that share nobody
    have their turn one after the other, and are let go.
    """
    known, groups = _known(opened, undecided, settings), deque(sharing(opened))
    agreed = agreed_elsewhere(each.brief for each in opened)
    del opened
    while groups:
        ready = _late_stages([each.whole() for each in groups.popleft()])
        logs = {each.name: log for each in ready if (log := counted(each))}
        worked = work_out_group(tuple(logs.values()), known) if known else None
        yield from (_result(each, logs.get(each.name), worked, settings, agreed.get(each.name, ())) for each in ready)


def _known(opened: Sequence[OpenedLog], undecided: Sequence[OpenedLog], settings: Settings) -> Known | None:
    """What is known before anything is worked out; None where no log has rules to be worked out by."""
    briefs = [each.brief for each in opened]
    latest = max((each.rules for each in briefs if each.rules), key=lambda rules: rules.year, default=None)
    read = [each.read for each in briefs if each.read]
    listed = [each.brief.previous for each in (*opened, *undecided)]
    return known_before(read, latest, listed, settings.ledger) if latest else None


def _late_stages(opened: Sequence[Opened]) -> tuple[Opened, ...]:
    """The checks that need the other logs of the run, and those that come after them."""
    other_years = _other_years(opened) if len(opened) > 1 else {}
    ready = []
    for each in opened:
        case = replace(each.checked.case, in_two_years=other_years.get(each.name, {}))
        checked = run_stages(replace(each.checked, case=case), (Stage.YEARS, Stage.LATE))
        ready.append(replace(each, checked=checked))
    return tuple(ready)


def _other_years(opened: Sequence[Opened]) -> Mapping[str, Mapping[At, AcademicYear]]:
    """By log, the rows whose session stands in another year's log too, with the latest such year's."""
    years = {each.name: each.log.school.academic_year for each in opened}
    found: defaultdict[str, dict[At, AcademicYear]] = defaultdict(dict)
    for rows in in_several({each.name: each.checked.case.log.training for each in opened}):
        names = sorted({name for name, _ in rows})
        for name, row in rows:
            for year in (years[other] for other in names):
                if year is not None and year != years[name]:
                    found[name][row.at] = year
    return found


def _result(
    opened: Opened, log: CountedLog | None, worked: Worked | None, settings: Settings, agreed: Sequence[str]
) -> SchoolResult:
    case = opened.checked.case
    trainings: tuple[MentorTraining, ...] = ()
    if log and worked:
        trainings = worked.trainings.get(log.name, ())
    claims = SchoolClaims(
        academic_year=case.log.school.academic_year,
        urn=case.log.school.urn,
        region=case.sitting.district.region if case.sitting.district else None,
        trainings=trainings,
        claims=worked.claims(log.name) if log and worked else (),
        kept_out=_kept_out(opened, log, trainings),
    )
    findings: tuple[Finding, ...] = opened.checked.findings
    if log and worked:
        shared = worked.shared.get(log.name, ())
        kept_rows = tuple(row for _, row in opened.checked.kept_out)
        known = (worked.history, kept_rows, worked.schools[log.name], worked.all_schools)
        findings += run_claims(ClaimsCase(case.log, case.sitting, claims, shared, *known))
    duties = None
    if settings.sets or opened.log.school.requirement_sets:
        from mentortools.tasks.duties import judged  # noqa: PLC0415 - only where a requirement set is chosen

        duties, more = judged(opened.log, settings, trainings, agreed)
        findings += more
    return SchoolResult(
        name=opened.name,
        log=opened.log if settings.rows is Rows.ALL else names_only(opened.log),
        rules=case.sitting.rules,
        findings=in_order(findings, opened.workbook.sheets),
        claims=claims,
        on=settings.on,
        workbook=opened.workbook,
        ledger=settings.ledger.name if settings.ledger else None,
        digest=digest(settings.overlays),
        duties=duties,
    )


def _kept_out(opened: Opened, log: CountedLog | None, trainings: Sequence[MentorTraining]) -> KeptOut:
    """What stays out; the whole log where its school or year is not known."""
    checked = opened.checked
    repeats = [row for stage, row in checked.kept_out if stage is Stage.REPEATS]
    rows = [row for stage, row in checked.kept_out if stage is not Stage.REPEATS]
    if log is None:
        rows.extend(checked.case.log.training)
    lost = [row for row in opened.log.lost_rows if row.table == TRAINING_LOG.name]
    return kept_out(log, trainings, rows, repeats, lost)
