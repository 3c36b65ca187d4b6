"""Proposing a layout for a workbook: what each sheet and heading most likely is, and how sure that is."""

from mentortools.workbook.proposal.propose import propose
from mentortools.workbook.proposal.values import Proposal, ProposedHeading, ProposedSheet, ProposedWord, Sure

__all__ = ["Proposal", "ProposedHeading", "ProposedSheet", "ProposedWord", "Sure", "propose"]
