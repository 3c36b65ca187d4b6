"""The catalogue of checks and its families."""
