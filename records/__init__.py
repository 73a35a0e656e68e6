"""The database: campaigns and their counts, accounts, and the limit on sign-in attempts."""
