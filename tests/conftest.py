"""Property tests: the same examples on every run of CI, new ones on a person's machine. And the demo, made once."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from mentortools.cli import main

settings.register_profile("person", deadline=None)
settings.register_profile("ci", settings.get_profile("person"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "person")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's folder, as ``mentortools demo`` makes it. It takes seconds, so nobody may change anything in it."""
    out = tmp_path_factory.mktemp("demo") / "out"
    assert main(["demo", "-o", str(out), "--quiet"]) == 0
    return out
