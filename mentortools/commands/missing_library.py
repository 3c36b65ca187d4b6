"""What to do where a library cannot be loaded. Only Python's own modules are needed to say it."""


def missing_library(error: Exception, package: str) -> str:
    """A sentence on the library that mentortools, installed as ``package``, lacks; empty for any other error."""
    library = (error.name or "").partition(".")[0] if isinstance(error, ImportError) else ""
    if library in {"", "mentortools"}:
        return ""
    return (
        f"{library} cannot be loaded, and mentortools needs it. Run install.cmd of the install kit again, or type"
        f' pip install "{package}" with the Python that runs mentortools.'
    )
