"""The invented schools, a module each: who mentors whom, and what training was logged."""
