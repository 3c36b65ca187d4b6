"""How much a finding matters, in the words every output uses."""

from enum import StrEnum


class Severity(StrEnum):
    """What a finding does to the claim: keeps something out of it, asks for a look, or tells."""

    MUST_FIX = "must fix"
    CHECK = "check"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for what matters most: the order in which findings are listed."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
