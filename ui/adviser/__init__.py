"""For career advisers: people to present, a comparison of two people, and the slides of a presentation."""
