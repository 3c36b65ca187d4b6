"""Windows' registry, read and never written. On other systems it is empty.

The names are those of Microsoft's administrative templates. What policy sets comes before what the person set.
"""

import re
import sys
from collections.abc import Mapping

from msgspec import Struct

from mentortools.reports.doctor import OfficeSettings

_POLICIES, _OWN = r"Software\Policies\Microsoft\Office", r"Software\Microsoft\Office"
_CLOUD = r"Software\Policies\Microsoft\Cloud\Office"
_SECURITY, _TRUSTED = r"Excel\Security", r"Excel\Security\Trusted Locations"
_DEFENDER = r"Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
_MANAGED = r"Software\Policies\Microsoft\Windows Defender\Policy Manager"


class Setting(Struct, frozen=True):
    """Where a setting of Office stands, below its version."""

    key: str
    name: str


SETTINGS: Mapping[str, Setting] = {
    "macros_off": Setting("Common", "vbaoff"),
    "macro_warnings": Setting(_SECURITY, "VBAWarnings"),
    "add_ins_off": Setting(_SECURITY, "DisableAllAddins"),
    "add_ins_signed": Setting(_SECURITY, "RequireAddinSig"),
    "internet_blocked": Setting(_SECURITY, "blockcontentexecutionfrominternet"),
    "trusted_folders_off": Setting(_TRUSTED, "AllLocationsDisabled"),
    "own_trusted_folders": Setting(r"Common\Security\Trusted Locations", "Allow User Locations"),
}


def office_settings(version: str) -> OfficeSettings:
    """The settings of one version of Office, such as ``16.0``."""
    return OfficeSettings(**{field: _setting(version, setting) for field, setting in SETTINGS.items()})


def _setting(version: str, setting: Setting) -> int | None:
    places = (
        (PERSON, rf"{_CLOUD}\{version}\{setting.key}"),
        (PERSON, rf"{_POLICIES}\{version}\{setting.key}"),
        (COMPUTER, rf"{_POLICIES}\{version}\{setting.key}"),
        (PERSON, rf"{_OWN}\{version}\{setting.key}"),
    )
    return next((value for place in places if (value := _number(*place, setting.name)) is not None), None)


def defender_rule(rule: str) -> int | None:
    """How a rule of attack surface reduction is set: by group policy, by a management service, or on the computer."""
    for key in (rf"Software\Policies\{_DEFENDER}", rf"Software\{_DEFENDER}"):
        if (value := _number(COMPUTER, key, rule)) is not None:
            return value
    return managed_rule(str(value_of(COMPUTER, _MANAGED, "ASRRules") or ""), rule)


def managed_rule(rules: str, rule: str) -> int | None:
    """One rule of a list such as ``d4f940ab-…=1|01443614-…=2``; None where it is not in it."""
    pairs = (each.partition("=") for each in rules.split("|"))
    return next(
        (int(state) for name, _, state in pairs if name.strip("{} ").lower() == rule and state.isdecimal()), None
    )


def _number(root: str, key: str, name: str) -> int | None:
    """A value that is a number, or a text that holds one: rules of Defender are kept as text."""
    value = value_of(root, key, name)
    return int(value) if isinstance(value, int) or (isinstance(value, str) and value.isdecimal()) else None


PERSON, COMPUTER = "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"

if sys.platform == "win32":
    import winreg

    def value_of(root: str, key: str, name: str) -> object:
        """A value of the registry; None where it is not set or may not be read."""
        try:
            with winreg.OpenKey(getattr(winreg, root), key) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None

    def excel_versions() -> tuple[str, ...]:
        """The versions of Excel that the person has started, the newest last."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _OWN) as office:
                names = [winreg.EnumKey(office, number) for number in range(winreg.QueryInfoKey(office)[0])]
        except OSError:
            return ()
        versions = [name for name in names if re.fullmatch(r"[0-9]+\.0", name) and _there(rf"{_OWN}\{name}\Excel")]
        return tuple(sorted(versions, key=float))

    def _there(key: str) -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key):
                return True
        except OSError:
            return False

else:

    def value_of(root: str, key: str, name: str) -> object:  # noqa: ARG001 - the same function on Windows needs them
        """Nothing: there is no registry."""
        return None

    def excel_versions() -> tuple[str, ...]:
        """None: there is no registry."""
        return ()
