"""All families of checks of duties. Importing this module declares them."""

from mentortools.checks.catalogue import Check, Stage, declared
from mentortools.checks.duties import chosen_sets, components, leads, people, reviews, training, weeks

FAMILIES = (chosen_sets, people, weeks, training, components, reviews, leads)

DUTIES: tuple[Check, ...] = tuple(each for each in declared() if each.stage is Stage.DUTIES)
"""Every check of duties, by code."""
