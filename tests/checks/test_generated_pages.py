"""The pages that come out of the code: every check and every rule is on them, and an old page is noticed."""

from pathlib import Path

from docs.generate import DOCS, pages, stale
from docs.tables import anchored
from mentortools.checks.every import EVERY
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.sets import names, requirement_set


def test_every_check_and_every_rule_has_its_row() -> None:
    texts = pages()
    for check in EVERY:
        assert f"| {anchored(check.code)} | {check.severity} | **{check.title}**" in texts["checks.md"]
    for name in PARAMETERS:
        assert f"| `{name}`" in texts["rules.md"]


def test_every_requirement_has_one_row() -> None:
    rows = [
        line.split("`")[1]
        for line in pages()["duties.md"].split("## Kinds of duty")[0].splitlines()
        if line.startswith("| `")
    ]
    codes = {line.code for name in names() for line in requirement_set(name).requirements}
    assert sorted(code for code in rows if code in codes) == sorted(codes)


def test_every_kind_of_duty_has_its_row() -> None:
    kinds = pages()["duties.md"].split("## Kinds of duty")[1]
    assert all(f"| {anchored(name)} | {duty.title} |" in kinds for name, duty in DUTIES.items())


def test_no_row_of_a_page_has_a_cell_too_many() -> None:
    for text in pages().values():
        for line in text.splitlines():
            if line.startswith("|"):
                assert line.replace("\\|", "").count("|") in {5, 6}, line


def test_links_to_rules_lead_to_a_section() -> None:
    texts = pages()
    sections = {line[3:].lower().replace(" ", "-") for line in texts["rules.md"].splitlines() if line.startswith("## ")}
    links = {part.split(")")[0] for part in texts["checks.md"].split("rules.md#")[1:]}
    assert links
    assert links <= sections


def test_the_pages_in_docs_are_current() -> None:
    assert stale(DOCS) == [], "run python docs/generate.py"


def test_a_page_that_is_old_or_missing_is_noticed(tmp_path: Path) -> None:
    assert stale(tmp_path) == ["checks.md", "rules.md", "duties.md"]
    for name, text in pages().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert stale(tmp_path) == []
    (tmp_path / "checks.md").write_text("# Checks\n", encoding="utf-8")
    assert stale(tmp_path) == ["checks.md"]
