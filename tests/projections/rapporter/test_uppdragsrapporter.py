"""The report of random tasks, against sums and days computed from the plain acts alone."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from domain.anslag.regeringsbeslut import RedovisningLamnad, UppdragMottaget
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from domain.anslag.uppdragsmedel import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
)
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.regelverk.regelverk import Regelverksreferens, regelverk_id
from domain.utlysning.utlysning import Medel
from projections.motor.lasning import Lasare
from projections.rapporter.form import Tabell
from projections.rapporter.uppdrag import UppdragSaknas, poster_med_uppdrag, uppdragsrapport
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    BEVILJAT,
    GENOMFORD,
    INFORT,
    INKOMMET,
    POSTEN,
    REFERENS,
    SKANE,
    SKANE_REGISTRERAD,
    TILLDELAT,
    UPPLAGD,
    UTLYST,
    rorelse,
)
from tests.domain.hjalp.scenario import Fact, but, fact
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.bidragsaren import spara
from tests.projections.hjalp.historierna import folj

BESLUTEN = ("S2024/1/FS", "S2024/2/FS")
FORSTA = date(2024, 1, 10)
FRISTER = (
    Uppdragsfrist(vad=Fristslag.REKVISITION, text="Rekvirera", senast=date(2024, 3, 1)),
    Uppdragsfrist(vad=Fristslag.REDOVISNING, text="Delredovisa", senast=date(2024, 2, 29)),
    Uppdragsfrist(vad=Fristslag.ATERBETALNING, text="Betala", senast=date(2024, 12, 31)),
    Uppdragsfrist(vad=Fristslag.REDOVISNING, text="Slutredovisa", senast=date(2024, 6, 30)),
)
SLAG: dict[str, type[Faktum]] = {
    "rekvirerat": MedelRekvirerade,
    "mottaget": MedelMottagna,
    "forvaltning": ForvaltningsmedelAnvanda,
    "tillbaka": MedelAterbetalda,
}


class Gjort(NamedTuple):
    """What was done of which task (or granted of which call), on which day, and how much (öre)."""

    position: int
    beslut: str
    vad: str
    dag: date
    belopp_ore: int
    post: UUID = POSTEN


def uppdraget(beslut: str) -> Fact:
    return fact(
        UppdragMottaget,
        POSTEN,
        verkningsdag=FORSTA,
        beslutsreferens=beslut,
        budgetar=2024,
        belopp_ore=10**12,
        hogst_forvaltning_ore=10**9,
        frister=FRISTER,
    )


def en_gjord(vad: str, beslut: str, dag: date, ore: int) -> Fact:
    falt: dict[str, Any] = {"verkningsdag": dag, "beslutsreferens": beslut}
    if vad.startswith("frist"):
        svar = {"fristnummer": int(vad[-1]), "till": "R", "handlingsreferens": "H"}
        return fact(RedovisningLamnad, POSTEN, **falt, **svar)
    extra: dict[str, dict[str, object]] = {
        "rekvirerat": {"till": "K", "fristnummer": 1},
        "mottaget": {"bankreferens": "B"},
        "forvaltning": {"budgetar": 2024},
        "tillbaka": {"budgetar": 2024, "till": "K", "betalningsreferens": "B", "fristnummer": 3},
    }
    return fact(SLAG[vad], POSTEN, belopp_ore=ore, **falt, **extra[vad])


class Utlyst(NamedTuple):
    """A call: under which regelverk and of which post, and the case that was granted of it."""

    nr: int
    regelverk: str
    post: UUID

    @property
    def medel(self) -> Medel:
        return Medel(anslag_id=self.post, budgetar=2024, utlysning_id=UUID(int=100 + self.nr))

    def fakta(self) -> list[Fact]:
        hur = Regelverksreferens(
            regelverk_id=regelverk_id(self.regelverk), beteckning=self.regelverk, version="1"
        )
        return [
            but(
                UTLYST,
                originator_id=self.medel.utlysning_id,
                regelverk=hur,
                anslag_id=self.post,
                ram_ore=10**12,
            )
        ]

    def falt(self, nr: int) -> dict[str, Any]:
        return {"originator_id": UUID(int=nr), "mottagare_id": SKANE, "medel": self.medel}

    def beviljat(self, nr: int, dag: date, ore: int) -> list[Fact]:
        flytt = rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, ore, dag)
        hos = self.falt(nr)
        return [
            but(INKOMMET, **hos, diarienummer=f"{nr}"),
            but(BEVILJAT, **hos, verkningsdag=dag, belopp_ore=ore, rorelser=(flytt,)),
        ]

    def utbetalt(self, nr: int, dag: date, ore: int) -> list[Fact]:
        flytt = rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, ore, dag)
        belopp = {"belopp_ore": ore, "beordrat_ore": ore}
        return [but(GENOMFORD, **self.falt(nr), verkningsdag=dag, **belopp, rorelser=(flytt,))]

    def aterbetalt(self, nr: int, dag: date, ore: int) -> list[Fact]:
        uttag = (Uttag(lada=Lada.UTBETALT_EJ_REDOVISAT, budgetar=2024, belopp_ore=ore),)
        return [
            fact(
                AterbetalningMottagen,
                strom=UUID(int=nr),
                verkningsdag=dag,
                mottagare_id=SKANE,
                medel=self.medel,
                inbetalning_id=UUID(int=1),
                bankdag=dag,
                fordran_id=None,
                belopp_ore=ore,
                kapital=uttag,
                ranta_ore=0,
                till_anslaget=uttag,
                rorelser=(rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.ATERBETALT, ore, dag),),
            )
        ]


UTLYSTA = (
    Utlyst(0, BESLUTEN[0], POSTEN),
    Utlyst(1, BESLUTEN[0], POSTEN),
    Utlyst(2, BESLUTEN[1], POSTEN),
    Utlyst(3, REFERENS.beteckning, POSTEN),
    Utlyst(4, BESLUTEN[0], ANNAN_POST),
)


def slumpa(slump: Random, liggare: Liggare) -> list[Gjort]:
    """Two tasks on one post, and calls under them, under another regelverk and of another post."""
    versioner: dict[UUID, int] = {}
    medel = [but(TILLDELAT, originator_id=p, belopp_ore=10**14) for p in (POSTEN, ANNAN_POST)]
    grund = [UPPLAGD, ANNAN_UPPLAGD, *medel, INFORT, SKANE_REGISTRERAD, *map(uppdraget, BESLUTEN)]
    spara(liggare, [*grund, *(f for u in UTLYSTA for f in u.fakta())], versioner)
    gjorda: list[Gjort] = []

    def spela(fakta: list[Fact], *falt: Any) -> None:
        spara(liggare, fakta, versioner)
        gjorda.append(Gjort(liggare.recorder.max_notification_id() or 0, *falt))

    for nr in range(1, 25):
        dag = FORSTA + timedelta(days=slump.randint(-5, 400))
        ore = slump.randint(1, 10**9)
        if slump.random() < 0.6:
            beslut, vad = slump.choice(BESLUTEN), slump.choice([*SLAG, "frist2", "frist4"])
            spela([en_gjord(vad, beslut, dag, ore)], beslut, vad, dag, ore)
            continue
        utlyst, arende = slump.choice(UTLYSTA), 1000 + nr
        var = (utlyst.regelverk, utlyst.post)
        spela(
            utlyst.beviljat(arende, dag, ore), utlyst.regelverk, "beviljat", dag, ore, utlyst.post
        )
        spela(utlyst.utbetalt(arende, dag, ore), var[0], "utbetalt", dag, ore, var[1])
        if slump.random() < 0.5:
            senare, del_ = dag + timedelta(days=30), slump.randint(1, ore)
            ater = utlyst.aterbetalt(arende, senare, del_)
            spela(ater, var[0], "aterbetalt", senare, del_, var[1])
    return gjorda


class Facit:
    def __init__(self, gjorda: list[Gjort], beslut: str, per: date, position: int) -> None:
        self.per = per
        self.gjorda = [
            g
            for g in gjorda
            if g.beslut == beslut and g.dag <= per and g.position <= position and g.post == POSTEN
        ]

    def summa(self, vad: str) -> int:
        return sum(g.belopp_ore for g in self.gjorda if g.vad == vad)

    def anvandningen(self) -> list[int]:
        s = self.summa
        blev = (s("utbetalt"), -s("aterbetalt"), s("forvaltning"), s("tillbaka"))
        return [*blev, s("mottaget") - sum(blev), s("mottaget")]

    def bidragen(self) -> list[tuple[int, ...]]:
        """One mottagare, or nobody; and the sum."""
        flodena = tuple(self.summa(v) for v in ("beviljat", "utbetalt", "aterbetalt"))
        fanns = any(flodena)
        return [flodena] * (2 if fanns else 1)

    def fristerna(self) -> list[tuple[Any, ...]]:
        besvaras = {1: "rekvirerat", 2: "frist2", 3: "tillbaka", 4: "frist4"}
        rader = []
        for nr, frist in enumerate(FRISTER, 1):
            dagar = [g.dag for g in self.gjorda if g.vad == besvaras[nr]]
            gjord = min(dagar) if dagar else None
            over = ((gjord or self.per) - frist.senast).days
            rader.append((frist.senast, nr, gjord, max(over, 0) or None))
        return sorted(rader, key=lambda r: r[:2])


def kolumnen(tabell: Tabell, *nr: int) -> list[tuple[Any, ...]]:
    rader = [*tabell.rader, *([] if tabell.summa is None else [tabell.summa])]
    return [tuple(rad[n] for n in nr) for rad in rader]


@pytest.mark.parametrize("seed", range(omfang(4)))
def test_the_report_is_what_the_acts_give_at_every_basis(
    seed: int, databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    slump = Random(seed)  # noqa: S311  # chance for tests
    gjorda = slumpa(slump, liggare)
    folj(databas)
    for _ in range(25):
        per = FORSTA + timedelta(days=slump.randint(0, 440))
        position, beslut = slump.choice(gjorda).position, slump.choice(BESLUTEN)
        facit = Facit(gjorda, beslut, per, position)
        with lasare.las(per, position) as lasning:
            rapport = uppdragsrapport(*lasning, POSTEN, beslut)
        medlen, anvandningen, bidragen = rapport.pengar
        assert kolumnen(medlen, 1)[2:] == [
            (facit.summa("rekvirerat"),),
            (10**12 - facit.summa("rekvirerat"),),
            (facit.summa("mottaget"),),
        ]
        assert [v for (v,) in kolumnen(anvandningen, 1)] == facit.anvandningen()
        assert kolumnen(bidragen, 1, 2, 3) == facit.bidragen()
        fristerna = kolumnen(rapport.fristerna[0], 2, 1, 3, 5)
        assert fristerna == facit.fristerna()
        assert {f.nummer for f in rapport.sena} == {n for _, n, g, o in fristerna if o and not g}


def test_a_task_is_found_by_its_number_where_it_is(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    hos_bada = but(uppdraget(BESLUTEN[0]), originator_id=ANNAN_POST)
    versioner: dict[UUID, int] = {}
    spara(liggare, [UPPLAGD, ANNAN_UPPLAGD, *map(uppdraget, BESLUTEN)], versioner)
    spara(liggare, [hos_bada], versioner)
    folj(databas)
    with lasare.las(FORSTA) as lasning:
        conn, basis = lasning
        assert poster_med_uppdrag(conn, basis, BESLUTEN[1]) == [POSTEN]
        assert poster_med_uppdrag(conn, basis, BESLUTEN[0]) == sorted([POSTEN, ANNAN_POST])
        assert poster_med_uppdrag(conn, basis, "S2024/3/FS") == []
        with pytest.raises(UppdragSaknas):
            uppdragsrapport(conn, basis, ANNAN_POST, BESLUTEN[1])
        with pytest.raises(UppdragSaknas):
            uppdragsrapport(conn, basis._replace(per=FORSTA - timedelta(days=1)), POSTEN, "x")
    with lasare.las(FORSTA, basis.position - 1) as (conn, fore):
        assert poster_med_uppdrag(conn, fore, BESLUTEN[0]) == [POSTEN]
