"""What all the rounds stand on: the money, the regelverk, who decides, and who is paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from api.kommandon.kring import i_strommen
from domain.anslag import anslagspost
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.mottagare import betalningsmalsval, mottagare
from domain.mottagare import namn as mottagare_namn
from domain.myndighet import delegation as myndighet_delegation
from domain.myndighet import myndighet
from domain.regelverk import regelverk
from domain.regelverk.innehall import Innehall
from domain.regelverk.redovisningsmall import Redovisningsmall, faststall_redovisningsmall
from domain.regelverk.regelverk import Regelverk
from store.basis import svensk_dag
from store.journal import Arbete, Kommando

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
    return anslagspost.anslag_id(post["utgiftsomrade"], post["anslag"], post["anslagspost"])


def grunden(grund: dict[str, Any], bankdagar: dict[str, Any]) -> Iterator[Handelse]:
    """The anslagspost, the myndighet, the mottagare and the bank days."""
    kand = grund["kand"]
    yield Handelse(efter(kand, 0), "anslagspost", lambda a: posten(a, grund["anslagspost"]))
    yield Handelse(efter(kand, 2), "myndighet", lambda a: _myndigheten(a, grund["myndighet"]))
    yield Handelse(efter(kand, 3), "mottagare", lambda a: mottagarna(a, grund))
    yield Handelse(efter(kand, 4), "betalningsmal", lambda a: godkann(a, grund))
    yield Handelse(efter(kand, 5), "bankdagar", lambda a: _bankdagarna(a, kand.date(), bankdagar))
    for en in grund["mottagare"]:
        if "hette" in en:
            yield _namnbytet(en)


def regelverket(regler: dict[str, Any]) -> Handelse:
    """A förordning or a regeringsbeslut: its first version, and those that came later."""

    def registrera(arbete: Arbete) -> None:
        forsta, *senare = regler["versioner"]
        i_strommen(
            None,
            verb=regelverk.registrera,
            av=HANDLAGGARE,
            beteckning=regler["beteckning"],
            **version(regler, forsta),
        )(arbete)
        for nasta in senare:
            i_strommen(
                regelverk.regelverk_id(regler["beteckning"]),
                verb=regelverk.infor_version,
                av=HANDLAGGARE,
                **version(regler, nasta),
            )(arbete)

    return Handelse(regler["kand"], f"regelverk/{regler['beteckning']}", registrera)


def namn_den(en: dict[str, Any], dag: date) -> str:
    """What a mottagare is called on a day."""
    hette = en.get("hette")
    return str(hette["namn"] if hette and dag <= hette["till"] else en["namn"])


def redovisningsmallen(data: dict[str, Any]) -> Handelse:
    """How the samlade redovisning is made."""

    def faststall(arbete: Arbete) -> None:
        faststall_redovisningsmall(
            arbete.hamta(Regelverk, regelverk.regelverk_id(data["regelverk"])),
            Atgard(data["dag"], HANDLAGGARE),
            fran_bidragsar=data["fran_bidragsar"],
            mall=Redovisningsmall(**data["mall"]),
            kalla=data["kalla"],
        )

    return Handelse(
        datetime.combine(data["dag"], time(8), UTC),
        f"redovisningsmall/{data['regelverk']}",
        faststall,
    )


def posten(arbete: Arbete, post: dict[str, Any]) -> None:
    arbete.ny(
        anslagspost.lagg_upp(
            Atgard(post["galler_fran"], HANDLAGGARE),
            **{n: post[n] for n in ("utgiftsomrade", "anslag", "anslagspost", "benamning")},
        )
    )


def _bankdagarna(arbete: Arbete, dag: date, uppgifter: dict[str, Any]) -> None:
    """The days on which banks are closed, for all the years that the examples have them for."""
    grunddata = arbete.ny(Grunddata.tom(BANKDAGAR))
    for ar in uppgifter["ar"]:
        faststall_bankdagar(grunddata, Atgard(dag, EKONOM), kalla=uppgifter["kalla"], **ar)


def version(regler: dict[str, Any], denna: dict[str, Any]) -> dict[str, Any]:
    """What a version says: what all of them have in common, and what is its own."""
    delar = {**dict.fromkeys(Innehall.model_fields), **regler.get("gemensamt", {}), **denna}
    utan = {"ranta": None, "kvittning": None}
    delar["aterkrav"] = delar["aterkrav"] and {**utan, **delar["aterkrav"]}
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
            Atgard(data["galler_fran"], HANDLAGGARE),
            organisationsnummer=data["organisationsnummer"],
            namn=data["namn"],
        )
    )
    for delegation in data["delegationer"]:
        myndighet_delegation.delegera(
            ny,
            Atgard(data["galler_fran"], HANDLAGGARE),
            delegation_id=exempel_id("delegation", delegation["subjekt"]),
            subjekt=delegation["subjekt"],
            beslutstyper=map(Beslutstyp, delegation["beslutstyper"]),
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens=delegation["beslutsreferens"],
        )


def mottagarna(arbete: Arbete, grund: dict[str, Any]) -> None:
    """The organisations, and where somebody proposes that each is paid."""
    dag = grund["anslagspost"]["galler_fran"]
    for en in grund["mottagare"]:
        ny = arbete.ny(
            mottagare.registrera(
                Atgard(dag, HANDLAGGARE),
                organisationsnummer=en["organisationsnummer"],
                namn=namn_den(en, dag),
            )
        )
        betalningsmalsval.foresla_betalningsmal(
            ny,
            Atgard(svensk_dag(grund["kand"]), HANDLAGGARE),
            forslag_id=_forslag_id(en),
            betalningsmal=en["betalningsmal"],
            underlag="Anmälan av konto (påhittad)",
        )


def _namnbytet(en: dict[str, Any]) -> Handelse:
    """Called something else from a day on, and known that day."""
    dag = en["hette"]["till"] + timedelta(days=1)
    vem = mottagare.mottagare_id(en["organisationsnummer"])

    def andra(arbete: Arbete) -> None:
        mottagare_namn.andra_namn(
            arbete.hamta(mottagare.Mottagare, vem), Atgard(dag, HANDLAGGARE), namn=en["namn"]
        )

    return Handelse(datetime.combine(dag, time(8), UTC), f"namn/{en['organisationsnummer']}", andra)


def godkann(arbete: Arbete, grund: dict[str, Any]) -> None:
    """Another person approves where each is paid."""
    for en in grund["mottagare"]:
        betalningsmalsval.godkann_betalningsmal(
            arbete.hamta(mottagare.Mottagare, mottagare.mottagare_id(en["organisationsnummer"])),
            Atgard(svensk_dag(grund["kand"]), ATTESTANT),
            forslag_id=_forslag_id(en),
        )


def _forslag_id(en: dict[str, Any]) -> UUID:
    return exempel_id("betalningsmal", en["organisationsnummer"])
