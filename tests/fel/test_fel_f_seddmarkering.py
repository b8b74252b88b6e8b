"""F4: only what deviates is marked as seen, as it reads, by an authority that has acted in it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from domain.ansokan.inlamning import lamna_in
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from projections.listor.avvikelsefynd import hitta, raderna
from store.journal import Arbete
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, nytt_id
from tests.domain.hjalp.historia import UTLYSNINGEN
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.listor.grund import grund as grunden
from tests.projections.hjalp.listor.logg import logg_med
from tests.projections.hjalp.listor.verb import MOTTAGARE, NUMMER, A, Historia

KAMMARKOLLEGIET = "202100-0829"


def _nekad(bygge: Bygge, avvikelse_id: object, kropp: Kropp) -> str:
    vag = f"/avvikelser/{avvikelse_id}/seddmarkeringar"
    svar = bygge.skicka(Roll.HANDLAGGARE, vag, kropp)
    assert svar.status_code == 409, svar.text
    return str(svar.json()["type"]).rsplit("/", 1)[-1]


def test_fel_f4_nobody_marks_as_seen_what_does_not_deviate_or_reads_otherwise(
    bygge: Bygge, grund: Grund
) -> None:
    avvikelse = kring.funnen_avvikelse(bygge, grund)
    denna, ny = avvikelse["avvikelse"], kring.seddmarkering(avvikelse)
    assert _nekad(bygge, nytt_id(), ny) == "avvikelsen-finns-inte"
    for fel, kod in (
        ({"lydelse": "0 kr"}, "avvikelsen-lyder-annorlunda"),
        ({"slag": "samma-dom"}, "avvikelsen-ar-av-annat-slag"),
    ):
        assert _nekad(bygge, denna, {**ny, **fel}) == kod
    rader = bygge.alla("/listor/avvikelser")
    assert [r["lage"] for r in rader if r["avvikelse"] == denna] == ["ny"]


def test_fel_f4_no_other_authority_marks_it(bygge: Bygge, grund: Grund) -> None:
    avvikelse = kring.funnen_avvikelse(bygge, grund)
    annan = bygge.api.klient(Roll.HANDLAGGARE, org=KAMMARKOLLEGIET)
    vag = f"/avvikelser/{avvikelse['avvikelse']}/seddmarkeringar"
    svar = annan.post(vag, json=kring.seddmarkering(avvikelse))
    assert svar.status_code == 409, svar.text


def test_fel_f4_what_only_a_sokande_has_done_is_the_matter_of_those_who_made_the_call(
    pg_katalog: Path,
) -> None:
    """An application that came in before the call that it is in, sent by who applies."""
    sokande = Aktor(subjekt="region", roll=Roll.SOKANDE, organisation=NUMMER[0])

    def beratta(h: Historia) -> None:
        grunden(h)
        h.utfor(date(2024, 2, 20), partial(_ansok, atgard=Atgard(date(2024, 1, 4), sokande)))

    with logg_med(pg_katalog, beratta) as logg, logg.lasare.las(date(2024, 12, 31)) as lasning:
        [rad] = [r for r in raderna(*lasning).values() if r.arende_id == A[0]]
        funnen = hitta(*lasning, rad.avvikelse)
    assert funnen is not None
    assert funnen.slag == "inkommen-fore-utlysning"
    assert ANNA.organisation in funnen.organisationer


def _ansok(arbete: Arbete, atgard: Atgard) -> None:
    arbete.ny(
        lamna_in(
            arbete.hamta(Utlysning, UTLYSNINGEN),
            arbete.hamta(Mottagare, MOTTAGARE[0]),
            atgard,
            arende_id=A[0],
            diarienummer="10/2024",
            avser="Regionalt cancercentrum",
            sokt_ore=200_000_00,
            uppgifter=(),
        )
    )
