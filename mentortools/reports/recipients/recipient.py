"""Who can be handed something of a batch, each with another need to know."""

from enum import StrEnum


class Recipient(StrEnum):
    """Who reads what is passed on.

    A recipient is given what it needs and nothing that would have to be struck out by hand.
    """

    SCHOOL = "school"
    """Its own log alone: its mentors by name, its claims, and what is to be put right. No other school is named."""
    PROVIDER = "provider"
    """The training with that provider alone: schools, mentors by name and TRN, hours. No finding, no other provider."""
    FUNDER = "funder"
    """All claims, their mentors by TRN alone. No name of a mentor, no finding, no contact."""
    PUBLIC = "public"
    """Sums. No mentor at all, and no sum of so few of them that it would tell of one."""
