"""An assessment to take along: a report as PDF/UA, and its dates as a calendar. Knows no screen."""
