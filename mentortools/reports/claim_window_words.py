"""Whether DfE's service takes claims on the day, as far as anybody has published it."""

from datetime import date

from mentortools.policy.claim_window import ClaimWindow
from mentortools.policy.period import in_words
from mentortools.reports.region_words import without_rules
from mentortools.reports.result import SchoolResult


def window_words(result: SchoolResult) -> tuple[str, ...]:
    """A line for each claim window of the year, in the order of the rules, and whom to ask where days are missing.

    Never empty.
    """
    if result.rules is None:
        return (without_rules(result),)
    if not result.rules.claim_windows:
        return (f"Not known: no days are confirmed for {result.rules.year}. DfE's service says when it is open.",)
    windows = result.rules.claim_windows
    ask = f"DfE's service says whether it is open on {in_words(result.on)}."
    states = tuple(_state(window, result.on) for window in windows)
    return states if all(_is_known(window, result.on) for window in windows) else (*states, ask)


def _is_known(window: ClaimWindow, on: date) -> bool:
    """Whether the published days alone tell if it is open."""
    before = window.opens is not None and on < window.opens
    after = window.closes is not None and on > window.closes
    return before or after or window.confirmed


def _state(window: ClaimWindow, on: date) -> str:
    day = in_words(on)
    if window.opens and on < window.opens:
        return f"Not open yet on {day}: it {window}."
    if window.closes and on > window.closes:
        return f"Closed on {day}: it {_past(window)}."
    if window.confirmed:
        return f"Open on {day}: it {window}, 11:59pm."
    return f"{_opens(window)}. {_closes(window)}."


def _opens(window: ClaimWindow) -> str:
    if window.opens:
        return f"Opened {in_words(window.opens)}"
    return f"Opens: {window.opens_about} (day not confirmed)"


def _closes(window: ClaimWindow) -> str:
    if window.closes:
        return f"Closes {in_words(window.closes)}"
    return f"Closes: {window.closes_about} (day not confirmed)" if window.closes_about else "Closes: day not confirmed"


def _past(window: ClaimWindow) -> str:
    return str(window).replace("opens ", "opened ", 1).replace(", closes ", ", closed ", 1)
