"""Accredited providers that have several codes: an allowance is a provider's, whichever of its codes was typed."""

from collections import Counter
from collections.abc import Iterable

from mentortools.workbook.log import ProviderRow
from mentortools.workbook.plain_name import plain

HIDDEN_CODES = frozenset(
    "1YF 21J 1GV 2HE 24P 1MN 1TZ 5J5 7K9 L06 2P4 21P 1FE 3P4 3L4 2H7 2A6 4W2 4L1 4L3 4C2 5A6 2U6".split()  # noqa: SIM905 - as they are published
)
"""Codes of the National Institute of Teaching that DfE's claim service hides: it offers the head record alone.

From the list of duplicates in DFE-Digital/itt-mentor-services, read on 20 August 2026.
"""
_INSTITUTE = ("nationalinstituteofteaching", "niot")


class OneProvider:
    """Tells which codes are one provider's: by DfE's list of duplicates, and by the names that a log gives them."""

    def __init__(self, providers: Iterable[ProviderRow]) -> None:
        named = {row.provider_code: plain(row.provider_name) for row in providers if row.provider_name}
        several = {name for name, codes in Counter(named.values()).items() if codes > 1}
        self._institute = HIDDEN_CODES | {code for code, name in named.items() if name.startswith(_INSTITUTE)}
        self._named = {code: name for code, name in named.items() if name in several}

    def of(self, code: str) -> str:
        """What stands for the provider: the same for each of its codes."""
        return _INSTITUTE[0] if code in self._institute else self._named.get(code, code)
