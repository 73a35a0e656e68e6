"""For recruiters: the campaign form, handouts and figures."""
