"""Each of the 46 states in which workbooks come back has its test: a file's ``CASES`` say which it is about."""

from importlib import import_module
from pathlib import Path

import pytest

STATES = range(1, 47)
HERE = Path(__file__).parent
TESTED = [*sorted(set(HERE.glob("test_*.py")) - {Path(__file__)}), HERE.parent / "commands" / "test_batch_stopped.py"]


def cases(path: Path) -> tuple[int, ...]:
    found: tuple[int, ...] = import_module(f"tests.{path.parent.name}.{path.stem}").CASES
    return found


@pytest.mark.parametrize("path", TESTED, ids=lambda path: path.stem)
def test_a_file_says_which_cases_it_is_about_and_its_tests_are_named_for_them(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert cases(path)
    for case in cases(path):
        assert f"def test_case_{case}_" in source, case


def test_every_state_has_a_test() -> None:
    claimed = {case for path in TESTED for case in cases(path)}
    assert sorted(set(STATES) - claimed) == []
    assert claimed <= set(STATES)
