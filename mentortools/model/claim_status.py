"""Where a claim stands: the 17 statuses of DfE's claim service, and one of our own."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ClaimStatus(StrEnum):
    """A claim's status, by the code the service uses. Which of them use hours is a rule: see ``mentortools.policy``."""

    INTERNAL_DRAFT = "internal_draft"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    INVALID_PROVIDER = "invalid_provider"
    PAYMENT_IN_PROGRESS = "payment_in_progress"
    PAYMENT_INFORMATION_REQUESTED = "payment_information_requested"
    PAYMENT_INFORMATION_SENT = "payment_information_sent"
    PAYMENT_NOT_APPROVED = "payment_not_approved"
    PAID = "paid"
    SAMPLING_IN_PROGRESS = "sampling_in_progress"
    SAMPLING_PROVIDER_NOT_APPROVED = "sampling_provider_not_approved"
    SAMPLING_NOT_APPROVED = "sampling_not_approved"
    CLAWBACK_REQUIRES_APPROVAL = "clawback_requires_approval"
    CLAWBACK_REJECTED = "clawback_rejected"
    CLAWBACK_REQUESTED = "clawback_requested"
    CLAWBACK_IN_PROGRESS = "clawback_in_progress"
    CLAWBACK_COMPLETE = "clawback_complete"
    PREPARED = "prepared"
    """Ours, none of DfE's: worked out here and not yet submitted."""

    @property
    def label(self) -> str:
        """The words people see: the service's label, or the code as words where the service has none."""
        return _LABELS.get(self, self.value.replace("_", " ").capitalize())

    @classmethod
    def read(cls, text: str) -> "ClaimStatus | None":
        """The status that a code or label means, whatever its case, spaces and dashes; None for any other text."""
        return _WORDS.get(_squeezed(text))


_LABELS: Mapping[ClaimStatus, str] = MappingProxyType(
    {
        ClaimStatus.PAYMENT_IN_PROGRESS: "Payer payment review",
        ClaimStatus.PAYMENT_INFORMATION_REQUESTED: "Payer needs information",
        ClaimStatus.PAYMENT_INFORMATION_SENT: "Information sent to payer",
        ClaimStatus.PAYMENT_NOT_APPROVED: "Rejected by payer",
        ClaimStatus.SAMPLING_IN_PROGRESS: "Audit requested",
        ClaimStatus.SAMPLING_PROVIDER_NOT_APPROVED: "Rejected by provider",
        ClaimStatus.SAMPLING_NOT_APPROVED: "Rejected by school",
        ClaimStatus.CLAWBACK_REQUESTED: "Ready for clawback",
        ClaimStatus.CLAWBACK_IN_PROGRESS: "Sent to payer for clawback",
    }
)

# What an accredited provider's own users see in place of the school's label.
_PROVIDER_LABELS: Mapping[str, ClaimStatus] = MappingProxyType(
    {
        "Amended": ClaimStatus.SAMPLING_PROVIDER_NOT_APPROVED,
        "Approved": ClaimStatus.PAID,
    }
)


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_WORDS: Mapping[str, ClaimStatus] = MappingProxyType(
    {_squeezed(label): status for label, status in _PROVIDER_LABELS.items()}
    | {_squeezed(word): status for status in ClaimStatus for word in (status.label, status.value)}
)
