"""How much text goes into a width, by a rule of thumb: no font is at hand to measure it with."""

_SMALL, _CAPITAL = 1.1, 0.85
"""Letters to a character of column width, which is that of a digit: capitals are wider than digits."""


def letters(text: str, width: float) -> int:
    """How many letters of a text go into a width in characters; at least one, and rather too few than too many."""
    capitals = sum(map(str.isupper, text))
    return max(1, int(width * (_CAPITAL if 2 * capitals > len(text) else _SMALL)))
