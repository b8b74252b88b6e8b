"""What the lists should say, worked out from the facts one by one, without tables or SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.projections.hjalp.listor.facit_controller import anslagsutfall, mottagarsummor, ramar
from tests.projections.hjalp.listor.facit_ekonom import (
    att_attestera,
    beordrade,
    fordringar,
    obetalt,
    oplacerat,
    returer,
)
from tests.projections.hjalp.listor.facit_granskare import (
    andrade,
    avstaenden,
    beslut,
    efterslapning,
    utan_kommunicering,
    utbetalningar,
)
from tests.projections.hjalp.listor.facit_handlaggare import (
    arenden,
    aterrapporter,
    kompletteringar,
    omeddelade,
    saknade,
)
from tests.projections.hjalp.listor.kunskap import Kunskap, Rad

FACIT: dict[str, tuple[Callable[[Kunskap], Iterable[Rad]], tuple[str, ...]]] = {
    "arenden": (
        arenden,
        ("arende_id", "inkommen_dag", "alder_dagar", "over_sex_manader", "handlaggare"),
    ),
    "saknade-ansokningar": (saknade, ("mottagare_id", "mottagare", "forfallen")),
    "kompletteringar": (
        kompletteringar,
        ("arende_id", "komplettering_id", "senast", "forfallen"),
    ),
    "omeddelade-beslut": (omeddelade, ("arende_id", "beslut_id", "beslutstyp", "dagar")),
    "aterrapporter": (
        aterrapporter,
        ("aterrapport_id", "senast", "inkommen_dag", "lage", "dagar_sen"),
    ),
    "att-attestera": (
        att_attestera,
        ("arende_id", "meddelat_dag", "obetalt_ore", "attesterat_ore", "att_attestera_ore"),
    ),
    "beordrade": (beordrade, ("utbetalning_id", "belopp_ore", "bankdag", "forfallen")),
    "returer": (returer, ("utbetalning_id", "returdag", "belopp_ore", "bankreferens")),
    "oplacerat": (
        oplacerat,
        ("inbetalning_id", "bankdag", "belopp_ore", "placerat_ore", "oplacerat_ore", "fran"),
    ),
    "fordringar": (
        fordringar,
        (
            *("fordran_id", "betalas_senast", "dagar_forfallen", "alder", "indrivare"),
            *("kravt_ore", "betalt_ore", "eftergivet_ore", "skuld_ore"),
            *("ranta_till", "ranta_att_rakna_om"),
        ),
    ),
    "obetalt": (obetalt, ("arende_id", "budgetar", "obetalt_ore")),
    "anslagsutfall": (anslagsutfall, ("tilldelat_ore", "beviljat_ore", "utbetalt_ore")),
    "mottagarsummor": (
        mottagarsummor,
        (
            "mottagare",
            "beviljat_ore",
            "utbetalt_ore",
            "anvant_ore",
            "godkant_ore",
            "kravt_ore",
        ),
    ),
    "ramar": (
        ramar,
        ("ram_ore", "beviljat_ore", "utbetalt_ore", "kvar_ore", "arenden", "beviljade"),
    ),
    "beslut": (
        beslut,
        (
            "position",
            "beslutstyp",
            "beslutsdag",
            "belopp_ore",
            "beredd_av",
            "beslutad_av",
            "attesterad_av",
            "beordrad_av",
        ),
    ),
    "utbetalningar": (
        utbetalningar,
        (
            "position",
            "utbetalning_id",
            "bankdag",
            "belopp_ore",
            "for_hogt_ore",
            "attesterad_av",
        ),
    ),
    "efterslapning": (efterslapning, ("position", "handelse", "dagar")),
    "andrade-beslut": (andrade, ("position", "beslut_id", "grund", "tidigare_ore", "belopp_ore")),
    "utan-kommunicering": (utan_kommunicering, ("position", "beslut_id", "undantag")),
    "avstaenden": (avstaenden, ("position", "dag", "kapital_ore")),
}
"""Every row of a list, in order, by these columns; of the budgetår 2024 where it has one."""
