"""How each kind of duty is judged, one family of them a module."""
