"""Widths of rules, in points. Rules are solid ink: a grey hairline vanishes on a photocopy."""

HAIRLINE = 0.6
WRITE_IN = 0.9
BORDER = 1.2
CAPTION = 1.5
SEPARATOR = 2.25

HATCH_PITCH = 4.0
HATCH_LINE = 0.6
"""A hatch of 4 pt pitch and 0.6 pt lines still reads on a second-generation copy."""
