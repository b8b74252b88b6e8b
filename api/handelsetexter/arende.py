"""The ansökan, its handling, the decisions and the appeals."""

from __future__ import annotations

from datetime import date

from api.handelsetexter.form import handelsetext, ordet, veckodag
from domain.ansokan.aterkallelse import AnsokanAterkallad
from domain.ansokan.inlamning import AnsokanInkommen
from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.ansokan.rattelse import InkommenDagRattad
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.avgorande import AnsokanAvslagen, AnsokanAvvisad, ArendetAvskrivet
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.forfall import BidragsrattForfallen
from domain.beslut.meddelande import BeslutDelfatt, BeslutMeddelat
from domain.beslut.rattelse import BeslutRattat
from domain.grund.stopp import kronor
from domain.handlaggning.avslut import ArendetAterupptaget, ArendetAvslutat
from domain.handlaggning.handling import (
    DiarienummerTilldelat,
    HandlingRegistrerad,
    MuntligUppgiftAntecknad,
)
from domain.handlaggning.jav import JavAnmalt, JavProvat
from domain.handlaggning.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from domain.handlaggning.paminnelse import PaminnelseSkickad
from domain.handlaggning.postgang import PostgangAntecknad
from domain.overklagande.aterkallelse import OverklagandeAterkallat
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget
from domain.overklagande.domslut import DomMeddelad
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat

# Ansökan


@handelsetext.register
def _(f: AnsokanInkommen) -> str:
    sokt = "" if f.sokt_ore is None else f" om {kronor(f.sokt_ore)}"
    return f"ansökan{sokt} inkommen: {f.avser}"


@handelsetext.register
def _(f: InkommenDagRattad) -> str:
    return f"inkommen dag rättad från {f.tidigare_verkningsdag}: {f.orsak}"


@handelsetext.register
def _(f: AnsokanAterkallad) -> str:
    return f"ansökan återkallad av {f.avsandare}"


@handelsetext.register
def _(f: KompletteringBegard) -> str:
    return f"komplettering begärd senast {f.senast}: {f.text}"


@handelsetext.register
def _(f: KompletteringInkommen) -> str:
    return f"komplettering inkommen från {f.avsandare}"


@handelsetext.register
def _(f: PostgangAntecknad) -> str:
    nadde = f"nådde myndigheten med post {veckodag(f.nadde_dag)} {f.nadde_dag}"
    if not f.kan_ha_skilts_av:
        return f"{nadde}; osannolikt att det skilts av arbetsdagen före (22 § FL)"
    dag = f"{veckodag(f.verkningsdag)} {f.verkningsdag}"
    return f"{nadde}: inkommet närmast föregående arbetsdag, {dag} (22 § FL)"


# Handläggning


@handelsetext.register
def _(f: HandlingRegistrerad) -> str:
    motpart = f" ({f.motpart})" if f.motpart else ""
    return f"handling {f.nummer} {ordet(f.slag)}: {f.i_korthet}{motpart}"


@handelsetext.register
def _(f: MuntligUppgiftAntecknad) -> str:
    nar = f" klockan {f.klockslag}" if f.klockslag else ""
    return f"muntlig uppgift av {f.lamnad_av}{nar}: {f.uppgift}"


@handelsetext.register
def _(f: DiarienummerTilldelat) -> str:
    return f"diarienummer {f.diarienummer} ({f.avser})"


@handelsetext.register
def _(f: UnderlagKommunicerat) -> str:
    return f"underlag inför {f.infor.namn} skickat till {f.till}, svar senast {f.svara_senast}"


@handelsetext.register
def _(f: YttrandeInkommet) -> str:
    return f"yttrande inkommet: {f.innehall}"


@handelsetext.register
def _(f: JavAnmalt) -> str:
    return f"jäv anmält för {f.subjekt} (16 § {f.javsgrund.replace('punkt-', '')} FL)"


@handelsetext.register
def _(f: JavProvat) -> str:
    return f"{f.subjekt} {'är' if f.javig else 'är inte'} jävig"


@handelsetext.register
def _(f: PaminnelseSkickad) -> str:
    frist = f", ny frist {f.ny_frist}" if f.ny_frist else ""
    return f"påminnelse om {ordet(f.slag)} skickad till {f.till}{frist}"


@handelsetext.register
def _(_f: ArendetAvslutat) -> str:
    return "ärendet avslutat"


@handelsetext.register
def _(f: ArendetAterupptaget) -> str:
    return f"ärendet återupptaget: {f.orsak}"


# Beslut


@handelsetext.register
def _(f: BidragBeviljat) -> str:
    return f"bidrag beviljat med {kronor(f.belopp_ore)} enligt {f.regelverk.version}"


@handelsetext.register
def _(_f: AnsokanAvslagen) -> str:
    return "ansökan avslagen"


@handelsetext.register
def _(f: AnsokanAvvisad) -> str:
    return f"ansökan avvisad ({ordet(f.avvisningsskal)})"


@handelsetext.register
def _(f: ArendetAvskrivet) -> str:
    return f"ärendet avskrivet ({ordet(f.avskrivningsskal)})"


@handelsetext.register
def _(f: BeslutMeddelat) -> str:
    return f"beslut meddelat till {f.till} ({ordet(f.satt)}){_senast(f.overklagas_senast)}"


@handelsetext.register
def _(f: BeslutDelfatt) -> str:
    return f"beslut delfått ({f.bevis}){_senast(f.overklagas_senast)}"


@handelsetext.register
def _(f: BeslutRattat) -> str:
    belopp = "" if f.belopp_ore == f.tidigare_belopp_ore else f" till {kronor(f.belopp_ore)}"
    return f"beslut rättat{belopp} ({ordet(f.rattelseskal)}, 36 § FL): {f.fore} → {f.efter}"


@handelsetext.register
def _(f: BeslutAndrat) -> str:
    fran, till = kronor(f.tidigare_belopp_ore), kronor(f.belopp_ore)
    return f"beslut ändrat från {fran} till {till} ({ordet(f.stod)} FL)"


@handelsetext.register
def _(f: BeslutUpphavt) -> str:
    return f"beslut om {kronor(f.tidigare_belopp_ore)} upphävt ({ordet(f.stod)} FL)"


@handelsetext.register
def _(f: BidragsrattForfallen) -> str:
    return f"rätten till {kronor(f.belopp_ore)} {ordet(f.forfalloskal)}: {f.motivering}"


@handelsetext.register
def _(f: OverklagandeInkommet) -> str:
    return f"överklagande inkommet från {f.klagande}: {f.yrkande}"


@handelsetext.register
def _(f: OverklagandeRattidsprovat) -> str:
    if f.undantag is not None:
        return f"överklagandet kom sent men prövas ({ordet(f.undantag)})"
    return "överklagandet kom i tid"


@handelsetext.register
def _(f: OverklagandeAterkallat) -> str:
    return f"överklagandet återkallat av {f.avsandare}"


@handelsetext.register
def _(f: OverklagandeAvvisat) -> str:
    return f"överklagandet avvisat: det kom in {f.inkommen_dag}, sista dagen {f.overklagas_senast}"


@handelsetext.register
def _(f: OverklagandeUpptaget) -> str:
    return f"avvisningen har fallit: överklagandet {ordet(f.upptagande)}"


@handelsetext.register
def _(f: OverklagandeOverlamnat) -> str:
    return f"överklagandet överlämnat till {f.domstol}"


@handelsetext.register
def _(f: DomMeddelad) -> str:
    om = "" if f.om_bidraget else " av kravet"
    belopp = f"; {kronor(f.belopp_ore)}{om} gäller" if f.utgang.andrar else ""
    return f"{f.domstol} {f.malnummer}: {ordet(f.utgang)}{belopp}"


def _senast(dag: date | None) -> str:
    return f", överklagas senast {dag}" if dag else ""
