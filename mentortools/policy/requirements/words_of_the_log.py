"""The log's own words that requirement sets use. The tests hold them to those of the log's template."""

PROGRAMMES = ("Primary", "Secondary", "Early years", "Further education")
"""What the log calls a trainee's programme."""

TRAINING = (
    "Induction",
    "Online module",
    "Session preparation",
    "Intensive training and practice (ITaP)",
    "Sharing best practice meeting",
    "Discussion forum",
    "Research and resources",
    "Refresher",
    "Other training",
)
"""Activities of the training log."""

MENTORING = ("Meeting", "Formal observation", "Informal observation", "Report", "Visit", "Other")
"""Activities that the mentoring log offers in any case."""

MORE_MENTORING = (
    "Monthly reflection",
    "PLC meeting",
    "Interim report",
    "Summative report",
    "Formal assessment",
    "QTS or end point assessment",
    "Final recommendation",
    "Transition plan",
    "Tutor meeting",
    "Lead mentor visit",
    "Concern",
    "Told personal tutor",
)
"""Activities that it offers where a chosen set asks for them."""
