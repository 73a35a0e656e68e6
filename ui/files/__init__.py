"""Files that a visitor uploads: saved answers to resume, and Europass CVs with answers to confirm."""
