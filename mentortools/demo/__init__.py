"""The invented trust of the demo: its schools' logs, its earlier claims, and who should have returned a log.

Values only, so that a person can add them up: ``tests/expected/demo.csv`` does. Files are made of them elsewhere.
"""
