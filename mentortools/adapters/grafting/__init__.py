"""Grafting: our sheets and marks put into a copy of a workbook by splicing, so that every other byte stays."""

from mentortools.adapters.grafting.graft import Grafted, clear, graft, graft_and_prove, our_sheets
from mentortools.adapters.grafting.reasons import CannotGraft

__all__ = ["CannotGraft", "Grafted", "clear", "graft", "graft_and_prove", "our_sheets"]
