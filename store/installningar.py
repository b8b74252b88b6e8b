"""Settings from the environment. Without any, a private PostgreSQL in ./.liggare is used."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings


class Installningar(BaseSettings):
    """Where the log is, and how it is reached.

    Three logins, all different: DATABASE_URL is the application's, DATABASE_OWNER_URL the
    migrations', DATABASE_FOLLOWER_URL the follower's. LIGGARE_KATALOG holds the private database
    and the secrets.
    """

    database_url: str | None = None
    database_owner_url: str | None = None
    database_follower_url: str | None = None
    katalog: Path = Field(default=Path(".liggare"), validation_alias="LIGGARE_KATALOG")
    hemlighet: str | None = Field(default=None, validation_alias="LIGGARE_HEMLIGHET")
    storsta_anrop: int = Field(default=25 * 1024 * 1024, validation_alias="LIGGARE_STORSTA_ANROP")
    """The largest request body that is accepted, in bytes."""
    bas_url: str | None = Field(default=None, validation_alias="LIGGARE_BAS_URL")
    """The public address of the API, when it is behind a gateway: https://example.se/statsbidrag/v1"""
