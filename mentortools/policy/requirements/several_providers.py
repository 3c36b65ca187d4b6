"""What is said of a set that is one provider's and does not give that provider's code."""

from mentortools.policy.requirements.requirement_set import RequirementSet

SEVERAL_PROVIDERS = (
    "It does not give that provider's code. Where a school has trainees of several providers, the mentors of all of"
    " them are held to it, unless a set of your own is chosen in its place that includes it and has the code under"
    ' [set], as providers = ["1AB"].'
)


def about_several_providers(one: RequirementSet) -> str:
    """What somebody who chooses a set should know of schools with several providers; empty where there is nothing."""
    return SEVERAL_PROVIDERS if any(line.lacks_its_provider for line in one.requirements) else ""
