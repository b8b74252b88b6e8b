"""A fördelningsbeslut over HTTP, as a resource of its own."""

from __future__ import annotations

from uuid import UUID

from api.grund.falt import Belopp, Dag, MedBasis, MedLankar, Svar
from api.grund.visning import Las, basissvar
from domain.beslut.bifall import BidragBeviljat
from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import sades_vid
from store.fel import StromFinnsInte
from store.mapper import FaktumMapper, Loggrad


class Beslutssvar(Svar):
    beslutsdag: Dag
    innehall: str
    beslutsfattare: list[str]
    foredragande: list[str]
    medverkande: list[str]
    motivering: str
    motiveringsundantag: str | None
    foreskrifter: list[str]
    kommunicering_id: UUID | None
    kommuniceringsundantag: str | None
    regelverk: str
    regelverksversion: str


class Andel(MedLankar):
    arende_id: UUID
    mottagare_id: UUID
    belopp: Belopp


class Fordelningssvar(MedBasis):
    beslut: Beslutssvar
    summa: Belopp
    andelar: list[Andel]


def fordelningsadress(rad: Loggrad) -> str:
    """Where the decision is that the recorded BidragBeviljat is a part of."""
    beviljat = FaktumMapper.ny().to_domain_event(rad)
    assert isinstance(beviljat, BidragBeviljat)
    utlysning_id = beviljat.medel.utlysning_id
    return f"/utlysningar/{utlysning_id}/fordelningsbeslut/{beviljat.beslut_id}"


def fordelningsbeslut(las: Las, utlysning_id: UUID, beslut_id: UUID) -> Fordelningssvar:
    """A decision over many ärenden as it was recorded, whatever became of them since."""
    with las() as lasning:
        basis = lasning.basis
        fakta = _beviljade(lasning, beslut_id)
        if not fakta or fakta[0].medel.utlysning_id != utlysning_id:
            raise StromFinnsInte("fördelningsbeslut", beslut_id)
        forsta = fakta[0]
        vag = f"/utlysningar/{utlysning_id}/fordelningsbeslut/{beslut_id}"
        return Fordelningssvar(
            basis=basissvar(basis),
            beslut=Beslutssvar(
                beslutsdag=forsta.verkningsdag,
                regelverk=forsta.regelverk.beteckning,
                regelverksversion=forsta.regelverk.version,
                **forsta.beslut.model_dump(mode="json"),
            ),
            summa=sum(f.belopp_ore for f in fakta),
            andelar=[
                Andel(
                    arende_id=f.originator_id,
                    mottagare_id=f.mottagare_id,
                    belopp=f.belopp_ore,
                    links=[las.vid(f"/arenden/{f.originator_id}", basis, "item")],
                )
                for f in fakta
            ],
            links=[las.vid(vag, basis)],
        )


def _beviljade(lasning: Lasning, beslut_id: UUID) -> list[BidragBeviljat]:
    """What the decision granted, in the order in which it was recorded."""
    mapper = FaktumMapper.ny()
    positioner = sades_vid(*lasning, "arende", "beslut_id", str(beslut_id))
    fakta = (mapper.to_domain_event(rad) for rad in loggen.vid(lasning.conn, positioner))
    return [f for f in fakta if isinstance(f, BidragBeviljat)]
