"""Files that a visitor hands in: uploads, and saved answers to resume."""
