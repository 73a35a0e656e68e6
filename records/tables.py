"""The tables. No row describes a visitor: a count has a day, but no time."""

from __future__ import annotations

import sqlalchemy as sa

# Constraints have names so that migrations can refer to them on both databases.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
metadata = sa.MetaData(naming_convention=NAMES)

campaign = sa.Table(
    "campaign",
    metadata,
    sa.Column("code", sa.String(6), primary_key=True, doc="in the short link"),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("place", sa.String(80), nullable=False),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    sa.Column("roles", sa.JSON, nullable=False, doc="role ids, in the order in which they are offered"),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("expires", sa.Date, nullable=False, doc="the last day on which the link works"),
    sa.Column("closed", sa.Boolean, nullable=False, default=False),
)

count = sa.Table(
    "count",
    metadata,
    sa.Column("code", sa.String(6), sa.ForeignKey(campaign.c.code, ondelete="CASCADE"), primary_key=True),
    sa.Column("day", sa.Date, primary_key=True, doc="in Brussels"),
    sa.Column("event", sa.String(12), primary_key=True, doc="opened, started, finished, verdict, obstacle"),
    sa.Column("role", sa.String(64), primary_key=True, doc="empty if the event has no role"),
    sa.Column(
        "about", sa.String(64), primary_key=True, doc="the subject: a verdict, a criterion, an item, or empty"
    ),
    sa.Column("number", sa.Integer, nullable=False),
)

counted = sa.Table(
    "counted",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True, doc="random key of one event, linked to nothing"),
    sa.Column("until", sa.DateTime(timezone=True), nullable=False, index=True, doc="when the key expires"),
)

account = sa.Table(
    "account",
    metadata,
    sa.Column("username", sa.String(64), primary_key=True, doc="in lower case"),
    sa.Column("password", sa.String(60), nullable=False, doc="a bcrypt hash"),
    sa.Column("rights", sa.JSON, nullable=False, doc="adviser, recruiter, administrator"),
    sa.Column("disabled", sa.Boolean, nullable=False, default=False),
)

attempt = sa.Table(
    "attempt",
    metadata,
    sa.Column("who", sa.String(64), primary_key=True, doc="a keyed hash of the typed name"),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("until", sa.DateTime(timezone=True), nullable=False, doc="when the attempts expire"),
)

installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1", name="single"), primary_key=True),
    sa.Column("key", sa.String(64), nullable=False, doc="the secret key of this database, in hexadecimal"),
)
