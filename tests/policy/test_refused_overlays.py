"""What a user's rules file is refused for, and how that is said: the file, the line, the parameter, the fault."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.rules import digest

SOURCE = """
[sources.letter]
title = "Letter about rates"
address = "the school office, file 7"
section = "page 2"
read_on = 2026-02-03
still_valid_on = 2026-02-03
"""
RATE = """
[[hourly_rate.fringe]]
holds_from = 2025-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "letter"
value = 46.00
"""


@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        pytest.param(
            RATE,
            "rules file 1, line 2: hourly_rate.fringe cannot be used: its source “letter” is not among",
            id="no source table",
        ),
        pytest.param(
            SOURCE + RATE.replace('source = "letter"\n', ""),
            "rules file 1, line 9: hourly_rate.fringe cannot be used: it has no source.",
            id="no source",
        ),
        pytest.param(
            SOURCE.replace('section = "page 2"\n', "") + RATE,
            "rules file 1, line 2: sources.letter cannot be used: it has no section.",
            id="no section",
        ),
        pytest.param(
            SOURCE.replace('"Letter about rates"', '" "') + RATE,
            "sources.letter cannot be used: its title is blank.",
            id="blank title",
        ),
        pytest.param(
            SOURCE.replace("still_valid_on = 2026-02-03", "still_valid_on = 2026-02-02") + RATE,
            "still_valid_on is before read_on",
            id="last look before first",
        ),
        pytest.param(
            SOURCE.replace("read_on = 2026-02-03\n", 'read_on = "soon"\n', 1) + RATE,
            "sources.letter cannot be used: read_on must be a day, as 2026-09-30, not soon",
            id="no date",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", '"46.00"'),
            "hourly_rate.fringe cannot be used: its value must be an amount with its point, as 53.60, not 46.00",
            id="amount as text",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", "46"),
            "its value must be an amount with its point, as 53.60, not 46",
            id="amount without its point",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "spending.categories").replace("46.00", '"Overtime"'),
            "spending.categories cannot be used: its value must be a list in square brackets, not Overtime",
            id="text for a list",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "route.qts").replace("46.00", '"yes"'),
            "route.qts cannot be used: its value must be true or false, not yes",
            id="text for true or false",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", "46.005"),
            "46.005 is not an amount above 0 in whole pence",
            id="part of a penny",
        ),
        pytest.param(SOURCE + RATE.replace("46.00", "nan"), "hourly_rate.fringe cannot be used", id="not a number"),
        pytest.param(SOURCE + RATE.replace("46.00", "-46.00"), "-46.00 is not an amount above 0", id="negative"),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_hours.initial").replace("46.00", "true"),
            "training_hours.initial cannot be used: its value must be a whole number, not True",
            id="yes for a number",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_hours.initial").replace("46.00", "0"),
            "0 is not a whole number above 0",
            id="no hours",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_dates").replace("46.00", "{ first = 2025-04-06 }"),
            "training_dates cannot be used: it has no last.",
            id="half a period",
        ),
        pytest.param(
            SOURCE
            + RATE.replace("hourly_rate.fringe", "training_dates").replace(
                "46.00", "{ first = 2025-04-06, last = 2025-04-05 }"
            ),
            "its last day is before its first",
            id="period backwards",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "statuses.use_hours").replace("46.00", '["payed"]'),
            "statuses.use_hours cannot be used",
            id="no such status",
        ),
        pytest.param(SOURCE + RATE + "comment = 1\n", "“comment” is not one of its keys", id="unknown key"),
        pytest.param(
            SOURCE + RATE.replace("2025-09-01", "2026-04-06"),
            "holds_from must be a 1 September and holds_until a later 31 August",
            id="not an academic year",
        ),
        pytest.param(
            SOURCE + RATE.replace("2025-09-01", "2026-09-01"),
            "holds_from must be a 1 September and holds_until a later 31 August",
            id="ends before it starts",
        ),
        pytest.param(
            SOURCE + RATE.replace("value = 46.00", ""), "either a value or unchanged = true", id="neither value"
        ),
        pytest.param(SOURCE + RATE + "unchanged = true\n", "either a value or unchanged = true", id="both"),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"probably"'),
            "its status is “probably”, not “confirmed” or “not confirmed”",
            id="another status",
        ),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"not confirmed"'),
            "it is not confirmed, so it can have no value",
            id="a figure that is not confirmed",
        ),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"not confirmed"').replace("value = 46.00", ""),
            "has no note that says why",
            id="not confirmed, no reason",
        ),
        pytest.param(
            SOURCE + RATE + RATE,
            "rules file 1, line 16: hourly_rate.fringe cannot be used: it is the second value for 2025 to 2026",
            id="twice",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "hourly_rates.fringe"),
            "rules file 1, line 9: there is no parameter hourly_rates.fringe. The nearest is hourly_rate.fringe.",
            id="unknown parameter",
        ),
        pytest.param("hours = 16", "there is no parameter hours. The nearest is", id="unknown figure"),
        pytest.param(
            "[hourly_rate]\nfringe = 46.00",
            "rules file 1: each value of hourly_rate.fringe is a table of its own, under [[hourly_rate.fringe]]",
            id="a bare figure",
        ),
        pytest.param(
            "[training_hours.initial]\nvalue = 16",
            "line 1: each value of training_hours.initial is a table of its own",
            id="one bracket",
        ),
        pytest.param("sources = 3", "each source is a table of its own", id="no source tables"),
        pytest.param("[sources]\nletter = 3", "sources.letter cannot be used", id="a source that is a number"),
        pytest.param("training_dates = [1, 2]", "training_dates cannot be used", id="values that are numbers"),
        pytest.param(
            SOURCE + RATE.replace("46.00", "  # £?"),
            "line 14: “value =   # £?” has nothing after the =",
            id="left open",
        ),
        pytest.param("this is\nnot a rules file", "rules file 1, line 1: “this is” is not TOML", id="no TOML"),
        pytest.param('[sources.letter]\ntitle = "', "rules file 1, line 2", id="text without an end"),
        pytest.param("[[districts", "rules file 1, line 1", id="table without an end"),
    ],
)
def test_a_rules_file_that_does_not_load_says_where_and_why(overlay: str, said: str) -> None:
    with pytest.raises(RulesError) as caught:
        digest([overlay])
    assert said in str(caught.value)
