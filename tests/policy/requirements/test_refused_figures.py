"""Figures that a requirement set of one's own is refused for, and how that is said."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.requirements.sets import own_set
from tests.policy.requirements.own_files import item, observing, whole


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            whole("figures.minutes", "figures.minuets"),
            "line 17: requirement X1 cannot be used: there is no figure “minuets”."
            " It can be minutes or days_that_make_a_week.",
            id="figure not known",
        ),
        pytest.param(
            whole('"weekly-meeting"', '"trained"'),
            "there is no figure “minutes”. trained has none.",
            id="duty without figures",
        ),
        pytest.param(
            whole('duty = "weekly-meeting"', 'shown_by = ["MT301"]'),
            "there is no figure “minutes”. A line without a duty has none.",
            id="figures without a duty",
        ),
        pytest.param(
            whole("= 30", '= "30"'),
            "line 17: requirement X1 cannot be used: its minutes must be a whole number, as 3, not “30”.",
            id="number as text",
        ),
        pytest.param(
            whole("= 30", "= true"), "its minutes must be a whole number, as 3, not true.", id="yes for a number"
        ),
        pytest.param(
            whole("= 30", "= 30.5"), "its minutes must be a whole number, as 3, not 30.5.", id="part of a minute"
        ),
        pytest.param(
            whole("= 30", "= nan"), "its minutes must be a whole number, as 3, not NaN.", id="no number at all"
        ),
        pytest.param(whole("= 30", "= -1"), "its minutes must be 0 or more, not -1.", id="below the least"),
        pytest.param(
            whole("figures.minutes = 30", "figures.days_that_make_a_week = 6"),
            "its days_that_make_a_week must be from 1 to 5, not 6.",
            id="above the most",
        ),
        pytest.param(
            observing('figures.kinds = "Formal observation"'),
            'its kinds must be a list of words, as ["Formal observation"], not “Formal observation”.',
            id="word for a list",
        ),
        pytest.param(
            observing("figures.kinds = []"),
            "its kinds must be a list of words",
            id="empty list",
        ),
        pytest.param(
            observing('figures.kinds = ["Formal observatoin"]'),
            "its kinds cannot be “Formal observatoin”. The nearest is Formal observation.",
            id="activity not known",
        ),
        pytest.param(
            observing("figures.feedback = 1"),
            "its feedback must be true or false, not 1.",
            id="number for a yes",
        ),
        pytest.param(
            item('figures.item = "Entitlement.devise"'),
            "its item cannot be “Entitlement.devise”. The nearest is Entitlement.device.",
            id="item not known",
        ),
        pytest.param(
            item(""),
            "it has no figures.item: what, as Sheet.field of the log.",
            id="needed figure left out",
        ),
        pytest.param(
            whole("figures.minutes = 30", "figures = 30"),
            "line 17: requirement X1 cannot be used: figures must be a table of its own, not 30.",
            id="figures that are none",
        ),
    ],
)
def test_refused(text: str, said: str) -> None:
    with pytest.raises(RulesError) as error:
        own_set(text, "own.toml")
    assert said in str(error.value)
    assert str(error.value).startswith("own.toml")
