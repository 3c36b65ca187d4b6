"""The package's own files are held to the same form without pydantic: a value without a source does not load."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.load import values_of
from mentortools.policy.rules_file import RulesFile
from mentortools.policy.shape import trusted

WHOLE = """
[sources.conditions]
title = "Conditions"
address = "https://example.org/conditions"
section = "5. Funding"
read_on = 2026-08-20
still_valid_on = 2026-08-20

[[training_hours.initial]]
holds_from = 2025-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "conditions"
value = 16
"""


def read(text: str) -> int:
    return len(values_of(RulesFile("hours.toml", text, trusted, overlaid=False)))


def test_the_file_is_read() -> None:
    assert read(WHOLE) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('source = "conditions"\n', "hours.toml, line 9: training_hours.initial cannot be used: it has no source."),
        ('status = "confirmed"\n', "hours.toml, line 9: training_hours.initial cannot be used: it has no status."),
        ("holds_until = 2026-08-31\n", "it has no holds_until."),
        ("holds_from = 2025-09-01\n", "it has no holds_from."),
        ("value = 16\n", "either a value or unchanged = true"),
        ('title = "Conditions"\n', "hours.toml, line 2: sources.conditions cannot be used: it has no title."),
        ('address = "https://example.org/conditions"\n', "it has no address."),
        ('section = "5. Funding"\n', "it has no section."),
        ("read_on = 2026-08-20\n", "it has no read_on."),
        ("still_valid_on = 2026-08-20\n", "it has no still_valid_on."),
    ],
)
def test_without_any_one_line_it_is_refused(line: str, said: str) -> None:
    with pytest.raises(RulesError) as caught:
        read(WHOLE.replace(line, "", 1))
    assert said in str(caught.value)


def test_a_key_that_is_not_one_is_refused() -> None:
    with pytest.raises(RulesError, match="“units” is not one of holds_from, holds_until, status, source, value"):
        read(WHOLE + 'units = "hours"\n')


def test_a_source_that_is_not_there_is_refused() -> None:
    with pytest.raises(RulesError, match="its source “guess” is not among the file's"):
        read(WHOLE.replace('source = "conditions"', 'source = "guess"'))
