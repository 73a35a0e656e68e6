"""Words for ids, and the view models that screens and reports share. Knows no session and no chart."""
