"""Uppdragsrättelse: what had been registered of a task, or of what was done of it, was wrong.

All that is done of a task is corrected in one way: its day, its amount, its budgetår, whom it went
to, which frist it answers, or that it was never done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.anslag.anslagspost import Anslag
from domain.anslag.regeringsbeslut import (
    Uppdragsfaktum,
    fristen,
    krav_forvaltning,
    uppdraget,
    uppdragsvakt,
)
from domain.anslag.stopp import (
    StangtBudgetarRattasInte,
    UppdragetRattasPaSenaste,
    UppdragshandelsenFinnsInte,
    UppgiftenHorInteTill,
)
from domain.anslag.uppdrag import (
    FRISTSLAG,
    Fristnummer,
    Uppdrag,
    Uppdragsfrist,
    Uppdragshandelse,
    Uppdragsslag,
)
from domain.anslag.uppdragsmedel import krav_enligt_fristen, krav_ryms
from domain.grund.aktor import Atgard
from domain.grund.hant import BESLUTSDAG
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore, OreEllerNoll, Rad, ny_av, som_lagrad


class UppdragshandelseRattad(Uppdragsfaktum):
    """Something done of a task had been registered wrong: what was said, and what is true.

    `rattar_version` is the version of the fact that said it: the first, or its last correction.
    verkningsdag is the right day. What was never done is not `gjord`, and its amount is 0. What is
    not of the kind `slag` (a budgetår, whom it went to, a frist) is None.
    """

    TOPIC = "anslag.uppdragshandelse-rattad"
    NAMN = "uppdragshändelse rättad"

    rattar_version: int
    slag: Uppdragsslag
    tidigare_verkningsdag: date
    tidigare_gjord: bool
    tidigare_belopp_ore: OreEllerNoll | None
    tidigare_budgetar: Budgetar | None
    tidigare_till: Rad | None
    tidigare_fristnummer: Fristnummer | None
    gjord: bool
    belopp_ore: OreEllerNoll | None
    budgetar: Budgetar | None
    till: Rad | None
    fristnummer: Fristnummer | None
    orsak: Rad

    def apply(self, aggregate: Anslag) -> None:
        uppdrag = aggregate.uppdrag[self.beslutsreferens]
        aggregate.uppdrag[self.beslutsreferens] = uppdrag.utan(self.rattar_version)
        super().apply(aggregate)

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            self.slag,
            self.verkningsdag,
            self.gjord,
            self.belopp_ore,
            self.budgetar,
            self.till,
            self.fristnummer,
        )

    @property
    def tidigare(self) -> Uppdragshandelse:
        """What was said before."""
        return Uppdragshandelse(
            self.slag,
            self.tidigare_verkningsdag,
            self.tidigare_gjord,
            self.tidigare_belopp_ore,
            self.tidigare_budgetar,
            self.tidigare_till,
            self.tidigare_fristnummer,
        )

    def vakter(self) -> Iterator[Vakt]:
        """What the correction takes, all in all, must be there."""
        yield from uppdragsvakt(self.originator_id, self.tidigare, 1)
        yield from uppdragsvakt(self.originator_id, self.handelse, -1)


class UppdragRattat(Anslag.Event):
    """What a regeringsbeslut gave had been registered wrong: what was said, and what it says.

    verkningsdag is the right day of the regeringsbeslut. What has been done of the task stands.
    """

    TOPIC = "anslag.uppdrag-rattat"
    NAMN = "regeringsuppdrag rättat"
    HANT = BESLUTSDAG

    rattar_version: int
    beslutsreferens: Rad
    tidigare_verkningsdag: date
    tidigare_budgetar: Budgetar
    tidigare_belopp_ore: Ore
    tidigare_hogst_forvaltning_ore: OreEllerNoll
    tidigare_frister: tuple[Uppdragsfrist, ...]
    budgetar: Budgetar
    belopp_ore: Ore
    hogst_forvaltning_ore: OreEllerNoll
    frister: tuple[Uppdragsfrist, ...]
    orsak: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.uppdrag[self.beslutsreferens] = ny_av(
            aggregate.uppdrag[self.beslutsreferens],
            version=self.originator_version,
            beslutsdag=self.verkningsdag,
            budgetar=self.budgetar,
            belopp_ore=self.belopp_ore,
            hogst_forvaltning_ore=self.hogst_forvaltning_ore,
            frister=self.frister,
        )


def ratta_uppdragshandelse(
    post: Anslag,
    atgard: Atgard,
    *,
    rattar_version: int,
    belopp_ore: int | None,
    budgetar: int | None,
    till: str | None,
    frist: int | None,
    gjord: bool,
    orsak: str,
) -> None:
    """Correct what `rattar_version`, the last to say it, gave; None leaves a thing as it was said.

    An amount of 0, or not `gjord`, says that it was never done. A closed budgetår is left alone.
    """
    beslutsreferens, forut = _handelsen(post, rattar_version)
    nytt = _nytt(forut, atgard.dag, belopp_ore, budgetar, till, frist, gjord=gjord)
    krav(nytt != forut, IngetAttRatta)
    for ar in {forut.budgetar, nytt.budgetar}:
        krav(ar not in post.avslutade, StangtBudgetarRattasInte, budgetar=ar)
    _krav_som_nytt(post.uppdrag[beslutsreferens].utan(rattar_version), forut, nytt)
    post.registrera(
        UppdragshandelseRattad,
        atgard,
        beslutsreferens=beslutsreferens,
        rattar_version=rattar_version,
        slag=nytt.slag,
        tidigare_verkningsdag=forut.dag,
        tidigare_gjord=forut.gjord,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_budgetar=forut.budgetar,
        tidigare_till=forut.till,
        tidigare_fristnummer=forut.fristnummer,
        gjord=nytt.gjord,
        belopp_ore=nytt.belopp_ore,
        budgetar=nytt.budgetar,
        till=nytt.till,
        fristnummer=nytt.fristnummer,
        orsak=orsak,
    )


def ratta_uppdrag(
    post: Anslag,
    atgard: Atgard,
    *,
    rattar_version: int,
    beslutsreferens: str,
    budgetar: int,
    belopp_ore: int,
    hogst_forvaltning_ore: int,
    frister: tuple[Uppdragsfrist, ...],
    orsak: str,
) -> None:
    """Correct what a task was said to give, to ask for, or when it was decided."""
    forut = uppdraget(post, beslutsreferens)
    krav(
        rattar_version == forut.version,
        UppdragetRattasPaSenaste,
        rattar_version=rattar_version,
        beslutsreferens=beslutsreferens,
        senaste=forut.version,
    )
    nytt = ny_av(
        forut,
        beslutsdag=atgard.dag,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        hogst_forvaltning_ore=hogst_forvaltning_ore,
        frister=tuple(frister),
    )
    krav(nytt != forut, IngetAttRatta)
    krav_forvaltning(belopp_ore, hogst_forvaltning_ore)
    for handelse in forut.handelser.values():
        if handelse.gjord and handelse.fristnummer is not None:
            fristen(nytt, handelse.fristnummer, *FRISTSLAG[handelse.slag])
    post.registrera(
        UppdragRattat,
        atgard,
        rattar_version=rattar_version,
        beslutsreferens=beslutsreferens,
        tidigare_verkningsdag=forut.beslutsdag,
        tidigare_budgetar=forut.budgetar,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_hogst_forvaltning_ore=forut.hogst_forvaltning_ore,
        tidigare_frister=forut.frister,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        hogst_forvaltning_ore=hogst_forvaltning_ore,
        frister=frister,
        orsak=orsak,
    )


def _krav_som_nytt(uppdrag: Uppdrag, forut: Uppdragshandelse, nytt: Uppdragshandelse) -> None:
    """It is judged as when it was first said, but for what is less than was said."""
    if nytt.fristnummer is not None:
        fristen(uppdrag, nytt.fristnummer, *FRISTSLAG[nytt.slag])
    mer = (nytt.belopp_ore or 0) > (forut.belopp_ore or 0)
    if nytt.slag is Uppdragsslag.REKVISITION and nytt.gjord:
        senare = nytt.dag > forut.dag or nytt.fristnummer != forut.fristnummer
        if mer or senare:
            krav_enligt_fristen(uppdrag, nytt.fristnummer, nytt.dag, nytt.belopp_ore or 0)
    if mer:
        krav_ryms(uppdrag, nytt.slag, nytt.belopp_ore or 0)


def _handelsen(post: Anslag, version: int) -> tuple[str, Uppdragshandelse]:
    """What the fact of that version says was done, and of which task."""
    alla = {v: (ref, h) for ref, u in post.uppdrag.items() for v, h in u.handelser.items()}
    krav(version in alla, UppdragshandelsenFinnsInte, rattar_version=version)
    return alla[version]


def _nytt(
    forut: Uppdragshandelse,
    dag: date,
    belopp_ore: int | None,
    budgetar: int | None,
    till: str | None,
    frist: int | None,
    *,
    gjord: bool,
) -> Uppdragshandelse:
    """What it then was. Only what is of its kind can be another."""
    sagt = {
        "belopp": (belopp_ore, forut.belopp_ore is not None),
        "budgetår": (budgetar, forut.tas_ur_posten),
        "till": (till, forut.slag in FRISTSLAG),
        "frist": (frist, forut.slag in FRISTSLAG),
    }
    for uppgift, (nu, hor_till) in sagt.items():
        krav(
            nu is None or hor_till,
            UppgiftenHorInteTill,
            uppgift=uppgift,
            slag=forut.slag.namn,
        )
    ore = forut.belopp_ore if belopp_ore is None else belopp_ore
    ar_gjord = gjord and ore != 0
    return Uppdragshandelse(
        forut.slag,
        dag,
        ar_gjord,
        None if ore is None else ore * ar_gjord,
        forut.budgetar if budgetar is None else budgetar,
        forut.till if till is None else som_lagrad(till),
        forut.fristnummer if frist is None else frist,
    )
