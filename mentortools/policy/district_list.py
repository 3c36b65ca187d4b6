"""The districts of England as a rules file lists them: code and name, the ended ones with the day they ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class EndedDistrict:
    """A district that no longer exists. The day is the one of the published list, not always the legal one."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    name: str
    ended_on: date


@dataclass(frozen=True, slots=True)
class DistrictList:
    """Every English district code, live and ended. Raises ValueError if a code is in both."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    live: Mapping[str, str]
    ended: Mapping[str, EndedDistrict]

    def __post_init__(self) -> None:
        if both := sorted(self.live.keys() & self.ended.keys()):
            msg = f"{both[0]} is both live and ended"
            raise ValueError(msg)

    def __contains__(self, code: str) -> bool:
        return code in self.live or code in self.ended
