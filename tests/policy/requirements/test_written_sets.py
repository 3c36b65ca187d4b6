"""A set that is printed and loaded again asks for the same."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.figure import Figure, FigureKind, FigureValue
from mentortools.policy.requirements.in_toml import in_toml, key_in_toml
from mentortools.policy.requirements.own import own_template
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names, own_set, requirement_set
from mentortools.policy.requirements.written import written_out

HEAD = """\
[set]
name = "own"
title = "Own"
includes = ["best-practice-network-training", "mentoring-entitlement"]

[sources.own]
title = "Handbook"
address = "the office"
section = "page 1"
read_on = 2026-09-01
still_valid_on = 2026-09-01
"""
FILLED_IN = {"title": '"Handbook"', "address": '"the office"', "section": '"page 1"', "read_on": "2026-09-01",
             "still_valid_on": "2026-09-01"}  # fmt: skip


def asked(of: RequirementSet, *apart_from: str) -> list[Requirement]:
    blank: dict[str, object] = {"set_title": "", **dict.fromkeys(apart_from, "")}
    return [line._replace(**blank) for line in of.requirements]  # type: ignore[arg-type]  # compared, never used


def renamed(text: str, of: RequirementSet) -> str:
    return text.replace(f'name = "{of.name}"', 'name = "other"', 1).replace(
        f'title = "{of.title}"', 'title = "Other"', 1
    )


@pytest.mark.parametrize("name", names())
def test_a_set_written_out_stands_for_itself(name: str) -> None:
    one = requirement_set(name)
    text = written_out(one)
    assert "includes" not in text
    again = own_set(renamed(text, one), "other.toml")
    assert asked(again, "set_name") == asked(one, "set_name")
    assert again[3:7] == one[3:7]


@pytest.mark.parametrize("name", names())
def test_the_file_to_edit_asks_the_same_as_it_stands(name: str) -> None:
    one = requirement_set(name)
    own = own_set(own_template(one), "own.toml")
    assert asked(own) == asked(one)
    assert own[3:7] == one[3:7]


@pytest.mark.parametrize("name", names())
def test_the_file_to_edit_asks_the_same_with_every_row_in_use(name: str) -> None:
    one = requirement_set(name)
    text = re.sub(r"^#(?! )(?!programmes|providers)(?=\S)", "", own_template(one), flags=re.MULTILINE)
    for key, value in FILLED_IN.items():
        text = re.sub(rf"^{key} = +#.*$", f"{key} = {value}", text, flags=re.MULTILINE)
    own = own_set(text, "own.toml")
    assert asked(own, "set_name", "source", "note") == asked(one, "set_name", "source", "note")
    assert {line.source.title for line in own.requirements} == {"Handbook"}
    assert own.components == one.components


@pytest.mark.parametrize("name", names())
def test_the_file_to_edit_shows_every_figure(name: str) -> None:
    one = requirement_set(name)
    blocks = own_template(one).split("#[[requirement]]")[1:]
    for line, block in zip(one.requirements, blocks, strict=True):
        known = DUTIES[line.duty].figures if line.duty else {}
        assert all(f"figures.{figure}" in block for figure in known)
        assert all(key_in_toml(f"#figures.{key}", value) in block for key, value in line.figures.items())


def figures(figure: Figure) -> st.SearchStrategy[FigureValue]:
    match figure.kind:
        case FigureKind.YES_NO:
            return st.booleans()
        case FigureKind.NUMBER:
            most = figure.most or Decimal(1000)
            return st.decimals(figure.least, most, allow_nan=False, allow_infinity=False, places=2)
        case FigureKind.WHOLE:
            return st.integers(int(figure.least), int(figure.most or 1000)).map(Decimal)
        case FigureKind.TEXT:
            return st.sampled_from(figure.choices or ("mentor-module", "sharing-best-practice"))
        case FigureKind.WORDS:
            words = figure.choices or ("mentor-module", "discussion-forums")
            return st.lists(st.sampled_from(words), min_size=1, unique=True).map(tuple)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of one's own, or a changed one, with any figures that its duty can have."""
    duty = draw(st.sampled_from(list(DUTIES.values())))
    rows = [key_in_toml("title", draw(TEXT)), key_in_toml("duty", duty.name), 'who = "School"', 'source = "own"']
    for name, figure in duty.figures.items():
        if figure.needed or draw(st.booleans()):
            rows.append(key_in_toml(f"figures.{name}", draw(figures(figure))))
    if draw(st.booleans()):
        rows.append(key_in_toml("programmes", draw(st.sampled_from([[], ["Primary"], ["Early years", "Secondary"]]))))
    if draw(st.booleans()):
        rows.append(key_in_toml("note", draw(TEXT)))
    return "\n".join(rows)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["T1", "T9", "M3", "N1", "X1", "X2"]), lines(), max_size=4))
def test_any_own_set_written_out_asks_the_same(own_lines: dict[str, str]) -> None:
    text = HEAD + "".join(
        f"\n[[requirement]]\n{key_in_toml('code', code)}\n{line}\n" for code, line in own_lines.items()
    )
    one = own_set(text, "own.toml")
    again = own_set(renamed(written_out(one), one), "other.toml")
    assert asked(again, "set_name") == asked(one, "set_name")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_stand_in_a_file(text: str) -> None:
    import tomllib  # noqa: PLC0415  # what reads it

    assert tomllib.loads(f"a = {in_toml(text)}") == {"a": text}
