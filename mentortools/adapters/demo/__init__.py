"""The demo's folder of returned workbooks, made of the values in ``mentortools.demo``."""

from mentortools.adapters.demo.files import EXPECTED, LEDGER, RETURNED, demo_files
from mentortools.adapters.demo.make import make_demo

__all__ = ["EXPECTED", "LEDGER", "RETURNED", "demo_files", "make_demo"]
