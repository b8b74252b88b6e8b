"""What had been lifted by what the bank was thought to have done, and had not.

It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.havning import brister, har_betalt, ombokat
from tests.projections.hjalp.orakel.omdelning import ur_det_lyfta
from tests.projections.hjalp.orakel.reskontra import Reskontra


def kravs_igen(p: int, akt: Akt, reskontra: Reskontra) -> None:
    """As far as the money lies there, and the claim's last word wants it; the first claim first."""
    for krav in akt.fordringar.values():
        kvar, dagar = krav.sagt_ore - krav.kravt_ore, dict[date, int]()
        for h in reversed(krav.havningar):
            tas = max(0, min(kvar, h.ore)) if h.banken else 0
            kvar -= tas
            if tas:
                dagar[h.dag] = dagar.get(h.dag, 0) + tas
        for dag, ore in dagar.items():
            _igen(p, dag, akt, reskontra, krav, ore)


def _igen(p: int, dag: date, akt: Akt, reskontra: Reskontra, krav: Krav, ore: int) -> None:
    if krav.annan is None:
        over = _utan_skal(akt, krav)
    else:
        samma_ar = akt.betalad_ar(krav.annan.version) == krav.annan.ar  # else he is asked anew
        over, ore = krav.tillgodo_ore, min(ore, akt.okravt_av(krav.annan.version)) * samma_ar
    betalt = max(0, min(ore, krav.tillgodo_ore, over))
    bitar = ur_det_lyfta(akt, krav, ore - betalt)
    igen = betalt + sum(b.ore for b in bitar)
    if not igen:
        return
    aren = krav.aren.kravs_ater(bitar, krav.havt_ur, betalt)
    krav.aldrig_lyft(dag, igen)
    krav.kravs_ater(bitar, betalt)
    reskontra.kom_tillbaka(p, krav.id, krav.ute)
    for ar, ore in aren.items():
        akt.bok.flode(p, dag, "kravt", ore, akt.hos_den(krav.annan).ar(ar))
    if krav.annan is not None:
        ombokat(p, dag, akt, krav.annan, igen)
    reskontra.flytta(p, dag, krav.id, "havt", "utestaende", igen)
    reskontra.sankta[krav.id].append((p, dag))


def _utan_skal(akt: Akt, krav: Krav) -> int:
    """What of his credit on the claim may go, so that what is missing, and what is kept for him, is
    to his credit all the same: on claims that were paid out of where it is missing.
    """
    saknas, kvar = brister(akt), {k.id: k.tillgodo_ore for k in akt.fordringar.values()}
    hans = [k.id for k in akt.fordringar.values() if k.annan is None]
    av = har_betalt(akt)
    hogst = {f: sum(min(ore, av[f][nyckel]) for nyckel, ore in saknas.items()) for f in hans}
    behovs = sum(saknas.values()) + akt.reserverat_ore
    tackt = sum(min(kvar[f], hogst[f]) for f in hans)
    fritt = max(0, kvar[krav.id] - hogst[krav.id]) + max(0, tackt - behovs)
    return min(fritt, sum(kvar[f] for f in hans) - behovs)
