"""What every object of the engine has in common: its members are counted, and those it lacks say their name."""

from collections.abc import Callable
from functools import wraps
from inspect import getattr_static
from types import FunctionType
from typing import TYPE_CHECKING, ClassVar, NoReturn

from tests.excel.engine.calls import calls

COLLECTION_METHODS = frozenset({"__call__", "__len__", "__iter__", "__contains__", "__getitem__"})


class Modelled:
    """Counts each public member of a subclass; makes those that xlwings promises and the subclass lacks raise.

    `uncounted` names members that xlwings answers without Excel; `settable` plain attributes that xlwings sets.
    """

    uncounted: ClassVar[frozenset[str]] = frozenset()
    settable: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, member in list(vars(cls).items()):
            if name in cls.uncounted:
                continue
            if isinstance(member, property):
                setattr(cls, name, _counted_property(name, member))
            elif isinstance(member, FunctionType) and (name in COLLECTION_METHODS or not name.startswith("_")):
                setattr(cls, name, _counted_method(name, member))
        for name in _lacking(cls):
            setattr(cls, name, _raising(cls.__name__, name))

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("__"):
                raise AttributeError(name)
            lacks(type(self).__name__, name)

    def __setattr__(self, name: str, value: object) -> None:
        settable = name.startswith("_") or name in self.settable
        if not settable and not isinstance(getattr_static(type(self), name, None), property):
            lacks(type(self).__name__, name)
        super().__setattr__(name, value)


def lacks(owner: str, name: str) -> NoReturn:
    """Excel has it and the engine has not: a test that needs it must not pass."""
    message = f"{owner}.{name} is not modelled by the file engine"
    raise NotImplementedError(message)


def _lacking(cls: type) -> list[str]:
    """Names that a base class of xlwings promises and no class of ours answers."""
    ours = {name for base in cls.__mro__ if issubclass(base, Modelled) for name in vars(base)}
    promised = {name for base in cls.__mro__ if base.__module__ == "xlwings.base_classes" for name in vars(base)}
    return [name for name in promised - ours if name in COLLECTION_METHODS or not name.startswith("_")]


def _raising(owner: str, name: str) -> property | Callable[..., NoReturn]:
    def refuse(*_: object) -> NoReturn:
        lacks(owner, name)

    return refuse if name in COLLECTION_METHODS else property(refuse, refuse)


def _counted_method(name: str, method: FunctionType) -> Callable[..., object]:
    word = name.strip("_")

    @wraps(method)
    def counted(*args: object, **options: object) -> object:
        return calls.cross(f"{type(args[0]).__name__}.{word} call", lambda: method(*args, **options))

    return counted


def _counted_property(name: str, member: property) -> property:
    getter, setter = member.fget, member.fset

    def read(self: object) -> object:
        if getter is None:
            lacks(type(self).__name__, f"{name} to be read")
        return calls.cross(f"{type(self).__name__}.{name} get", lambda: getter(self))

    def write(self: object, value: object) -> None:
        if setter is None:
            lacks(type(self).__name__, f"{name} to be set")
        calls.cross(f"{type(self).__name__}.{name} set", lambda: setter(self, value))

    return property(read, write)
