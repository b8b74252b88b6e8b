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
from domain.arende.beviljat import Infriat
from domain.arende.hemvist import andrat_infriande
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.beslut.atagande import som_ataganden, som_belopp
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.vakt import Vakt
from domain.grund.varden import OreEllerNoll


class AtagandenAnpassade(Pengafaktum):
    """A decision, or the grant it is beside, fell or holds again: what it promises was and is this.

    `dom_id` is the judgement by which it did, or `upphavande_beslut_id` the authority's revocation:
    the other is None. `infriat` is what is granted of it, and was before; of each so much has
    lapsed. What is granted again of new money is of the budgetår of the day.
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
    anslag_id: UUID
    tidigare_ataganden: tuple[Atagande, ...]
    ataganden: tuple[Atagande, ...]
    tidigare_infriat: tuple[Infriat, ...]
    tidigare_bortfallet_ore: OreEllerNoll
    infriat: tuple[Infriat, ...]
    bortfallet_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        om = self.beslut_id
        aggregate.har_atagit(om, som_belopp(self.ataganden))
        aggregate.beviljande = aggregate.beviljande.infriat_som(om, self.infriat)
        if self.tidigare_ataganden != self.ataganden:
            aggregate.fallna_ataganden[om] = tuple(som_belopp(self.tidigare_ataganden).items())
        if self.tidigare_infriat != self.infriat:
            aggregate.fallet_infriat[om] = self.tidigare_infriat

    def i_ord(self) -> str:
        sagt = (
            ("åtagandena", self.tidigare_ataganden, self.ataganden),
            ("det som infriats", self.tidigare_infriat, self.infriat),
        )
        delar = [
            f"{vad} {'gäller igen' if efter else 'upphör'}"
            for vad, fore, efter in sagt
            if fore != efter
        ]
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


class _Genom(NamedTuple):
    """By what it fell, or holds again: the one or the other."""

    dom_id: UUID | None
    upphavande_beslut_id: UUID | None

    @property
    def havningsorsak(self) -> Havningsorsak:
        return Havningsorsak.BESLUTET_UPPHAVT if self.dom_id is None else Havningsorsak.DOM


class _Lage(NamedTuple):
    """What a decision promises, by year, and what is granted of it."""

    per_ar: dict[int, int]
    infriat: tuple[Infriat, ...]


def folj_atagandena(
    arende: Arende,
    atgard: Atgard,
    *,
    dom_id: UUID | None = None,
    upphavande_beslut_id: UUID | None = None,
) -> None:
    """Let what is promised follow the decisions that have fallen, or hold again, by one of them."""
    genom = _Genom(dom_id, upphavande_beslut_id)
    for beslut_id in arende.ataganden_bredvid:
        nu, efter = _nu(arende, beslut_id), _efter(arende, beslut_id)
        if nu != efter:
            _folj(arende, atgard, beslut_id, genom, nu, efter)


def _nu(arende: Arende, beslut_id: UUID) -> _Lage:
    return _Lage(arende.utestaende(beslut_id), arende.beviljande.infriat_enligt(beslut_id))


def _efter(arende: Arende, beslut_id: UUID) -> _Lage:
    """A promise holds with its decision, and as long as the grant that it was made beside does."""
    nu, i_kraft = _nu(arende, beslut_id), arende.beslut[beslut_id].i_kraft
    bredvid = arende.forsta_beslutet(arende.avgorande_id)
    star = i_kraft and arende.har_bifall and bredvid == arende.ataganden_bredvid[beslut_id]
    fallna = dict(arende.fallna_ataganden.get(beslut_id, ()))
    infriat = nu.infriat or arende.fallet_infriat.get(beslut_id, ())
    return _Lage((nu.per_ar or fallna) if star else {}, infriat if i_kraft else ())


def _folj(
    arende: Arende,
    atgard: Atgard,
    beslut_id: UUID,
    genom: _Genom,
    nu: _Lage,
    efter: _Lage,
) -> None:
    assert arende.medel is not None
    beviljande = arende.beviljande
    nytt = beviljande.infriat_som(beslut_id, efter.infriat)
    skillnad = nytt.infriat_av(beslut_id) - beviljande.infriat_av(beslut_id)
    flytt = andrat_infriande(arende, atgard.dag, arende.beviljat_ore + skillnad)
    flytta_pengar(
        arende,
        AtagandenAnpassade,
        atgard,
        flytt,
        havningsorsak=genom.havningsorsak,
        beslut_id=beslut_id,
        **genom._asdict(),
        anslag_id=arende.medel.anslag_id,
        tidigare_ataganden=som_ataganden(nu.per_ar),
        ataganden=som_ataganden(efter.per_ar),
        tidigare_infriat=nu.infriat,
        tidigare_bortfallet_ore=beviljande.bortfallet_infriat_ore(beslut_id),
        infriat=_av_nya_pengar(efter.infriat, flytt),
        bortfallet_ore=nytt.bortfallet_infriat_ore(beslut_id),
    )


def _av_nya_pengar(infriat: Sequence[Infriat], flytt: Flytt) -> tuple[Infriat, ...]:
    """What of it is granted again of the post's free money is of that year: the newest of it."""
    nytt_ore = sum(r.belopp_ore for r in flytt.rorelser if r.fran is Lada.DISPONIBELT)
    per_ar: Counter[tuple[int, int]] = Counter()
    for i in reversed(infriat):
        tas = min(nytt_ore, i.belopp_ore)
        per_ar[i.infriandear, i.budgetar] += i.belopp_ore - tas
        per_ar[i.infriandear, flytt.dag.year] += tas
        nytt_ore -= tas
    return tuple(
        Infriat(infriandear=infriandear, budgetar=budgetar, belopp_ore=ore)
        for (infriandear, budgetar), ore in sorted(per_ar.items())
        if ore
    )
