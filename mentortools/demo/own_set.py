"""The requirement set that the invented trust wrote for itself: a file beside the returned workbooks."""

OWN_SET = """# What Larkspur Learning Trust asks of its schools.

[set]
name = "larkspur"
title = "What we ask for at Larkspur Learning Trust"
includes = ["mentoring-entitlement"]
leaves_out = ["N9"]

[sources.handbook]
title = "Mentoring at Larkspur"
address = "the trust office, shelf 3"
section = "What mentors get"
read_on = 2025-09-01
still_valid_on = 2026-06-20

# An hour with the trainee becomes 45 minutes.
[[requirement]]
code = "N1a"
title = "Three quarters of an hour with the trainee each week"
figures.minutes = 45
source = "handbook"

[[requirement]]
code = "LL1"
title = "Other pay, where there is no TLR"
duty = "entitlement-item"
who = "Trust"
figures.item = "Entitlement.extra_pay"
source = "handbook"
section = "What mentors are paid"
"""
"""No TLR is asked for, a shorter meeting, and other pay."""
