"""The domain of Role Compass: notices, rules, coverage, contract dates. No clock, no screen."""
