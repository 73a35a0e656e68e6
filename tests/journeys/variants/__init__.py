"""The app with a difference, for journeys that need one; each module is served with uvicorn."""
