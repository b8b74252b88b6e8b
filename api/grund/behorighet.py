"""Who is asking: bearer tokens signed locally, and the one mechanism that checks roles."""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import jwt
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import ValidationError

from api.grund.problem import Avvisat
from domain.grund.aktor import Aktor, Roll
from store.installningar import Installningar

UTFARDARE = "bidragsliggaren"
_ALGORITM = "HS256"
_barare = HTTPBearer(auto_error=False, description="Token från `liggare token`")

LASARE = (Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM, Roll.GRANSKARE)
ALLA = (*LASARE, Roll.SOKANDE)


class HemlighetsFel(Exception):
    """The key is no key; the text says, in Swedish, what to do."""


def hemlighet(installningar: Installningar, katalog: Path) -> str:
    """The key that signs tokens: LIGGARE_HEMLIGHET, or one made once and kept in `katalog`."""
    if installningar.hemlighet:
        if len(installningar.hemlighet) < 32:
            raise HemlighetsFel("LIGGARE_HEMLIGHET ska vara minst 32 tecken.")
        return installningar.hemlighet
    katalog.mkdir(parents=True, exist_ok=True)
    fil = katalog / "hemlighet"
    if not fil.exists():
        ny = katalog / f"hemlighet.{os.getpid()}"
        with os.fdopen(os.open(ny, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as ut:
            ut.write(secrets.token_hex(32))
        try:
            os.link(ny, fil)  # the first of several processes wins
        except FileExistsError:
            pass
        finally:
            ny.unlink()
    return fil.read_text()


def utfarda(nyckel: str, aktor: Aktor, giltig: timedelta) -> str:
    """A token for `aktor`, valid from now on for `giltig`."""
    nu = datetime.now(UTC)
    innehall = {
        "iss": UTFARDARE,
        "sub": aktor.subjekt,
        "roll": aktor.roll.value,
        "org": aktor.organisation,
        "iat": nu,
        "exp": nu + giltig,
    }
    return jwt.encode(innehall, nyckel, algorithm=_ALGORITM)


def tyd(nyckel: str, token: str) -> Aktor:
    """Who the token speaks for. Raises Avvisat (401)."""
    try:
        innehall: dict[str, Any] = jwt.decode(
            token,
            nyckel,
            algorithms=[_ALGORITM],
            issuer=UTFARDARE,
            options={"require": ["exp", "iat", "sub", "roll", "org"]},
        )
        return Aktor(
            subjekt=innehall["sub"], roll=Roll(innehall["roll"]), organisation=innehall["org"]
        )
    except jwt.ExpiredSignatureError as fel:
        raise _inte_inloggad("Token har gått ut. Hämta en ny med: liggare token") from fel
    except (jwt.InvalidTokenError, ValidationError, ValueError) as fel:
        raise _inte_inloggad("Token är inte giltig.") from fel


def _inte_inloggad(text: str) -> Avvisat:
    return Avvisat(401, "inloggning-kravs", text, {"WWW-Authenticate": "Bearer"})


class Behorig:
    """Lets through those who have one of `roller`; a test finds it on every route."""

    def __init__(self, *roller: Roll) -> None:
        self.roller = frozenset(roller)

    def __call__(
        self,
        request: Request,
        barare: Annotated[HTTPAuthorizationCredentials | None, Depends(_barare)],
    ) -> Aktor:
        if barare is None:
            raise _inte_inloggad("Anropet saknar token: Authorization: Bearer …")
        aktor = tyd(request.app.state.nyckel, barare.credentials)
        if aktor.roll not in self.roller:
            raise Avvisat(
                403,
                "behorighet-saknas",
                f"Rollen {aktor.roll.namn} får inte göra detta. Det får: "
                + ", ".join(sorted(roll.namn for roll in self.roller))
                + ".",
            )
        return aktor
