"""The states of an ärende, and the facts that lead between them.

It is drawn from the scenarios of the domain tests: every transition that is shown has been recorded
by a command in some test.
"""

from __future__ import annotations

from collections import defaultdict

from domain.arende.arende import Arende
from domain.arende.tillstand import Aterrapport
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.strom import Strom
from tests.domain.hjalp.scenarierna import scenarios
from tests.domain.hjalp.scenario import followed

HUVUD = """# Tillstånd: the states of an ärende

<!-- Skriven av docs/skapa/tillstand.py ur scenarierna. Ändra inte för hand: kör `make docs`. -->

Each arrow is a fact that some scenario in `tests/domain` has recorded in that state. A state is a
name for people, worked out from what the stream remembers: no rule reads it. Facts that leave the
state as it is are in the table.

"""
INGET = "[*]"
_AVGJORT = {
    Beslutstyp.BIFALL: "beviljat",
    Beslutstyp.ANDRING: "beviljat",
    Beslutstyp.AVSLAG: "avslaget",
    Beslutstyp.AVVISNING: "avvisat",
    Beslutstyp.AVSKRIVNING: "avskrivet",
}


def tillstand(arende: Arende | None) -> str:
    """The name of the state; what is furthest along, or hinders, gives the name."""
    if arende is None:
        return INGET
    beslut, lador = arende.avgorande, arende.lador
    for ar_sa, namn in (
        (arende.avslutat_dag is not None, "avslutat"),
        (_overklagat(arende), "overklagat"),
        (arende.utbetalningshinder is not None, "utbetalning_hindrad"),
        (any(f.oppen for f in arende.fordringar.values()), "aterkravt"),
        (beslut is None and arende.aterkallad_dag is not None, "aterkallat"),
        (beslut is None and _vantar_komplettering(arende), "kompletteras"),
        (beslut is None and bool(arende.beslut), "att_avgora_pa_nytt"),
        (beslut is None, "inkommet"),
        (beslut is not None and beslut.typ not in _BIFALL, _AVGJORT.get(_typ(arende), "")),
        (any(r.inkommen_dag and not r.granskad for r in _rapporter(arende)), "redovisat"),
        (any(r.inkommen_dag is None for r in _rapporter(arende)), "redovisning_begard"),
        (any(r.granskad for r in _rapporter(arende)), "granskat"),
        (any(u.beordrad for u in arende.oppna), "utbetalning_beordrad"),
        (bool(arende.oppna), "utbetalning_attesterad"),
        (lador.i(Lada.UTBETALT_EJ_REDOVISAT) > 0, "utbetalt"),
        (beslut is not None and beslut.meddelat_dag is not None, "meddelat"),
    ):
        if ar_sa:
            return namn
    return "beviljat"


_BIFALL = (Beslutstyp.BIFALL, Beslutstyp.ANDRING)


def _typ(arende: Arende) -> Beslutstyp:
    return arende.avgorande.typ if arende.avgorande else Beslutstyp.BIFALL


def _rapporter(arende: Arende) -> list[Aterrapport]:
    return list(arende.aterrapporter.values())


def _overklagat(arende: Arende) -> bool:
    return any(b.overklagat for b in arende.beslut.values())


def _vantar_komplettering(arende: Arende) -> bool:
    return any(k.inkommen_dag is None for k in arende.kompletteringar.values())


def sida() -> str:
    """The page: a Mermaid diagram, and a table of the facts that change no state."""
    overgangar: dict[tuple[str, str], set[str]] = defaultdict(set)

    def folj(fore: Strom | None, faktum: Faktum, efter: Strom) -> None:
        if isinstance(efter, Arende):
            fran = tillstand(fore if isinstance(fore, Arende) else None)
            overgangar[fran, tillstand(efter)].add(faktum.TOPIC.partition(".")[2])

    with followed(folj):
        for scenario in scenarios():
            scenario()
    return HUVUD + _diagram(overgangar) + _tabell(overgangar)


def _diagram(overgangar: dict[tuple[str, str], set[str]]) -> str:
    rader = [
        f"    {fran} --> {till}: {', '.join(sorted(fakta))}"
        for (fran, till), fakta in sorted(overgangar.items())
        if fran != till
    ]
    return "\n".join(["```mermaid", "stateDiagram-v2", *rader, "```", ""])


def _tabell(overgangar: dict[tuple[str, str], set[str]]) -> str:
    rader = [
        f"| {fran} | {', '.join(f'`{f}`' for f in sorted(fakta))} |"
        for (fran, till), fakta in sorted(overgangar.items())
        if fran == till
    ]
    huvud = ["", "| state | facts that leave it as it is |", "|---|---|"]
    return "\n".join([*huvud, *rader, ""])


SIDOR = {"docs/tillstand.md": sida}
