"""Creates the tables of campaigns, counts, accounts, attempts and the secret key."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Applies this revision."""
    _create_campaigns()
    _create_accounts()
    installation = op.create_table(
        "installation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name="single"),
    )
    op.bulk_insert(installation, [{"id": 1, "key": secrets.token_hex(32)}])


def _create_campaigns() -> None:
    op.create_table(
        "campaign",
        sa.Column("code", sa.String(6), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("place", sa.String(80), nullable=False),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.Column("roles", sa.JSON, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("expires", sa.Date, nullable=False),
        sa.Column("closed", sa.Boolean, nullable=False),
    )
    op.create_table(
        "count",
        sa.Column("code", sa.String(6), sa.ForeignKey("campaign.code", ondelete="CASCADE"), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("event", sa.String(12), primary_key=True),
        sa.Column("role", sa.String(64), primary_key=True),
        sa.Column("about", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.create_table(
        "counted",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_counted_until", "counted", ["until"])


def _create_accounts() -> None:
    op.create_table(
        "account",
        sa.Column("username", sa.String(64), primary_key=True),
        sa.Column("password", sa.String(60), nullable=False),
        sa.Column("rights", sa.JSON, nullable=False),
        sa.Column("disabled", sa.Boolean, nullable=False),
    )
    op.create_table(
        "attempt",
        sa.Column("who", sa.String(64), primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    """Reverts this revision."""
    for table in ("installation", "attempt", "account", "counted", "count", "campaign"):
        op.drop_table(table)
