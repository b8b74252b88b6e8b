"""Two bidragsår at random: any number of mottagare, cost categories and scales of its own.

What each was granted and answered is kept as plain numbers, from which the test computes the tables
anew; only the facts in the log are made from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

from domain.aterrapport.begaran import AterrapportBegard
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.rattelse import AterrapportRattad
from domain.aterrapport.svar import Aterrapportsvar, Kostnad, Skalsvar
from domain.grund.pengar import Lada
from domain.grund.strom import Strom, strom_av
from domain.regelverk.rapportmall import Aterrapportmall, Aterrapportregel, Kostnadsslag, Skalfraga
from domain.regelverk.redovisningsmall import (
    Fragegrupp,
    Redovisningsmall,
    RedovisningsmallFaststalld,
)
from domain.regelverk.regler import Arsfrist
from domain.utlysning.utlysning import Medel
from store.liggare import Liggare
from tests.domain.hjalp.historia import (
    BEVILJAT,
    GENOMFORD,
    INFORT,
    INKOMMET,
    POSTEN,
    REFERENS,
    REGELVERKET,
    SKANE_REGISTRERAD,
    TILLDELAT,
    UPPLAGD,
    UTLYST,
    rorelse,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import Fact, but, fact, sealed

AREN = (2023, 2024)
NAMN = ("Älvdalens", "Ånge", "Öckerö", "Ale", "Zinkgruvans", "Örebro", "Ängelholms", "Åmåls")


@dataclass
class Ett:
    """One mottagare's year: öre by cost category, and answers by question; None: nothing came."""

    namn: str
    beviljat_ore: int
    kostnader: dict[str, int] | None
    svar: dict[str, int] | None
    rattade: dict[str, int] | None = None
    """The costs as they were corrected to, some time later."""
    senare: dict[str, int] | None = None
    """The costs of a further report, of what the first left unspent."""
    senare_svar: dict[str, int] | None = None
    dagar_sen: int = 0
    """How late the first report was."""


@dataclass
class Bidragsaren:
    slag: list[str]
    fragor: dict[str, tuple[int, int, int]]
    """Each question: its lowest and highest answer, and from which it counts."""
    grupper: dict[str, list[str]]
    decimaler: int
    totaldecimaler: int
    aren: dict[int, list[Ett]] = field(default_factory=dict)


def slumpade(slump: Random, antal: int | None = None) -> Bidragsaren:
    """Random years of so many mottagare; of 3 to 40, when nothing is said."""
    slag = [f"slag-{nr}" for nr in range(slump.randint(1, 12))]
    fragor = {}
    for nr in range(slump.randint(2, 9)):
        lagst = slump.randint(-2, 3)
        hogst = lagst + slump.randint(1, 9)
        fragor[f"fraga-{nr}"] = (lagst, hogst, slump.randint(lagst, hogst + 1))
    namnen = list(fragor)
    snitt = slump.randint(1, len(namnen) - 1)
    alla = Bidragsaren(
        slag,
        fragor,
        {"ensam": namnen[:snitt], "tva-ar": namnen[snitt:]},
        slump.randint(0, 2),
        slump.randint(0, 3),
    )
    for (
        grupp
    ) in alla.grupper.values():  # the questions of a group are counted from one and the same
        for fraga in grupp:
            alla.fragor[fraga] = (*alla.fragor[fraga][:2], alla.fragor[grupp[0]][2])
    mottagarna = range(antal or slump.randint(3, 40))
    for ar in AREN:
        alla.aren[ar] = [_ett(slump, alla, nr) for nr in mottagarna]
    return alla


def _ett(slump: Random, alla: Bidragsaren, nr: int) -> Ett:
    beviljat = slump.randint(1, 10**10)
    ett = Ett(f"{slump.choice(NAMN)} {nr}", beviljat, None, None)
    if slump.random() < 0.8:
        ett.kostnader = _kostnader(slump, alla, beviljat)
        ett.svar = {f: slump.randint(*alla.fragor[f][:2]) for f in alla.fragor}
        ett.dagar_sen = slump.choice([0, 0, 0, 1, 40])
        if slump.random() < 0.3:
            ett.rattade = _kostnader(slump, alla, beviljat)
        elif slump.random() < 0.3:
            kvar = max(0, beviljat - sum(ett.kostnader.values()))
            ett.senare = _kostnader(slump, alla, kvar)
            ett.senare_svar = {f: slump.randint(*alla.fragor[f][:2]) for f in alla.fragor}
    return ett


def _kostnader(slump: Random, alla: Bidragsaren, beviljat: int) -> dict[str, int]:
    """Most of it, all of it, or more than there was."""
    kvar = round(beviljat * slump.choice((0.3, 0.98, 1, 1, 1.2)))
    kostnader = {}
    for slag in alla.slag[:-1]:
        kostnader[slag] = slump.randint(0, kvar)
        kvar -= kostnader[slag]
    return {**kostnader, alla.slag[-1]: kvar}


def redovisningsmall(alla: Bidragsaren) -> Redovisningsmall:
    return Redovisningsmall(
        rubrik="Redovisning",
        andelsdecimaler=alla.decimaler,
        totaldecimaler=alla.totaldecimaler,
        fragegrupper=tuple(
            Fragegrupp(
                nyckel=nyckel,
                rubrik=nyckel,
                fragor=tuple(fragor),
                hogt_fran=alla.fragor[fragor[0]][2],
                jamfors_med_aret_fore=nyckel == "tva-ar",
            )
            for nyckel, fragor in alla.grupper.items()
        ),
    )


def _mallen(alla: Bidragsaren) -> Aterrapportmall:
    return Aterrapportmall(
        kostnadsslag=tuple(Kostnadsslag(nyckel=s, benamning=s.upper()) for s in alla.slag),
        skalfragor=tuple(
            Skalfraga(nyckel=f, text=f.upper(), lagst=lagst, hogst=hogst)
            for f, (lagst, hogst, _) in alla.fragor.items()
        ),
        indikatorer=(),
        fritextfragor=(),
        intygas_av=(),
    )


def _svaret(svar: dict[str, int] | None, kostnader: dict[str, int]) -> Aterrapportsvar:
    assert svar is not None
    return Aterrapportsvar(
        kostnader=tuple(Kostnad(kostnadsslag=s, belopp_ore=o) for s, o in kostnader.items()),
        skalsvar=tuple(Skalsvar(fraga=f, svar=s) for f, s in svar.items()),
        indikatorsvar=(),
        fritextsvar=(),
        intyg=(),
    )


def grunden(alla: Bidragsaren) -> list[Fact]:
    """The regelverk, its redovisningsmall, the money and the calls."""
    regel = Aterrapportregel(
        senast=Arsfrist(manad=3, dag=1, ar_efter=1, flyttas=False), mall=_mallen(alla)
    )
    fakta: list[Fact] = [
        UPPLAGD,
        but(INFORT, innehall=INNEHALL.model_copy(update={"aterrapport": regel})),
        fact(
            RedovisningsmallFaststalld,
            REGELVERKET,
            fran_bidragsar=2023,
            mall=redovisningsmall(alla),
            kalla="Dnr 1",
        ),
    ]
    for ar in AREN:
        ram = sum(e.beviljat_ore for e in alla.aren[ar]) + ar
        fakta += [
            but(TILLDELAT, verkningsdag=date(ar, 1, 1), budgetar=ar, belopp_ore=ram),
            but(
                UTLYST,
                originator_id=utlysning(ar),
                verkningsdag=date(ar, 1, 15),
                budgetar=ar,
                ram_ore=ram,
            ),
        ]
    for nr, ett in enumerate(alla.aren[AREN[0]]):
        fakta.append(
            but(
                SKANE_REGISTRERAD,
                originator_id=mottagare(nr),
                verkningsdag=date(2023, 1, 1),
                organisationsnummer="232100-0255",
                namn=ett.namn,
            )
        )
    return fakta


def spara(liggare: Liggare, fakta: Sequence[Fact], versioner: dict[UUID, int]) -> None:
    """All in one append."""
    per_strom: dict[UUID, Strom] = {}
    for faktum in sealed(tuple(fakta), versioner):
        slag = strom_av(type(faktum))
        strom = per_strom.setdefault(faktum.originator_id, slag.tom(faktum.originator_id))
        strom.pending_events.append(faktum)
        versioner[faktum.originator_id] = faktum.originator_version
    liggare.save(*per_strom.values())


def utlysning(ar: int) -> UUID:
    return UUID(int=ar)


def mottagare(nr: int) -> UUID:
    return UUID(int=10_000 + nr)


def arende(ar: int, nr: int) -> UUID:
    return UUID(int=ar * 100_000 + nr)


def bidragen(alla: Bidragsaren) -> list[Fact]:
    """Applied for, granted, paid and asked to report."""
    fakta: list[Fact] = []
    for ar in AREN:
        medel = Medel(anslag_id=POSTEN, budgetar=ar, utlysning_id=utlysning(ar))
        beslutat, betalt = date(ar, 3, 21), date(ar, 3, 27)
        for nr, ett in enumerate(alla.aren[ar]):
            hos = {"originator_id": arende(ar, nr), "mottagare_id": mottagare(nr), "medel": medel}
            ore = ett.beviljat_ore
            beviljas = rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, ore, beslutat, ar)
            betalas = rorelse(
                Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, ore, betalt, ar
            )
            fakta += [
                but(INKOMMET, **hos, verkningsdag=date(ar, 2, 1), diarienummer=f"{ar}-{nr}"),
                but(BEVILJAT, **hos, verkningsdag=beslutat, belopp_ore=ore, rorelser=(beviljas,)),
                but(
                    GENOMFORD,
                    **hos,
                    verkningsdag=betalt,
                    belopp_ore=ore,
                    beordrat_ore=ore,
                    rorelser=(betalas,),
                ),
                _begard(alla, ar, nr, arende(ar, nr), ar),
            ]
    return fakta


def _begard(alla: Bidragsaren, ar: int, nr: int, aterrapport_id: UUID, bidragsar: int) -> Fact:
    return fact(
        AterrapportBegard,
        arende(ar, nr),
        verkningsdag=date(ar + 1, 1, 10),
        aterrapport_id=aterrapport_id,
        bidragsar=bidragsar,
        senast=date(ar + 1, 3, 1),
        regelverk=REFERENS,
        mall=_mallen(alla),
    )


def rapporterna(alla: Bidragsaren) -> list[Fact]:
    fakta: list[Fact] = []
    for ar in AREN:
        for nr, ett in enumerate(alla.aren[ar]):
            if ett.kostnader is not None:
                fakta.append(_rapport(ar, nr, ett, ett.kostnader))
            if ett.senare is not None:
                fakta += _senare(alla, ar, nr, ett)
    return fakta


def _senare(alla: Bidragsaren, ar: int, nr: int, ett: Ett) -> list[Fact]:
    """A further report, of this year or the next, of what was left."""
    assert ett.kostnader is not None
    assert ett.senare is not None
    om = UUID(int=arende(ar, nr).int + 10**12)
    att_redovisa = max(0, ett.beviljat_ore - sum(ett.kostnader.values()))
    summa = sum(ett.senare.values())
    return [
        _begard(alla, ar, nr, om, ar + nr % 2),
        fact(
            AterrapportInkommen,
            arende(ar, nr),
            verkningsdag=date(ar + 1, 2, 28),
            aterrapport_id=om,
            svar=_svaret(ett.senare_svar, ett.senare),
            att_redovisa_ore=att_redovisa,
            kostnader_ore=summa,
            oforbrukat_ore=max(0, att_redovisa - summa),
            handling_id=None,
        ),
    ]


def rattelserna(alla: Bidragsaren) -> list[Fact]:
    return [
        _rapport(ar, nr, ett, ett.rattade, rattar=True)
        for ar in AREN
        for nr, ett in enumerate(alla.aren[ar])
        if ett.rattade is not None
    ]


def _rapport(
    ar: int, nr: int, ett: Ett, kostnader: dict[str, int], *, rattar: bool = False
) -> Fact:
    """It came in on the last day, or late; `rattar`: it turns out to have said something else."""
    summa = sum(kostnader.values())
    dag = date(ar + 1, 3, 1) + timedelta(days=ett.dagar_sen)
    falt = {
        "verkningsdag": dag,
        "aterrapport_id": arende(ar, nr),
        "svar": _svaret(ett.svar, kostnader),
        "att_redovisa_ore": ett.beviljat_ore,
        "kostnader_ore": summa,
        "oforbrukat_ore": max(0, ett.beviljat_ore - summa),
        "handling_id": None,
    }
    if not rattar:
        return fact(AterrapportInkommen, arende(ar, nr), **falt)
    assert ett.kostnader is not None
    forut = sum(ett.kostnader.values())
    return fact(
        AterrapportRattad,
        arende(ar, nr),
        **falt,
        rattar_version=5,
        tidigare_verkningsdag=dag,
        tidigare_kostnader_ore=forut,
        tidigare_oforbrukat_ore=max(0, ett.beviljat_ore - forut),
        orsak="Fel rad",
    )
