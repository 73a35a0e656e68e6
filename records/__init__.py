"""The database: campaigns and their counts, accounts and the guard of sign-in."""
