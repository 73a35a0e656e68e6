"""What a campaign counts of a visit, and the notice that tells the visitor about it."""
