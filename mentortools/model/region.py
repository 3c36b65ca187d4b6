"""The four regions of the grant, each with its hourly rate."""

from enum import StrEnum


class Region(StrEnum):
    """A region as the claim service names it, the dearest first.

    Inner London is the pay area of teachers, which is wider than the statistical one: Brent and Ealing are in it.
    """

    INNER_LONDON = "Inner London"
    OUTER_LONDON = "Outer London"
    FRINGE = "Fringe"
    REST_OF_ENGLAND = "Rest of England"
