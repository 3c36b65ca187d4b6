"""DfE's statuses, read by code or label however people write them."""

import pytest

from mentortools.model.claim_status import ClaimStatus

LABELS = [
    ("internal_draft", "Internal draft"),
    ("draft", "Draft"),
    ("submitted", "Submitted"),
    ("invalid_provider", "Invalid provider"),
    ("payment_in_progress", "Payer payment review"),
    ("payment_information_requested", "Payer needs information"),
    ("payment_information_sent", "Information sent to payer"),
    ("payment_not_approved", "Rejected by payer"),
    ("paid", "Paid"),
    ("sampling_in_progress", "Audit requested"),
    ("sampling_provider_not_approved", "Rejected by provider"),
    ("sampling_not_approved", "Rejected by school"),
    ("clawback_requires_approval", "Clawback requires approval"),
    ("clawback_rejected", "Clawback rejected"),
    ("clawback_requested", "Ready for clawback"),
    ("clawback_in_progress", "Sent to payer for clawback"),
    ("clawback_complete", "Clawback complete"),
    ("prepared", "Prepared"),
]


def test_there_are_dfes_seventeen_and_our_one() -> None:
    assert [(status.value, status.label) for status in ClaimStatus] == LABELS


@pytest.mark.parametrize(("code", "label"), LABELS)
def test_code_and_label_are_read_in_any_case_and_spacing(code: str, label: str) -> None:
    for text in (code, code.upper(), code.replace("_", " "), f" {label} ", label.lower(), label.replace(" ", "\u00a0")):
        assert ClaimStatus.read(text) is ClaimStatus(code)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Payment not approved", ClaimStatus.PAYMENT_NOT_APPROVED),
        ("payment-not-approved", ClaimStatus.PAYMENT_NOT_APPROVED),
        ("Amended", ClaimStatus.SAMPLING_PROVIDER_NOT_APPROVED),
        ("Approved", ClaimStatus.PAID),
        ("approved by the head", None),
        ("Rejected", None),
        ("pai", None),
        ("", None),
        ("—", None),
    ],
)
def test_other_words(text: str, status: ClaimStatus | None) -> None:
    assert ClaimStatus.read(text) is status
