"""The demo's folder of returned workbooks, made of the values in ``mentortools.demo``."""

from mentortools.adapters.demo.files import BESIDE_RETURNED, EXPECTED, LEDGER, OWN_SET_FILE, RETURNED, demo_files
from mentortools.adapters.demo.make import ABOUT, make_demo

__all__ = ["ABOUT", "BESIDE_RETURNED", "EXPECTED", "LEDGER", "OWN_SET_FILE", "RETURNED", "demo_files", "make_demo"]
