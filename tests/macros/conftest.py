"""The add-in built once, and its buttons pressed in one LibreOffice."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.build import TWIN, build
from tests.macros.office import Office, missing, office


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the add-in and its twin."""
    folder = tmp_path_factory.mktemp("add in")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def pressed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """LibreOffice with the twin open: ``pressed.press("check")``. Skipped where it is missing, except in CI."""
    reason = missing()
    if reason is not None and not os.environ.get("CI"):
        pytest.skip(reason)
    assert reason is None
    with office(built / TWIN, tmp_path_factory.mktemp("libreoffice")) as running:
        yield running
