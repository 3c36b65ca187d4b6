"""``mentortools duties``: what it prints of all sets, of one, and for a set of one's own."""

import json
from pathlib import Path

import pytest

from mentortools.cli import main
from mentortools.policy.requirements.sets import names, own_set, requirement_set


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["duties", *arguments]) == 0
    return capsys.readouterr().out


def test_all_sets(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys)
    for name in names():
        one = requirement_set(name)
        assert f"{name}  {len(one.requirements)} requirements\n  {one.title}\n" in text


def test_one_set_has_every_line_with_its_figures_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "Best Practice Network: primary placements")
    assert "D3   An hour's meeting each week  (Mentor, Primary)\n" in text
    assert "       minutes = 60  how long the week's meetings take together\n" in text
    assert "https://www.bestpracticenet.co.uk/mentor\n" in text


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    sets = json.loads(printed(capsys, "--format", "json"))
    assert [each["name"] for each in sets] == list(names())
    one = json.loads(printed(capsys, "best-practice-network-primary", "--format", "json"))
    assert one == next(each for each in sets if each["name"] == one["name"])
    line = next(each for each in one["requirements"] if each["code"] == "D3")
    assert line["figures"] == {"minutes": "60", "days_that_make_a_week": "3"}
    assert line["source"]["read_on"] == "2026-11-22"


def test_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(printed(capsys, "--format", "csv").splitlines()) == 1 + len(names())
    assert len(printed(capsys, "schools-say", "--format", "csv").splitlines()) == 1 + 7


def test_a_file_for_a_set_of_one_s_own_is_a_set(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(printed(capsys, "schools-say", "--own"), encoding="utf-8")
    assert "Our own requirements  our-own\n" in printed(capsys, str(file))
    whole = printed(capsys, str(file), "--own")
    assert [line.code for line in own_set(whole, "own.toml").requirements] == [
        line.code for line in requirement_set("schools-say").requirements
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["schools"], "There is no requirement set “schools”. The nearest is schools-say."),
        (["none.toml"], "There is no file or folder none.toml."),
        (["."], "There is no requirement set “.”."),
        (["--own"], "--own takes the name of a set: funding,"),
        (["wrong.toml"], "wrong.toml, line 2: set Not so cannot be used: its name is to be small letters"),
        (["picture.toml"], "picture.toml is not a requirement set. A set is plain text, and its file ends in .toml"),
        (["folder.toml"], "folder.toml is a folder"),
    ],
)
def test_what_cannot_be_shown(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wrong.toml").write_text('[set]\nname = "Not so"\ntitle = "Wrong"\n', encoding="utf-8")
    Path("picture.toml").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe")
    Path("folder.toml").mkdir()
    assert main(["duties", *arguments]) == 2
    assert said in capsys.readouterr().err
