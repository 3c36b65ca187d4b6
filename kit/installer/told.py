"""What stops an installation, for the person who can put it right."""


class InstallError(Exception):
    """Nothing was installed, changed or removed. The message says why, and what to do."""
