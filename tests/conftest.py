"""Property tests: the same examples on every run of CI, new ones on a person's machine."""

import os

from hypothesis import settings

settings.register_profile("person", deadline=None)
settings.register_profile("ci", settings.get_profile("person"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "person")
