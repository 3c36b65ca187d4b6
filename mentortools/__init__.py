"""Checks ITT mentor logs kept in Excel, fills in training hours and funding claims, and sums them up."""

from mentortools._version import __version__

__all__ = ["__version__"]
