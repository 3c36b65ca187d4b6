"""Checks that need several workbooks: schools that share an allowance or a session, and two years' logs."""

SEVERAL_LOGS = frozenset({"MT410", "MT603", "MT701", "MT702", "MT703"})
