"""Reads a Europass CV and proposes facts from it, each to be confirmed by a person. Writes nothing to disk."""
