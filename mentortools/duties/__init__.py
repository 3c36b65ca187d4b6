"""What mentors and schools owe each other, and what of it is met: weeks, training, review, entitlement."""
