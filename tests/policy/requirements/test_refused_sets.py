"""What a requirement set of one's own is refused for, and how that is said: file, line, fault and the nearest name."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.overlay import RulesText
from mentortools.policy.requirements.sets import own_set, own_sets, requirement_set

HEAD = """\
[set]
name = "fernwhistle"
title = "Fernwhistle Trust"
"""
SOURCE = """
[sources.book]
title = "Mentoring at Fernwhistle"
address = "the trust office"
section = "page 2"
read_on = 2026-09-01
still_valid_on = 2026-09-01
"""
LINE = """
[[requirement]]
code = "X1"
title = "Half an hour each week"
duty = "weekly-meeting"
who = "Mentor"
figures.minutes = 30
source = "book"
"""
PART = """
[[component]]
code = "evening"
title = "An evening at Fernwhistle"
"""
WHOLE = HEAD + SOURCE + LINE
INCLUDES = HEAD + 'includes = ["best-practice-network-secondary"]\n'
CHANGED = """
[[requirement]]
code = "D3"
figures.minutes = 30
source = "book"
"""


def whole(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new, 1)


def observing(figure: str) -> str:
    return whole("weekly-meeting", "weekly-observation").replace("figures.minutes = 30", figure)


def item(figure: str) -> str:
    return whole("weekly-meeting", "entitlement-item").replace("figures.minutes = 30", figure)


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
            "set Fernwhistle Trust cannot be used: “requirement” is not one of its keys.",
            id="list in the head",
        ),
        pytest.param(
            "requirement = [1]\n" + HEAD + SOURCE,
            "own.toml: each requirement is a table of its own, under [[requirement]].",
            id="number for a table",
        ),
        pytest.param(
            whole('title = "F', 'titel = "F'),
            "line 3: set fernwhistle cannot be used: “titel” is not one of its keys. It is one of name, title, about,",
            id="key of the head",
        ),
        pytest.param(HEAD.replace('name = "fernwhistle"\n', "") + SOURCE + LINE, "it has no name.", id="no name"),
        pytest.param(
            whole('"fernwhistle"', '"Fern Whistle"'),
            "line 2: set Fernwhistle Trust cannot be used:"
            " its name is to be small letters and digits with hyphens between, as our-trust.",
            id="name with a space",
        ),
        pytest.param(
            whole('"fernwhistle"', '"funding"'),
            "line 2: set Fernwhistle Trust cannot be used: funding.toml has a set called “funding”. Give it another",
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
            "line 4: set Fernwhistle Trust cannot be used: there is no programme “Secundary”."
            " It is one of Primary, Secondary, Early years, Further education.",
            id="programme of the head",
        ),
        pytest.param(
            whole("\n[sources", 'asks = ["Mentors.came_by"]\n\n[sources'),
            "line 4: set Fernwhistle Trust cannot be used: there is no field “Mentors.came_by”."
            " The nearest is Mentors.came_to_it_by.",
            id="field of the log",
        ),
        pytest.param(
            HEAD + 'includes = ["mentor-entitlement"]\n',
            "line 4: set Fernwhistle Trust cannot be used: it includes “mentor-entitlement”, which is no"
            " requirement set. It is one of fernwhistle, funding,",
            id="included set not known",
        ),
        pytest.param(
            HEAD + 'includes = "funding"\n',
            "line 4: set Fernwhistle Trust cannot be used: includes must be a list in square brackets, not funding.",
            id="text for a list",
        ),
        pytest.param(
            INCLUDES + 'leaves_out = ["D2"]\n',
            "line 5: set Fernwhistle Trust cannot be used: it leaves out D2, which no set it includes has."
            " The nearest is D",
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


def test_there_is_no_set_of_a_name() -> None:
    with pytest.raises(RulesError, match=r"There is no requirement set “secundary”\. The nearest is "):
        requirement_set("secundary")


def named(name: str, *includes: str) -> RulesText:
    listed = ", ".join(f'"{each}"' for each in includes)
    head = f'[set]\nname = "{name}"\ntitle = "The set {name}"\nincludes = [{listed}]\n'
    return RulesText(head + SOURCE + LINE.replace("X1", name.upper()), f"{name}.toml")


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        (
            [named("a", "a")],
            "a.toml, line 4: set The set a cannot be used: sets include each other in a circle: a → a.",
        ),
        ([named("a", "b"), named("b", "a")], "in a circle: a → b → a."),
        ([named("a", "b"), named("b", "c"), named("c", "funding", "b")], "in a circle: b → c → b."),
    ],
)
def test_circles(files: list[RulesText], circle: str) -> None:
    with pytest.raises(RulesError) as error:
        own_sets(files)
    assert circle in str(error.value)


def test_two_files_of_one_name() -> None:
    with pytest.raises(RulesError, match=r"b\.toml, line 2: .* a\.toml has a set called “a”\. Give it another name\."):
        own_sets([named("a"), RulesText(named("a"), "b.toml")])


def test_one_code_for_two_things() -> None:
    both = named("c", "a", "b")
    first = RulesText(named("a").replace('"A"', '"X1"'), "a.toml")
    second = RulesText(named("b").replace('"B"', '"X1"').replace("30", "45"), "b.toml")
    with pytest.raises(RulesError, match=r'c\.toml, line 4: .* a and b both have a line X1, .* leaves_out = \["X1"\]'):
        own_sets([first, second, both])
    third = RulesText(both.replace("\n[sources", 'leaves_out = ["X1"]\n\n[sources', 1), "c.toml")
    assert [line.code for line in own_sets([first, second, third])[2].requirements] == ["C"]


def test_one_part_for_two_things() -> None:
    first = RulesText(named("a") + PART, "a.toml")
    second = RulesText(named("b") + PART + "how_many = 2\n", "b.toml")
    third = named("c", "a", "b")
    with pytest.raises(
        RulesError, match=r"c\.toml, line 4: .* mean different things by the component evening\. Write a"
    ):
        own_sets([first, second, third])
    assert len(own_sets([first, second, RulesText(third + PART, "c.toml")])[2].components) == 1
