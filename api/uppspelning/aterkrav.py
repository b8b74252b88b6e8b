"""An invented grant that is demanded back: heard, claimed with interest, paid in part, reminded of.

Nothing of it is real; no source tells of such a case.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from api.grund.falt import till_ore
from api.kommandon.kring import i_strommen
from api.uppspelning import runda
from api.uppspelning.arendet import inbetalt, meddelat, tagna
from api.uppspelning.grund import (
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    Handelse,
    efter,
    godkann,
    mottagarna,
    posten,
)
from api.uppspelning.steg import Arendet, Steg, steg
from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.aterkrav.rantepaforing import berakna
from domain.beslut.beslutsfaktum import Beslutsuppgifter
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.grunddata.referensranta import faststall_referensranta
from domain.handlaggning.kommunicering import kommunicera, ta_emot_yttrande
from domain.handlaggning.paminnelse import Paminnelseslag, paminn


def aterkravet(
    grund: dict[str, Any], data: dict[str, Any], rantor: dict[str, Any]
) -> Iterator[Handelse]:
    """The money, the round, and what became of its one case, in no particular order."""
    kand = grund["kand"]
    yield Handelse(efter(kand, 0), "pahittat/post", lambda a: posten(a, grund["anslagspost"]))
    yield Handelse(efter(kand, 1), "pahittat/mottagare", lambda a: mottagarna(a, grund))
    yield Handelse(efter(kand, 2), "pahittat/betalningsmal", lambda a: godkann(a, grund))
    kanda = [r for r in rantor["referensranta"] if r["galler_fran"] <= data["ranta"]["dag"]]
    for ranta in kanda:
        yield _referensrantan(ranta, rantor["kalla"], efter(kand, 3))
    yield from runda.runda(grund, data)
    [ett] = runda.arendena(grund, data)
    yield from tagna(ett, *_hord(ett), *_kravd(ett), *_paminnelserna(ett), _rantan(ett))
    for nr, inbetalning in enumerate(data["inbetalningar"], 1):
        yield from inbetalt(
            ett,
            f"/{nr}",
            dag=inbetalning["dag"],
            belopp_ore=till_ore(inbetalning["belopp"]),
            meddelande=f"Återbetalning {ett.dnr}",
            fordran_id=_fordran_id(ett),
            ur={},
        )


def _fordran_id(ett: Arendet) -> UUID:
    return ett.eget_id("fordran")


def _referensrantan(ranta: dict[str, Any], kalla: str, tidigast: datetime) -> Handelse:
    """Established the day that it begins to hold, or, if that had passed, when all this began."""
    nar = max(tidigast, datetime.combine(ranta["galler_fran"], time(7), UTC))

    return Handelse(
        nar,
        f"referensranta/{ranta['galler_fran']}",
        i_strommen(
            None,
            verb=faststall_referensranta,
            av=EKONOM,
            verkningsdag=nar.date(),
            galler_fran=ranta["galler_fran"],
            hundradelar=ranta["hundradelar"],
            kalla=kalla,
        ),
    )


def _hord(ett: Arendet) -> Iterator[Steg]:
    """The mottagare was sent what the decision would stand on, and answered."""
    utskick, svar = ett.runda["kommunicering"], ett.runda["yttrande"]
    kommunicering_id = ett.eget_id("kommunicering")
    yield steg(
        "kommunicering",
        utskick["dag"],
        9,
        HANDLAGGARE,
        kommunicera,
        kommunicering_id=kommunicering_id,
        infor=Beslutstyp.ATERKRAV,
        till=ett.mottagare["namn"],
        innehall=utskick["innehall"],
        svara_senast=utskick["svara_senast"],
    )
    yield steg(
        "yttrande",
        svar["dag"],
        10,
        HANDLAGGARE,
        ta_emot_yttrande,
        kommunicering_id=kommunicering_id,
        innehall=svar["innehall"],
    )


def _kravd(ett: Arendet) -> Iterator[Steg]:
    """The decision, and that the mottagare was told of it."""
    kravet = ett.runda["aterkrav"]
    beslut_id = ett.eget_id("aterkrav")
    yield steg(
        "aterkrav",
        kravet["dag"],
        13,
        BESLUTSFATTARE,
        besluta_aterkrav,
        beslut_id=beslut_id,
        fordran_id=_fordran_id(ett),
        grunder=kravet["grunder"],
        ur={Lada(lada): till_ore(belopp) for lada, belopp in kravet["ur"].items()},
        avstatt={},
        avstaendeskal=None,
        beslut=_beslutet(ett),
    )
    yield meddelat(ett, "aterkrav-meddelat", beslut_id, kravet["meddelat"])


def _beslutet(ett: Arendet) -> Beslutsuppgifter:
    kravet = ett.runda["aterkrav"]
    return Beslutsuppgifter(
        innehall=kravet["innehall"],
        beslutsfattare=(BESLUTSFATTARE.subjekt,),
        foredragande=(HANDLAGGARE.subjekt,),
        medverkande=(),
        motivering=kravet["motivering"],
        motiveringsundantag=None,
        foreskrifter=tuple(kravet["foreskrifter"]),
        kommunicering_id=ett.eget_id("kommunicering"),
        kommuniceringsundantag=None,
    )


def _paminnelserna(ett: Arendet) -> Iterator[Steg]:
    for nr, paminnelse in enumerate(ett.runda["paminnelser"], 1):
        yield _paminnelsen(ett, nr, paminnelse)


def _paminnelsen(ett: Arendet, nr: int, paminnelse: dict[str, Any]) -> Steg:
    return steg(
        f"paminnelse/{nr}",
        paminnelse["dag"],
        11,
        HANDLAGGARE,
        paminn,
        slag=Paminnelseslag.FORDRAN,
        avser_id=_fordran_id(ett),
        till=ett.mottagare["namn"],
        ny_frist=paminnelse["ny_frist"],
    )


def _rantan(ett: Arendet) -> Steg:
    """Counted up to a day, without anything having been paid."""
    ranta = ett.runda["ranta"]
    return steg(
        "ranta",
        ranta["dag"],
        11,
        EKONOM,
        berakna,
        fordran_id=_fordran_id(ett),
        till=ranta["till"],
    )
