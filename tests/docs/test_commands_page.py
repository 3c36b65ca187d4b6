"""docs/commands.md: every command and option is on the page, nothing else is, and its examples print what they say."""

import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from docs.examples import PAGE, current
from mentortools.arguments import parser

TEXT = PAGE.read_text(encoding="utf-8")
HELP = {"-h", "--help"}
NOT_RUN = {"demo", "watch"}
"""The one takes long, the other goes on for ever."""


def commands(top: ArgumentParser, name: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    groups = [action for action in top._actions if isinstance(action, _SubParsersAction)]  # noqa: SLF001 - no public way
    if not groups:
        yield name, top
    for group in groups:
        for word, command in group.choices.items():
            yield from commands(command, f"{name} {word}".strip())


COMMANDS = dict(commands(parser()))


def options(command: str) -> list[set[str]]:
    """The names of each of a command's options: ``-q`` and ``--quiet`` are one."""
    named_so = [set(action.option_strings) for action in COMMANDS[command]._actions]  # noqa: SLF001 - the same
    return [names for names in named_so if names and not names & HELP]


def sections() -> Mapping[str, str]:
    parts = re.split(r"^##+ (.+)$", TEXT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def named(text: str) -> set[str]:
    """The options that stand in code in a text that is no example."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    in_code = " ".join(re.findall(r"`([^`]*)`", prose))
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", in_code)) - HELP


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_is_documented_and_no_other(command: str) -> None:
    said = named(sections()[command])
    assert [names for names in options(command) if not names & said] == []
    assert said - set().union(*options(command)) == set()


def test_common_options_are_those_of_some_command() -> None:
    assert named(sections()["Common options"]) <= set().union(*(names for name in COMMANDS for names in options(name)))


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - NOT_RUN))
def test_each_command_has_an_example_that_is_run(command: str) -> None:
    assert f"```console\n$ mentortools {command} " in sections()[command]


def test_positional_arguments_are_documented() -> None:
    for command, its_parser in COMMANDS.items():
        for action in its_parser._get_positional_actions():  # noqa: SLF001 - the same
            assert f"`{action.metavar}`" in sections()[command], f"{command} {action.metavar}"


def test_examples_print_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    assert current(TEXT) == TEXT, "run python docs/examples.py"
