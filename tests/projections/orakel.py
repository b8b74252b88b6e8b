"""An oracle: what was decided, paid and received, kept by somebody who has not read our tables.

It is told of every command that was recorded, and keeps sums and statements of its own. It imports
nothing of projections, and no rule of the domain: what a payment was worth it works out itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

LADOR = (
    "tilldelat",
    "disponibelt",
    "indraget",
    "overfort",
    "forvaltning",
    "utlyst",
    "beviljat_ej_utbetalt",
    "utbetalt_ej_redovisat",
    "forbrukat",
    "oforbrukat",
    "ej_godkant",
    "for_hogt_belopp",
    "aterbetalt",
    "avstatt",
    "eftergivet",
    "avskrivet",
)
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


class Bokning(NamedTuple):
    """So much of something happened on a day, as known from a position; booked on an open day."""

    position: int
    dag: date
    bokford: date
    vad: str
    belopp_ore: int
    hos: dict[str, object]


class Uppgift(NamedTuple):
    position: int
    version: int
    strom: UUID
    nyckel: str
    varde: str
    dag: date
    rang: int
    """The position at which it was first said."""


class Tillagg(NamedTuple):
    forsta: int
    sista: int
    registrerad: datetime


class Order(NamedTuple):
    belopp_ore: int
    till: str


@dataclass
class Betalning:
    id: UUID
    dag: date
    belopp_ore: int
    till: str
    order: Order | None
    """The order that it carried out."""
    med_ratt_ore: int


@dataclass
class Akt:
    """What the oracle remembers of one ärende."""

    hos: dict[str, object]
    beviljat_ore: int = 0
    oppna_order: dict[UUID, Order] = field(default_factory=dict)
    betalningar: dict[int, Betalning] = field(default_factory=dict)

    def med_ratt(self, belopp_ore: int, till: str, order: Order | None) -> int:
        """Of a payment, what was ordered to there and fits in what is granted and not paid."""
        if order is None or order.till != till:
            return 0
        kvar = self.beviljat_ore - sum(b.med_ratt_ore for b in self.betalningar.values())
        return max(0, min(belopp_ore, order.belopp_ore, kvar))

    def utford_order(self, betalning: Betalning) -> Order | None:
        """What it carried out; or, if it was thought never made, what nothing has yet."""
        if betalning.order is None and betalning.belopp_ore == 0:
            return self.oppna_order.get(betalning.id)
        return betalning.order


class Orakel:
    def __init__(self) -> None:
        self.tillagg: list[Tillagg] = []
        self.bokningar: list[Bokning] = []
        self.uppgifter: list[Uppgift] = []
        self.annullerade: list[tuple[int, UUID, int]] = []
        self.tilldelningar: dict[tuple[UUID, int], tuple[date, int, int]] = {}
        self.akter: dict[UUID, Akt] = {}
        self.utlysningar: dict[UUID, dict[str, object]] = {}
        self.stangt: dict[str, date] = {}
        """To and with when the books of whoever it was are closed now."""

    # What happened

    def tilldelat(self, p: int, version: int, anslag: UUID, ar: int, dag: date, ore: int) -> None:
        self.tilldelningar[anslag, version] = (dag, ar, ore)
        self._boka(p, dag, "tilldelat", ore, {"anslag_id": anslag, "budgetar": ar})

    def tilldelning_rattad(
        self, p: int, version: int, anslag: UUID, rattar_version: int, ar: int, dag: date, ore: int
    ) -> None:
        fel_dag, fel_ar, fel_ore = self.tilldelningar.pop((anslag, rattar_version))
        self._boka(p, fel_dag, "tilldelat", -fel_ore, {"anslag_id": anslag, "budgetar": fel_ar})
        self.tilldelat(p, version, anslag, ar, dag, ore)

    def anslagsbelopp(self, p: int, vad: str, anslag: UUID, ar: int, dag: date, ore: int) -> None:
        """What else is given (overskridande) or taken (indraget)."""
        self._boka(p, dag, vad, ore, {"anslag_id": anslag, "budgetar": ar})

    def ram_andrad(
        self, p: int, version: int, utlysning: UUID, dag: date, ram_ore: int, mer_ore: int
    ) -> None:
        self._boka(p, dag, "utlyst", mer_ore, self.utlysningar[utlysning])
        self._sagt(p, version, utlysning, dag, ram_ore=str(ram_ore))

    def utlyst(
        self,
        p: int,
        utlysning: UUID,
        anslag: UUID,
        ar: int,
        dag: date,
        diarienummer: str,
        ore: int,
    ) -> None:
        hos = {"anslag_id": anslag, "budgetar": ar, "utlysning_id": utlysning}
        self.utlysningar[utlysning] = hos
        self._boka(p, dag, "utlyst", ore, hos)
        sagt = {"lage": "publicerad", "diarienummer": diarienummer, "ram_ore": str(ore)}
        self._sagt(p, 1, utlysning, dag, **sagt)

    def inkommet(
        self,
        p: int,
        arende: UUID,
        utlysning: UUID,
        mottagare: UUID,
        dag: date,
        diarienummer: str,
        avser: str,
        sokt_ore: int | None,
    ) -> None:
        egen = {"arende_id": arende, "mottagare_id": mottagare}
        self.akter[arende] = Akt(self.utlysningar[utlysning] | egen)
        sokt = {} if sokt_ore is None else {"sokt_ore": str(sokt_ore)}
        self._sagt(
            p,
            1,
            arende,
            dag,
            lage="inkommet",
            inkommen_dag=dag.isoformat(),
            diarienummer=diarienummer,
            avser=avser,
            utlysning_id=str(utlysning),
            mottagare_id=str(mottagare),
            **sokt,
        )

    def inkommen_dag_rattad(
        self, p: int, version: int, arende: UUID, rattar_version: int, dag: date
    ) -> None:
        forut = {u.nyckel: u.varde for u in self._sagda(arende, rattar_version)}
        nu = forut | {"inkommen_dag": dag.isoformat()}
        self._rattat(p, version, arende, rattar_version, dag, **nu)

    def beviljat(self, p: int, version: int, arende: UUID, dag: date, ore: int) -> None:
        akt = self.akter[arende]
        akt.beviljat_ore = ore
        self._boka(p, dag, "beviljat", ore, akt.hos)
        self._sagt(p, version, arende, dag, lage="beviljat", beslutsdag=dag.isoformat())

    def meddelat(self, p: int, version: int, arende: UUID, dag: date) -> None:
        self._sagt(p, version, arende, dag, lage="meddelat", meddelat_dag=dag.isoformat())

    def attesterat(self, p: int, version: int, arende: UUID, dag: date) -> None:
        self._sagt(p, version, arende, dag, lage="utbetalning-attesterad")

    def beordrat(
        self,
        p: int,
        version: int,
        arende: UUID,
        betalning: UUID,
        dag: date,
        ore: int,
        till: str,
    ) -> None:
        self.akter[arende].oppna_order[betalning] = Order(ore, till)
        self._sagt(p, version, arende, dag, lage="utbetalning-beordrad")

    def betalt(
        self,
        p: int,
        version: int,
        arende: UUID,
        betalning: UUID,
        dag: date,
        ore: int,
        till: str,
    ) -> None:
        akt = self.akter[arende]
        order = akt.oppna_order.pop(betalning, None)
        self._betalning(p, version, akt, betalning, dag, ore, till, order)
        self._sagt(p, version, arende, dag, **utbetalt(akt.betalningar[version]))

    def betalning_rattad(
        self,
        p: int,
        version: int,
        arende: UUID,
        rattar_version: int,
        dag: date,
        ore: int,
        till: str,
    ) -> None:
        """What was never made (0) is only taken back, and its order is open again."""
        akt = self.akter[arende]
        fel = akt.betalningar.pop(rattar_version)
        self._boka(p, fel.dag, "med_ratt", -fel.med_ratt_ore, akt.hos)
        self._boka(p, fel.dag, "utan_ratt", fel.med_ratt_ore - fel.belopp_ore, akt.hos)
        order = akt.utford_order(fel)
        if order is not None and ore == 0:
            akt.oppna_order[fel.id] = order
            order = None
        elif order is not None:
            akt.oppna_order.pop(fel.id, None)
        self._betalning(p, version, akt, fel.id, dag, ore, till, order)
        nu = utbetalt(akt.betalningar[version])
        self._rattat(p, version, arende, rattar_version, dag, **nu)

    def _betalning(
        self,
        p: int,
        version: int,
        akt: Akt,
        betalning: UUID,
        dag: date,
        ore: int,
        till: str,
        order: Order | None,
    ) -> None:
        med_ratt = akt.med_ratt(ore, till, order)
        akt.betalningar[version] = Betalning(betalning, dag, ore, till, order, med_ratt)
        self._boka(p, dag, "med_ratt", med_ratt, akt.hos)
        self._boka(p, dag, "utan_ratt", ore - med_ratt, akt.hos)

    def _boka(self, p: int, dag: date, vad: str, ore: int, hos: dict[str, object]) -> None:
        vem = "anna" if vad in ("utlyst", "beviljat") else "bo"
        bokford = dag
        while vem in self.stangt and bokford <= self.stangt[vem]:
            bokford += timedelta(days=1)
        self.bokningar.append(Bokning(p, dag, bokford, vad, ore, hos))

    def _sagt(self, p: int, version: int, strom: UUID, dag: date, **uppgifter: str) -> None:
        for nyckel, varde in uppgifter.items():
            self.uppgifter.append(Uppgift(p, version, strom, nyckel, varde, dag, p))

    def _sagda(self, strom: UUID, version: int) -> list[Uppgift]:
        return [u for u in self.uppgifter if (u.strom, u.version) == (strom, version)]

    def _rattat(
        self, p: int, version: int, strom: UUID, rattar_version: int, dag: date, **uppgifter: str
    ) -> None:
        """Unsay what was said wrong, and say this instead, in the place of what it replaces."""
        platser = {u.nyckel: u.rang for u in self._sagda(strom, rattar_version)}
        self.annullerade.append((p, strom, rattar_version))
        for nyckel, varde in uppgifter.items():
            rang = platser.get(nyckel, p)
            self.uppgifter.append(Uppgift(p, version, strom, nyckel, varde, dag, rang))

    # What is known

    def losa(self, kand: int | datetime) -> int:
        """The end of the last append that is wholly known."""
        hela = [
            t.sista
            for t in self.tillagg
            if (t.registrerad if isinstance(kand, datetime) else t.sista) <= kand  # type: ignore[operator]
        ]
        return max(hela, default=0)

    def kanda(self, per: date, position: int) -> list[Bokning]:
        return [b for b in self.bokningar if b.dag <= per and b.position <= position]

    def bokforda(self, till: date, position: int) -> list[Bokning]:
        return [b for b in self.bokningar if b.bokford <= till and b.position <= position]

    def kvar(self, fran: str, av: tuple[str, ...], **hos: object) -> int:
        """What is left of a sum now, whatever day it took effect."""
        return sum(
            b.belopp_ore if b.vad == fran else -b.belopp_ore
            for b in self.bokningar
            if b.vad in (fran, *av) and hos.items() <= b.hos.items()
        )

    def sager(self, strom: UUID, nyckel: str, per: date, position: int) -> str | None:
        """The statement that took effect last, and of those from one day the one first said last.

        What was corrected was never so, neither on its day nor after.
        """
        annullerade = {(s, v) for p, s, v in self.annullerade if p <= position}
        sagda = [
            u
            for u in self.uppgifter
            if (u.strom, u.nyckel) == (strom, nyckel)
            and u.dag <= per
            and u.position <= position
            and (strom, u.version) not in annullerade
        ]
        sista = max(sagda, key=lambda u: (u.dag, u.rang), default=None)
        return sista and sista.varde


def utbetalt(betalning: Betalning) -> dict[str, str]:
    """What a payment says of its ärende: nothing, if none of it was with right."""
    if betalning.med_ratt_ore == 0:
        return {}
    return {"lage": "utbetalt", "utbetald_dag": betalning.dag.isoformat()}


def lador_och_floden(
    kanda: list[Bokning], urval: dict[str, object]
) -> tuple[dict[str, int], dict[str, int]]:
    """Boxes and flows of the chosen money, from what is known to have happened.

    What is free lies on the anslag and what is called in the utlysning: neither is any ärende's.
    """
    vad = ("tilldelat", "overskridande", "indraget", "utlyst", "beviljat", "med_ratt", "utan_ratt")
    summa = dict.fromkeys(vad, 0)
    for bokning in kanda:
        if urval.items() <= bokning.hos.items():
            summa[bokning.vad] += bokning.belopp_ore
    nagons = bool({"arende_id", "mottagare_id"} & set(urval))
    pa_anslaget = not nagons and "utlysning_id" not in urval
    givet = summa["tilldelat"] + summa["overskridande"]
    fritt = givet - summa["indraget"] - summa["utlyst"] - summa["utan_ratt"]
    lador = dict.fromkeys(LADOR, 0) | {
        "tilldelat": -givet,
        "indraget": summa["indraget"],
        "disponibelt": fritt if pa_anslaget else 0,
        "utlyst": 0 if nagons else summa["utlyst"] - summa["beviljat"],
        "beviljat_ej_utbetalt": summa["beviljat"] - summa["med_ratt"],
        "utbetalt_ej_redovisat": summa["med_ratt"],
        "for_hogt_belopp": summa["utan_ratt"],
    }
    floden = dict.fromkeys(FLODEN, 0) | {
        "tilldelat": summa["tilldelat"],
        "overskridande": summa["overskridande"],
        "indraget": summa["indraget"],
        "utlyst": summa["utlyst"],
        "beviljat": summa["beviljat"],
        "utbetalt": summa["med_ratt"] + summa["utan_ratt"],
    }
    return lador, floden
