"""What a lead mentor sends: the newsletter of a half-term to the group, and reminders to mentors, one by one."""
