"""Omdelning: how much more capital each payment of a claim pays, divided by what is now known.

On its day a payment paid what was demanded that day, and has been lifted since, too: what he then
paid is to his credit from the day that it was lifted, and is no interest that he never owed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kravbetalning
from domain.ranta.avrakning import delas


def mer_kapital(
    fordran: Fordran, omraknad: Fordran, till: date, *, lyft_ore: int, fast: bool
) -> Iterator[tuple[int, int]]:
    """By the version of each payment, how much more of it is capital, or (negative) less.

    What is outstanding and what is owed to him are one sum: the one is less the other. Of what has
    been lifted `lyft_ore` can still be paid out of its boxes. `fast`: what one of them paid, and is
    lifted, no other can pay instead.
    """
    forut = {b.version: b.kapital_ore for b in _delade(fordran, fordran, till)}
    omraknade = {b.version: b for b in _delade(omraknad, fordran, till)}
    kvar = fordran.obetalt_ore - fordran.tillgodo_ore
    betalt = sum(forut.values())
    rum = _Rum(fordran, betalt + kvar, betalt + fordran.obetalt_ore + lyft_ore)
    over = fordran.ranta_betald_ore - _skyldig_ranta_ore(fordran, omraknad)
    skyldig = kvar >= 0 or sum(b.kapital_ore for b in omraknade.values()) < rum.ryms_ore
    nu = _i_ordning(omraknade, forut, rum) if skyldig or (over and not fast) else forut
    mer = sum(nu.values()) - betalt
    obetald = min(mer - over, betalt + mer - rum.ryms_ore)
    nu = _av_tillgodot(omraknade, forut, nu, max(0, obetald))
    yield from ((version, nu[version] - ore) for version, ore in forut.items())


_Betalda = Mapping[int, Kravbetalning]
"""As they are divided by what is known, by version, in the order of their days."""


class _Rum(NamedTuple):
    """What capital there is to pay: by what is demanded now, and also with what was lifted."""

    fordran: Fordran
    ryms_ore: int
    hogst_ore: int

    def den_ore(self, dag: date) -> int:
        """By all payments up to one of that day."""
        return min(self.hogst_ore, max(self.ryms_ore, _kravt_da_ore(self.fordran, dag)))


def _i_ordning(omraknade: _Betalda, forut: Mapping[int, int], rum: _Rum) -> Mapping[int, int]:
    """Each what it paid, as far as those before it have left something.

    What is to his credit stays with the payment that it is of, as far as there is.
    """
    nu: dict[int, int] = {}
    for version, b in omraknade.items():
        finns = rum.den_ore(b.dag) - sum(nu.values())
        nu[version] = max(0, min(b.kapital_ore, finns))
    for version, b in omraknade.items():
        stannar = min(b.kapital_ore, forut[version]) - nu[version]
        nu[version] += max(0, min(stannar, rum.hogst_ore - sum(nu.values())))
    return nu


def _av_tillgodot(
    omraknade: _Betalda, forut: Mapping[int, int], nu: Mapping[int, int], obetald: int
) -> Mapping[int, int]:
    """What he has to his credit pays the interest that he owes: the last of what was paid.

    But first what was owed when it was paid, and then what paid it already.
    """
    kvar = dict(nu)
    egen = {version: nu[version] - b.kapital_ore for version, b in omraknade.items()}
    redan = {version: nu[version] - forut[version] for version in omraknade}
    for hogst in (egen, redan, nu):
        for version in reversed(kvar):
            tas = max(0, min(obetald, hogst[version], kvar[version]))
            kvar[version] -= tas
            obetald -= tas
    return kvar


def _delade(av: Fordran, fordran: Fordran, till: date) -> Sequence[Kravbetalning]:
    """The payments that are divided anew, as they are in `av`."""
    return [b for b in av.delbetalt if b.havd_dag is None and delas(fordran, b, till)]


def _skyldig_ranta_ore(fordran: Fordran, omraknad: Fordran) -> int:
    """The interest that has not been waived, nor written off."""
    return max(0, omraknad.ranta_ore - fordran.efterskankt_av(omraknad.ranta_ore))


def _kravt_da_ore(fordran: Fordran, dag: date) -> int:
    """What was demanded when that day was over, and not waived since; but lifted it may be."""
    skedda = (h for h in fordran.havningar if (h.eftergiven_dag or h.dag) <= dag)
    lyft = sum(h.belopp_ore for h in skedda if not h.avskriven)
    lyft += sum(t.belopp_ore for t in fordran.tidvis_havt if t.fran <= dag < t.till)
    sedan = (h.dag for h in fordran.handelser if h.dag > dag)
    return min(_utom_eftergivet_ore(fordran, nar) for nar in (dag, *sedan)) - lyft


def _utom_eftergivet_ore(fordran: Fordran, dag: date) -> int:
    return fordran.krav_ore + sum(h.andring_ore for h in fordran.handelser if h.dag <= dag)
