"""The samlade redovisning of random bidragsår, against tables computed from the numbers alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from random import Random
from typing import Any
from uuid import UUID

import pytest

from domain.aterrapport.begaran import AterrapportBegard
from projections.motor.lasning import Lasare
from projections.rapporter.form import Tabell
from projections.rapporter.samlad import BidragsaretSaknas, samlad_redovisning
from projections.rapporter.sammanhang import Sammanhang
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import REGELVERKET
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.bidragsaren import (
    AREN,
    Bidragsaren,
    Ett,
    bidragen,
    grunden,
    rapporterna,
    rattelserna,
    slumpade,
    spara,
)
from tests.projections.hjalp.historierna import folj

IDAG = date(2026, 6, 1)


def andel(del_: int, av: int, decimaler: int) -> Decimal | None:
    if not av:
        return None
    with localcontext(prec=60):
        exakt = Decimal(del_) * 100 / Decimal(av)
        return exakt.quantize(Decimal(1).scaleb(-decimaler), ROUND_HALF_UP)


def alfabetiskt(namn: str) -> str:
    return namn.lower().translate(str.maketrans("åäö", "{|}"))


class Facit:
    """The tables of 2024, from plain numbers. `vet` says what has come in, and been corrected."""

    def __init__(self, alla: Bidragsaren, vet: str) -> None:
        self.alla = alla
        self.vet = vet

    def kostnader(self, ett: Ett) -> dict[str, int] | None:
        if self.vet == "inget":
            return None
        if ett.kostnader is not None and ett.senare is not None:
            return {slag: ore + ett.senare[slag] for slag, ore in ett.kostnader.items()}
        return ett.rattade if self.vet == "rättat" and ett.rattade else ett.kostnader

    def ordnade(self) -> list[tuple[int, Ett]]:
        """The mottagare are named in the first year; ties never happen: every name has a number."""
        namn = [e.namn for e in self.alla.aren[AREN[0]]]
        par = list(enumerate(self.alla.aren[2024]))
        return sorted(par, key=lambda p: alfabetiskt(namn[p[0]]))

    def namn(self, nr: int) -> str:
        return self.alla.aren[AREN[0]][nr].namn

    def anvant(self, aret: list[Ett]) -> Decimal | None:
        svarat = [(e, k) for e in aret if (k := self.kostnader(e)) is not None]
        if len(svarat) < len(aret):
            return None
        anvant = sum(min(e.beviljat_ore, sum(k.values())) for e, k in svarat)
        return andel(anvant, sum(e.beviljat_ore for e, _ in svarat), self.alla.decimaler)

    def fordelning(self) -> list[tuple[Any, ...]]:
        rader = [(self.namn(nr), e.beviljat_ore, self.anvant([e])) for nr, e in self.ordnade()]
        alla = self.alla.aren[2024]
        return [*rader, ("Summa", sum(e.beviljat_ore for e in alla), self.anvant(alla))]

    def kostnadstabell(self) -> list[tuple[Any, ...]]:
        totalt: defaultdict[str, int] = defaultdict(int)
        av = 0
        rader: list[tuple[Any, ...]] = []
        for nr, ett in self.ordnade():
            kostnader = self.kostnader(ett)
            if kostnader is None:
                rader.append((self.namn(nr), *[None] * (len(self.alla.slag) + 1)))
                continue
            ej = max(0, ett.beviljat_ore - sum(kostnader.values()))
            poster = {**kostnader, "kvar": ej}
            rader.append(
                (
                    self.namn(nr),
                    *(andel(o, ett.beviljat_ore, self.alla.decimaler) for o in poster.values()),
                )
            )
            av += ett.beviljat_ore
            for slag, ore in poster.items():
                totalt[slag] += ore
        nycklar = [*self.alla.slag, "kvar"]
        alla = all(self.kostnader(e) is not None for _, e in self.ordnade())
        summor = [andel(totalt[n], av, self.alla.totaldecimaler) if alla else None for n in nycklar]
        return [*rader, ("Totalt", *summor)]

    def hoga(self, fraga: str, ar: int) -> int | None:
        if self.vet == "inget":
            return None
        fran = self.alla.fragor[fraga][2]
        sista = [e.senare_svar or e.svar for e in self.alla.aren[ar]]
        svar = [s[fraga] for s in sista if s is not None]
        return sum(s >= fran for s in svar) if svar else None

    def svaren(self, grupp: str, aren: Sequence[int]) -> list[tuple[Any, ...]]:
        return [
            (fraga.upper(), *(self.hoga(fraga, ar) for ar in aren))
            for fraga in self.alla.grupper[grupp]
        ]

    def serien(self) -> list[tuple[Any, ...]]:
        aret = self.alla.aren[2023]
        ram = sum(e.beviljat_ore for e in aret) + 2023
        lika = {e.beviljat_ore for e in aret}
        per = lika.pop() if len(lika) == 1 else None
        return [(2023, ram, per, self.anvant(aret), len(aret)), ("Summa", ram, None, None, None)]

    def utestaende(self) -> list[tuple[Any, ...]]:
        senast = date(2025, 3, 1)
        rader: list[tuple[Any, ...]] = []
        for nr, e in self.ordnade():
            om = (self.namn(nr), f"2024-{nr}")
            if self.kostnader(e) is None:
                rader.append((*om, "saknas", senast, None, (IDAG - senast).days))
            elif e.dagar_sen:
                kom = senast + timedelta(days=e.dagar_sen)
                rader.append((*om, "kom för sent", senast, kom, e.dagar_sen))
        return rader

    def omkring(self) -> dict[str, Any]:
        """What is said around the tables."""
        alla = self.alla.aren[2024]
        svarat = [(e, k) for e in alla if (k := self.kostnader(e)) is not None]
        return {
            "ansokningar": len(alla),
            "mottagare": len(alla),
            "begarda": len(alla) + self.flera(alla),
            "inkomna": len(svarat) + self.flera(alla),
            "beviljat_ore": sum(e.beviljat_ore for e in alla),
            "utbetalt_ore": sum(e.beviljat_ore for e in alla),
            "redovisat_ore": sum(e.beviljat_ore for e, _ in svarat),
            "oforbrukat_ore": sum(max(0, e.beviljat_ore - sum(k.values())) for e, k in svarat),
            "omraden": [
                (f.upper(), [(ar, self.hoga(f, ar) or 0, self.svarade(ar)) for ar in AREN])
                for f in self.alla.grupper["tva-ar"]
            ],
        }

    def flera(self, aret: list[Ett]) -> int:
        """How many further reports there are."""
        return 0 if self.vet == "inget" else sum(e.senare is not None for e in aret)

    def svarade(self, ar: int) -> int:
        return 0 if self.vet == "inget" else sum(e.svar is not None for e in self.alla.aren[ar])

    def allt(self) -> list[list[tuple[Any, ...]]]:
        return [
            self.fordelning(),
            self.svaren("ensam", [2024]),
            self.kostnadstabell(),
            self.serien(),
            self.svaren("tva-ar", [2023, 2024]),
            self.utestaende(),
        ]


def omkring(s: Sammanhang) -> dict[str, Any]:
    belopp = [f"{vad}_ore" for vad in ("beviljat", "utbetalt", "redovisat", "oforbrukat")]
    omraden = [(f.text, [tuple(u) for u in f.utfall]) for f in s.omraden]
    return {
        **{n: getattr(s, n) for n in ("ansokningar", "mottagare", *belopp)},
        "begarda": s.begarda.antal,
        "inkomna": s.inkomna.antal,
        "omraden": omraden,
    }


def rader(tabell: Tabell) -> list[tuple[Any, ...]]:
    return [*tabell.rader, *([] if tabell.summa is None else [tabell.summa])]


@pytest.mark.parametrize("seed", range(omfang(6)))
def test_the_tables_are_what_the_numbers_give_at_every_state_of_knowledge(
    seed: int, databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    alla = slumpade(Random(seed))  # noqa: S311  # chance for tests
    versioner: dict[UUID, int] = {}
    spara(liggare, grunden(alla), versioner)
    spara(liggare, bidragen(alla), versioner)
    lagen = {"inget": liggare.recorder.max_notification_id()}
    spara(liggare, rapporterna(alla), versioner)
    lagen["inkommet"] = liggare.recorder.max_notification_id()
    if rattade := rattelserna(alla):
        spara(liggare, rattade, versioner)
    lagen["rättat"] = liggare.recorder.max_notification_id()
    folj(databas)
    for vet, position in lagen.items():
        with lasare.las(IDAG, position) as lasning:
            rapport = samlad_redovisning(*lasning, REGELVERKET, 2024)
        gjorda = [rader(t) for t in (*rapport.tabeller, rapport.utestaende)]
        assert gjorda == Facit(alla, vet).allt(), vet
        assert omkring(rapport.sammanhang) == Facit(alla, vet).omkring(), vet


def test_a_report_needs_somebody_to_have_said_how_it_is_made(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    alla = slumpade(Random(1))  # noqa: S311  # chance for tests
    spara(liggare, grunden(alla), {})
    folj(databas)
    with lasare.las(IDAG) as lasning, pytest.raises(BidragsaretSaknas):
        samlad_redovisning(*lasning, REGELVERKET, 2022)
    with lasare.las(IDAG) as lasning:
        tom = samlad_redovisning(*lasning, REGELVERKET, 2024)
    assert rader(tom.tabeller[0]) == [("Summa", 0, None)]
    with lasare.las(IDAG) as lasning, pytest.raises(BidragsaretSaknas):
        samlad_redovisning(*lasning, REGELVERKET, 2025)


@pytest.mark.parametrize(("dagar", "procent"), [(-9, 50), (0, 75), (9, 75)])
def test_of_two_reports_the_one_that_came_in_last_is_the_report(
    databas: Databas, liggare: Liggare, lasare: Lasare, dagar: int, procent: int
) -> None:
    """Also when the first is registered after it; of one day, the one registered last."""
    alla = slumpade(Random(2), 3)  # noqa: S311  # chance for tests
    for ett in alla.aren[2024]:
        ett.beviljat_ore, ett.rattade, ett.senare, ett.dagar_sen = 100_00, None, None, 0
        ett.kostnader = {**dict.fromkeys(alla.slag, 0), alla.slag[0]: 50_00}
        ett.svar = {f: alla.fragor[f][0] for f in alla.fragor}
    versioner: dict[UUID, int] = {}
    for fakta in (grunden(alla), bidragen(alla), rapporterna(alla)):
        spara(liggare, fakta, versioner)
    for ett in alla.aren[2024]:
        ett.kostnader, ett.dagar_sen = {**dict.fromkeys(alla.slag, 0), alla.slag[0]: 75_00}, dagar
    kom = date(2025, 3, 1) + timedelta(days=dagar)
    igen = [f for f in rapporterna(alla) if f.keywords["verkningsdag"] == kom]
    spara(liggare, igen, versioner)
    folj(databas)
    with lasare.las(IDAG) as lasning:
        rapport = samlad_redovisning(*lasning, REGELVERKET, 2024)
    assert [rad[2] for rad in rapport.tabeller[0].rader] == [
        andel(procent, 100, alla.decimaler)
    ] * 3


def test_a_report_that_nobody_has_asked_for_is_outstanding(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    alla = slumpade(Random(4), 3)  # noqa: S311  # chance for tests
    versioner: dict[UUID, int] = {}
    spara(liggare, grunden(alla), versioner)
    spara(liggare, [f for f in bidragen(alla) if f.func is not AterrapportBegard], versioner)
    folj(databas)
    with lasare.las(IDAG) as lasning:
        rapport = samlad_redovisning(*lasning, REGELVERKET, 2024)
    assert [rad[2:] for rad in rapport.utestaende.rader] == [("inte begärd", None, None, None)] * 3
