"""For candidates who look for a role: the cards of the home page, and the parts of a role's page."""
