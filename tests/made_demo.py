"""The demo's files, made once for all tests that look into them: building them takes seconds."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from mentortools.adapters.demo import demo_files


@cache
def made_demo() -> Mapping[str, bytes]:
    """Each file's path in the demo's folder, and its bytes."""
    return MappingProxyType(dict(demo_files()))
