"""What a corrected or returned payment does to money that has been accounted for since."""

from __future__ import annotations

from domain.arende.arende import Arende
from domain.arende.hemvist import hemvist_efter
from domain.arende.tillstand import Bankpost
from domain.aterrapport.granskning import Granskningshavning, hav_granskning
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.lador import REDOVISADE
from domain.grund.pengar import Lada
from domain.utlysning.utlysning import Utlysning

OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT


def inget_utover(arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int) -> None:
    """Undo waivers of money that, it turns out, was never paid.

    Then take back what exceeds the grant.
    """
    flytt.aterta_efterskankt(ar)
    flytt.ta_overskott(arende.beviljat_ore, hemvist_efter(utlysning, flytt.dag))


def obetald_igen(arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int, ore: int) -> None:
    """Make `ore` that was paid with right unpaid again, in the budgetår in which it came back.

    What a lowered decision has taken of it since is no longer granted, and goes home instead.
    """
    nu = flytt.dag.year
    aterfort = flytt.aterfor(ore, (OREDOVISAT, ar))
    flytt.mellan(OREDOVISAT, ar, Lada.BEVILJAT_EJ_UTBETALT, nu, ore)
    hemma = hemvist_efter(utlysning, flytt.dag)
    flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, nu, *hemma, aterfort)
    inget_utover(arende, flytt, utlysning, ar)


def hav_granskning_vid_behov(
    arende: Arende, ar: int, behov_ore: int, atgard: Atgard, orsak: Granskningshavning
) -> None:
    """Lift the review when what it has judged is needed to take a payment back."""
    lador = arende.lador
    finns = lador.belopp.get((OREDOVISAT, ar), 0) + lador.sankt_ur(ar, OREDOVISAT)
    provat = lador.i(*REDOVISADE) > 0 or any(d.lada in REDOVISADE for d in lador.sankt)
    if behov_ore > max(0, finns) and provat:
        hav_granskning(arende, atgard, orsak)


def hav_granskning_om_mindre(
    arende: Arende, fore: Bankpost, efter: Bankpost, atgard: Atgard
) -> None:
    """Lift the review when less of the payment is left in its year than it has judged."""
    ar = fore.dag.year
    samma_ar = efter.med_ratt_ore if efter.dag.year == ar else 0
    behov = fore.med_ratt_ore - samma_ar
    orsak = Granskningshavning.UTBETALNINGEN_ANDRAD
    hav_granskning_vid_behov(arende, ar, behov, atgard, orsak)
