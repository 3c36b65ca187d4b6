"""What a school typed about a mentor, with trainees' names taken out, and the cells in which they stood."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from mentortools.model.cell import Cell
from mentortools.reports.recognition.record import MentorRecord
from mentortools.reports.result import SchoolResult
from mentortools.reports.trainee_names import ONE_TRAINEE, TraineeNames, told_of, trainee_names
from mentortools.workbook.log import MentorLog, ReviewRow, TrainingRow

_TYPED: Mapping[str, Sequence[str]] = {
    "training": ("activity", "evidence"),
    "mentoring": ("class_taught",),
    "reviews": ("area", "statement", "initial_rating", "current_rating", "final_rating", "action"),
    "components": ("component", "evidence"),
    "review_meetings": ("kind",),
}
"""By tables of a log, the fields that stand on a portfolio or certificate in the school's own words."""
_REPLACED = f"Where it is printed, “{ONE_TRAINEE}” stands there instead."


def unnamed(record: MentorRecord, names: TraineeNames) -> MentorRecord:
    """The record with words of ours in the place of trainees' names. The mentor's own name and TRN stay."""
    review = replace(
        record.review,
        rows=tuple(_review(row, names) for row in record.review.rows),
        meetings=tuple(row._replace(kind=names.without(row.kind)) for row in record.review.meetings),
    )
    return replace(
        record,
        sessions=tuple(_session(row, names) for row in record.sessions),
        parts=tuple(
            replace(part, title=names.without(part.title), evidence=names.without(part.evidence))
            for part in record.parts
        ),
        review=review,
        practice=tuple(
            replace(each, classes=tuple(dict.fromkeys(map(names.without, each.classes)))) for each in record.practice
        ),
    )


def names_replaced(result: SchoolResult, awarded: Sequence[MentorRecord]) -> Iterator[str]:
    """Where the log names a trainee in words that a certificate or portfolio could have, so that somebody looks."""
    names, trns = trainee_names(result.log), {each.trn for each in awarded}
    yield from told_of(_cells(result.log, names, trns), _REPLACED)


def _cells(log: MentorLog, names: TraineeNames, trns: set[str]) -> Iterator[Cell]:
    for table, fields in _TYPED.items():
        for row in getattr(log, table):
            if row.mentor_trn in trns:
                yield from (row.at.cell(field) for field in fields if names.stand_in(getattr(row, field)))


def _session(row: TrainingRow, names: TraineeNames) -> TrainingRow:
    return row._replace(activity=names.without(row.activity), evidence=names.without(row.evidence))


def _review(row: ReviewRow, names: TraineeNames) -> ReviewRow:
    return row._replace(
        area=names.without(row.area),
        statement=names.without(row.statement),
        initial_rating=names.without(row.initial_rating),
        current_rating=names.without(row.current_rating),
        final_rating=names.without(row.final_rating),
        action=names.without(row.action),
    )
