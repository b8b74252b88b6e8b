"""What the demonstration prints: who got what, the same figures on three days, and the reports."""

from __future__ import annotations

from datetime import UTC, date, datetime

from rich.console import Console

from api.grund.visning import basisrad
from api.kommandorad import rapportvy
from api.kommandorad.utskrift import dagarna, fordelningen
from api.rapporter.samlat import arsserien, samlat
from api.uppspelning.grund import exempel_id
from api.uppspelning.historien import UTLYSNING
from domain.regelverk.regelverk import regelverk_id
from projections.motor.lasning import Lasare

DAGAR = (date(2024, 3, 20), date(2024, 3, 21), date(2024, 3, 28))
DAGEN_FORE = datetime(2024, 3, 20, 12, tzinfo=UTC)


def visa_demo(konsol: Console, lasare: Lasare) -> None:
    """Print the 2024 round as the tables tell it, and what is published of it."""
    utlysning_id = exempel_id("utlysning", UTLYSNING)
    with lasare.las() as lasning:
        konsol.print(fordelningen(lasning, utlysning_id))
        konsol.print(basisrad(lasning.basis), style="dim")
    konsol.print(
        dagarna(
            lasare.las,
            utlysning_id,
            DAGAR,
            (("2024-03-20 12:00 UTC", DAGEN_FORE), ("nu", None)),
        )
    )
    regelverk = regelverk_id("2019:7")
    with lasare.las() as lasning:
        for dokument in (samlat(lasning, regelverk, 2024), arsserien(lasning, regelverk, 2024)):
            rapportvy.visa(konsol, dokument)
            konsol.print()
    konsol.print(
        "Källa: Socialstyrelsen 2025-09-09, dnr 81472/2023. Påhittat: dagar för ansökan,"
        " meddelande, utbetalning och återrapport, beloppen bakom procenten, vem som svarade vad,"
        " rättelsen av Region Skånes återrapport, vem som hade medel kvar 2020, anslagspost,"
        " kontonummer och personer. Osäkert läst och påhittat är märkt i exempel/."
    )
    konsol.print(f"Prova själv: liggare saldo --demo --utlysning {UTLYSNING} --per 2024-03-20")
    konsol.print(
        "            liggare rapport samlad --demo 2019:7 2024"
        " --per 2025-02-01 --kand 2025-02-01T12:00:00Z"
    )
