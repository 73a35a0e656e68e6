"""The domain of Role Compass: notices, rules, coverage and contract dates, without a clock or a user interface."""
