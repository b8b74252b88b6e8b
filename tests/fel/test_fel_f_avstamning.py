"""F: what is unexplained of a month is never more than what differs, and of a bank all of it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import BANKGIRO, Bygge, Grund, Kropp

MANAD = "2024-03"
SLAG = {"bank": "utbetalt", "ekonomisystem": "utgifter"}


class Mars:
    """The month in which the bank pays everything, held against an anslagspost of one's own."""

    def __init__(self, bygge: Bygge) -> None:
        self.bygge = bygge
        self.grund: Grund = bygge.grund()
        self.myndighet = bygge.myndigheten()
        post = bygge.las(f"/anslagsposter/{self.grund.post}")
        namn = ("utgiftsomrade", "anslag", "anslagspost")
        self.plats = " ".join(post["anslagspost"][n] for n in namn)

    def betala(self, belopp: str) -> str:
        arende, _ = self.bygge.utbetalt(self.grund, belopp)
        return arende

    def totaler(self, belopp: str) -> None:
        for kalla, slag in SLAG.items():
            plats = {"anslagId": self.grund.post, "budgetar": 2024}
            ny = {
                "registreradDag": "2024-06-03",
                "kalla": kalla,
                "manad": MANAD,
                "totaler": [{"slag": slag, **plats, "belopp": belopp}],
                "referens": "Mars",
            }
            self.bygge.gor(Roll.EKONOM, f"/myndigheter/{self.myndighet}/totaler", ny)

    def ratta(self, arende: str, verb: str, **falt: Any) -> None:
        vag = f"/arenden/{arende}/{verb}"
        self.bygge.gor(Roll.EKONOM, vag, {"orsak": "Fel läst", **falt})

    def raden(self, kalla: str) -> Kropp:
        vag = f"/rapporter/avstamningar/{self.myndighet}/{MANAD}"
        rader = self.bygge.las(vag, per="2024-12-31")["tabeller"][0]["rader"]
        slag = SLAG[kalla]
        [rad] = [
            r for r in rader if (r["kalla"], r["slag"], r["plats"]) == (kalla, slag, self.plats)
        ]
        return dict(rad)

    def visar(self, skillnad: str, efter: str, bank: str, ekonomi: str) -> None:
        """Both sources differ alike, and by what was recorded since; so much is unexplained."""
        for kalla, oforklarat in (("bank", bank), ("ekonomisystem", ekonomi)):
            rad = self.raden(kalla)
            assert (rad["skillnad"], rad["registreratEfter"]) == (skillnad, efter), kalla
            assert rad["oforklarat"] == oforklarat, kalla


@pytest.fixture
def mars(bygge: Bygge) -> Mars:
    return Mars(bygge)


def test_fel_f7_of_no_difference_nothing_is_unexplained(mars: Mars) -> None:
    """1 200 000 was paid in another month: as the bank always had it."""
    fel = mars.betala("1200000.00")
    mars.betala("300000.00")
    mars.totaler("300000.00")
    mars.visar("1200000.00", "0.00", "1200000.00", "1200000.00")
    mars.ratta(
        fel,
        "utbetalningsrattelser",
        rattarVersion=6,
        bankdag="2024-04-02",
        belopp="1200000.00",
        betalningsmal=BANKGIRO,
    )
    mars.visar("0.00", "-1200000.00", "0.00", "0.00")


def test_fel_f7_a_correction_of_ours_explains_nothing_that_a_bank_has(mars: Mars) -> None:
    """400 000 came back in the month; then it is said not to have: the bank has it still."""
    arende = mars.betala("400000.00")
    retur = {"bankdag": "2024-03-29", "bankreferens": "R", "utbetalningVersion": 6}
    mars.ratta(arende, "utbetalningsreturer", **retur, belopp="400000.00")
    mars.totaler("0.00")
    mars.visar("0.00", "0.00", "0.00", "0.00")
    ratta = {"rattarVersion": 7, "bankdag": "2024-03-29", "belopp": "0.00"}
    mars.ratta(arende, "returrattelser", **ratta)
    mars.visar("400000.00", "400000.00", "400000.00", "0.00")


@pytest.mark.grundlig
@pytest.mark.parametrize("fore", [(), ("40.00",)])
@pytest.mark.parametrize("efter", [(), ("7.00",), ("40.00", "7.00")])
@pytest.mark.parametrize("total", ["0.00", "40.00", "47.00"])
def test_fel_f7_what_is_unexplained_is_of_what_differs(
    mars: Mars, fore: tuple[str, ...], efter: tuple[str, ...], total: str
) -> None:
    """However much is recorded before and after the total: it never makes a difference greater."""
    for belopp in fore:
        mars.betala(belopp)
    mars.totaler(total)
    for belopp in efter:
        mars.betala(belopp)
    skillnad = sum(map(float, (*fore, *efter))) - float(total)
    for kalla in SLAG:
        rad = mars.raden(kalla)
        visad, kvar = float(rad["skillnad"]), float(rad["oforklarat"])
        assert visad == skillnad
        assert abs(kvar) <= abs(skillnad)
        assert kalla != "bank" or kvar == skillnad
        assert kalla == "bank" or kvar in {skillnad, skillnad - float(rad["registreratEfter"])}


def test_fel_f7_a_month_without_totals_shows_our_own(mars: Mars) -> None:
    """Before anybody has registered anything it can be seen what there is to hold it against."""
    bygge, vag = mars.bygge, f"/rapporter/avstamningar/{mars.myndighet}/2021-09"
    kropp = {"bankdag": "2021-09-10", "bankreferens": "KI F7", "belopp": "100.00"}
    bygge.gor(Roll.EKONOM, "/inbetalningar", {**kropp, "konto": BANKGIRO})
    [rad] = bygge.las(vag, per="2024-12-31")["tabeller"][0]["rader"]
    assert (rad["kalla"], rad["plats"], rad["vart"]) == ("bank", BANKGIRO, "100.00")
    assert [rad[k] for k in ("deras", "skillnad", "registreratEfter", "oforklarat")] == [None] * 4
