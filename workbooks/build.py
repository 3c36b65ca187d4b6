"""Builds ``mentor-log.xlsx``, the blank mentor log that schools fill in, from the package's own data.

Run it after a change to the template, the rules or the builder: ``python workbooks/build.py``.
"""

from pathlib import Path

from mentortools.adapters.mentor_log import build_log
from mentortools.policy.every_year import every_year

MENTOR_LOG = Path(__file__).parent / "mentor-log.xlsx"


def main() -> None:
    """Writes the workbook: the same bytes each time, as long as nothing it is built from has changed."""
    MENTOR_LOG.write_bytes(build_log(None, every_year()))
    print(f"{MENTOR_LOG.name}: {MENTOR_LOG.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
