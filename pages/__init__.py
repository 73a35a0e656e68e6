"""One file a screen: reads the session, calls the domain, draws."""
