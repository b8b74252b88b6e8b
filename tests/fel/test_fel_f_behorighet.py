"""F5: who works something off, or decides on it, may read it; and the granskare records nothing."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.behorigheter import krav_403
from tests.api.hjalp.bidraget import Bygge, Grund, bank, nytt_id
from tests.api.hjalp.matrisen import LISTOR, MATRIS

_FORDRAN = "/arenden/{arendeId}/fordringar/{fordranId}"
_ARENDET = "/arenden/{arendeId}"
ARBETAS_AV = {
    "arenden": (f"{_ARENDET}/beslut",),
    "kompletteringar": (f"{_ARENDET}/kompletteringar",),
    "omeddelade-beslut": (f"{_ARENDET}/meddelanden",),
    "aterrapporter": (
        f"{_ARENDET}/aterrapporter",
        f"{_ARENDET}/aterrapporter/{{aterrapportId}}/granskningar",
    ),
    "att-attestera": (f"{_ARENDET}/attester", f"{_ARENDET}/utbetalningar"),
    "beordrade": (
        f"{_ARENDET}/utbetalningar/{{utbetalningId}}/bekraftelser",
        f"{_ARENDET}/utbetalningar/{{utbetalningId}}/aterkallelser",
    ),
    "returer": (f"{_ARENDET}/utbetalningsreturer", f"{_ARENDET}/returrattelser"),
    "oplacerat": (
        "/inbetalningar/{inbetalningId}/placeringar",
        "/inbetalningar/{inbetalningId}/aterbetalningar",
    ),
    "fordringar": tuple(
        f"{_FORDRAN}/{verb}"
        for verb in (
            *("anstand", "avbetalningsplaner", "eftergifter", "andringar", "rattelser"),
            *("rantor", "avskrivningar", "overlamnanden"),
        )
    ),
    "preskription": (f"{_FORDRAN}/preskriptionsavbrott", f"{_FORDRAN}/eftergifter"),
    "obetalt": (f"{_ARENDET}/overforingar",),
    "avstamningar": (
        "/myndigheter/{myndighetId}/totaler",
        "/myndigheter/{myndighetId}/signeringar",
    ),
    "avvikelser": (
        "/avvikelser/{avvikelseId}/seddmarkeringar",
        "/avvikelser/{avvikelseId}/avgoranden",
        "/avvikelser/ranteomrakningar",
    ),
}
"""By what the rows of a list go away, or are gone on with."""
VISAR_BARA = {
    *("saknade-ansokningar", "anslagsutfall", "inkomsttitlar", "ramar", "mottagarsummor"),
    *("beslut", "utbetalningar", "efterslapning", "andrade-beslut", "utan-kommunicering"),
    "avstaenden",
}


def test_fel_f5_every_list_says_by_what_it_is_worked_off() -> None:
    assert {*ARBETAS_AV} | VISAR_BARA == {*LISTOR}
    assert not {*ARBETAS_AV} & VISAR_BARA


@pytest.mark.parametrize("lista", ARBETAS_AV)
def test_fel_f5_who_works_a_list_off_may_read_it(lista: str) -> None:
    for vag in ARBETAS_AV[lista]:
        far = MATRIS["POST", vag]
        assert far is not None
        assert far - {Roll.SOKANDE} <= LISTOR[lista], vag


def test_fel_f5_the_granskare_records_nothing() -> None:
    """What it may send is compared with what is recorded, and no more."""
    skriver = {vag for (metod, vag), far in MATRIS.items() if metod != "GET" and far}
    skriver.remove("/rapporter/jamforelser")
    assert not {vag for vag in skriver if Roll.GRANSKARE in (MATRIS["POST", vag] or ())}


def test_fel_f5_one_that_nobody_has_touched_is_read_by_those_who_work_it_off(
    bygge: Bygge, grund: Grund
) -> None:
    """As it reads in the list; and by nobody else."""
    arende, betalning = bygge.utbetalt(grund)
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    bygge.gor(Roll.EKONOM, vag, bank())
    per = {"per": "2024-12-31"}
    om = (arende, "utbetalning-utan-order")
    funna = bygge.alla("/listor/avvikelser", **per)
    [rad] = [r for r in funna if (r["arendeId"], r["slag"]) == om]
    vag = f"/avvikelser/{rad['avvikelse']}"
    for roll in MATRIS["POST", "/avvikelser/{avvikelseId}/seddmarkeringar"] or ():
        svar = bygge.api.klient(roll).get(vag, params=per)
        assert svar.status_code == 200, svar.text
        visad = svar.json()["avvikelse"]
        assert {n: visad[n] for n in ("slag", "lydelse", "lage", "sedd", "avgjord")} == {
            "slag": rad["slag"],
            "lydelse": rad["lydelse"],
            "lage": "ny",
            "sedd": None,
            "avgjord": None,
        }
        assert bygge.api.klient(roll).get(f"/avvikelser/{nytt_id()}").status_code == 404
        assert bygge.api.klient(roll).get("/listor/avvikelser", params=per).status_code == 200
    sedd = {"seddDag": "2024-06-03", "slag": rad["slag"], "lydelse": rad["lydelse"]}
    krav_403(bygge.skicka(Roll.GRANSKARE, f"{vag}/seddmarkeringar", sedd))
    krav_403(bygge.api.klient(Roll.SOKANDE, org=grund.organisationsnummer).get(vag))
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/seddmarkeringar", sedd)
    visad = bygge.las(vag, **per)["avvikelse"]
    assert (visad["lage"], visad["sedd"], visad["lydelse"]) == ("sedd", *[rad["lydelse"]] * 2)
