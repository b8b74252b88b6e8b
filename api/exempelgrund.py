"""What the real 2024 round stands on: the money, the regelverk, who decides, and who is paid."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid5

import exempel
from api.falt import till_ore
from domain import anslag, anslagsbelopp, betalningsmalsval, mottagare, myndighet, regelverk
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Roll
from domain.grunddata import BANKDAGAR, Grunddata, faststall_bankdagar
from domain.regler import Innehall
from store.basis import svensk_dag
from store.journal import Arbete, Kommando

BANKDAGSFIL = Path(exempel.__file__).parent / "grunddata" / "bankdagar.toml"
SOCIALSTYRELSEN = "202100-0555"
_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a0f")


def _aktor(subjekt: str, roll: Roll) -> Aktor:
    return Aktor(subjekt=subjekt, roll=roll, organisation=SOCIALSTYRELSEN)


HANDLAGGARE = _aktor("handlaggare-01", Roll.HANDLAGGARE)
BESLUTSFATTARE = _aktor("beslut-01", Roll.BESLUTSFATTARE)
ATTESTANT = _aktor("ekonom-01", Roll.EKONOM)
EKONOM = _aktor("ekonom-02", Roll.EKONOM)


class Handelse(NamedTuple):
    """One command of the story: when the authority knew, and what it did."""

    nar: datetime
    namn: str
    kommando: Kommando


def exempel_id(*namn: str) -> UUID:
    """The id of something in the examples: the same in every demonstration log."""
    return uuid5(_NAMNRYMD, "/".join(namn))


def efter(nar: datetime, minuter: int) -> datetime:
    return nar + timedelta(minutes=minuter)


def post_id(post: dict[str, Any]) -> UUID:
    return anslag.anslag_id(post["utgiftsomrade"], post["anslag"], post["anslagspost"])


def grunden(data: dict[str, Any], regler: dict[str, Any]) -> Iterator[Handelse]:
    """The anslagspost with its money, the regelverk, the myndighet and the mottagare."""
    kand = data["anslagspost"]["kand"]
    yield Handelse(efter(kand, 0), "anslagspost", lambda a: _medel(a, data["anslagspost"]))
    yield Handelse(
        efter(kand, 1), f"regelverk/{regler['beteckning']}", lambda a: _regelverket(a, regler)
    )
    yield Handelse(efter(kand, 2), "myndighet", lambda a: _myndigheten(a, data["myndighet"]))
    yield Handelse(efter(kand, 3), "mottagare", lambda a: _mottagarna(a, data))
    yield Handelse(efter(kand, 4), "betalningsmal", lambda a: _godkann(a, data))
    yield Handelse(efter(kand, 5), "bankdagar", lambda a: _bankdagarna(a, kand.date()))


def _bankdagarna(arbete: Arbete, dag: date) -> None:
    """The days on which banks are closed, for all the years that the examples have them for."""
    uppgifter = tomllib.loads(BANKDAGSFIL.read_text())
    grunddata = arbete.ny(Grunddata.tom(BANKDAGAR))
    for ar in uppgifter["ar"]:
        faststall_bankdagar(grunddata, verkningsdag=dag, av=EKONOM, kalla=uppgifter["kalla"], **ar)


def _medel(arbete: Arbete, post: dict[str, Any]) -> None:
    ny = arbete.ny(
        anslag.lagg_upp(
            verkningsdag=post["galler_fran"],
            av=HANDLAGGARE,
            **{n: post[n] for n in ("utgiftsomrade", "anslag", "anslagspost", "benamning")},
        )
    )
    anslagsbelopp.tilldela(
        ny,
        verkningsdag=post["galler_fran"],
        av=HANDLAGGARE,
        budgetar=post["budgetar"],
        belopp_ore=till_ore(post["belopp"]),
        beslutsreferens=post["beslutsreferens"],
    )


def _regelverket(arbete: Arbete, regler: dict[str, Any]) -> None:
    """The first version, and those that came later."""
    forsta, *senare = regler["versioner"]
    nytt = arbete.ny(
        regelverk.registrera(
            av=HANDLAGGARE, beteckning=regler["beteckning"], **version(regler, forsta)
        )
    )
    for nasta in senare:
        regelverk.infor_version(nytt, av=HANDLAGGARE, **version(regler, nasta))


def version(regler: dict[str, Any], denna: dict[str, Any]) -> dict[str, Any]:
    """What a version says: what all of them have in common, and what is its own."""
    delar = {**dict.fromkeys(Innehall.model_fields), **regler.get("gemensamt", {}), **denna}
    delar["aterkrav"] = delar["aterkrav"] and {"ranta": None, **delar["aterkrav"]}
    return {
        "verkningsdag": denna["ikrafttrader"],
        "rubrik": regler["rubrik"],
        "version": denna["version"],
        "innehall": Innehall(**{namn: delar[namn] for namn in Innehall.model_fields}),
    }


def _myndigheten(arbete: Arbete, data: dict[str, Any]) -> None:
    """The authority, and who may decide and attest on its behalf."""
    ny = arbete.ny(
        myndighet.registrera(
            verkningsdag=data["galler_fran"],
            av=HANDLAGGARE,
            organisationsnummer=data["organisationsnummer"],
            namn=data["namn"],
        )
    )
    for delegation in data["delegationer"]:
        myndighet.delegera(
            ny,
            verkningsdag=data["galler_fran"],
            av=HANDLAGGARE,
            delegation_id=exempel_id("delegation", delegation["subjekt"]),
            subjekt=delegation["subjekt"],
            beslutstyper=map(Beslutstyp, delegation["beslutstyper"]),
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens=delegation["beslutsreferens"],
        )


def _mottagarna(arbete: Arbete, data: dict[str, Any]) -> None:
    """The organisations, and where somebody proposes that each is paid."""
    dag = data["anslagspost"]["galler_fran"]
    for ansokan in data["ansokningar"]:
        ny = arbete.ny(
            mottagare.registrera(
                verkningsdag=dag,
                av=HANDLAGGARE,
                organisationsnummer=ansokan["organisationsnummer"],
                namn=ansokan["mottagare"],
            )
        )
        betalningsmalsval.foresla_betalningsmal(
            ny,
            verkningsdag=svensk_dag(data["anslagspost"]["kand"]),
            av=HANDLAGGARE,
            forslag_id=_forslag_id(ansokan),
            betalningsmal=ansokan["betalningsmal"],
            underlag="Anmälan av konto (påhittad)",
        )


def _godkann(arbete: Arbete, data: dict[str, Any]) -> None:
    """Another person approves where each is paid."""
    for ansokan in data["ansokningar"]:
        betalningsmalsval.godkann_betalningsmal(
            arbete.hamta(
                mottagare.Mottagare, mottagare.mottagare_id(ansokan["organisationsnummer"])
            ),
            verkningsdag=data["anslagspost"]["galler_fran"],
            av=ATTESTANT,
            forslag_id=_forslag_id(ansokan),
        )


def _forslag_id(ansokan: dict[str, Any]) -> UUID:
    return exempel_id("betalningsmal", ansokan["organisationsnummer"])
