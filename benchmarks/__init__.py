"""Benchmarks that report ratios; see README.md."""
