"""Parts of training, programmes, deadlines and areas that a set of one's own is refused for."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.requirements.sets import own_set
from tests.policy.requirements.own_files import PART, WHOLE, whole


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            whole("weekly-meeting", "component").replace("figures.minutes = 30", 'figures.component = ["evenings"]')
            + PART,
            "line 17: requirement X1 cannot be used: there is no component “evenings”. It can be evening.",
            id="part not known",
        ),
        pytest.param(
            whole("weekly-meeting", "component-count").replace("figures.minutes = 30", 'figures.component = "evening"'),
            "there is no component “evening”. There is none to choose",
            id="no parts",
        ),
        pytest.param(
            WHOLE + 'programmes = ["Primery"]\n',
            "line 19: requirement X1 cannot be used: there is no programme “Primery”.",
            id="programme of a line",
        ),
        pytest.param(
            whole("\n[sources", 'programmes = ["Secondary"]\n\n[sources') + 'programmes = ["Primary"]\n',
            "its programmes or providers are none of the set's own.",
            id="line for nobody of the set",
        ),
        pytest.param(
            whole('title = "Half an hour each week"', "title = 5"),
            "line 14: requirement X1 cannot be used: title must be text in quotation marks, not 5.",
            id="number for a title",
        ),
        pytest.param(
            WHOLE + PART + PART,
            "line 24: component evening cannot be used: it stands in the file twice.",
            id="part twice",
        ),
        pytest.param(
            WHOLE + PART + 'kind = "essential"\n',
            "line 23: component evening cannot be used: there is no kind “essential”. It can be Essential or",
            id="kind of a part",
        ),
        pytest.param(
            WHOLE + PART + "hours = -1\n",
            "component evening cannot be used: its hours must be 0 or more, not -1.",
            id="hours of a part",
        ),
        pytest.param(WHOLE + PART + 'hours = "2"\n', "its hours must be a number, as 60, not “2”.", id="hours as text"),
        pytest.param(WHOLE + PART + "how_many = 0\n", "its how_many must be 1 or more, not 0.", id="never to be done"),
        pytest.param(
            WHOLE + PART + 'reflection = "yes"\n', "its reflection must be true or false, not “yes”.", id="yes as text"
        ),
        pytest.param(
            WHOLE + PART + 'activity = "Online modul"\n',
            "there is no activity of the training log “Online modul”. The nearest is Online module.",
            id="activity of a part",
        ),
        pytest.param(
            WHOLE + PART + 'duty = "review"\n', "there is no duty “review”. The nearest is", id="duty of a part"
        ),
        pytest.param(
            WHOLE + PART.replace('title = "An evening at Fernwhistle"\n', ""),
            "component evening cannot be used: it has no title.",
            id="part without a title",
        ),
        pytest.param(
            WHOLE + '\n[[deadline]]\ntitle = "Report"\nkind = "Raport"\n',
            "line 22: deadline Report cannot be used: there is no kind “Raport”. It is one of",
            id="kind of a deadline",
        ),
        pytest.param(
            WHOLE + '\n[[deadline]]\ntitle = "Report"\n',
            "deadline Report cannot be used: it has no kind.",
            id="deadline without a kind",
        ),
        pytest.param(
            WHOLE + '\n[[deadline]]\ntitle = ""\nkind = "Report"\n',
            "its title is blank.",
            id="deadline without a title",
        ),
        pytest.param(WHOLE + '\n[[area]]\ntitle = ""\n', "its title is blank.", id="area without a title"),
        pytest.param(
            WHOLE + '\n[[area]]\ntitle = "Knowledge"\nstatements = "I know"\n',
            "statements must be a list in square brackets, not I know.",
            id="statements as text",
        ),
    ],
)
def test_refused(text: str, said: str) -> None:
    with pytest.raises(RulesError) as error:
        own_set(text, "own.toml")
    assert said in str(error.value)
    assert str(error.value).startswith("own.toml")
