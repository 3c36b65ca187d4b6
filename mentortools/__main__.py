"""``python -m mentortools`` is ``mentortools``."""

import sys

from mentortools.cli import main

sys.exit(main())
