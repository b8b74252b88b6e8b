"""Whatever undoes or corrects says what, and since when, by the same names.

By the names of the facts, so that a new one is asked too: `-havd`, `-havt`, `-rattad`, `-rattat`,
and every other that names the version it corrects.
"""

from __future__ import annotations

import re

from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from tests.domain.hjalp.scenarierna import inget_scenario

_BESLUTET = "vad beslutet alltid har sagt: det gäller från beslutets egen dag, som står kvar"
_EGET_BESLUT = "ett eget beslut: det som hävs gällde till dess"
VID_NAMN = {
    "arende.aterkrav-rattat": ("beslut_id", _BESLUTET),
    "arende.avstaende-rattat": ("beslut_id", _BESLUTET),
    "arende.beslut-rattat": ("beslut_id", _BESLUTET),
    "arende.betalningsvillkor-rattat": ("beslut_id", _BESLUTET),
    "arende.eftergift-rattad": ("beslut_id", _BESLUTET),
    "arende.fordran-havd": ("fordran_id", "följer av det som tog fordrans grund, samma dag"),
    "arende.granskning-havd": ("provningar", "varje prövning nämns med sin egen dag"),
    "arende.inhibition-havd": ("overklagande_id", _EGET_BESLUT),
    "arende.utbetalningshinder-havt": ("haver_beslut_id", _EGET_BESLUT),
    "arende.partsstallning-rattad": (
        "tidigare_partsstallning",
        "vad parten är, vilken händelse som än sade det: resten av den händelsen står kvar",
    ),
}
"""Those that do not name one fact by its version: what they name, and why no earlier day."""


def rattande() -> dict[str, type[Faktum]]:
    return {
        topic: slag
        for topic, slag in FAKTA.items()
        if re.search(r"[-.](havd|havt|rattad|rattat)$", topic)
        or "rattar_version" in slag.model_fields
    }


SOM_ALDRIG = {
    "arende.avskrivning-havd": "den skulle aldrig ha gjorts",
    "arende.partsbyte-havt": "parten byttes aldrig",
}
"""Only ever as if it had never been: verkningsdag is the day of what is undone, and no other."""


@inget_scenario
def test_fel_alla_rattelser_sager_vad_som_rattas_och_fran_nar() -> None:
    brister = [
        (topic, namn)
        for topic, slag in rattande().items()
        if topic not in VID_NAMN
        for namn in ("rattar_version", "tidigare_verkningsdag", "orsak")
        if namn not in slag.model_fields
    ]
    assert sorted(brister) == sorted((t, "tidigare_verkningsdag") for t in SOM_ALDRIG)


@inget_scenario
def test_fel_alla_rattelser_som_namner_pa_annat_satt_gor_det() -> None:
    assert set(VID_NAMN) <= set(rattande())
    for topic, (namn, varfor) in VID_NAMN.items():
        falten = FAKTA[topic].model_fields
        assert namn in falten, topic
        assert varfor, topic
        assert "rattar_version" not in falten, f"{topic} is no exception any more"


@inget_scenario
def test_fel_alla_rattelser_heter_en_sak_sa_heter_den_sa_overallt() -> None:
    """One name each for the version, the day and the reason: no second word for any of them."""
    andra_ord = re.compile(r"^(haver_version|havd_version|tidigare_dag|fore_dag|skal|anledning)$")
    fel = {
        (t, n) for t, slag in rattande().items() for n in slag.model_fields if andra_ord.match(n)
    }
    assert fel == set()
