"""What a requirement set of one's own is refused for, and how that is said: file, line, fault and the nearest name."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.requirements.sets import own_set, requirement_set
from tests.policy.requirements.own_files import CHANGED, HEAD, INCLUDES, LINE, PART, SOURCE, WHOLE, whole


def test_what_the_cases_start_from_loads() -> None:
    assert [line.code for line in own_set(WHOLE + PART, "own.toml").requirements] == ["X1"]
    assert len(own_set(INCLUDES + SOURCE + CHANGED, "own.toml").requirements) == 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[set", "line 1: “[set” is not TOML.", id="not TOML"),
        pytest.param(HEAD + SOURCE + "x =\n", "line 11: “x =” has nothing after the =.", id="nothing given"),
        pytest.param(SOURCE + LINE, "own.toml has no [set].", id="no head"),
        pytest.param('set = "x"\n', "own.toml has no [set].", id="head that is no table"),
        pytest.param(HEAD, "own.toml holds no requirement: write one under [[requirement]]", id="nothing asked"),
        pytest.param(
            whole("[[requirement]]", "[[requirment]]"),
            "line 12: there is no table “requirment”. It is one of set, sources, requirement,",
            id="table not known",
        ),
        pytest.param(
            whole("[[requirement]]", "[requirement]"),
            "line 12: each requirement is a table of its own, under [[requirement]].",
            id="one table for a list",
        ),
        pytest.param(
            HEAD + "requirement = [1]\n" + SOURCE,
            "set fernwhistle cannot be used: “requirement” is not one of its keys.",
            id="list in the head",
        ),
        pytest.param(
            "requirement = [1]\n" + HEAD + SOURCE,
            "own.toml: each requirement is a table of its own, under [[requirement]].",
            id="number for a table",
        ),
        pytest.param(
            whole('title = "F', 'titel = "F'),
            "line 3: set fernwhistle cannot be used: “titel” is not one of its keys. The nearest is title.",
            id="key of the head",
        ),
        pytest.param(HEAD.replace('name = "fernwhistle"\n', "") + SOURCE + LINE, "it has no name.", id="no name"),
        pytest.param(
            whole('"fernwhistle"', '"Fern Whistle"'),
            "line 2: set Fern Whistle cannot be used:"
            " its name is to be small letters and digits with hyphens between, as our-trust.",
            id="name with a space",
        ),
        pytest.param(
            whole('"fernwhistle"', '"funding"'),
            "line 2: set funding cannot be used: funding.toml has a set called “funding”. Give it another",
            id="name of the package's",
        ),
        pytest.param(
            whole('"Fernwhistle Trust"', '"A Mentoring  Entitlement"'),
            "mentoring-entitlement.toml has a set called “A Mentoring  Entitlement”. Give it another title.",
            id="title of the package's",
        ),
        pytest.param(
            whole('"Fernwhistle Trust"', '"Fernwhistle, all schools"'),
            "its title has a comma or semicolon",
            id="title with a comma",
        ),
        pytest.param(
            whole('"Fernwhistle Trust"', '" "'),
            "line 3: set fernwhistle cannot be used: its title is blank",
            id="title blank",
        ),
        pytest.param(
            whole("\n[sources", 'programmes = ["Secundary"]\n\n[sources'),
            "line 4: set fernwhistle cannot be used: there is no programme “Secundary”."
            " It is one of Primary, Secondary, Early years, Further education.",
            id="programme of the head",
        ),
        pytest.param(
            whole("\n[sources", 'asks = ["Mentors.came_by"]\n\n[sources'),
            "line 4: set fernwhistle cannot be used: there is no field “Mentors.came_by”."
            " The nearest is Mentors.came_to_it_by.",
            id="field of the log",
        ),
        pytest.param(
            HEAD + 'includes = ["mentor-entitlement"]\n',
            "line 4: set fernwhistle cannot be used: it includes “mentor-entitlement”, which is no"
            " requirement set. It is one of fernwhistle, funding,",
            id="included set not known",
        ),
        pytest.param(
            HEAD + 'includes = "funding"\n',
            "line 4: set fernwhistle cannot be used: includes must be a list in square brackets, not funding.",
            id="text for a list",
        ),
        pytest.param(
            INCLUDES + 'leaves_out = ["D2"]\n',
            "line 5: set fernwhistle cannot be used: it leaves out D2, which no set it includes has. It is one of D3,",
            id="left out and not there",
        ),
        pytest.param(
            whole('source = "book"\n', ""), "line 12: requirement X1 cannot be used: it has no source.", id="no source"
        ),
        pytest.param(
            whole('source = "book"', 'source = "bok"'),
            "line 18: requirement X1 cannot be used: its source “bok” is not among the file's",
            id="source not there",
        ),
        pytest.param(HEAD + LINE, "its source “book” is not among the file's", id="no sources"),
        pytest.param(
            whole('address = "the trust office"\n', ""),
            "line 5: sources.book cannot be used: it has no address.",
            id="source without a part",
        ),
        pytest.param(
            whole('"the trust office"', '""'),
            "sources.book cannot be used: its address is blank.",
            id="source with a blank part",
        ),
        pytest.param(
            WHOLE + 'section = " "\n',
            "line 19: requirement X1 cannot be used: its section is blank.",
            id="blank section",
        ),
        pytest.param(
            whole('code = "X1"\n', ""),
            "line 12: requirement Half an hour each week cannot be used: it has no code.",
            id="no code",
        ),
        pytest.param(whole('code = "X1"', 'code = " "'), "it has no code.", id="blank code"),
        pytest.param(
            whole('title = "Half an hour each week"\n', ""),
            "line 12: requirement X1 cannot be used: it has no title.",
            id="no title",
        ),
        pytest.param(
            whole('who = "Mentor"\n', ""), "line 12: requirement X1 cannot be used: it has no who.", id="no who"
        ),
        pytest.param(
            whole('who = "Mentor"', 'who = "Head"'),
            "line 16: requirement X1 cannot be used: there is no who “Head”."
            " It is one of Mentor, Lead mentor, School, Trust.",
            id="who not known",
        ),
        pytest.param(
            WHOLE + LINE, "line 20: requirement X1 cannot be used: it stands in the file twice.", id="code twice"
        ),
        pytest.param(
            whole('"weekly-meeting"', '"weekly-meting"'),
            "line 15: requirement X1 cannot be used: there is no duty “weekly-meting”. The nearest is weekly-meeting.",
            id="duty not known",
        ),
        pytest.param(
            whole('duty = "weekly-meeting"\n', "").replace("figures.minutes = 30\n", ""),
            "it has no duty, and neither shown_by nor why_not in its place.",
            id="nothing asked of anybody",
        ),
        pytest.param(
            WHOLE + 'why_not = "Nobody writes it down."\n',
            "line 19: requirement X1 cannot be used: it has a why_not, and a duty",
            id="why_not and a duty",
        ),
    ],
)
def test_refused(text: str, said: str) -> None:
    with pytest.raises(RulesError) as error:
        own_set(text, "own.toml")
    assert said in str(error.value)
    assert str(error.value).startswith("own.toml")


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("secundary", "The nearest is best-practice-network-secondary."),
        ("Entitlement", "The nearest is mentoring-entitlement."),
        ("mentoring entitlment", "The nearest is A mentoring entitlement."),
        ("nosuch", "mentortools duties lists them."),
        ("", "mentortools duties lists them."),
    ],
)
def test_there_is_no_set_of_a_name(name: str, instead: str) -> None:
    with pytest.raises(RulesError) as caught:
        requirement_set(name)
    assert str(caught.value) == f"There is no requirement set “{name}”. {instead}"
