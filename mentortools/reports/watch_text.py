"""What came of a change in a folder that is watched, as a terminal shows it: a line for each workbook."""

from collections.abc import Collection, Iterator
from textwrap import wrap

from mentortools.model.money import pounds
from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.note_names import note_names
from mentortools.reports.result import BatchResult, FileState, ReturnedFile, SchoolResult
from mentortools.reports.return_note import needs_a_note
from mentortools.reports.school_note import to_look_at, to_put_right
from mentortools.reports.totals import totals

_INDENT = "       "


def watch_lines(
    now: str, batch: BatchResult, new: Collection[ReturnedFile], gone: Collection[str], width: int
) -> Iterator[Line]:
    """What came of each new file, which are gone, and what all claims come to. ``now`` is the time of day."""
    names = note_names(file.path for file, needs in zip(batch.heads, batch.of_each(needs_a_note), strict=True) if needs)
    for file in new:
        if file.state is FileState.IGNORED:
            continue
        style = Style.GOOD if file.result and not file.result.must_be_fixed else Style.MUST_FIX
        note = f" Note: {names[file.path]}.txt" if file.path in names else ""
        yield from _wrapped(f"{now}  {file.path}: {_what(file)}{note}", width, style)
    for path in gone:
        yield from _wrapped(f"{now}  {path} is gone and counts no longer.", width, Style.CHECK)
    whole = totals(batch.figures)
    amount = "" if whole.amount is None else f", {pounds(whole.amount)}"
    every = f"{now}  All: {counted(len(batch.logs), 'log')}, {hours_in_words(whole.hours_claimed)}{amount}."
    yield from _wrapped(every, width, Style.PLAIN)


def _what(file: ReturnedFile) -> str:
    if file.result is None:
        return _sentence(file.note or next((each.message for each in file.findings), file.state))
    found = [
        f"{counted(number, 'thing')} {words}"
        for number, words in (
            (to_put_right(file.findings), "to put right"),
            (to_look_at(file.findings), "to look at"),
        )
        if number
    ]
    return f"{_claim(file.result)}. {_sentence(', '.join(found) or 'nothing to put right')}"


def _sentence(text: str) -> str:
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _claim(result: SchoolResult) -> str:
    hours, amount = hours_in_words(result.claims.hours), result.claims.amount
    if not result.claims.hours:
        return "nothing to claim"
    return f"{hours}, {pounds(amount)}" if amount is not None else f"{hours}, amount not known yet"


def _wrapped(text: str, width: int, style: Style) -> Iterator[Line]:
    lines = wrap(text, width, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False)
    yield from ((Piece(style, line),) for line in lines)
