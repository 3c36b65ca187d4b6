"""The page of requirements, docs/duties.md: what each asks, of whom, where it is shown, and where it comes from."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from docs.tables import anchored, table
from mentortools.checks.every import EVERY
from mentortools.policy.period import in_words
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.duty import Duty
from mentortools.policy.requirements.figure import Figure, FigureKind, shown
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.requirements.sets import names, requirement_set
from mentortools.policy.requirements.several_providers import about_several_providers
from mentortools.reports.asked_headings import asked_headings

Link = Callable[[str], str]
"""A check's code with a link to its row."""

_HEAD = """\
# Duties

What mentors and schools owe each other beyond the claim, in named sets. A school or trust [chooses](own-duties.md) the
sets that bind it, and can write its own. None of it is law, and none of it changes a claim: [what binds
whom](decisions/requirement-sets.md). Where nothing is chosen, nothing is asked.

A line with a [kind of duty](#kinds-of-duty) is judged on the sheet [`Duties`](trust.md#requirement-sets), in the part
of its set, and by the checks that are named. What is asked each week stands on the sheet `Weeks` as well, week by week.
Another line is the claim's own business: the checks and sheets named show it, chosen or not. Where the log shows only
a part of what is asked, the line says so.
"""
SHEETS = {"Funding claim": "school.md#5-make-the-claim", "School summary": "school.md#6-file-it"}
"""Where the pages have the sheets that show a line."""

_KINDS_HEAD = """
## Kinds of duty

What a requirement can ask for, with its figures and what holds where a requirement does not give one. A set of your own
can ask for any of them. The headings are those that a log has only where a chosen set asks for them.
"""


def duties_page(link: Link) -> str:
    """The page: a section a set, a row a requirement; then every kind of duty with its figures."""
    lines = [_HEAD]
    sets = [requirement_set(name) for name in names()]
    for one in sets:
        own = [line for line in one.requirements if line.set_name == one.name]
        others = [line for line in one.requirements if line.set_name != one.name]
        lines += [
            f"## {one.title}",
            "",
            f"`{one.name}`. {one.about}",
            *_said_besides(one, others),
            "",
            *_sources(own),
            "",
        ]
        lines += table(("Code", "Who", "What is asked", "Shown by", "Source"), (_row(line, sets, link) for line in own))
        lines += ["", *_parts(one)]
    lines += [_KINDS_HEAD, *table(("Kind", "What is judged", "Figures", "Headings"), map(_kind, DUTIES.values())), ""]
    return "\n".join(lines)


def _said_besides(one: RequirementSet, others: Sequence[Requirement]) -> Iterator[str]:
    yield from filter(None, [about_several_providers(one)])
    yield from _taken_over(others)


def _taken_over(lines: Sequence[Requirement]) -> Iterator[str]:
    if lines:
        names_of = {requirement_set(line.set_name).title for line in lines}
        codes = ", ".join(f"`{line.code}`" for line in lines)
        yield f"It has these of {' and '.join(sorted(names_of))} as well: {codes}."


def _sources(lines: Sequence[Requirement]) -> Iterator[str]:
    for source in {(line.source.title, line.source.address): line.source for line in lines}.values():
        yield f"- From [{source.title}]({source.address}), read on {in_words(source.read_on)}"


def _row(line: Requirement, sets: Sequence[RequirementSet], link: Link) -> tuple[str, ...]:
    programmes = dict.fromkeys(
        programme for each in sets if (here := each.requirement(line.code)) for programme in here.programmes
    )
    note = f"<br>{line.note}" if line.note else ""
    source = f"[{line.source.section}]({line.source.address})"
    whose = f"{line.who}<br>{', '.join(programmes)}" if programmes else line.who
    return (f"`{line.code}`", whose, f"**{line.title}**{_figures_of(line)}{note}", _shown(line, link), source)


def _figures_of(line: Requirement) -> str:
    """The figures that are not what holds in any case."""
    known = DUTIES[line.duty].figures if line.duty else {}
    said = [f"{name} {shown(value)}" for name, value in line.figures.items() if value != known[name].default]
    return f"<br>{'; '.join(said)}" if said else ""


def _shown(line: Requirement, link: Link) -> str:
    if line.why_not:
        return f"not shown: {line.why_not}"
    checks = [link(code) for code in judged_by().get(line.duty, ())]
    parts = [link(each) if each.startswith("MT") else _sheet_link(each) for each in line.shown_by]
    kind = [f"[`{line.duty}`](#{line.duty})"] if line.duty else []
    return ", ".join([*kind, *checks, *parts])


def _sheet_link(part: str) -> str:
    """A part of a sheet, as ``Funding claim: Hourly rate``, with a link to where the pages have the sheet."""
    return f"[sheet {part}]({SHEETS[part.partition(': ')[0]]})"


def judged_by() -> Mapping[str, tuple[str, ...]]:
    """The codes of the checks that judge each kind of duty."""
    codes: dict[str, tuple[str, ...]] = {}
    for check in EVERY:
        if check.duty:
            codes[check.duty] = (*codes.get(check.duty, ()), check.code)
    return codes


def _parts(one: RequirementSet) -> list[str]:
    if not one.components:
        return []
    rows = (_part(each) for each in one.components)
    return ["Parts of the training:", "", *table(("Code", "Part", "Kind", "Counts where"), rows), ""]


def _part(part: Component) -> tuple[str, ...]:
    often = f", {part.how_many} times" if part.how_many > 1 else ""
    programmes = f"<br>{', '.join(part.for_programmes)}" if part.for_programmes else ""
    return (f"`{part.code}`", f"{part.title}{often}{programmes}", part.kind or "not given", _counts_where(part))


def _counts_where(part: Component) -> str:
    where = ["it stands under Components"]
    if part.activity:
        where.append(f"the training log has “{part.activity}”{' with its reflection' if part.reflection else ''}")
    if part.duty:
        where.append(f"`{part.duty}` is met")
    return ", or ".join(where) + (f". {part.note}" if part.note else "")


def _kind(duty: Duty) -> tuple[str, ...]:
    figures = "<br>".join(_figure(name, figure) for name, figure in duty.figures.items())
    headings = asked_headings(duty.asks) or "those of every log"
    where = f"{headings}, and the item" if duty.asks_by else headings
    return (anchored(duty.name), duty.title, figures, where)


def _figure(name: str, figure: Figure) -> str:
    if figure.default is not None:
        holds = f" (else {shown(figure.default)})"
    else:
        holds = " (has to be given)" if figure.needed else " (else not asked)"
    words = ""
    if figure.kind in {FigureKind.TEXT, FigureKind.WORDS} and figure.choices:
        words = f": {', '.join(f'`{word}`' for word in figure.choices)}"
    return f"`{name}`: {figure.title}{holds}{words if name == 'item' else ''}"
