"""Variants of the app that single browser tests need; each module is served by uvicorn."""
