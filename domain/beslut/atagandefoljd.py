"""Åtagandeföljd: what was promised follows its decision, and the grant that it is beside.

What has been granted of it follows its own decision only. The ram cannot refuse it: it has been
decided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple
from uuid import UUID

from domain.anslag.bemyndigande import Atagande, atagandevakter
from domain.arende.arende import Arende
from domain.arende.atagandesankning import (
    Atagandesankning,
    beviljande_efter,
    efter_sankningar,
    som_infriat,
    som_vander,
)
from domain.arende.beviljat import BortfalletPerAr, Bortfallspost, Infriat
from domain.arende.budgetaret import av_nya_ar
from domain.arende.hemvist import andrat_infriande
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.beslut.atagande import som_ataganden, som_belopp
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import kronor
from domain.grund.vakt import Vakt
from domain.grund.varden import ny_av


class AtagandenAnpassade(Pengafaktum):
    """A decision, its lowering or the grant it is beside fell or holds again: it promises this.

    `dom_id` is the judgement by which it did, or `upphavande_beslut_id` the authority's revocation:
    the other is None. `vanda_beslut_ids` are the lowerings that fell or hold again. `infriat` is
    what is granted of it, and was before; of each so much has lapsed (as `bortfall` says, from time
    to time). What is granted again of new money is of the budgetår of the day.
    `fallna_ataganden` and `fallet_infriat` are what it promised, and had been granted of it, while
    it does not hold.
    """

    TOPIC = "arende.ataganden-anpassade"
    NAMN = "åtaganden anpassade"
    OM_FORDRAN = False
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Beslutsdagen")
    HARLETT = True

    beslut_id: UUID
    dom_id: UUID | None
    upphavande_beslut_id: UUID | None
    vanda_beslut_ids: tuple[UUID, ...]
    anslag_id: UUID
    tidigare_ataganden: tuple[Atagande, ...]
    ataganden: tuple[Atagande, ...]
    fallna_ataganden: tuple[Atagande, ...]
    tidigare_infriat: tuple[Infriat, ...]
    tidigare_bortfallet_per_ar: tuple[BortfalletPerAr, ...]
    infriat: tuple[Infriat, ...]
    bortfallet_per_ar: tuple[BortfalletPerAr, ...]
    bortfall: tuple[Bortfallspost, ...]
    fallet_infriat: tuple[Infriat, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        om = self.beslut_id
        aggregate.fallna_ataganden[om] = tuple(som_belopp(self.fallna_ataganden).items())
        aggregate.fallet_infriat[om] = self.fallet_infriat
        aggregate.har_atagit(om, som_belopp(self.ataganden))
        aggregate.beviljande = aggregate.beviljande.infriat_som(om, self.infriat, self.bortfall)
        for beslut_id in self.vanda_beslut_ids:
            s = aggregate.atagandesankningar[beslut_id]
            aggregate.atagandesankningar[beslut_id] = ny_av(s, aterford=not s.aterford)

    def i_ord(self) -> str:
        sagt = (
            ("åtagandena", self.tidigare_ataganden, self.ataganden),
            ("det som infriats", self.tidigare_infriat, self.infriat),
        )
        delar = [f"{vad} {_hur(fore, efter)}" for vad, fore, efter in sagt if fore != efter]
        return " och ".join(delar)

    def vakter(self) -> Iterator[Vakt]:
        yield from super().vakter()
        yield from atagandevakter(
            self.anslag_id,
            self.verkningsdag,
            self.tidigare_ataganden,
            self.ataganden,
            villkorlig=False,
        )


def _hur(fore: Sequence[Atagande | Infriat], efter: Sequence[Atagande | Infriat]) -> str:
    if fore and efter:
        return f"är nu {kronor(sum(e.belopp_ore for e in efter))}"
    return "gäller igen" if efter else "upphör"


class _Genom(NamedTuple):
    """By what it fell, or holds again: the one or the other."""

    dom_id: UUID | None
    upphavande_beslut_id: UUID | None

    @property
    def havningsorsak(self) -> Havningsorsak:
        return Havningsorsak.BESLUTET_UPPHAVT if self.dom_id is None else Havningsorsak.DOM


class _Lage(NamedTuple):
    """What a decision promises, by year, and what is granted of it; or did, when it has fallen."""

    per_ar: dict[int, int]
    infriat: tuple[Infriat, ...]
    star: bool = True
    i_kraft: bool = True

    @property
    def haller(self) -> tuple[dict[int, int], tuple[Infriat, ...]]:
        return self.per_ar if self.star else {}, self.infriat if self.i_kraft else ()


def folj_atagandena(
    arende: Arende,
    atgard: Atgard,
    *,
    dom_id: UUID | None = None,
    upphavande_beslut_id: UUID | None = None,
) -> None:
    """Let what is promised follow the decisions that have fallen, or hold again, by one of them."""
    assert (dom_id is None) != (upphavande_beslut_id is None), "the one or the other"
    genom = _Genom(dom_id, upphavande_beslut_id)
    for beslut_id in arende.ataganden_bredvid:
        nu, efter = _nu(arende, beslut_id), _efter(arende, beslut_id)
        if nu.haller != efter.haller:
            _folj(arende, atgard, beslut_id, genom, nu, efter)


def _nu(arende: Arende, beslut_id: UUID) -> _Lage:
    return _Lage(arende.utestaende(beslut_id), arende.beviljande.infriat_enligt(beslut_id))


def _efter(arende: Arende, beslut_id: UUID) -> _Lage:
    """A promise holds with its decision, and as long as the grant that it was made beside does.

    What a decision took off it does not hold when that decision has fallen.
    """
    nu, i_kraft = _nu(arende, beslut_id), arende.beslut[beslut_id].i_kraft
    bredvid = arende.forsta_beslutet(arende.avgorande_id)
    star = i_kraft and arende.har_bifall and bredvid == arende.ataganden_bredvid[beslut_id]
    fallna = dict(arende.fallna_ataganden.get(beslut_id, ()))
    infriat = nu.infriat or arende.fallet_infriat.get(beslut_id, ())
    per_ar, infriat = efter_sankningar(nu.per_ar or fallna, infriat, _vander(arende, beslut_id))
    return _Lage(per_ar, infriat, star, i_kraft)


def _vander(arende: Arende, beslut_id: UUID) -> tuple[Atagandesankning, ...]:
    return tuple(s for _, s in som_vander(arende, beslut_id))


def _folj(
    arende: Arende,
    atgard: Atgard,
    beslut_id: UUID,
    genom: _Genom,
    nu: _Lage,
    efter: _Lage,
) -> None:
    assert arende.medel is not None
    beviljande, om = arende.beviljande, beslut_id
    vander = _vander(arende, om)
    ataganden, infriat = efter.haller
    nytt = beviljande_efter(beviljande, om, infriat, vander)
    flytt = andrat_infriande(arende, atgard.dag, nytt)
    mer = nytt.infriat_av_per_ar(om) - beviljande.infriat_av_per_ar(om)
    infriat = _av_nya_pengar(infriat, mer, flytt.bytta)
    nytt = beviljande_efter(beviljande, om, infriat, vander)
    flytta_pengar(
        arende,
        AtagandenAnpassade,
        atgard,
        flytt,
        havningsorsak=genom.havningsorsak,
        beslut_id=om,
        **genom._asdict(),
        vanda_beslut_ids=tuple(vand for vand, _ in som_vander(arende, om)),
        anslag_id=arende.medel.anslag_id,
        tidigare_ataganden=som_ataganden(nu.per_ar),
        ataganden=som_ataganden(ataganden),
        fallna_ataganden=() if efter.star else som_ataganden(efter.per_ar),
        tidigare_infriat=nu.infriat,
        tidigare_bortfallet_per_ar=beviljande.bortfallet_infriat(om),
        infriat=infriat,
        bortfallet_per_ar=nytt.bortfallet_infriat(om),
        bortfall=nytt.bortfall.get(om, ()),
        fallet_infriat=() if efter.i_kraft else efter.infriat,
    )


def _av_nya_pengar(
    infriat: Sequence[Infriat], mer: Counter[int], bytta: Counter[int]
) -> tuple[Infriat, ...]:
    """What of it is granted again, `mer`, of another year's money is of that: the newest of it."""
    bytta, per_ar = Counter(bytta), Counter[tuple[int, int]]()
    for i in reversed(infriat):
        igen = min(mer[i.budgetar], i.belopp_ore)
        mer[i.budgetar] -= igen
        for ar, ore in av_nya_ar(i.budgetar, igen, bytta):
            per_ar[i.infriandear, ar] += ore
        per_ar[i.infriandear, i.budgetar] += i.belopp_ore - igen
    return som_infriat(per_ar)
