"""A mentor's certificate: one page, ready to print, sign and hand over."""

from collections.abc import Sequence
from textwrap import shorten

from msgspec.structs import replace

from mentortools.policy.period import in_words
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, provider_name
from mentortools.reports.recognition.record import MentorRecord, ProviderHours
from mentortools.reports.result import SchoolResult
from mentortools.reports.row_heights import USUAL, height_of
from mentortools.reports.text_width import lines_of
from mentortools.workbook.edit import Look, NewSheet
from mentortools.workbook.log import MentorLog
from mentortools.workbook.paper import Orientation, Page, room_of
from mentortools.workbook.stamp import NAME

_WIDTHS = (30.0, 4.0, 22.0, 4.0, 30.0)
_MIDDLE, _LAST = 3, 5
_ACROSS = sum(_WIDTHS)
_USUAL_SIZE = 11
_SIZES = {Look.AWARD: 30, Look.AWARD_NAME: 28, Look.AWARD_STRONG: 18, Look.AWARD_WORDS: 14, Look.AWARD_FOOT: 11}
_BOLD = 0.94
_SCHOOL = 48
"""Letters of the school's name at the head; the foot has all of it."""
_MOST_PROVIDERS = 5
_MOST_LINES = 6
"""Of the parts of the training, which the portfolio lists one by one."""
_SURELY = 0.93
"""Programs differ by a little in how much they put on a page."""
_SURELY_ALL = 0.96
_WHOLE = 100

Lines = list[tuple[str, Look]]


def certificate(result: SchoolResult, record: MentorRecord, title: str, number: int) -> NewSheet:
    """One mentor's certificate.

    Args:
        result: The log it rests on.
        record: What the log holds of the mentor.
        title: The sheet's name.
        number: The certificate's number in the workbook, for the sheet's own name.
    """
    school = shorten(result.log.school.name or "School without a name", _SCHOOL, placeholder=" …")
    draft = Draft(school, result.stamp, _WIDTHS)
    _band(draft)
    body = _body(result, record)
    foot = _foot(result)
    spare = _spare(draft.row, body, foot)
    draft.row += spare // 3
    _put(draft, body)
    draft.row += spare - spare // 3
    _sign(draft)
    _put(draft, foot)
    _band(draft)
    sheet = draft.sheet(Page(Orientation.PORTRAIT, footer_line(result, "Certificate")))
    page = replace(sheet.page, first_rows=(), scale=_scale(sheet, draft.row - 1))
    return replace(sheet, title=title, name=f"{NAME}Certificate_{number}", page=page)


def _scale(sheet: NewSheet, last_row: int) -> int:
    """The per cent at which all of it is on one page, however long the names in it are."""
    heights = dict(sheet.heights)
    high = sum(heights.get(row, USUAL) for row in range(1, last_row + 1))
    room = room_of(Orientation.PORTRAIT).down * _SURELY_ALL
    return min(sheet.page.scale or _WHOLE, int(_WHOLE * room / high))


def _body(result: SchoolResult, record: MentorRecord) -> Lines:
    year = result.claims.academic_year or result.log.school.academic_year
    in_year = f"in the academic year {year}" if year else f"up to {in_words(result.on)}"
    lines: Lines = []
    _add(lines, "Certificate of mentor training" if record.is_trained else "Certificate of mentoring", Look.AWARD)
    lines.append(("", Look.TEXT))
    _add(lines, "This is to certify that", Look.AWARD_WORDS)
    lines.append(("", Look.TEXT))
    _add(lines, record.name, Look.AWARD_NAME)
    lines.append(("", Look.TEXT))
    if record.hours:
        _add(lines, "has completed", Look.AWARD_WORDS)
        _add(lines, f"{hours_in_words(record.all_hours)} of mentor training", Look.AWARD_STRONG)
        for text in _providers(result.log, record.hours):
            _add(lines, text, Look.AWARD_WORDS)
    if record.parts:
        _add(lines, "and has completed" if record.hours else "has completed", Look.AWARD_WORDS)
        lines += _parts(record)
    if record.trainees:
        lines.append(("", Look.TEXT))
        _add(lines, "and has mentored" if record.is_trained else "has mentored", Look.AWARD_WORDS)
        _add(lines, counted(_trainees(record), "trainee teacher"), Look.AWARD_STRONG)
    elif not record.is_trained:
        _add(lines, "has mentored trainee teachers", Look.AWARD_WORDS)
    _add(lines, in_year, Look.AWARD_WORDS)
    return lines


def _providers(log: MentorLog, hours: Sequence[ProviderHours]) -> list[str]:
    if len(hours) > _MOST_PROVIDERS:
        return [f"with {len(hours)} accredited providers"]
    names = [provider_name(log, each.provider_code) or f"accredited provider {each.provider_code}" for each in hours]
    if len(hours) == 1:
        return [f"with {names[0]}"]
    return [f"{hours_in_words(each.hours)} with {name}" for each, name in zip(hours, names, strict=True)]


def _parts(record: MentorRecord) -> Lines:
    titles = list(dict.fromkeys(part.title for part in record.parts))
    whole = titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]}"
    lines: Lines = []
    _add(lines, whole, Look.AWARD_WORDS)
    if len(lines) <= _MOST_LINES:
        return lines
    lines = []
    _add(lines, f"{len(titles)} parts of the training", Look.AWARD_STRONG)
    return lines


def _trainees(record: MentorRecord) -> int:
    return len({(span.row.trainee.casefold(), span.row.provider_code) for span in record.trainees})


def _foot(result: SchoolResult) -> Lines:
    urn = result.claims.urn or result.log.school.urn
    school = f"{result.log.school.name or 'the school'}{f' (URN {urn})' if urn else ''}"
    lines: Lines = [("", Look.TEXT)]
    _add(lines, f"It rests on the mentor log of {school} as it stood on {in_words(result.on)}, and on nothing else."
                " Hours are those of the sessions in that log that count.", Look.AWARD_FOOT)  # fmt: skip
    return lines


def _add(lines: Lines, text: str, look: Look) -> None:
    room = _ACROSS * _USUAL_SIZE / _SIZES[look] * _BOLD
    lines += [(line, look) for line in lines_of(" ".join(text.split()), room)]


def _put(draft: Draft, lines: Lines) -> None:
    for text, look in lines:
        if text:
            draft.put(draft.row, _MIDDLE, text, look)
        draft.row += 1


def _band(draft: Draft) -> None:
    for column in range(1, _LAST + 1):
        draft.put(draft.row, column, None, Look.BAND)
    draft.row += 1


def _sign(draft: Draft) -> None:
    for column, label in ((1, "Headteacher"), (_LAST, "Date")):
        draft.put(draft.row, column, None, Look.FILL_IN)
        draft.put(draft.row + 1, column, label, Look.AWARD_FOOT)
    draft.row += 2


def _spare(row: int, body: Lines, foot: Lines) -> int:
    """How many usual rows are left of the page for blank space."""
    above = height_of(Look.TITLE) + height_of(Look.STAMP) + height_of(Look.BAND) * 2 + (row - 4) * USUAL
    used = above + sum(height_of(look) for _, look in (*body, *foot)) + height_of(Look.FILL_IN) + USUAL
    return max(0, int((room_of(Orientation.PORTRAIT).down * _SURELY - used) / USUAL))
