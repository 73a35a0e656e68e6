"""The time zone in which days and deadlines are told."""

from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
