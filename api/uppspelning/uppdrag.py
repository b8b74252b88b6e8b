"""An uppdrag as commands: the money that a regeringsbeslut gives, and what was done of the task.

The grants that are made of the money are a round like any other, under the decision as regelverk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from api.grund.falt import till_ore
from api.kommandon.kring import i_strommen
from api.uppspelning import runda
from api.uppspelning.grund import EKONOM, HANDLAGGARE, Handelse, post_id
from api.uppspelning.steg import klockan
from domain.anslag import regeringsbeslut, uppdragsmedel
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from domain.grund.aktor import Aktor

_BUDGETAR = frozenset({"anvand_till_forvaltning", "aterbetala"})
"""What is charged to the budget year of the task, and says so."""


def uppdraget(grund: dict[str, Any], data: dict[str, Any]) -> Iterator[Handelse]:
    """The task and what was done of it, and the round of grants, in no particular order."""
    yield from runda.runda(grund, data)
    uppdrag, post = data["uppdrag"], grund["anslagspost"]
    referens = uppdrag["beslutsreferens"]
    yield Handelse(
        klockan(uppdrag["inkommet"], 10),
        f"uppdrag/{referens}",
        i_strommen(
            post_id(post),
            verb=regeringsbeslut.ta_emot_uppdrag,
            av=HANDLAGGARE,
            **_mottaget(uppdrag),
        ),
    )
    for nr, gjort in enumerate(uppdrag["gjort"]):
        verb, av = _VERB[gjort["vad"]]
        yield Handelse(
            klockan(gjort["dag"], 15, nr),
            f"uppdrag/{referens}/{nr}/{gjort['vad']}",
            i_strommen(post_id(post), verb=verb, av=av, **_gjort(uppdrag, gjort)),
        )


_VERB: dict[str, tuple[Callable[..., None], Aktor]] = {
    "rekvirera": (uppdragsmedel.rekvirera, EKONOM),
    "bekrafta_mottagna": (uppdragsmedel.bekrafta_mottagna, EKONOM),
    "anvand_till_forvaltning": (uppdragsmedel.anvand_till_forvaltning, EKONOM),
    "aterbetala": (uppdragsmedel.aterbetala, EKONOM),
    "redovisa": (regeringsbeslut.redovisa, HANDLAGGARE),
}


def _mottaget(uppdrag: dict[str, Any]) -> dict[str, Any]:
    return {
        "verkningsdag": uppdrag["beslutsdag"],
        "beslutsreferens": uppdrag["beslutsreferens"],
        "budgetar": uppdrag["budgetar"],
        "belopp_ore": till_ore(uppdrag["belopp"]),
        "hogst_forvaltning_ore": till_ore(uppdrag["hogst_forvaltning"]),
        "frister": tuple(
            Uppdragsfrist(
                vad=Fristslag(f["vad"]),
                text=f["text"],
                senast=f["senast"],
                belopp_ore=till_ore(f["belopp"]) if "belopp" in f else None,
                engangsvis=f.get("engangsvis", False),
            )
            for f in uppdrag["frister"]
        ),
    }


def _gjort(uppdrag: dict[str, Any], gjort: dict[str, Any]) -> dict[str, Any]:
    """What the file says of one act, as its verb takes it."""
    falt = {namn: varde for namn, varde in gjort.items() if namn not in ("vad", "dag", "belopp")}
    if "belopp" in gjort:
        falt["belopp_ore"] = till_ore(gjort["belopp"])
    if gjort["vad"] in _BUDGETAR:
        falt["budgetar"] = uppdrag["budgetar"]
    return {
        "verkningsdag": gjort["dag"],
        "beslutsreferens": uppdrag["beslutsreferens"],
        **falt,
    }
