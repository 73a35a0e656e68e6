"""Answers kept in the browser tab: the bridge to the tab, and the codec for what it keeps."""
