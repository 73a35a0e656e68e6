"""Plotly figures and their palette. Streamlit is not imported here, so that figures are tested alone."""

# Plotly takes pandas from sys.modules: while another session's thread is half-way through importing it, that fails.
import pandas as pd  # noqa: F401
