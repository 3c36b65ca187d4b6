"""When the made-up logs are checked, and of which years they are.

Those who work through them share no more than this with what makes them: no contender, and none of the processes that
it starts, imports a maker of workbooks, as nobody's own command does.
"""

from datetime import date

YEAR, EARLIER_YEAR = "2025 to 2026", "2024 to 2025"
ON = date(2026, 5, 12)
"""The day for which everything is checked."""
