"""Parts of a training programme, deadlines and areas of a requirement set, made from their entries."""

from decimal import Decimal

from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.entries import AreaEntry, ComponentEntry, DeadlineEntry
from mentortools.policy.requirements.fault import refuse_unknown, refuse_where
from mentortools.policy.requirements.figure import Figure, FigureKind
from mentortools.policy.requirements.lines import figure_read
from mentortools.policy.requirements.requirement_set import DEADLINE_KINDS, KINDS, Area, Component, NamedDeadline
from mentortools.policy.requirements.words_of_the_log import PROGRAMMES, TRAINING

_HOURS = Figure(FigureKind.NUMBER, None, "hours", "hours the provider counts for it")
_HOW_MANY = Figure(FigureKind.WHOLE, Decimal(1), "times", "how many times it is to be done", Decimal(1))
_REFLECTION = Figure(FigureKind.YES_NO, default=False, unit="", title="whether a written reflection belongs to it")
_NEW = Component("", "", "", "", None, 1, reflection=False, for_programmes=())


def component_of(entry: ComponentEntry, before: Component | None) -> Component:
    """The part an entry writes, over the included one of its code where there is one.

    Raises:
        FaultError: Naming the first key that cannot be used.
    """
    over = before or _NEW
    made = Component(
        code=entry.code.strip(),
        title=over.title if entry.title is None else entry.title.strip(),
        kind=over.kind if entry.kind is None else entry.kind,
        activity=over.activity if entry.activity is None else entry.activity,
        hours=over.hours if entry.hours is None else _number("hours", _HOURS, entry.hours),
        how_many=over.how_many if entry.how_many is None else int(_number("how_many", _HOW_MANY, entry.how_many)),
        reflection=over.reflection if entry.reflection is None else _yes("reflection", entry.reflection),
        for_programmes=over.for_programmes if entry.programmes is None else tuple(entry.programmes),
        duty=over.duty if entry.duty is None else entry.duty,
        note=over.note if entry.note is None else entry.note,
    )
    for key in ("code", "title"):
        refuse_where(not getattr(made, key), f"it has no {key}", key)
    refuse_unknown("kind", [made.kind] if made.kind else [], KINDS, "kind")
    refuse_unknown("activity", [made.activity] if made.activity else [], TRAINING, "activity of the training log")
    refuse_unknown("duty", [made.duty] if made.duty else [], DUTIES, "duty")
    refuse_unknown("programmes", made.for_programmes, PROGRAMMES, "programme")
    return made


def _number(key: str, figure: Figure, raw: object) -> Decimal:
    read = figure_read(key, figure, raw)
    return read if isinstance(read, Decimal) else Decimal(0)


def _yes(key: str, raw: object) -> bool:
    return figure_read(key, _REFLECTION, raw) is True


def deadline_of(entry: DeadlineEntry) -> NamedDeadline:
    """The deadline an entry writes. Raises FaultError naming the first key that cannot be used."""
    refuse_where(not entry.title.strip(), "its title is blank", "title")
    refuse_unknown("kind", [entry.kind], DEADLINE_KINDS, "kind")
    refuse_unknown("programmes", entry.programmes, PROGRAMMES, "programme")
    return NamedDeadline(entry.title.strip(), entry.kind, tuple(entry.programmes))


def area_of(entry: AreaEntry) -> Area:
    """The area an entry writes. Raises FaultError where its title is blank."""
    refuse_where(not entry.title.strip(), "its title is blank", "title")
    return Area(entry.title.strip(), tuple(entry.statements))
