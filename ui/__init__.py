"""What screens share: session, widgets, charts, frame. With pages/ and app.py the only Streamlit code."""
