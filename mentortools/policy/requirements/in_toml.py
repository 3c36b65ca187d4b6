"""Values as TOML writes them."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

Written = str | bool | int | Decimal | date | Iterable[str]


def in_toml(value: Written) -> str:
    """A value as it stands behind the ``=``."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():
            return value.isoformat()
    return f"[{', '.join(map(in_toml, value))}]"


def key_in_toml(key: str, value: Written) -> str:
    """A line of a table."""
    return f"{key} = {in_toml(value)}"
