"""Checks of what chosen requirement sets ask for. Imported only where a school has chosen one."""
