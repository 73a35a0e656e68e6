"""An assessment as files to download: a report as PDF/UA, and its dates as a calendar. Imports no screen."""
