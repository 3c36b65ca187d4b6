"""What mentors and schools owe beyond the claim: named, cited sets of requirements, of which a school chooses."""
