"""Any story of a grant with money of several years, drawn from a seed, and who watches it.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random
from uuid import UUID

from domain.anslag.bemyndigande import Atagande
from domain.beslut import atagande, infriande
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.stopp import Stopp
from domain.overklagande.utgang import Utgang
from domain.utbetalning.arsskifte import overfor_obetalt
from domain.utlysning.avslut import avsluta
from tests.domain.hjalp.beviljandevittne import Beviljandevittne
from tests.domain.hjalp.budgetvittne import OBETALT, Budgetvittne
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.pengabevakning import beviljat_enligt
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.infriat import Infriatgang


class Budgetarsgang(Infriatgang):
    """Each step comes some days after the last; what is refused changes nothing."""

    def __init__(self, fro: int) -> None:
        super().__init__(*beviljad(500))
        self.slump = Random(fro)  # noqa: S311  # chance for tests
        self.dag = date(2024, 4, 2)
        self.gjort: Counter[str] = Counter()
        self.domar_om: list[UUID] = []

    def borja(self) -> None:
        """Promised of 2025, and infriat: there is money of two years; often all of 2024 is paid."""
        self.lova(200, self.dag)
        if self.slump.random() < 0.5:
            self.betala(500, date(2024, 5, 6))
        self.dag = date(2025, 1, 15)
        self.infria(self.slump.choice([100, 200]), self.dag)

    def steg(self, namn: str) -> bool:
        """One step of that name, if it may be taken; whether it was."""
        self.dag += timedelta(days=self.slump.choice([1, 20, 90, 150]))
        try:
            getattr(self, f"steg_{namn}")()
        except (Stopp, IndexError):
            return False
        self.gjort[namn] += 1
        return True

    def _tusen(self, hogst: int) -> int:
        return self.slump.randint(0, max(0, hogst) // 10) * 10

    def steg_lova(self) -> None:
        aren = [self.dag.year + n for n in (1, 2) if self.slump.random() < 0.7]
        self.gor(
            atagande.besluta_ataganden,
            self.post,
            self.underlag,
            **self._beslut(self.dag),
            ataganden=[Atagande(infriandear=ar, belopp_ore=100 * T) for ar in aren],
        )

    def steg_infria(self) -> None:
        beslut_id, ar = self.slump.choice([*self.arende.ataganden])
        ore = self.arende.ataganden[beslut_id, ar]
        om = {"beslut_id": beslut_id, "infriandear": ar, "verkningsdag": self.dag, "av": BO}
        self.gor(infriande.infria, self.post, belopp_ore=self.slump.choice([ore, 40 * T]), **om)

    def steg_sank_lofte(self) -> None:
        """Of one year that was promised so much is left of what has been granted of it."""
        om = self.slump.choice([i.beslut_id for i in self.arende.beviljande.infriat])
        kvar = Counter[int]()
        for i in self.arende.beviljande.infriat_enligt(om):
            kvar[i.infriandear] += i.belopp_ore // T
        ar = self.slump.choice([*kvar])
        kvar[ar] = self._tusen(kvar[ar])
        infriat = [Atagande(infriandear=a, belopp_ore=k * T) for a, k in kvar.items() if k]
        ute = self.arende.utestaende(om)
        self.gor(
            atagande.andra_ataganden,
            self.post,
            self.underlag,
            **self._beslut(self.dag),
            andrar_beslut_id=om,
            stod=Andringsstod.FORBEHALL,
            ataganden=[Atagande(infriandear=a, belopp_ore=o) for a, o in ute.items()],
            infriat=infriat,
        )

    def steg_andra(self) -> None:
        self.andra(self.slump.choice([250, 400, 450, 500, 600, 700]), self.dag)
        self.meddela(self.gallande_beslut, self.dag)

    def steg_forfall(self) -> None:
        self.lat_forfalla(self._tusen(200) + 10, self.dag)

    def steg_hav_forfall(self) -> None:
        self.hav_forfall(self.slump.choice([*self.arende.beviljande.forfallodagar]), self.dag)

    def steg_betala(self) -> None:
        ryms = self.arende.obetalt_ore // T
        tusen = self._tusen(min(ryms, 300)) or self.slump.choice([ryms] if ryms else [])
        self.betala(tusen, self.dag, f"b{self.arende.version}", annat_budgetar=True)

    def steg_retur(self) -> None:
        version = self.slump.choice([*self.arende.bankposter])
        self.retur(self._tusen(200) + 10, self.dag, version)

    def steg_overfor(self) -> None:
        ar = self.dag.year - 1
        self.gor(overfor_obetalt, verkningsdag=date(ar, 12, 31), av=BO, fran_ar=ar)

    def steg_avsluta(self) -> None:
        avsluta(self.utlysning, self.post, Atgard(self.dag, BO), kvar_ore=0)

    def steg_dom(self) -> None:
        """A decision on the grant or on promises is set aside."""
        self.till_domstolen(self.slump.choice([*self.arende.beslut]))
        self.domar_om.append(self.overklagande_id)
        self.dom(Utgang.UPPHAVANDE)

    def steg_dom_faller(self) -> None:
        self.overklagande_id = self.slump.choice(self.domar_om)
        self.dom(Utgang.DOM_UPPHAVD)


UTAN_BETALNING = (
    *["lova"] * 2,
    *["infria"] * 3,
    *["sank_lofte"] * 2,
    *["andra"] * 2,
    "forfall",
    "hav_forfall",
    "dom",
    "dom_faller",
    "avsluta",
)
MED_BETALNING = (*UTAN_BETALNING, *["betala"] * 2)
ALLT = (*MED_BETALNING, "retur", "overfor")
OM_DOMAR = ("lova", *["infria"] * 2, "sank_lofte", "andra", *["dom"] * 3, *["dom_faller"] * 3)


class Vakt:
    """What must hold of every step: by what decisions said, and by what was moved."""

    def __init__(self, g: Budgetarsgang) -> None:
        self.g, self.sett = g, 0
        self.beslutat, self.pengar = Beviljandevittne(), Budgetvittne()

    def haller(self, *, obetalt: bool) -> None:
        """`obetalt`: nothing is paid or carried over: what is granted of a year is unpaid of it."""
        for f in self.g.fakta[self.sett :]:
            self.beslutat.se(f)
            self.pengar.se(f)
        self.sett = len(self.g.fakta)
        beviljat, lador = self.beslutat.per_budgetar(), self.g.arende.lador.belopp
        assert beviljat == +beviljat_enligt(self.g.fakta)
        assert beviljat.total() == self.g.arende.beviljat_ore
        i_ladan = {ar: ore for (lada, ar), ore in lador.items() if lada is OBETALT}
        assert {ar: ore for ar, ore in self.pengar.obetalt.items() if ore} == i_ladan
        assert all(ore > 0 for ore in (*i_ladan.values(), *beviljat.values()))
        assert not obetalt or i_ladan == beviljat
        assert [*self.pengar.brister(beviljat)] == []


def ga(fro: int, stegen: tuple[str, ...], antal: int = 20) -> Counter[str]:
    """Go through one story; what it did."""
    g = Budgetarsgang(fro)
    vakt = Vakt(g)
    if fro % 2:
        g.borja()
    for _ in range(antal):
        if g.steg(g.slump.choice(stegen)):
            vakt.haller(obetalt=not g.arende.bankposter and not g.gjort["overfor"])
    return g.gjort


def bryter(fro: int, stegen: tuple[str, ...]) -> bool:
    try:
        ga(fro, stegen)
    except AssertionError:
        return True
    return False
