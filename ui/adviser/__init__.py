"""For career advisers: invented people, two people side by side, the slides of a presentation and its stage."""
