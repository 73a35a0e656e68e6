"""The bar above every screen of a signed-in user."""
