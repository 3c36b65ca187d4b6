"""Hours and money of a school's trainings, put together by provider, by training type and by mentor."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from mentortools.model.cell import column_letters
from mentortools.model.claim import MentorTraining
from mentortools.reports.draft import Draft
from mentortools.reports.names import provider_label
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Formula, Look, NewTable, TableColumn

_FIGURES = (
    TableColumn("Mentors", Look.WHOLE),
    TableColumn("Hours logged", Look.HOURS),
    TableColumn("Already claimed", Look.WHOLE),
    TableColumn("To claim now", Look.WHOLE),
    TableColumn("Hours left", Look.WHOLE),
    TableColumn("Amount", Look.POUNDS),
)
_MENTOR_COLUMNS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Already claimed", Look.WHOLE),
    TableColumn("To claim now", Look.WHOLE),
    TableColumn("Part hours", Look.HOURS),
    TableColumn("Hours left", Look.WHOLE),
    TableColumn("Amount", Look.POUNDS),
)


def by_provider(draft: Draft, result: SchoolResult) -> None:
    """One row a provider, in the order of the claims."""
    draft.heading("By accredited provider")
    label = TableColumn("Accredited provider", Look.TEXT)
    rows = _grouped(result, lambda each: provider_label(result.log, each.provider_code))
    _table(draft, "MentortoolsProviders", (label, *_FIGURES), rows)


def by_type(draft: Draft, result: SchoolResult) -> None:
    """One row a training type."""
    draft.heading("By training type")
    label = TableColumn("Training type", Look.TEXT)
    rows = _grouped(result, lambda each: each.training_type.value.capitalize())
    _table(draft, "MentortoolsTypes", (label, *_FIGURES), sorted(rows, key=lambda row: str(row[0])))


def by_mentor(draft: Draft, result: SchoolResult) -> NewTable:
    """One row a mentor over all providers, those with most hours first."""
    draft.heading("By mentor")
    groups = _gather(result.claims.trainings, lambda each: each.trn)
    rows = [_mentor(result, trn, trainings) for trn, trainings in groups.items()]
    rows.sort(key=lambda row: (-_number(row[2]) - _number(row[3]), str(row[0]), str(row[1])))
    return _table(draft, "MentortoolsMentors", _MENTOR_COLUMNS, rows)


def _mentor(result: SchoolResult, trn: str, trainings: Sequence[MentorTraining]) -> tuple[Content, ...]:
    return (
        result.log.mentor_name(trn),
        trn,
        sum(each.claimed_here for each in trainings),
        sum(each.hours_claimed for each in trainings),
        sum((each.part_hours for each in trainings), Decimal(0)),
        sum(each.hours_left for each in trainings),
        _amount(result, trainings),
    )


def _grouped(result: SchoolResult, key: Callable[[MentorTraining], str]) -> list[tuple[Content, ...]]:
    return [
        (
            label,
            len({each.trn for each in trainings}),
            sum((each.hours_logged for each in trainings), Decimal(0)),
            sum(each.claimed_here for each in trainings),
            sum(each.hours_claimed for each in trainings),
            sum(each.hours_left for each in trainings),
            _amount(result, trainings),
        )
        for label, trainings in _gather(result.claims.trainings, key).items()
    ]


def _gather(
    trainings: Sequence[MentorTraining], key: Callable[[MentorTraining], str]
) -> dict[str, list[MentorTraining]]:
    groups: dict[str, list[MentorTraining]] = {}
    for training in trainings:
        groups.setdefault(key(training), []).append(training)
    return groups


def _amount(result: SchoolResult, trainings: Sequence[MentorTraining]) -> Decimal | None:
    if result.claims.region is None:
        return None
    return sum((each.amount or Decimal(0) for each in trainings), Decimal(0))


def _table(draft: Draft, name: str, columns: tuple[TableColumn, ...], rows: Sequence[tuple[Content, ...]]) -> NewTable:
    """The table with a line of totals. Mentors are not added up: one can be with several providers."""
    first, last = draft.row + 1, draft.row + len(rows)
    totals: list[Content] = ["Total"]
    for number, column in enumerate(columns[1:], 2):
        numbers = [row[number - 1] for row in rows]
        if column.look is Look.TEXT or column.heading == "Mentors" or None in numbers:
            totals.append(None)
            continue
        letters = column_letters(number)
        totals.append(Formula(f"=SUM({letters}{first}:{letters}{last})", sum(map(_number, numbers), Decimal(0))))
    return draft.table(name, columns, rows, tuple(totals))


def _number(content: Content) -> Decimal:
    return Decimal(content) if isinstance(content, int | Decimal) else Decimal(0)
