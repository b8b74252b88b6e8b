"""How a mottagare accounted for a year: asked for, come in, perhaps corrected, and reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from api.grund.falt import till_ore
from api.uppspelning.grund import BESLUTSFATTARE, HANDLAGGARE
from api.uppspelning.steg import Arendet, Steg, steg
from domain.aterrapport import begaran, granskning, rapport
from domain.aterrapport.rattelse import ratta_aterrapport
from domain.aterrapport.svar import Aterrapportsvar, Intyg, Kostnad, Skalsvar
from domain.regelverk.rapportmall import Intygare

ALLT_GODKANT = "Kostnaderna avser den verksamhet som bidraget lämnades för (påhittad)."


def redovisat(ett: Arendet) -> Iterator[Steg]:
    """Asked for, come in, and reviewed: what was used is approved, unless the file says else."""
    aterrapport_id = ett.eget_id("aterrapport")
    svar = _svaret(ett.data)
    ej_godkant_ore = till_ore(ett.data.get("ej_godkant", "0.00"))
    yield steg(
        "aterrapport-begard",
        ett.dagar["aterrapport_begard"],
        9,
        HANDLAGGARE,
        begaran.begar,
        aterrapport_id=aterrapport_id,
        bidragsar=ett.runda["bidragsar"],
    )
    yield steg(
        "aterrapport",
        ett.data["aterrapport"],
        10,
        HANDLAGGARE,
        rapport.ta_emot,
        aterrapport_id=aterrapport_id,
        svar=_som_registrerat(ett.data),
    )
    if "rattat" in ett.data:
        yield _rattat(ett, aterrapport_id, svar)
    yield steg(
        "granskning",
        ett.dagar["granskning"],
        13,
        BESLUTSFATTARE,
        granskning.granska,
        aterrapport_id=aterrapport_id,
        godkant_ore=svar.kostnader_ore - ej_godkant_ore,
        ej_godkant_ore=ej_godkant_ore,
        motivering=ett.data.get("granskningsmotivering", ALLT_GODKANT),
    )


def _som_registrerat(data: dict[str, Any]) -> Aterrapportsvar:
    """What was registered first, which was not always what had come in."""
    kostnader = {**data["kostnader"], **data.get("felregistrerat", {})}
    return _svaret({**data, "kostnader": kostnader})


def _rattat(ett: Arendet, aterrapport_id: UUID, svar: Aterrapportsvar) -> Steg:
    """What came in is registered again: it came in on the day that it did."""
    return steg(
        "aterrapport-rattad",
        ett.data["rattat"],
        11,
        HANDLAGGARE,
        ratta_aterrapport,
        verkningsdag=ett.data["aterrapport"],
        aterrapport_id=aterrapport_id,
        svar=svar,
        orsak="Lön hade registrerats som resor (påhittat)",
    )


def _svaret(data: dict[str, Any]) -> Aterrapportsvar:
    """What the mottagare reports, as the round's file has it."""
    return Aterrapportsvar(
        kostnader=tuple(
            Kostnad(kostnadsslag=slag, belopp_ore=till_ore(belopp))
            for slag, belopp in data["kostnader"].items()
        ),
        skalsvar=tuple(Skalsvar(fraga=f, svar=svar) for f, svar in data["skalsvar"].items()),
        indikatorsvar=(),
        fritextsvar=(),
        intyg=(
            Intyg(
                som=Intygare.BEHORIG_FORETRADARE,
                namn="Behörig företrädare (påhittad)",
                dag=data["aterrapport"],
            ),
        ),
    )
