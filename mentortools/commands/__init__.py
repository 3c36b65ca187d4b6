"""One module a command: what was typed in, what the package makes of it out."""
