"""The two kinds of mentor training that the grant pays for."""

from enum import StrEnum


class TrainingType(StrEnum):
    """Initial, or refresher for a mentor claimed for with the same provider in an earlier academic year."""

    INITIAL = "initial"
    REFRESHER = "refresher"

    @property
    def other(self) -> "TrainingType":
        """The other of the two."""
        return TrainingType.INITIAL if self is TrainingType.REFRESHER else TrainingType.REFRESHER
