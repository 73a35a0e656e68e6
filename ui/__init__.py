"""What screens share: session, navigation, frame, and a room for each group of screens or elements."""
