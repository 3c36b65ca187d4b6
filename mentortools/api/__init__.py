"""The package as Python: what each command does, as a function of paths and values."""
