"""A random history of a grant that is paid, lowered and raised, of which some is recorded late.

It is told twice: in the order of the days with everything said right at once, which is the oracle;
and as we heard of it, where returns come late, and what was paid is said wrong and corrected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID, uuid5

from domain.grund.pengar import Lada
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import NAMNRYMD, Gang, T
from tests.fel.hjalp.bankgang import Saldo
from tests.fel.hjalp.upphavandet import upphav

BEVILJAT, ANTAL = 10, 7
BORJAN = date(2024, 4, 2)


@dataclass(frozen=True)
class Betalt:
    """So much was paid on a day; what was ordered is `ordrat`."""

    namn: str
    dag: date
    tusen: int
    ordrat: int


@dataclass(frozen=True)
class Kom:
    """So much of a payment came back."""

    av: str
    dag: date
    tusen: int


@dataclass(frozen=True)
class Beslut:
    """So much is granted from now on; nothing: it is revoked."""

    dag: date
    tusen: int


@dataclass(frozen=True)
class Rattat:
    """A payment is said anew, as it was."""

    nu: Betalt


Handelse = Betalt | Kom | Beslut | Rattat


class Historia(Beviljatgang):
    """The case in which it is recorded."""

    def __init__(self, handelser: Iterable[Handelse]) -> None:
        super().__init__(BEVILJAT)
        for h in handelser:
            self.ta(h)

    def ta(self, h: Handelse) -> None:
        match h:
            case Betalt():
                self._betalas(h)
            case Kom():
                self.retur(h.tusen, h.dag, self._version(h.av))
            case Beslut(tusen=0):
                upphav(self, h.dag)
            case Beslut():
                self.andra(h.tusen, h.dag)
            case Rattat():
                self.ratta_betalning(h.nu.tusen, h.nu.dag, self._version(h.nu.namn))

    def _betalas(self, b: Betalt) -> None:
        om = self.attestera(b.ordrat, b.dag, b.namn)
        self.beordra(om, b.dag)
        if b.tusen:
            self.bank(b.tusen, b.dag, om)

    def _version(self, namn: str) -> int:
        [version] = [v for v, p in self.arende.bankposter.items() if p.utbetalning_id == _om(namn)]
        return version

    def vid(self, per: date) -> Saldo:
        return lador_vid(self, per)

    def dagar(self) -> set[date]:
        """Every day on which something takes effect."""
        return {p.verkningsdag for f in self.fakta for p in (*floden(f), *kontera(f))}


def lador_vid(gang: Gang, per: date) -> Saldo:
    """Where the case's money lay on a day, in thousands; what is unpaid of all years."""
    summor: Counter[tuple[str, int]] = Counter()
    for p in (p for f in gang.fakta for p in kontera(f)):
        if p.plats.arende_id and p.konto != Lada.OVERFORT and p.verkningsdag <= per:
            ar = 0 if p.konto == Lada.BEVILJAT_EJ_UTBETALT else p.plats.budgetar
            summor[p.konto, ar] += p.belopp_ore // T
    return {nyckel: ore for nyckel, ore in summor.items() if ore}


def _om(namn: str) -> UUID:
    return uuid5(NAMNRYMD, namn)


class Slump:
    """What happened, day by day; and what was heard of it late."""

    def __init__(self, fro: int, steg_dagar: int = 20) -> None:
        self.slump, self.dag = Random(fro), BORJAN  # noqa: S311  # chance for tests
        self.steg_dagar = steg_dagar
        self.beviljat, self.kvar = BEVILJAT, dict[str, int]()
        self.i_ordning = [h for nr in range(ANTAL) if (h := self._nasta(nr)) is not None]

    def _nasta(self, nr: int) -> Handelse | None:
        self.dag += timedelta(days=self.slump.randint(1, self.steg_dagar))
        obetalt = self.beviljat - sum(self.kvar.values())
        vad = self.slump.choice(["betala", "betala", "retur", "beslut"])
        hela = [namn for namn, tusen in self.kvar.items() if tusen]
        if vad == "betala" and obetalt > 0:
            tusen = self.slump.randint(1, obetalt)
            self.kvar[f"b{nr}"] = tusen
            return Betalt(f"b{nr}", self.dag, tusen, tusen)
        if vad == "retur" and hela:
            av = self.slump.choice(hela)
            tusen = self.slump.randint(1, self.kvar[av])
            self.kvar[av] -= tusen
            return Kom(av, self.dag, tusen)
        ny = self.slump.choice([0, 2, 4, 7, 10])
        if vad == "beslut" and self.beviljat and ny != self.beviljat:
            self.beviljat = ny
            return Beslut(self.dag, ny)
        return None

    def som_vi_horde(self) -> Sequence[Handelse]:
        """Returns at any time after the payment; of payments first something else."""
        sagt: list[tuple[float, Handelse]] = []
        for nr, h in enumerate(self.i_ordning):
            senare = self.slump.uniform(nr, len(self.i_ordning))
            if isinstance(h, Kom) and self.slump.random() < 0.6:
                sagt.append((senare, h))
            elif isinstance(h, Betalt) and self.slump.random() < 0.4:
                sagt += [(nr, self._fel(h)), (senare, Rattat(h))]
            else:
                sagt.append((nr, h))
        return [h for _, h in sorted(sagt, key=lambda par: par[0])]

    def _fel(self, h: Betalt) -> Betalt:
        """Another day, or more than it was."""
        dag = h.dag + timedelta(days=self.slump.choice([0, 1, 5, 40]))
        return replace(h, dag=dag, tusen=h.tusen + self.slump.choice([0, 0, 1, 3]))
