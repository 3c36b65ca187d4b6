"""docs/python.md: every example runs as it stands there, and every public name is on the page."""

import doctest
import re
from pathlib import Path

import pytest

import mentortools
from docs.examples import set_up

PAGE = Path(__file__).parents[2] / "docs" / "python.md"


def test_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(tmp_path)
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    code = "".join(re.findall(r"```pycon\n(.*?)```", page, re.DOTALL))
    examples = doctest.DocTestParser().get_doctest(code, {}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=said.append)
    assert result.failed == 0, "".join(said)
    assert result.attempted > 20


@pytest.mark.parametrize("name", mentortools.__all__)
def test_public_names_are_documented(name: str) -> None:
    assert re.search(rf"\b{name}\b", PAGE.read_text(encoding="utf-8"))
