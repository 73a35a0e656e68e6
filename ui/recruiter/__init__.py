"""For recruiters: the form for a campaign, its links and printouts, its figures, and how it ends."""
