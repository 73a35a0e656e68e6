"""Words for ids: translation, dates, names of countries and languages. Reads no session, draws nothing."""
