"""Findings as a terminal shows them: lines of styled pieces. Which colours a style has is the command line's matter."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from mentortools.checks.grouping import FindingGroup, abridge, count
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.places import WORKBOOK, cells_of, more_like_it
from mentortools.reports.result import FileState, ReturnedFile


class Style(StrEnum):
    """What a piece of a line is, and so how it looks."""

    PLAIN = "plain"
    FILE = "file"
    MUST_FIX = "must fix"
    CHECK = "check"
    NOTE = "note"
    CODE = "code"
    PLACE = "place"
    GOOD = "good"


class Piece(Struct, frozen=True):
    """Text in one style. It holds no signs that steer a terminal."""

    style: Style
    text: str


Line = tuple[Piece, ...]

_STYLES = {Severity.MUST_FIX: Style.MUST_FIX, Severity.CHECK: Style.CHECK, Severity.NOTE: Style.NOTE}
ALL_OF_THEM = "mentortools check --format csv has them all."
"""Where somebody at a terminal reads every finding, in its own words."""

_INDENT = "    "
_NARROWEST = 40


def check_lines(files: Sequence[ReturnedFile], width: int) -> Iterator[Line]:
    """All that ``check`` prints: each file with its groups of findings, and a last line of counts.

    Findings that say the same are one entry with all their cells; where a check says very many different things of
    one column, the first stands for all. Nothing is printed of files that are no returned workbooks.
    """
    shown = [file for file in files if file.state is not FileState.IGNORED]
    for file in shown:
        yield from file_lines(file, width)
        yield ()
    yield last_line(shown)


def file_lines(file: ReturnedFile, width: int) -> Iterator[Line]:
    """One file: its path, what became of it, and its findings, the most severe first."""
    yield (Piece(Style.FILE, without_orders(file.path)),)
    if file.note and file.state is not FileState.UNREADABLE:
        yield from _wrapped(file.note, width)
    yield from finding_lines(file.findings, width)
    if not file.findings and file.state is FileState.READ:
        yield (Piece(Style.GOOD, f"{_INDENT}nothing to put right"),)


def finding_lines(findings: Iterable[Finding], width: int) -> Iterator[Line]:
    """Findings in groups: severity, code and place on one line, and below what is wrong and what to do."""
    for group in abridge(findings):
        severity = Piece(_STYLES[group.severity], f"  {group.severity.value:<8}")
        yield (severity, Piece(Style.CODE, f"  {group.code}"), Piece(Style.PLACE, f"  {without_orders(_place(group))}"))
        yield from _wrapped(group.message, width)
        if more := more_like_it(group, ALL_OF_THEM):
            yield from _wrapped(more, width)


def last_line(files: Sequence[ReturnedFile]) -> Line:
    """How many files there were, and how many findings of each severity."""
    counts = count(finding for file in files for finding in file.findings)
    unread = sum(file.state is FileState.UNREADABLE for file in files)
    pieces = [Piece(Style.PLAIN, counted(len(files), "file"))]
    if unread:
        pieces.append(Piece(Style.MUST_FIX, f", {unread:,} could not be read"))
    pieces.append(Piece(Style.PLAIN, ": "))
    for severity, number in counts.items():
        style = _STYLES[severity] if number else Style.PLAIN
        comma = "" if severity is Severity.MUST_FIX else ", "
        pieces += [Piece(Style.PLAIN, comma), Piece(style, f"{number:,} {_plural(severity, number)}")]
    return tuple(piece for piece in pieces if piece.text)


def as_text(lines: Iterable[Line]) -> str:
    """The lines without styles, one below the other."""
    return "".join("".join(piece.text for piece in line) + "\n" for line in lines)


def _place(group: FindingGroup) -> str:
    return " ".join(part for part in (group.sheet or WORKBOOK, cells_of(group)) if part)


def _plural(severity: Severity, number: int) -> str:
    if severity is Severity.MUST_FIX:
        return severity.value
    return severity.value if number == 1 else f"{severity.value}s"


def _wrapped(text: str, width: int) -> Iterator[Line]:
    for line in _broken(without_orders(text), max(width, _NARROWEST) - len(_INDENT)):
        yield (Piece(Style.PLAIN, f"{_INDENT}{line}"),)


def _broken(text: str, width: int) -> Iterator[str]:
    """Text in lines no longer than the width, broken between words; a longer word has a line of its own.

    A terminal can break such a word itself, and one that is whole can be copied: the standard library's way takes ten
    times as long, and a batch has thousands of messages.
    """
    rest = " ".join(text.split())
    while len(rest) > width:
        space = rest.rfind(" ", 0, width + 1)
        if space < 0:
            space = rest.find(" ")
        if space < 0:
            break
        yield rest[:space]
        rest = rest[space + 1 :]
    yield rest


def without_orders(text: str, keep: str = "") -> str:
    """Text without the signs by which a cell or a file's name could steer a terminal: each becomes a space.

    Line ends are among them, so that nobody's name begins a line that we seem to have written; those to ``keep`` stay.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in keep else " " for sign in text)


def cut(text: str, width: int) -> str:
    """Text no longer than the width, what is cut off said by an ellipsis."""
    return text if len(text) <= width else f"{text[: width - 1]}…"
