"""What stands above every screen of a signed-in user."""
