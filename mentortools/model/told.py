"""Errors whose message is for the person who asked: it says why something cannot be done, and what to do."""


class ToldError(Exception):
    """Something cannot be done as it was asked for. The message is a sentence for the person who asked."""
