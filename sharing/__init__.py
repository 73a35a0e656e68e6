"""What a recruiter hands out: the short link, its QR code, a poster and a card."""
