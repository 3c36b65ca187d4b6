"""Installs Mentor training for one person, and takes it away again, with Python's standard library alone."""
