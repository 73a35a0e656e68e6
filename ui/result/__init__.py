"""The parts of a result: criteria, coverage, contract, comparison of roles, what-if, downloads."""
