"""A proposed layout as a file to correct: TOML that loads as it is, and says of each line how sure it is."""

import json
from collections.abc import Iterator, Sequence

from mentortools.reports.json_text import Json
from mentortools.workbook.plain_name import plain
from mentortools.workbook.proposal import Proposal, ProposedHeading, ProposedSheet, ProposedWord
from mentortools.workbook.template import MENTOR_LOG

NEEDED = frozenset(table.name for table in MENTOR_LOG if table.needed)
SURE = """\
# certain   the log's own name, or another that it knows
# likely    a name like it
# possible  for you to say: take the # away where it is right
# unknown   nothing is like it: fill in the school's heading and take the # away, or leave it
"""


def layout_file(proposal: Proposal, workbook: str) -> str:
    """The file's text."""
    top = (
        f"# A layout for {_one_line(workbook)}, proposed by mentortools. Look at each line and correct it. Then run:\n"
        "#   mentortools check WORKBOOK --layout THIS-FILE.toml\n"
        f"#\n{SURE}"
    )
    parts = [top, *("\n".join(_sheet(each)) + "\n" for each in proposal.sheets)]
    if proposal.left:
        parts.append(f"# Sheets that were taken for none: {_listed(proposal.left)}\n")
    return "\n".join(parts)


def layout_object(proposal: Proposal, version: str, workbook: str) -> dict[str, Json]:
    """The same as one object."""
    sheets: list[Json] = [
        {
            "table": each.table,
            "sheet": each.sheet,
            "sure": str(each.sure),
            "why": each.why,
            "headings": [
                {"heading": one.heading, "own": one.own, "sure": str(one.sure), "why": one.why} for one in each.headings
            ],
            "left": list(each.left),
            "words": [{"heading": one.heading, "word": one.word, "near": one.near} for one in each.words],
        }
        for each in proposal.sheets
    ]
    return {"mentortools": version, "workbook": workbook, "sheets": sheets, "left": list(proposal.left)}


def _sheet(each: ProposedSheet) -> Iterator[str]:
    """The lines of one sheet; all but its title behind a # where it is not sure enough."""
    name = _key(each.table)
    out = "" if each.sure.is_taken else "# "
    yield f"{out}[{name}]"
    yield f"{out}sheet = {_text(each.sheet or '')}  # {each.sure}: {each.why}"
    if each.sheet is None and each.table not in NEEDED:
        return
    own = [one.heading for one in each.headings if one.sure.is_taken and plain(one.heading) == plain(one.own or "")]
    if own:
        yield f"# Under the log's own headings: {', '.join(own)}"
    yield ""
    yield f"{out}[{name}.headings]"
    for one in each.headings:
        if one.heading not in own:
            yield _heading(one, out)
    if each.left:
        yield f"# Headings of the sheet that were taken for none: {_listed(each.left)}"
    yield from _constants(each, name)
    yield from _words(each.words, name)


def _heading(one: ProposedHeading, out: str) -> str:
    mark = out if one.sure.is_taken else "# "
    return f"{mark}{_key(one.heading)} = {_text(one.own or '')}  # {one.sure}: {_one_line(one.why)}"


def _constants(each: ProposedSheet, name: str) -> Iterator[str]:
    missing = [one.heading for one in each.headings if one.own is None]
    if missing:
        yield ""
        yield f"# [{name}.constants]  # where every row says the same: take both # away"
        yield from (f'# {_key(heading)} = ""' for heading in missing)


def _words(words: Sequence[ProposedWord], name: str) -> Iterator[str]:
    for heading in dict.fromkeys(word.heading for word in words):
        yield ""
        yield f"# [{name}.words.{_key(heading)}]  # words the log does not know, and what each means: take both # away"
        for word in words:
            if word.heading == heading:
                yield f"# {_text(word.word)} = {_text(word.near or '')}  # one of: {', '.join(word.choices)}"


def _key(name: str) -> str:
    return name if name.isascii() and name.isalnum() else _text(name)


def _text(text: str) -> str:
    """A text in quotation marks, as TOML has it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{_one_line(name)}”" for name in names)


def _one_line(text: str) -> str:
    """A text that stays in its remark, whatever is in it."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
