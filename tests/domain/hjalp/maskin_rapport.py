"""Reports done at random: asked for, come in, reviewed, reviewed again."""

from __future__ import annotations

from domain.aterrapport import begaran, granskning, granskningshavning, omprovning, rattelse
from domain.aterrapport import rapport as aterrapport_rapport
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import MEDDELAT
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.pengagang import svar
from tests.domain.hjalp.scenario import ANNA


def rapportera(b: Bord) -> None:
    """Asked for, unless one is waiting for its review: what then comes replaces it."""
    vantar = [i for i, r in b.arende.aterrapporter.items() if not r.granskad]
    rapport = vantar[0] if vantar else b.ny_id
    if not vantar:
        begaran.begar(
            b.arende,
            b.regelverk,
            frozenset(),
            Atgard(MEDDELAT, ANNA),
            aterrapport_id=rapport,
            bidragsar=b.arende.bidragsaren[b.nr % len(b.arende.bidragsaren)],
        )
    aterrapport_rapport.ta_emot(
        b.arende,
        b.mottagare,
        Atgard(b.idag, ANNA),
        aterrapport_id=rapport,
        svar=svar(b.belopp(2 * b.ore), b.idag),
    )


def granska(b: Bord) -> None:
    inkomna = [i for i, r in b.arende.aterrapporter.items() if not r.granskad]
    vald = b.en(inkomna, OKAND)
    finns = b.arende.okravt_ore(Lada.UTBETALT_EJ_REDOVISAT)
    senare = min(b.belopp(b.ore - 1), finns) if b.nr == 0 else 0
    sags = senare or b.nr % 3 == 0
    rapport = b.arende.aterrapporter.get(vald)
    provas = min(rapport.kostnader_ore if rapport else 0, finns - senare)
    granskning.granska(
        b.arende,
        b.underlag.myndighet,
        Atgard(b.idag, ANNA),
        aterrapport_id=vald,
        godkant_ore=max(0, provas - b.belopp(b.nr)),
        ej_godkant_ore=min(b.belopp(b.nr), provas),
        motivering="m",
        senare_ore=senare if sags else None,
    )


def aterkalla(b: Bord) -> None:
    """A review, of one report."""
    granskningshavning.aterkalla_granskning(
        b.arende,
        b.underlag.myndighet,
        Atgard(b.idag, ANNA),
        aterrapport_id=b.en([i for i, r in b.arende.aterrapporter.items() if r.granskad], b.ny_id),
        orsak="o",
    )


def omprova(b: Bord) -> None:
    till_godkant = b.nr % 2 == 0
    omprovning.omprova(
        b.arende,
        b.underlag.myndighet,
        Atgard(b.idag, ANNA),
        aterrapport_id=b.en([i for i, r in b.arende.aterrapporter.items() if r.granskad], b.ny_id),
        till_godkant_ore=b.belopp(b.ore) if till_godkant else 0,
        till_ej_godkant_ore=0 if till_godkant else b.belopp(b.ore),
        motivering="m",
    )


def ratta(b: Bord) -> None:
    """What was registered of a report."""
    rattelse.ratta_aterrapport(
        b.arende,
        b.mottagare,
        Atgard(b.dag, ANNA),
        aterrapport_id=b.en(b.arende.aterrapporter, OKAND),
        svar=svar(b.belopp(2 * b.ore), b.dag),
        orsak="o",
    )
