"""Writes the pages that come out of the code: docs/checks.md, docs/rules.md and docs/duties.md.

``python docs/generate.py`` writes them; with ``--check`` it writes nothing and fails where a page is not current.
"""

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from docs.duties_page import duties_page
from docs.tables import anchored, table
from mentortools.checks.describe import CheckRow
from mentortools.checks.describe import describe as describe_checks
from mentortools.model.severity import Severity
from mentortools.policy.describe import RuleRow
from mentortools.policy.describe import describe as describe_rules
from mentortools.policy.period import in_words

DOCS = Path(__file__).parent
CASES = DOCS.parent / "tests" / "cases"

FAMILIES = (
    ("MT0", "Files, sheets and headings"),
    ("MT10", "Cells that cannot be read"),
    ("MT11", "Cells that cannot be read"),
    ("MT12", "Cells that cannot be read"),
    ("MT13", "Cells that cannot be read"),
    ("MT14", "Cells read with a remark"),
    ("MT15", "Cells read with a remark"),
    ("MT16", "The school"),
    ("MT2", "Mentors and trainees"),
    ("MT3", "Hours and allowances"),
    ("MT4", "Dates"),
    ("MT5", "Who can be claimed for"),
    ("MT6", "Earlier claims and filled-in sheets"),
    ("MT7", "Several schools"),
    ("MT8", "What chosen requirement sets ask for"),
)

SEVERITIES = {
    Severity.MUST_FIX: "what it names stays out of the claim until it is put right",
    Severity.CHECK: "someone should look; the claim goes on",
    Severity.NOTE: "worth knowing; nothing needs to be done",
}


def checks_page() -> str:
    """The page of checks: one section a family, one row a check."""
    rows = describe_checks()
    lines = [
        "# Checks",
        "",
        f"What is looked at in a mentor log: {len(rows)} checks, each with an example of what it says.",
        "",
        *(f"- **{severity}**: {meaning}." for severity, meaning in SEVERITIES.items()),
    ]
    for family, checks in groupby(rows, lambda row: _family(row.code)):
        lines += ["", f"## {family}", "", *_check_table(checks)]
    return "\n".join([*lines, ""])


def _family(code: str) -> str:
    return next(name for start, name in FAMILIES if code.startswith(start))


def _check_table(rows: Iterable[CheckRow]) -> list[str]:
    cells = ((anchored(row.code), row.severity, _found(row), f"{row.why}{_rules_of(row)}") for row in rows)
    return table(("Code", "Severity", "What is found, and what is said", "Why"), cells)


def _found(row: CheckRow) -> str:
    return f"**{row.title}**<br>{_says(row)}"


def _says(row: CheckRow) -> str:
    """What a finding says: the message of the check's drawn case, or with gaps where several workbooks are needed."""
    case = CASES / f"{row.code}.md"
    if not case.exists():
        return row.message
    quoted = (line[2:] for line in case.read_text(encoding="utf-8").splitlines() if line.startswith("> "))
    return " ".join(quoted)


def _rules_of(row: CheckRow) -> str:
    """Links to the rules a check reads."""
    names = ", ".join(f"[{name}](rules.md#{name.partition('.')[0].replace('_', '-')})" for name in row.rules)
    return f" Rules: {names}." if names else ""


def rules_page() -> str:
    """The page of rules: one section a subject, one row for each value, with its source."""
    lines = [
        "# Rules",
        "",
        "Every figure that claims are worked out by, with its source and the day someone last found it unchanged.",
        "What is not confirmed is not used.",
    ]
    for subject, rows in groupby(describe_rules(), lambda row: row.parameter.partition(".")[0]):
        lines += ["", f"## {subject.replace('_', ' ').capitalize()}", "", *_rule_table(rows)]
    return "\n".join([*lines, ""])


def _rule_table(rows: Iterable[RuleRow]) -> list[str]:
    cells = (
        (
            f"`{row.parameter}`<br>{row.title}",
            f"{in_words(row.holds_from)} to {in_words(row.holds_until)}",
            _value(row),
            f"[{row.source_title}]({row.source_address}), {row.source_section}",
            in_words(row.still_valid_on),
        )
        for row in rows
    )
    return table(("Rule", "Holds", "Value", "Source", "Last looked at"), cells)


def _value(row: RuleRow) -> str:
    """The value with its unit, or why there is none."""
    if not row.value:
        return f"{row.status}: {row.note}" if row.note else row.status
    unit = row.unit.removeprefix("pounds ") if row.value.startswith("£") else row.unit
    return f"{row.value} {unit}".strip()


def _check_link(code: str) -> str:
    """A check's code, with a link to its row."""
    return f"[`{code}`](checks.md#{code.lower()})"


def pages() -> dict[str, str]:
    """Each page's name, with its text."""
    return {"checks.md": checks_page(), "rules.md": rules_page(), "duties.md": duties_page(_check_link)}


def stale(folder: Path) -> list[str]:
    """The pages that are missing from a folder, or not what the code says now."""
    return [
        name
        for name, text in pages().items()
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
    ]


def main(arguments: Sequence[str]) -> int:
    """Writes the pages, or says which are not current: 1 where one is not."""
    if "--check" not in arguments:
        for name, text in pages().items():
            (DOCS / name).write_text(text, encoding="utf-8")
            print(f"Wrote docs/{name}.")
        return 0
    names = stale(DOCS)
    for name in names:
        print(f"docs/{name} is not current. Run python docs/generate.py and commit it.")
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
