"""The versions of Python that the kit holds packages for."""

PYTHONS = ("3.14", "3.13", "3.12", "3.15")
"""In the order in which install.cmd tries them: the newest that schools are likely to have been looking after first."""

NAMED = "Python 3.12, 3.13, 3.14 or 3.15"
