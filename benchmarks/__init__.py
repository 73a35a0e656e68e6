"""What is measured, as ratios; see README.md."""
