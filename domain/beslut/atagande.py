"""Åtagande: a grant for coming years is promised, lowered, and becomes a grant of its year's money.

It is in nobody's box: what is granted, attested and paid is money of a year that has come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.anslag.bemyndigande import Atagande, atagandevakter
from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.gallande import krav_gallande
from domain.beslut.provning import krav_inom_sokt
from domain.beslut.stod import Andringsstod, krav_stod
from domain.beslut.stopp import (
    AtagandenAngesPerAr,
    AtagandetFinnsInte,
    AtagandetHojsInte,
    AtagandetInfriasForTidigt,
    AtagandetRackerInte,
    AtagandeUtanBifall,
    EfterBemyndigandetsSlutar,
    InteKommandeAr,
)
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore


class AtagandenBeslutade(Beslutsfaktum):
    """The grant was decided for coming years too, so much of each year's money."""

    TOPIC = "arende.ataganden-beslutade"
    NAMN = "åtaganden beslutade"
    TYP = Beslutstyp.BIFALL

    anslag_id: UUID
    ataganden: tuple[Atagande, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.har_atagit(self.beslut_id, som_belopp(self.ataganden))

    def i_ord(self) -> str:
        return f"åtaganden beslutade: {_i_ord(self.ataganden)}"

    def vakter(self) -> Iterator[Vakt]:
        yield from atagandevakter(self.anslag_id, self.verkningsdag, (), self.ataganden)


class AtagandenAndrade(Beslutsfaktum):
    """What the decision `andrar_beslut_id` promises was lowered: `ataganden` is what is left."""

    TOPIC = "arende.ataganden-andrade"
    NAMN = "åtaganden ändrade"
    TYP = Beslutstyp.ANDRING

    andrar_beslut_id: UUID
    stod: Andringsstod
    anslag_id: UUID
    tidigare: tuple[Atagande, ...]
    ataganden: tuple[Atagande, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.har_atagit(self.andrar_beslut_id, som_belopp(self.ataganden))

    def i_ord(self) -> str:
        fran, till = _i_ord(self.tidigare), _i_ord(self.ataganden)
        return f"åtaganden ändrade från {fran} till {till} ({self.stod.namn} FL)"

    def vakter(self) -> Iterator[Vakt]:
        dag = self.verkningsdag
        yield from atagandevakter(self.anslag_id, dag, self.tidigare, self.ataganden)


class AtagandeInfriat(Pengafaktum):
    """What was promised of a year that has come was granted of the post's free money.

    verkningsdag is the day from which it is granted; the money is of the budgetår of that day.
    What the party holds and was lowered is granted again before anything is unpaid.
    """

    TOPIC = "arende.atagande-infriat"
    NAMN = "åtagande infriat"
    OM_FORDRAN = False
    HAVNINGSORSAK = Havningsorsak.ATAGANDET_INFRIAT
    HANT = dagen("Infriandedagen")

    beslut_id: UUID
    infriandear: Budgetar
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        kvar = aggregate.utestaende(self.beslut_id)
        kvar[self.infriandear] -= self.belopp_ore
        aggregate.har_atagit(self.beslut_id, kvar)
        aggregate.beviljat_ore += self.belopp_ore

    def i_ord(self) -> str:
        return f"åtagande för {self.infriandear} infriat med {kronor(self.belopp_ore)}"


def besluta_ataganden(
    arende: Arende,
    post: Anslag,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    ataganden: Sequence[Atagande],
    beslut: Beslutsuppgifter,
) -> None:
    """Promise money of coming years. The log refuses it if the bemyndigande cannot bear it."""
    krav_nytt(arende, beslut_id)
    krav_gallande(arende, None, atgard.dag)
    krav(arende.beviljat_ore > 0, AtagandeUtanBifall, diarienummer=arende.diarienummer)
    _krav_per_ar(ataganden)
    krav(len(ataganden) > 0, AtagandenAngesPerAr)
    i_ar = atgard.dag.year
    for ett in ataganden:
        ar = ett.infriandear
        krav(ar > i_ar, InteKommandeAr, ar=ar, dag=atgard.dag)
        slutar = post.slutar(i_ar)
        krav(post.omfattar(i_ar, ar), EfterBemyndigandetsSlutar, ar=ar, slutar=slutar)
    utlovat_ore = arende.beviljat_ore + sum(a.belopp_ore for a in ataganden)
    krav_inom_sokt(arende, utlovat_ore)
    fatta(
        arende,
        AtagandenBeslutade,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=utlovat_ore + arende.utestaende_ore,
        referens=underlag.referens(arende, atgard.dag),
        anslag_id=post.id,
        ataganden=tuple(ataganden),
    )


def andra_ataganden(
    arende: Arende,
    post: Anslag,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    ataganden: Sequence[Atagande],
    beslut: Beslutsuppgifter,
) -> None:
    """Lower what a decision promises to `ataganden`; a year that is not there is promised nothing.

    More is promised in a decision of its own.
    """
    krav_nytt(arende, beslut_id)
    arende.krav_oppet()
    _krav_per_ar(ataganden)
    fore, efter = arende.utestaende(andrar_beslut_id), som_belopp(ataganden)
    krav(bool(fore), AtagandetFinnsInte)
    for ar, ore in efter.items():
        var_ore = fore.get(ar, 0)
        krav(ore <= var_ore, AtagandetHojsInte, ar=ar, utestaende=kronor(var_ore))
    krav(efter != fore, AtagandetHojsInte, ar=min(fore), utestaende=kronor(fore[min(fore)]))
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=True)
    fatta(
        arende,
        AtagandenAndrade,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=sum(fore.values()),
        andrar_beslut_id=andrar_beslut_id,
        stod=stod,
        anslag_id=post.id,
        tidigare=som_ataganden(fore),
        ataganden=tuple(ataganden),
    )


def infria(
    arende: Arende,
    post: Anslag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    infriandear: int,
    belopp_ore: int,
) -> None:
    """Grant what was promised, of what the post has free in the year of the day."""
    krav_gallande(arende, None, atgard.dag)
    arende.krav_ojavig(atgard.av.subjekt)
    fore = arende.utestaende(beslut_id)
    krav(infriandear in fore, AtagandetFinnsInte)
    kvar = kronor(fore.get(infriandear, 0))
    krav(
        belopp_ore <= fore[infriandear],
        AtagandetRackerInte,
        ar=infriandear,
        kvar=kvar,
        belopp=kronor(belopp_ore),
    )
    ar = atgard.dag.year
    krav(ar >= infriandear, AtagandetInfriasForTidigt, ar=infriandear, dag=atgard.dag)
    post.krav_oppet(ar)
    gallande = arende.beslut[beslut_id]
    arende.krav_inte_inhiberat([gallande, *([arende.avgorande] if arende.avgorande else [])])
    flytt = arende.flytt(atgard.dag)
    nytt_ore = belopp_ore - flytt.bevilja_igen(belopp_ore)
    flytt.mellan(Lada.DISPONIBELT, ar, Lada.BEVILJAT_EJ_UTBETALT, ar, nytt_ore)
    flytta_pengar(
        arende,
        AtagandeInfriat,
        atgard,
        flytt,
        beslut_id=beslut_id,
        infriandear=infriandear,
        belopp_ore=belopp_ore,
    )


def som_belopp(ataganden: Iterable[Atagande]) -> dict[int, int]:
    """By year."""
    return {a.infriandear: a.belopp_ore for a in ataganden}


def som_ataganden(per_ar: dict[int, int]) -> tuple[Atagande, ...]:
    return tuple(Atagande(infriandear=a, belopp_ore=o) for a, o in sorted(per_ar.items()))


def _krav_per_ar(ataganden: Sequence[Atagande]) -> None:
    krav(len(som_belopp(ataganden)) == len(ataganden), AtagandenAngesPerAr)


def _i_ord(ataganden: Sequence[Atagande]) -> str:
    return ", ".join(f"{kronor(a.belopp_ore)} för {a.infriandear}" for a in ataganden) or "inga"
