"""A set of one's own that loads, for tests to put something wrong into."""

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
