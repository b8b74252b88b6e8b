"""Åtagande: a grant for coming years is promised, and lowered.

It is in nobody's box: what is granted, attested and paid is money of a year that has come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.anslag.bemyndigande import Atagande, atagandevakter
from domain.arende.arende import Arende
from domain.arende.atagandesankning import Atagandesankning, skillnad
from domain.arende.beviljat import BortfalletPerAr, Bortfallspost, Infriat
from domain.arende.hemvist import andrat_infriande
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.gallande import krav_gallande
from domain.beslut.provning import krav_inom_sokt
from domain.beslut.stod import Andringsstod, krav_stod
from domain.beslut.stopp import (
    AtagandenAngesPerAr,
    AtagandetFinnsInte,
    AtagandetHojsInte,
    AtagandetSagsAvDetForsta,
    AtagandeUtanBifall,
    EfterBemyndigandetsSlutar,
    InteKommandeAr,
)
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import Stopp, krav, kronor
from domain.grund.vakt import Vakt


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
        bredvid = aggregate.forsta_beslutet(aggregate.avgorande_id)
        aggregate.ataganden_bredvid[self.beslut_id] = bredvid

    def i_ord(self) -> str:
        return f"åtaganden beslutade: {_i_ord(self.ataganden)}"

    def vakter(self) -> Iterator[Vakt]:
        yield from atagandevakter(self.anslag_id, self.verkningsdag, (), self.ataganden)


class AtagandenAndrade(Beslutsfaktum, Pengafaktum):
    """What the decision `andrar_beslut_id` promises was lowered: `ataganden` is what is left.

    `infriat` is what is left of what had been granted of it; of each so much has lapsed (as
    `bortfall` says of what is left, from time to time).
    What fell with the grant falls for good: this is what the decision promises from now on.
    """

    TOPIC = "arende.ataganden-andrade"
    NAMN = "åtaganden ändrade"
    OM_FORDRAN = False
    TYP = Beslutstyp.ANDRING
    HAVNINGSORSAK = Havningsorsak.BESLUTET_ANDRAT

    andrar_beslut_id: UUID
    stod: Andringsstod
    anslag_id: UUID
    tidigare_ataganden: tuple[Atagande, ...]
    ataganden: tuple[Atagande, ...]
    tidigare_infriat: tuple[Infriat, ...]
    tidigare_bortfallet_per_ar: tuple[BortfalletPerAr, ...]
    infriat: tuple[Infriat, ...]
    bortfallet_per_ar: tuple[BortfalletPerAr, ...]
    bortfall: tuple[Bortfallspost, ...]

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        om = self.andrar_beslut_id
        tog = Counter(som_belopp(self.tidigare_ataganden)) - Counter(som_belopp(self.ataganden))
        aggregate.atagandesankningar[self.beslut_id] = Atagandesankning(
            om,
            self.originator_version,
            dict(tog),
            skillnad(self.tidigare_infriat, self.infriat),
            aggregate.beviljande.bortfall.get(om, ()),
        )
        aggregate.har_atagit(om, som_belopp(self.ataganden))
        aggregate.fallna_ataganden.pop(om, None)
        aggregate.beviljande = aggregate.beviljande.infriat_som(om, self.infriat, self.bortfall)

    def i_ord(self) -> str:
        delar = []
        if self.ataganden != self.tidigare_ataganden:
            fran, till = _i_ord(self.tidigare_ataganden), _i_ord(self.ataganden)
            delar.append(f"åtaganden ändrade från {fran} till {till}")
        if self.infriat != self.tidigare_infriat:
            fran, till = _infriat_i_ord(self.tidigare_infriat), _infriat_i_ord(self.infriat)
            delar.append(f"av det infriade gäller {till} i stället för {fran}")
        return f"{'; '.join(delar)} ({self.stod.namn} FL)"

    def vakter(self) -> Iterator[Vakt]:
        dag = self.verkningsdag
        yield from Pengafaktum.vakter(self)
        yield from atagandevakter(self.anslag_id, dag, self.tidigare_ataganden, self.ataganden)


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
    krav_bifall(arende, atgard.dag)
    _krav_per_ar(ataganden)
    krav(len(ataganden) > 0, AtagandenAngesPerAr)
    i_ar = atgard.dag.year
    for ett in ataganden:
        ar = ett.infriandear
        krav(ar > i_ar, InteKommandeAr, ar=ar, dag=atgard.dag)
        slutar = post.slutar(i_ar)
        krav(post.omfattar(i_ar, ar), EfterBemyndigandetsSlutar, ar=ar, slutar=slutar)
    utlovat_ore = sum(a.belopp_ore for a in ataganden)
    av_beslutet_ore = arende.beviljat_ore - arende.beviljande.infriat_ore
    krav_inom_sokt(arende, av_beslutet_ore + utlovat_ore)
    fatta(
        arende,
        AtagandenBeslutade,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=arende.beviljat_ore + utlovat_ore + arende.utestaende_ore,
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
    infriat: Sequence[Atagande] | None = None,
    beslut: Beslutsuppgifter,
) -> None:
    """Lower what a decision promises to `ataganden`; a year that is not there is promised nothing.

    `infriat` is what is left of what has been granted of it, by the year that was promised; None:
    all of it. More is promised in a decision of its own.
    """
    krav_nytt(arende, beslut_id)
    arende.krav_oppet()
    om, fore = andrar_beslut_id, arende.utestaende(andrar_beslut_id)
    infriat_fore = arende.beviljande.infriat_enligt(om)
    infriat_efter = _krav_mindre(arende, om, ataganden, infriat)
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=True)
    nytt = arende.beviljande.infriat_andrat(om, infriat_efter)
    fatta(
        arende,
        AtagandenAndrade,
        underlag,
        atgard,
        andrat_infriande(arende, atgard.dag, nytt),
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=sum(fore.values()) + arende.beviljande.infriat_av(om),
        andrar_beslut_id=om,
        stod=stod,
        anslag_id=post.id,
        tidigare_ataganden=som_ataganden(fore),
        ataganden=tuple(ataganden),
        tidigare_infriat=infriat_fore,
        tidigare_bortfallet_per_ar=arende.beviljande.bortfallet_infriat(om),
        infriat=infriat_efter,
        bortfallet_per_ar=nytt.bortfallet_infriat(om),
        bortfall=nytt.bortfall.get(om, ()),
    )


def krav_bifall(arende: Arende, dag: date) -> None:
    """A grant is in force, and was decided by then."""
    arende.krav_oppet()
    krav(arende.har_bifall, AtagandeUtanBifall, diarienummer=arende.diarienummer)
    krav_gallande(arende, None, dag)


def _krav_sankt(fore: Mapping[int, int], kvar: Sequence[Atagande]) -> None:
    """Each year once, and no more than there was."""
    _krav_per_ar(kvar)
    for ett in kvar:
        var_ore = fore.get(ett.infriandear, 0)
        om = {"ar": ett.infriandear, "utestaende": kronor(var_ore)}
        krav(ett.belopp_ore <= var_ore, AtagandetHojsInte, **om)


def _krav_mindre(
    arende: Arende,
    beslut_id: UUID,
    ataganden: Sequence[Atagande],
    infriat: Sequence[Atagande] | None,
) -> tuple[Infriat, ...]:
    """Something is there, and is lowered; returns what is left of what has been granted."""
    fore, infriat_fore = arende.utestaende(beslut_id), arende.beviljande.infriat_enligt(beslut_id)
    krav(bool(fore) or bool(infriat_fore), atagandet_saknas(arende, beslut_id))
    efter = infriat_fore if infriat is None else _sankt(infriat_fore, infriat)
    _krav_sankt(fore, ataganden)
    kvar = fore or _per_ar(infriat_fore)
    ett_ar = {"ar": min(kvar), "utestaende": kronor(kvar[min(kvar)])}
    krav((som_belopp(ataganden), efter) != (fore, infriat_fore), AtagandetHojsInte, **ett_ar)
    return efter


def _per_ar(infriat: Iterable[Infriat]) -> dict[int, int]:
    """What is granted, by the year that was promised."""
    summor = Counter[int]()
    for i in infriat:
        summor[i.infriandear] += i.belopp_ore
    return dict(summor)


def _sankt(infriat: Sequence[Infriat], kvar: Sequence[Atagande]) -> tuple[Infriat, ...]:
    """So much of what is granted, by the year that was promised: what was granted first stays."""
    _krav_sankt(_per_ar(infriat), kvar)
    ryms, delar = Counter(som_belopp(kvar)), []
    for i in infriat:
        if behalls := min(i.belopp_ore, ryms[i.infriandear]):
            delar.append(i.model_copy(update={"belopp_ore": behalls}))
            ryms[i.infriandear] -= behalls
    return tuple(delar)


def atagandet_saknas(arende: Arende, beslut_id: UUID) -> type[Stopp]:
    """Whether it is the change that was named: what it left is promised by the first decision."""
    andring = beslut_id in arende.beslut and beslut_id not in arende.ataganden_bredvid
    andrar = andring and arende.beslut[beslut_id].typ is Beslutstyp.ANDRING
    return AtagandetSagsAvDetForsta if andrar else AtagandetFinnsInte


def som_belopp(ataganden: Iterable[Atagande]) -> dict[int, int]:
    """By year."""
    return {a.infriandear: a.belopp_ore for a in ataganden}


def som_ataganden(per_ar: dict[int, int]) -> tuple[Atagande, ...]:
    return tuple(Atagande(infriandear=a, belopp_ore=o) for a, o in sorted(per_ar.items()))


def _krav_per_ar(ataganden: Sequence[Atagande]) -> None:
    krav(len(som_belopp(ataganden)) == len(ataganden), AtagandenAngesPerAr)


def _infriat_i_ord(infriat: Sequence[Infriat]) -> str:
    return _i_ord(som_ataganden(_per_ar(infriat)))


def _i_ord(ataganden: Sequence[Atagande]) -> str:
    return ", ".join(f"{kronor(a.belopp_ore)} för {a.infriandear}" for a in ataganden) or "inga"
