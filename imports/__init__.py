"""Europass: a CV becomes proposed facts, which a person confirms one by one. Nothing is written to disk."""
