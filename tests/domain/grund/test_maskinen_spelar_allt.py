"""Every verb that does something to an ärende or a receipt is played by the machine, or excused."""

from __future__ import annotations

from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.verben import spelade, verben

BEREDER = "bereder beslutet: inga pengar och ingen fordran ändras"
SKRIVER = "antecknar: ingenting räknas på det"
TVA_ARENDEN = "två ärenden: spelas i tests/domain/hjalp/tvaarenden.py"
SAGT_ANNORLUNDA = "när parten fick veta: räknas om dag för dag för sig, i tests/fel"
SPELAS_INTE = {
    "ansokan.aterkallelse.aterkalla": BEREDER,
    "ansokan.komplettering.begar": BEREDER,
    "ansokan.komplettering.ta_emot": BEREDER,
    "ansokan.rattelse.ratta_inkommen_dag": BEREDER,
    "aterkrav.kvittning.kvitta_mot_annat": TVA_ARENDEN,
    "aterrapport.begaran.begar_komplettering": BEREDER,
    "beslut.avgorande.avvisa": "som ett avslag: det är redan prövat att inget är beslutat",
    "beslut.delgivningsrattelse.ratta_delfaende": SAGT_ANNORLUNDA,
    "beslut.delgivningsrattelse.ratta_meddelande": SAGT_ANNORLUNDA,
    "beslut.meddelande.underratta_pa_nytt": SKRIVER,
    "beslut.partsstallning.ratta_partsstallning": "flyttar tider att överklaga: spelas för sig",
    "handlaggning.handling.anteckna": SKRIVER,
    "handlaggning.handling.registrera": SKRIVER,
    "handlaggning.handling.tilldela_diarienummer": SKRIVER,
    "handlaggning.jav.anmal": "hindrar den som är jävig: inga pengar och ingen fordran ändras",
    "handlaggning.jav.prova": "hindrar den som är jävig: inga pengar och ingen fordran ändras",
    "handlaggning.kommunicering.kommunicera": BEREDER,
    "handlaggning.kommunicering.ta_emot_yttrande": BEREDER,
    "handlaggning.mottaganderattelse.ratta_mottagande": SAGT_ANNORLUNDA,
    "handlaggning.paminnelse.anteckna_mottagen": SAGT_ANNORLUNDA,
    "handlaggning.postgang.anteckna": SKRIVER,
    "handlaggning.postgang.kom_med_post": SKRIVER,
    "utbetalning.bidragskvittning.hav_bidragskvittning": TVA_ARENDEN,
    "utbetalning.bidragskvittning.kvitta_bidrag": TVA_ARENDEN,
}
"""Why each is left out. A new verb is played, or stands here with its reason."""


@inget_scenario
def test_every_verb_is_played_or_excused() -> None:
    assert set(verben()) - set(spelade()) == set(SPELAS_INTE)


@inget_scenario
def test_what_is_played_can_be_asked_for() -> None:
    assert set(spelade()) - set(verben()) == set()


def test_there_is_a_reason_for_each() -> None:
    assert all(SPELAS_INTE.values())
