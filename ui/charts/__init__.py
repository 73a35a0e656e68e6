"""Plotly figures and their palette. Streamlit is not imported here, so that figures are tested alone."""
