"""What comes of the answers: criteria, coverage, contract, what-if, comparison, evidence, downloads and the rules."""
