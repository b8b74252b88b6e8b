"""Flöden: what people ask for. What was allotted, called, granted and paid, less what was reversed.

Flows come from the facts themselves, not from the movements between boxes, so that the one can be
checked against the other. Of several years' money: see `arsfloden`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from uuid import UUID

from domain.anslag.anslagspost import Anslagsbelopp, Beloppsslag
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.regeringsbeslut import Uppdragsfaktum
from domain.anslag.tilldelning import MedelIndragna, MedelTilldelade, OverskridandeMedgivet
from domain.anslag.uppdrag import Uppdragshandelse, Uppdragsslag
from domain.anslag.uppdragsrattelse import UppdragshandelseRattad
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import summa
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.fordran.galdenar import Aterbokning
from domain.grund.faktum import Faktum
from domain.overklagande.aterstallning import FordranAterstalld
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from domain.utlysning.utlysning import Medel
from projections.pengar.arsfloden import flode, granskat, havt, kravt, lyft, omprovat, rattat
from projections.pengar.beviljat import Beviljar, beviljat_per_ar
from projections.pengar.kontering import Plats, Postering, arendet, havt_ore, utlysningen

FLODEN = (
    "ingaende",
    "tilldelat",
    "omdisponerat",
    "overskridande",
    "indraget",
    "forvaltning",
    "aterlamnat",
    "sparat",
    "utlyst",
    "beviljat",
    "utbetalt",
    "anvant",
    "godkant",
    "kravt",
    "aterbetalt",
)


@singledispatch
def floden(faktum: Faktum) -> Iterator[Postering]:
    """What a fact adds to each flow (öre), and from which day."""
    yield from ()


@floden.register
def _(
    faktum: MedelTilldelade
    | IngaendeBeloppFaststallt
    | MedelOmdisponerade
    | OverskridandeMedgivet
    | MedelIndragna,
) -> Iterator[Postering]:
    yield from _anslagsbelopp(faktum.originator_id, faktum.belopp, 1)


@floden.register
def _(faktum: AnslagsbeloppRattat) -> Iterator[Postering]:
    yield from _anslagsbelopp(faktum.originator_id, faktum.tidigare, -1)
    yield from _anslagsbelopp(faktum.originator_id, faktum.belopp, 1)


@floden.register
def _(faktum: BudgetarAvslutat) -> Iterator[Postering]:
    hos = Plats(faktum.originator_id, faktum.budgetar)
    nasta = Plats(faktum.originator_id, faktum.budgetar + 1)
    yield from flode("sparat", faktum.sparat_ore, faktum.verkningsdag, hos)
    yield from flode("ingaende", faktum.sparat_ore, faktum.verkningsdag, nasta)
    yield from flode("indraget", faktum.indraget_ore, faktum.verkningsdag, hos)


@floden.register
def _(faktum: Uppdragsfaktum) -> Iterator[Postering]:
    if isinstance(faktum, UppdragshandelseRattad):
        yield from _uppdrag(faktum.originator_id, faktum.tidigare, -1)
    yield from _uppdrag(faktum.originator_id, faktum.handelse, 1)


@floden.register
def _(faktum: UtlysningPublicerad) -> Iterator[Postering]:
    if faktum.forbehall is None:
        yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@floden.register
def _(faktum: UtlysningFinansierad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@floden.register
def _(faktum: RamAndrad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.tillfort_ore, faktum.verkningsdag)


@floden.register
def _(faktum: UtlysningInstalld | UtlysningAvslutad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, -faktum.kvar_ore, faktum.verkningsdag)


@floden.register
def _(faktum: MedelOverforda) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, -faktum.belopp_ore, faktum.verkningsdag)
    yield from _utlyst(faktum.till, faktum.belopp_ore, faktum.verkningsdag)


@floden.register
def _(faktum: Beviljar) -> Iterator[Postering]:
    for budgetar, belopp_ore in beviljat_per_ar(faktum):
        hos = arendet(faktum, budgetar)
        yield from flode("beviljat", belopp_ore, faktum.verkningsdag, hos)


@floden.register
def _(faktum: UtbetalningGenomford) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)


@floden.register
def _(faktum: UtbetalningRattad) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag)
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)


@floden.register
def _(faktum: UtbetalningReturnerad) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -faktum.belopp_ore)


@floden.register
def _(faktum: ReturRattad) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag)
    yield from _i(faktum, "utbetalt", -faktum.belopp_ore)


@floden.register
def _(faktum: AterrapportGranskad) -> Iterator[Postering]:
    yield from granskat(faktum)


@floden.register
def _(faktum: GranskningOmprovad) -> Iterator[Postering]:
    yield from omprovat(faktum)


@floden.register
def _(faktum: Granskningslyft) -> Iterator[Postering]:
    yield from lyft(faktum)


@floden.register
def _(faktum: AterkravBeslutat) -> Iterator[Postering]:
    yield from kravt(faktum, faktum.krav_ore, faktum.ur)


@floden.register
def _(faktum: MisstagsbetalningKravd) -> Iterator[Postering]:
    """It was never paid to the party."""
    yield from kravt(faktum, faktum.krav_ore, faktum.ur)
    yield from _ombokat(faktum, faktum.tidigare_bokning, -faktum.krav_ore)


@floden.register
def _(faktum: FordranHavd) -> Iterator[Postering]:
    if faktum.tidigare_bokning is not None:
        yield from _ombokat(faktum, faktum.tidigare_bokning, havt_ore(faktum))
    yield from havt(faktum)


@floden.register
def _(faktum: FordranKravdIgen | FordranAterstalld) -> Iterator[Postering]:
    igen = summa(faktum.kapital) + faktum.tillgodo_ore
    if isinstance(faktum, FordranAterstalld):
        igen += sum(e.kapital_ore for e in faktum.efterskankt)
    if isinstance(faktum, FordranKravdIgen) and faktum.tidigare_bokning is not None:
        yield from _ombokat(faktum, faktum.tidigare_bokning, -igen)
    yield from kravt(faktum, igen, faktum.kapital, faktum.inte_utestaende_per_ar)


@floden.register
def _(faktum: AterkravRattat) -> Iterator[Postering]:
    """What is demanded less is lifted."""
    yield from rattat(faktum)


@floden.register
def _(faktum: AterbetalningMottagen) -> Iterator[Postering]:
    """Interest that was paid is no grant that came back."""
    yield from _i(faktum, "aterbetalt", summa(faktum.kapital))


@floden.register
def _(faktum: AterbetalningHavd) -> Iterator[Postering]:
    yield from _i(faktum, "aterbetalt", -summa(faktum.kapital))


@floden.register
def _(faktum: AterbetalningAvraknad) -> Iterator[Postering]:
    """What was no interest is grant that came back."""
    yield from _i(faktum, "aterbetalt", faktum.mer_kapital_ore)


@floden.register
def _(faktum: KvittningHavd) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -_utbetalt_har(faktum))
    yield from _i(faktum, "aterbetalt", -summa(faktum.kapital))


@floden.register
def _(faktum: FordranKvittad) -> Iterator[Postering]:
    """Two legs: it was paid out, here or elsewhere, and what of it was capital came back."""
    yield from _i(faktum, "utbetalt", _utbetalt_har(faktum))
    yield from _i(faktum, "aterbetalt", summa(faktum.kapital))


@floden.register
def _(faktum: BidragKvittat) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)


@floden.register
def _(faktum: BidragskvittningHavd) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -faktum.belopp_ore)


def _utbetalt_har(faktum: FordranKvittad | KvittningHavd) -> int:
    """What a claim was set off against in another ärende was paid there."""
    return faktum.belopp_ore if faktum.bidragets_arende_id is None else 0


def _ombokat(
    faktum: MisstagsbetalningKravd | FordranHavd | FordranKravdIgen, hos: Aterbokning, ore: int
) -> Iterator[Postering]:
    """So much was paid to the party and not to the debtor, or (negative) the other way round."""
    galdenarens = arendet(faktum, hos.budgetar)
    partens = galdenarens._replace(mottagare_id=hos.mottagare_id)
    yield from flode("utbetalt", -ore, faktum.verkningsdag, galdenarens)
    yield from flode("utbetalt", ore, faktum.verkningsdag, partens)


def _i(
    faktum: Pengafaktum, flode: str, belopp_ore: int, dag: date | None = None
) -> Iterator[Postering]:
    """So much more of a flow; what the bank does is charged to the budget year of its day."""
    if belopp_ore:
        nar = dag or faktum.verkningsdag
        hos = arendet(faktum, nar.year if flode in ("utbetalt", "aterbetalt") else None)
        yield Postering(flode, belopp_ore, nar, hos)


_ANSLAGSFLODE = {
    Beloppsslag.TILLDELNING: "tilldelat",
    Beloppsslag.INGAENDE: "ingaende",
    Beloppsslag.OMDISPONERING: "omdisponerat",
    Beloppsslag.OVERSKRIDANDE: "overskridande",
    Beloppsslag.INDRAGNING: "indraget",
}


def _anslagsbelopp(anslag_id: UUID, belopp: Anslagsbelopp, tecken: int) -> Iterator[Postering]:
    """Transfers are counted as what came here less what left; all else as what it is called.

    What may be promised is no money.
    """
    if belopp.slag is Beloppsslag.BEMYNDIGANDE:
        return
    omdisponerat = belopp.slag is Beloppsslag.OMDISPONERING
    ore = belopp.disponibelt_ore if omdisponerat else belopp.belopp_ore
    plats = Plats(anslag_id, belopp.budgetar)
    yield from flode(_ANSLAGSFLODE[belopp.slag], tecken * ore, belopp.dag, plats)


def _uppdrag(anslag_id: UUID, gjort: Uppdragshandelse, tecken: int) -> Iterator[Postering]:
    if gjort.tas_ur_posten:
        assert gjort.budgetar is not None
        namn = "forvaltning" if gjort.slag is Uppdragsslag.FORVALTNING else "aterlamnat"
        ore = tecken * (gjort.belopp_ore or 0)
        yield from flode(namn, ore, gjort.dag, Plats(anslag_id, gjort.budgetar))


def _utlyst(medel: Medel, belopp_ore: int, dag: date) -> Iterator[Postering]:
    yield from flode("utlyst", belopp_ore, dag, utlysningen(medel))
