"""How `liggare saldo` is shown: boxes and flows of what was asked for.

The command is in `fragor`.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from rich.console import Console

from api.grund.sokning import finn
from api.grund.visning import basissvar
from api.kommandorad.utskrift import skriv_json, visa_saldo
from api.vagar.saldon import Urvalssvar, saldobelopp
from domain.anslag.anslagspost import Dispositionsratt
from projections.motor.lasning import Lasning
from projections.pengar.saldon import Urval, saldo
from projections.uppgifter.fragor import post


class Fraga(NamedTuple):
    """What a person chose, as written; None is not chosen."""

    utlysning: str | None
    arende: str | None
    mottagare: str | None
    anslagspost: str | None
    budgetar: int | None

    def urval(self, lasning: Lasning) -> Urval:
        """The chosen money. Raises HittarInte."""
        funna = {
            slag: None if text is None else finn(lasning, slag, text)
            for slag, text in (
                ("utlysning", self.utlysning),
                ("arende", self.arende),
                ("mottagare", self.mottagare),
                ("anslag", self.anslagspost),
            )
        }
        return Urval(**{f"{slag}_id": i for slag, i in funna.items()}, budgetar=self.budgetar)

    @property
    def titel(self) -> str:
        namnen = {"arende": "ärende", "budgetar": "budgetår"}
        givna = [
            f"{namnen.get(namn, namn)} {varde}"
            for namn, varde in self._asdict().items()
            if varde is not None
        ]
        return "Saldo: " + (", ".join(givna) or "allt")


def visa(
    konsol: Console,
    lasning: Lasning,
    fraga: Fraga,
    bokfort_till: date | None = None,
    *,
    som_json: bool,
) -> None:
    """Print the balance at the basis, as a table or as the API would say it."""
    urval = fraga.urval(lasning)
    s = saldo(*lasning, urval, bokfort_till)
    if not som_json:
        bokfort = "" if bokfort_till is None else f" (bokfört till och med {bokfort_till})"
        if urval.anslag_id is not None:
            konsol.print(_posten(lasning, urval.anslag_id))
        visa_saldo(konsol, fraga.titel + bokfort, s, lasning.basis, urval)
        return
    svar = {
        "basis": basissvar(lasning.basis).model_dump(mode="json"),
        "urval": Urvalssvar(**urval._asdict()).model_dump(mode="json"),
        "bokfortTill": bokfort_till and bokfort_till.isoformat(),
        "saldo": saldobelopp(s).model_dump(mode="json"),
    }
    skriv_json(svar)


def _posten(lasning: Lasning, anslag_id: UUID) -> str:
    """What the anslagspost is called, and whose what is paid back is."""
    p = post(*lasning, "anslag", anslag_id)
    if p is None or p["benamning"] is None:
        return "Anslagsposten var inte upplagd då."
    dispositionsratt = p["dispositionsratt"]
    sagt = (
        "som regelverket säger"
        if dispositionsratt is None
        else Dispositionsratt(dispositionsratt).namn
    )
    return f"{p['benamning']}. Det som betalas tillbaka: {sagt}."
