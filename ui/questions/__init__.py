"""The questions of the check: the kinds of question, the route, and the screens' Back and Continue."""
