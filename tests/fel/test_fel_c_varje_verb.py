"""C: whatever a verb records is corrected by another, or there is a reason why it need not be.

Facts about money have theirs in `pengarattelser`; here are all others.
"""

from __future__ import annotations

import pytest

from domain.fakta import FAKTA
from domain.grund.strom import strom_av
from tests.fel.hjalp.pengarattelser import RATTAS, RATTAS_INTE, RATTELSER

RATTAS_AV: dict[str, tuple[str, ...]] = {
    "anslag.post-upplagd": ("anslag.dispositionsratt-rattad",),
    "mottagare.betalningsmal-foreslaget": ("mottagare.betalningsmal-avslaget",),
    "mottagare.betalningsmal-godkant": ("mottagare.betalningsmal-avslutat",),
    "mottagare.eftertradd": ("mottagare.eftertradande-havt",),
    "mottagare.folkmangd-faststalld": ("mottagare.folkmangd-rattad",),
    "mottagare.foretradare-anmald": ("mottagare.foretradare-aterkallad",),
    "mottagare.registrerad": ("mottagare.namn-rattat",),
    "mottagare.namn-andrat": ("mottagare.namn-rattat",),
    "mottagare.tillhorighet-andrad": ("mottagare.tillhorighet-rattad",),
    "myndighet.avstamning-signerad": ("myndighet.signering-aterkallad",),
    "arende.ansokan-inkommen": ("arende.inkommen-dag-rattad", "arende.partsstallning-rattad"),
    "arende.avslutat": ("arende.aterupptaget",),
    "arende.aterupptaget": ("arende.avslutat",),
    "arende.jav-anmalt": ("arende.jav-provat",),
    "arende.paminnelse-mottagen": ("arende.paminnelsemottagande-rattat",),
    "arende.part-bytt": ("arende.partsbyte-havt",),
    "arende.ataganden-beslutade": ("arende.ataganden-andrade",),
    "arende.ansokan-avslagen": ("arende.beslut-rattat", "arende.beslut-upphavt"),
    "arende.ansokan-avvisad": ("arende.beslut-rattat", "arende.beslut-upphavt"),
    "arende.avskrivet": ("arende.beslut-rattat", "arende.beslut-upphavt"),
    "arende.beslut-meddelat": ("arende.meddelande-rattat", "arende.meddelande-havt"),
    "arende.beslut-delfatt": ("arende.delfaende-rattat", "arende.delfaende-havt"),
    "arende.overklagande-avvisat": ("arende.overklagande-upptaget",),
    "arende.inhibition-beslutad": ("arende.inhibition-havd",),
    "arende.inhibition-havd": ("arende.inhibition-beslutad",),
    "arende.utbetalningshinder-beslutat": ("arende.utbetalningshinder-havt",),
    "arende.utbetalningshinder-havt": ("arende.utbetalningshinder-beslutat",),
    "arende.dom-delfadd": ("arende.domsdelfaende-havt",),
    "arende.exekutionstitel-antecknad": ("arende.exekutionstitel-havd",),
    "arende.preskription-avbruten": ("arende.preskriptionsavbrott-havt",),
    "arende.anstand-beviljat": ("arende.betalningsvillkor-rattat",),
}
"""What says that it was another, or was not."""

PA_NYTT = {
    "mottagare.betalningsmal-avslaget": "it is proposed anew",
    "mottagare.betalningsmal-avslutat": "it is proposed and approved anew",
    "mottagare.eftertradande-havt": "it is said anew that it was succeeded",
    "mottagare.foretradare-aterkallad": "he is announced anew",
    "regelverk.redovisningsmall-faststalld": "it is established anew for the year",
    "regelverk.version-inford": "a version is entered anew, and the latest entered counts",
    "myndighet.delegation-aterkallad": "it is decided anew",
    "myndighet.registrerad": "it is registered anew from a day",
    "myndighet.varderingsregel-faststalld": "it is established anew",
    "myndighet.totaler-registrerade": "they are registered anew",
    "myndighet.signering-aterkallad": "the month is signed anew",
    "grunddata.bankdagar-faststallda": "the days of a year are established anew",
    "grunddata.referensranta-faststalld": "it is established anew for the period",
    "grunddata.utlaningsranta-faststalld": "it is established anew for the period",
    "utlysning.prioritering-faststalld": "the order is established anew",
    "utlysning.sista-dag-forlangd": "it is put off again",
    "arende.meddelande-havt": "it is told anew",
    "arende.delfaende-havt": "it is received anew",
    "arende.partsbyte-havt": "the party is changed anew",
    "arende.preskriptionsavbrott-havt": "it is noted anew",
    "arende.exekutionstitel-havd": "it is noted anew",
    "arende.domsdelfaende-havt": "it is received anew",
    "arende.jav-provat": "it is announced and tried anew",
    "arende.overklagande-upptaget": "it is dismissed anew",
    "arende.partsstallning-rattad": "it is said anew what the party is",
    "avvikelse.sedd": "what deviates is marked anew",
    "avvikelse.avgjord": "what deviates and reads otherwise is settled anew",
}
"""What is said once more, and then counts as it was said last."""

SOM_DET_KOM = {
    "arende.ansokan-aterkallad": "what a party sent in: he applies anew",
    "arende.komplettering-inkommen": "what a party sent in, and may add to",
    "arende.yttrande-inkommet": "what a party sent in, and may add to",
    "arende.handling-registrerad": "what came in is in the file; another is registered beside it",
    "arende.muntlig-uppgift-antecknad": "what was said is in the file; another is noted beside it",
    "arende.postgang-antecknad": "follows what came by post, whose day is corrected",
    "arende.overklagande-inkommet": "what a party sent in: it is dismissed, or withdrawn",
    "arende.overklagande-aterkallat": "what a party sent in",
    "arende.overklagande-overlamnat": "the court has it, and says what becomes of it",
    "arende.overklagande-rattidsprovat": "a court has the last word of whether it came in time",
    "arende.dom-overklagad": "the court above says what becomes of it",
    "arende.komplettering-begard": "a party was asked, and need not answer",
    "arende.underlag-kommunicerat": "a party was told, and need not answer",
    "arende.aterrapport-komplettering-begard": "a party was asked, and need not answer",
    "arende.aterrapport-begard": "the party was asked; what he answers is reviewed",
    "arende.paminnelse-skickad": "it went: what it was of may be owed no longer",
    "arende.underrattelse-lamnad": "the party was told; he is told anew",
}
"""What somebody outside did, or was told: it was so, whatever comes of it."""

ANDRAS_ALDRIG = {
    "myndighet.period-stangd": "a closed period is not opened: what is corrected is of an open one",
    "diarium.serie-borjad": "the series has no gaps, and begins once",
    "diarium.nummer-taget": "the series has no gaps: a number is taken once",
    "arende.diarienummer-tilldelat": "it is found by what was used; another is given beside it",
    "arende.aterbetalning-omford": "follows the decision that moved its money, with that",
    "arende.fordran-omford": "follows the decision that moved its money, with that",
}


def test_fel_c_every_fact_has_its_correction_or_a_reason() -> None:
    om_pengar = {*RATTAS, *RATTAS_INTE, *RATTELSER}
    sagda = [*RATTAS_AV, *PA_NYTT, *SOM_DET_KOM, *ANDRAS_ALDRIG]
    assert len(sagda) == len(set(sagda)), "sagt på två ställen"
    rattelser = {topic for topic, slag in FAKTA.items() if "rattar_version" in slag.model_fields}
    assert {*FAKTA} - om_pengar - rattelser <= {*sagda}
    assert {*sagda} - {*FAKTA} == set()


@pytest.mark.parametrize("topic", RATTAS_AV)
def test_fel_c_what_corrects_it_is_a_fact_of_the_same_stream(topic: str) -> None:
    for rattelse in RATTAS_AV[topic]:
        assert strom_av(FAKTA[rattelse]) is strom_av(FAKTA[topic])


@pytest.mark.parametrize("topic", [t for t in FAKTA if t.split("-")[-1] in ("rattad", "rattat")])
def test_fel_c_a_correction_says_which_fact_it_corrects(topic: str) -> None:
    """So that it is the last that is corrected, and can be corrected in its turn."""
    om_beslut = {"beslut_id", "andrar_beslut_id"} & {*FAKTA[topic].model_fields}
    assert "rattar_version" in FAKTA[topic].model_fields or om_beslut or topic in UTAN_VERSION


UTAN_VERSION = {"arende.partsstallning-rattad": "it says what the party is from the beginning"}
