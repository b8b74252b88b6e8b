"""What a corrected or returned payment does to money that has been accounted for since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar

from domain.arende.arende import Arende
from domain.arende.hemvist import hemvist_efter
from domain.arende.misstag import (
    allt_hos_andra_efter_ore,
    allt_hos_andra_ore,
    bankens_flytt,
    sist_sagd,
)
from domain.arende.pengafaktum import AndrasPerAr, Pengafaktum
from domain.arende.tillstand import Bankpost, Bankretur, Returdel
from domain.aterrapport.granskning import Granskningshavning
from domain.aterrapport.granskningshavning import hav_granskning
from domain.fordran.delar import utom_forsta
from domain.grund.aktor import Atgard
from domain.grund.dagarna import betalt_av_senare, i_fel_ar
from domain.grund.flytt import Flytt
from domain.grund.hant import BANKDAG
from domain.grund.pengar import HEMMA, Del, Lada, Rorelse
from domain.grund.stopp import krav
from domain.grund.varden import ny_av
from domain.utbetalning.stopp import UtbetalningFinnsInte
from domain.utlysning.utlysning import Utlysning

OBETALT, OREDOVISAT = Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT
UTAN_RATT = Lada.FOR_HOGT_BELOPP


class Bankandring(Pengafaktum):
    """What the bank did is another than was known: something came back, or was said wrong."""

    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG

    andras_brist: tuple[AndrasPerAr, ...]

    @property
    def brist(self) -> Mapping[int, int]:
        return {b.budgetar: b.belopp_ore for b in self.andras_brist}


def bankposten(arende: Arende, version: int) -> Bankpost:
    """What the bank did by `version`, the last to say it; or a refusal that says which is."""
    krav(
        version in arende.bankposter,
        UtbetalningFinnsInte,
        rattar_version=version,
        gallande=_det_som_galler(arende, version),
    )
    return arende.bankposter[version]


def _det_som_galler(arende: Arende, version: int) -> str:
    if version in arende.rattade_bankposter:
        return f"Den är rättad: det som gäller är händelse nummer {sist_sagd(arende, version)}"
    if not arende.bankposter:
        return "Ingen utbetalning är bekräftad i ärendet: bekräfta först utbetalningen"
    return f"De som gäller: {', '.join(str(v) for v in sorted(arende.bankposter))}"


def inget_utover(
    arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int, andras_ore: int
) -> None:
    """Undo waivers of money that, it turns out, was never paid: of the party's, not of others'.

    Then take back what exceeds the grant. What others were asked for is lifted of their claims.
    """
    hem = hemvist_efter(arende, utlysning, flytt.dag)
    flytt.aterta_efterskankt(ar, andras_ore)
    flytt.ta_overskott(arende.beviljat_dagvis, hem)
    flytt.byt_ar(i_fel_ar(flytt.lador, arende.beviljat_arsvis, flytt.dag), hem)
    flytt.inget_efterskankt_som_inte_fanns(ar, hem, andras_ore)


def obetald_igen(
    arende: Arende,
    flytt: Flytt,
    utlysning: Utlysning,
    ar: int,
    ore: int,
    andras_ore: int | None = None,
) -> None:
    """Make `ore` that was paid with right unpaid again, in the budgetår in which it came back.

    What a lowered decision has taken of it since is no longer granted, and goes home instead.
    `andras_ore`: what others then have; None: what they have.
    """
    nu = flytt.dag.year
    aterfort = flytt.aterfor(ore, (OREDOVISAT, ar))
    flytt.mellan(OREDOVISAT, ar, OBETALT, nu, ore)
    hemma = hemvist_efter(arende, utlysning, flytt.dag)
    flytt.lamna(aterfort, hemma, helst_av=nu)
    if andras_ore is None:
        andras_ore = allt_hos_andra_ore(arende, ar)
    inget_utover(arende, flytt, utlysning, ar, andras_ore)


def hav_granskning_vid_behov(
    arende: Arende, ar: int, behov_ore: int, atgard: Atgard, orsak: Granskningshavning
) -> None:
    """Lift the review when what it has judged is needed to take a payment back."""
    lador = arende.lador
    finns = lador.belopp.get((OREDOVISAT, ar), 0) + lador.sankt_ur(ar, OREDOVISAT)
    if behov_ore > max(0, finns) and lador.provat:
        hav_granskning(arende, atgard, orsak)


def hav_granskning_om_mindre(
    arende: Arende, fore: Bankpost, efter: Bankpost, atgard: Atgard
) -> None:
    """Lift the review when less of the payment is left in its year than it has judged."""
    ar = fore.dag.year
    samma_ar = efter.kvar_med_ratt_ore if efter.dag.year == ar else 0
    behov = fore.kvar_med_ratt_ore - samma_ar
    orsak = Granskningshavning.UTBETALNINGEN_ANDRAD
    hav_granskning_vid_behov(arende, ar, behov, atgard, orsak)


def med_ratt_del(arende: Arende, fore: Bankpost, efter: Bankpost, beordrat_ore: int) -> Bankpost:
    """`efter`, with what of it was with right: what was ordered to there, within the grant.

    What came back of it is no part of what it takes of the grant.
    """
    hemma_ore = sum(d.belopp_ore for r in _mindre_an_sagt(fore, efter) for d in r.hemma)
    ryms_ore = arende.obetalt_ore + fore.kvar_med_ratt_ore + hemma_ore
    ratt_ore = max(0, min(efter.belopp_ore, beordrat_ore))
    if min(ratt_ore, efter.kvar_ore) > ryms_ore:
        ratt_ore = max(0, ryms_ore)
    return ny_av(efter, for_hogt_belopp_ore=efter.belopp_ore - ratt_ore)


def som_den_var(
    arende: Arende, utlysning: Utlysning, fore: Bankpost, efter: Bankpost, dag: date
) -> Flytt:
    """Take back the payment that was written down, on its day, and make the one that was made.

    What came back comes back of what was made. What a lowered decision had taken out of the payment
    is first put back into it, so that it can be taken back whole, and is then taken out again.
    """
    assert arende.medel is not None
    assert utlysning.medel is not None
    aren, nytt_ar = (utlysning.medel.budgetar, arende.medel.budgetar), efter.dag.year
    flytt = bankens_flytt(arende, fore, efter, dag)
    mindre_ore = max(0, fore.kvar_med_ratt_ore - efter.kvar_med_ratt_ore)
    aterfort_ore = _aterfor_det_sankta(flytt, fore, efter, mindre_ore)
    ogrundat_ore = _hamta_hemifran(flytt, fore, efter)
    samma = ny_av(efter, returer=fore.returer) == fore
    if not samma:
        _ta_tillbaka(flytt, fore, aren)
    _returnera_om(flytt, fore, efter)
    if not samma:
        _betala(flytt, efter, aren)
    hem = hemvist_efter(arende, utlysning, flytt.dag)
    flytt.byt_ar(betalt_av_senare(flytt.lador, flytt.dag), hem)
    aldrig_betalt_ore = min(aterfort_ore, mindre_ore)
    flytt.lamna(aldrig_betalt_ore, hem)
    sankt_ore = aterfort_ore - aldrig_betalt_ore + ogrundat_ore
    flytt.mellan(OREDOVISAT, nytt_ar, UTAN_RATT, nytt_ar, sankt_ore)
    ar, andras_ore = fore.dag.year, allt_hos_andra_efter_ore(arende, fore, efter)
    inget_utover(arende, flytt, utlysning, ar, andras_ore)
    return flytt


def ar_hemma(forut: Iterable[Del], rorelser: Iterable[Rorelse]) -> tuple[Del, ...]:
    """What of unpaid money is granted no longer, and where it is: as before, and what has moved."""
    hemma = Counter({(d.lada, d.ar): d.belopp_ore for d in forut})
    for r in rorelser:
        if r.fran is OBETALT and r.till in HEMMA:
            hemma[r.till, r.till_budgetar] += r.belopp_ore
        if r.fran in HEMMA and r.till is OBETALT:
            hemma[r.fran, r.fran_budgetar] -= r.belopp_ore
    bytt_ore = sum((-hemma).values())  # as much is unpaid of another year instead
    delar = [Del(lada, ar, ore) for (lada, ar), ore in hemma.items() if ore > 0]
    return utom_forsta(delar[::-1], bytt_ore)[::-1]


def _mindre_an_sagt(fore: Bankpost, efter: Bankpost) -> list[Bankretur]:
    """What is said to have come back less than it was said before."""
    par = zip(fore.returer, efter.returer, strict=True)
    return [sagt for sagt, nu in par if nu.belopp_ore < sagt.belopp_ore]


def _hamta_hemifran(flytt: Flytt, fore: Bankpost, efter: Bankpost) -> int:
    """What went home when it came back, and did not come back, was never at home.

    Returns how much that is: it was paid with right, and is granted no longer.
    """
    obetalt_ore = flytt.lador.i(OBETALT)
    behov_ore = max(0, efter.kvar_med_ratt_ore - fore.kvar_med_ratt_ore - obetalt_ore)
    kvar_ore = behov_ore
    for r in _mindre_an_sagt(fore, efter):
        for d in r.hemma:
            tas = min(kvar_ore, d.belopp_ore)
            flytt.mellan(d.lada, d.ar, OBETALT, r.dag.year, tas, r.dag)
            kvar_ore -= tas
    return behov_ore - kvar_ore


def _aterfor_det_sankta(flytt: Flytt, fore: Bankpost, efter: Bankpost, mindre_ore: int) -> int:
    """Put back what a lowered decision took of what was never paid; returns how much there was.

    If the payment was made in another year, what was lowered of it goes with it to that year.
    """
    ar = fore.dag.year
    foljer_med_ore = 0
    if efter.dag.year != ar:
        finns_ore = max(0, flytt.lador.belopp.get((OREDOVISAT, ar), 0))
        saknas_ore = fore.kvar_med_ratt_ore - finns_ore
        foljer_med_ore = min(saknas_ore, flytt.lador.sankt_ur(ar, OREDOVISAT))
    return flytt.aterfor(max(mindre_ore, foljer_med_ore), (OREDOVISAT, ar))


def _ta_tillbaka(flytt: Flytt, fore: Bankpost, aren: tuple[int, int]) -> None:
    """On the day that was written down nothing was paid: neither with right nor without.

    `aren`: the year that the money was granted in, and the one that it has been carried over to.
    """
    ar, medel_ar = fore.dag.year, aren[1]
    flytt.mellan(UTAN_RATT, ar, Lada.DISPONIBELT, ar, fore.for_hogt_belopp_ore, fore.dag)
    obetalt_ar = _obetalt_ar(ar, aren)
    flytt.mellan(OREDOVISAT, ar, OBETALT, obetalt_ar, fore.med_ratt_ore, fore.dag)
    _over_arsskiftena(flytt, obetalt_ar, medel_ar, fore.med_ratt_ore)


def _betala(flytt: Flytt, efter: Bankpost, aren: tuple[int, int]) -> None:
    """The payment as it was made: of the year's unpaid money, as far as that is enough.

    What was paid in time was never carried over to a later year. The rest is taken of what another
    year has come to hold.
    """
    ar, dag, medel_ar = efter.dag.year, efter.dag, aren[1]
    obetalt_ar = _obetalt_ar(ar, aren)
    overfort_ore = max(0, flytt.lador.belopp.get((OBETALT, medel_ar), 0))
    _over_arsskiftena(flytt, medel_ar, obetalt_ar, min(efter.med_ratt_ore, overfort_ore))
    _ta_obetalt(flytt, obetalt_ar, ar, efter.med_ratt_ore, dag)
    flytt.mellan(Lada.DISPONIBELT, ar, UTAN_RATT, ar, efter.for_hogt_belopp_ore, dag)


def _obetalt_ar(ar: int, aren: tuple[int, int]) -> int:
    """The year that unpaid money was of when it was paid: before it was granted it was of none."""
    beviljat_ar, medel_ar = aren
    return min(max(ar, beviljat_ar), medel_ar)


def _over_arsskiftena(flytt: Flytt, fran_ar: int, till_ar: int, ore: int) -> None:
    """Carry unpaid money over, or back, as it was carried: on the last day of each year."""
    steg = 1 if till_ar > fran_ar else -1
    for ar in range(fran_ar, till_ar, steg):
        dag = date(min(ar, ar + steg), 12, 31)
        flytt.mellan(OBETALT, ar, OBETALT, ar + steg, ore, dag)


def _returnera_om(flytt: Flytt, fore: Bankpost, efter: Bankpost) -> None:
    """Let come back what did, and then take back what was said to have.

    What came back of a payment in another year than was said came back of that year's money.
    """
    sagt_ar, ar = fore.dag.year, efter.dag.year
    par = list(zip(fore.returdelar, efter.returdelar, strict=True))
    for sagt, nu in par:
        dag, kvar = nu.retur.dag, _likadant(sagt, nu)
        flytt.mellan(OREDOVISAT, ar, OREDOVISAT, sagt_ar, kvar[0] * (ar != sagt_ar), dag)
        flytt.mellan(UTAN_RATT, ar, UTAN_RATT, sagt_ar, kvar[1] * (ar != sagt_ar), dag)
        flytt.mellan(OREDOVISAT, ar, OBETALT, dag.year, nu.med_ratt_ore - kvar[0], dag)
        flytt.mellan(UTAN_RATT, ar, Lada.DISPONIBELT, dag.year, nu.utan_ratt_ore - kvar[1], dag)
    for sagt, nu in par:
        dag, kvar = sagt.retur.dag, _likadant(sagt, nu)
        _ta_obetalt(flytt, dag.year, sagt_ar, sagt.med_ratt_ore - kvar[0], dag)
        ore = sagt.utan_ratt_ore - kvar[1]
        flytt.mellan(Lada.DISPONIBELT, dag.year, UTAN_RATT, sagt_ar, ore, dag)


def _likadant(sagt: Returdel, nu: Returdel) -> tuple[int, int]:
    """What came back on the day that was said, with right and without."""
    if sagt.retur.dag != nu.retur.dag:
        return 0, 0
    return min(sagt.med_ratt_ore, nu.med_ratt_ore), min(sagt.utan_ratt_ore, nu.utan_ratt_ore)


def _ta_obetalt(flytt: Flytt, forst_ar: int, till_ar: int, ore: int, dag: date) -> None:
    """Pay so much of what is unpaid in a year, and then of what other years have come to hold of
    it. What a later year has of its own is there instead of it: see betalt_av_senare.
    """
    obetalt, overfort = dict(flytt.lador.per_ar(OBETALT)), flytt.lador.overfort
    andras = {
        ar: min(finns, overfort.get(ar, 0)) if ar > forst_ar else finns
        for ar, finns in obetalt.items()
        if ar != forst_ar
    }
    kvar_ore = max(0, ore - obetalt.get(forst_ar, 0))
    for ar, finns in andras.items():
        tas = min(kvar_ore, finns)
        flytt.mellan(OBETALT, ar, OREDOVISAT, till_ar, tas, dag)
        kvar_ore, ore = kvar_ore - tas, ore - tas
    flytt.mellan(OBETALT, forst_ar, OREDOVISAT, till_ar, ore, dag)
