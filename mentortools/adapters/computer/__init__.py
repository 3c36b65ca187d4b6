"""What this computer is like, for ``mentortools doctor``: looked at, never changed."""

from mentortools.adapters.computer.look import look

__all__ = ["look"]
