"""Handouts for recruiters: the short link, its QR code, a poster and a card."""
