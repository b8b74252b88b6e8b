"""What of each payment of a claim is capital, when other interest was owed than was thought.

By what was demanded each day, as the accounts of the claim have it. It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.kravets_ord import Inbetalt
from tests.projections.hjalp.orakel.lador import UTAN_RATT
from tests.projections.hjalp.orakel.reskontra import Reskontra

Berorda = Sequence[tuple[int, Inbetalt]]


def mer_kapital(
    p: int, akt: Akt, reskontra: Reskontra, krav: Krav, till: date, ratta: Sequence[int]
) -> dict[int, int]:
    """How much more each pays; what was lifted since it was paid was there to pay."""
    inne = [(v, akt.inbetalda[v]) for v in krav.betalda if v in akt.inbetalda]
    berorda = [(v, i) for v, i in inne if i.dag <= till]
    har = {v: sum(b.ore for b in i.bitar) for v, i in berorda}
    ratt = {v: har[v] + i.ranta_ore - r for (v, i), r in zip(berorda, ratta, strict=True)}
    ute = krav.utestaende_ore + krav.efterskankt_ore("avskrivet")
    lyft = sum(b.ore for b in ur_det_lyfta(akt, krav, krav.havt_ore))
    ryms, hogst = (sum(har.values()) + ute + mer for mer in (-krav.tillgodo_ore, lyft))
    over = krav.ranta_betald_ore - krav.ranta_kvar_ore
    skyldig = ute >= krav.tillgodo_ore or sum(ratt.values()) < ryms
    skrivet = any(b.lada == "avskrivet" for _, i in berorda for b in i.bitar)
    nu = dict(har)
    if skyldig or (over and not skrivet):
        kvar = 0
        for v, i in sorted(berorda, key=lambda par: (par[1].dag, par[0])):
            da = min(hogst, max(ryms, _kravt_da(p, reskontra, krav, i.dag)))
            nu[v] = max(0, min(ratt[v], da - kvar))
            kvar += nu[v]
        for v in nu:
            nu[v] += max(0, min(min(ratt[v], har[v]) - nu[v], hogst - sum(nu.values())))
    tillgodo = sum(nu.values()) - ryms
    skuld = max(0, min(tillgodo, sum(nu.values()) - sum(har.values()) - over))
    _tas_av_tillgodot(nu, ratt, har, skuld)
    return {v: ore - har[v] for v, ore in nu.items()}


def _tas_av_tillgodot(
    nu: dict[int, int], ratt: Mapping[int, int], har: Mapping[int, int], skuld: int
) -> None:
    """The interest of its own day first, then what was interest before, then the last paid."""
    fore = dict(nu)
    for hogst in (
        {v: fore[v] - ratt[v] for v in nu},
        {v: fore[v] - har[v] for v in nu},
        fore,
    ):
        for v in reversed(nu):
            tas = max(0, min(skuld, hogst[v], nu[v]))
            nu[v] -= tas
            skuld -= tas


def ur_det_lyfta(akt: Akt, krav: Krav, ore: int) -> list[Bit]:
    """Up to so much of what has been lifted of it, and lies where it was: the last first."""
    bitar: list[Bit] = []
    for b in reversed(krav.havt_ur):
        finns = akt.okravt_i(UTAN_RATT, b.ar) if krav.annan else akt.hans_okravt_i(b.lada, b.ar)
        tas = min(ore - sum(x.ore for x in bitar), b.ore, finns)
        bitar += [b._replace(ore=tas)] if tas > 0 else []
    return bitar


def _kravt_da(p: int, reskontra: Reskontra, krav: Krav, dag: date) -> int:
    """When the day was over; what is waived since is not there to pay."""
    dagar = {nar for _, nar, konto, _ in reskontra.poster[krav.id] if konto == "eftergivet"}
    saldon = (reskontra.saldo(krav.id, d, p) for d in {dag, *(d for d in dagar if d > dag)})
    kravt = min(-s["kravt"] - s["eftergivet"] for s in saldon)
    return kravt - reskontra.saldo(krav.id, dag, p)["havt"]
