"""Hänt: what is said to have happened has happened on a day that has come, in every fact there is.

`FAR_KOMMA` is written out here, so that a new fact takes a stand: whichever of its days may be one
to come when it is recorded is in the table, and no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import get_args

import pytest
from pydantic import BaseModel

from domain.beslut.avgorande import AnsokanAvvisad
from domain.fakta import FAKTA
from domain.grund.aktor import Aktor
from domain.grund.faktum import Faktum
from domain.grund.hant import krav_hant
from domain.grund.stopp import DagenHarInteKommit
from domain.mottagare.folkmangd import FolkmangdFaststalld
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.retur import UtbetalningReturnerad
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.scenario import Scenario, given

VERKNINGSDAG = {"verkningsdag"}
FAR_KOMMA: dict[str, set[str]] = {
    "anslag.post-upplagd": VERKNINGSDAG,
    "anslag.medel-tilldelade": VERKNINGSDAG,
    "anslag.belopp-rattat": VERKNINGSDAG,
    "anslag.dispositionsratt-rattad": VERKNINGSDAG,
    "anslag.ingaende-belopp-faststallt": VERKNINGSDAG,
    "anslag.medel-omdisponerade": VERKNINGSDAG,
    "anslag.overskridande-medgivet": VERKNINGSDAG,
    "anslag.medel-indragna": VERKNINGSDAG,
    "anslag.bemyndigande-tilldelat": VERKNINGSDAG,
    "mottagare.registrerad": VERKNINGSDAG,
    "mottagare.namn-andrat": VERKNINGSDAG,
    "mottagare.namn-rattat": VERKNINGSDAG,
    "mottagare.tillhorighet-andrad": VERKNINGSDAG,
    "mottagare.tillhorighet-rattad": VERKNINGSDAG,
    "mottagare.folkmangd-faststalld": VERKNINGSDAG,
    "mottagare.folkmangd-rattad": VERKNINGSDAG,
    "mottagare.betalningsmal-godkant": VERKNINGSDAG,
    "mottagare.betalningsmal-avslutat": VERKNINGSDAG,
    "mottagare.foretradare-anmald": {"verkningsdag", "galler_till"},
    "mottagare.foretradare-aterkallad": VERKNINGSDAG,
    "mottagare.eftertradd": VERKNINGSDAG,
    "myndighet.registrerad": VERKNINGSDAG,
    "myndighet.delegation-beslutad": {"verkningsdag", "galler_till"},
    "myndighet.delegation-aterkallad": VERKNINGSDAG,
    "myndighet.varderingsregel-faststalld": VERKNINGSDAG,
    "diarium.serie-borjad": VERKNINGSDAG,
    "regelverk.version-inford": VERKNINGSDAG,
    "utlysning.finansierad": VERKNINGSDAG,
    "utlysning.publicerad": {"sista_ansokningsdag"},
    "utlysning.sista-dag-forlangd": {"sista_ansokningsdag"},
    "grunddata.bankdagar-faststallda": {"stangda_dagar"},
    "grunddata.referensranta-faststalld": {"galler_fran"},
    "grunddata.utlaningsranta-faststalld": {"galler_fran"},
    "arende.ansokan-avvisad": {"sista_ansokningsdag"},
    "arende.komplettering-begard": {"senast"},
    "arende.underlag-kommunicerat": {"svara_senast"},
    "arende.paminnelse-skickad": {"ny_frist"},
    "arende.beslut-meddelat": {"overklagas_senast"},
    "arende.beslut-delfatt": {"overklagas_senast"},
    "arende.delfaende-rattat": {"overklagas_senast"},
    "arende.meddelande-rattat": {"overklagas_senast"},
    "arende.delfaende-havt": {"overklagas_senast"},
    "arende.overklagande-rattidsprovat": {"overklagas_senast"},
    "arende.overklagande-avvisat": {"overklagas_senast"},
    "arende.utbetalning-beordrad": {"forfallodag", "bankdag"},
    "arende.aterrapport-begard": {"senast"},
    "arende.aterrapport-komplettering-begard": {"senast"},
    "arende.aterkrav-beslutat": {"forfallodag"},
    "arende.misstagsbetalning-kravd": {"forfallodag", "utbetalningsdag"},
    "arende.anstand-beviljat": {"anstand_till"},
    "arende.ranta-beraknad": {"till_och_med", "efterskankt_dag"},
    "arende.avbetalningsplan-faststalld": {"ranta_till", "oraknad_ranta_fran"},
    "arende.aterkrav-rattat": {"forfallodag", "sagd_forfallodag"},
    "arende.betalningsvillkor-rattat": {"galler_till"},
    "arende.eftergift-andrad": {"forfallodag"},
    "arende.eftergift-rattad": {"galler_till"},
    "arende.fordran-andrad-av-dom": {"ny_forfallodag"},
    "arende.dom-delfadd": {"part_senast", "myndighet_senast"},
    "arende.fordran-havd": {"ranta_dag"},
    "arende.exekutionstitel-havd": {"preskriberas_dag"},
    "arende.preskriptionsavbrott-havt": {"preskriberas_dag"},
    "arende.paminnelsemottagande-rattat": {"preskriberas_dag"},
}
KOMMIT_INUTI: dict[str, set[str]] = {
    "arende.aterrapport-inkommen": {"svar.intyg.dag"},
    "arende.aterrapport-rattad": {"svar.intyg.dag"},
    "arende.eftergift-andrad": {"betalas.galler_fran"},
    "arende.eftergift-rattad": {"betalas.galler_fran"},
    "arende.fordran-andrad-av-dom": {"betalas.galler_fran"},
}
"""Days inside a value that have come: none is after the fact's own day, and so not to come."""
FRAMAT_INUTI: dict[str, set[str]] = {
    "arende.avbetalningsplan-faststalld": {"delbetalningar.forfallodag"},
    "arende.betalningsvillkor-rattat": {
        "tidigare_betalningstid.anstand_till",
        "tidigare_betalningstid.delbetalningar.forfallodag",
        "betalningstid.anstand_till",
        "betalningstid.delbetalningar.forfallodag",
        "sagd_betalningstid.anstand_till",
        "sagd_betalningstid.delbetalningar.forfallodag",
    },
    "anslag.uppdrag-mottaget": {"frister.senast"},
    "arende.fordran-aterstalld": {"aterstallning.forfallodag"},
    "arende.fordran-andrad-av-dom": {"betalas.delar.forfallodag"},
    "arende.eftergift-andrad": {"betalas.delar.forfallodag"},
    "arende.eftergift-rattad": {"betalas.delar.forfallodag"},
    "anslag.uppdrag-rattat": {"frister.senast", "tidigare_frister.senast"},
}
"""Days inside a value on which something is to be done."""
UTRAKNADE = {
    "rorelser",
    "perioder",
    "rantedagar",
    "satser",
    "rantevillkor",
    "avskrivet",
    "ur_avskrivet",
    "aterfort",
    "aterlagt",
    "provningar",
    "efterskankt",
    "redan_havt",
    "beslutslagen",
    "beslutsfrister",
    "eftergift",
    "skuldandringar",
    "bokforda_andringar",
    "bokford_ranta",
}
"""What the ledger works out itself is never said by anybody."""
EN_DAG = timedelta(days=1)
per_fact = pytest.mark.parametrize("faktum", LAGRADE, ids=lambda faktum: faktum.TOPIC)


def days(form: object) -> bool:
    """Whether a field of this type holds days."""
    return form is date or any(days(part) for part in get_args(form))


def days_inside(form: object, vag: str, inuti: bool = False) -> Iterator[str]:
    """The paths of the days inside the values that a field of this type holds."""
    if form is date and inuti:
        yield vag
    if isinstance(form, type) and issubclass(form, BaseModel):
        for namn, falt in form.model_fields.items():
            yield from days_inside(falt.annotation, f"{vag}.{namn}", inuti=True)
    for part in get_args(form):
        yield from days_inside(part, vag, inuti)


def record(
    fakta: Sequence[Faktum], *, verkningsdag: date, av: Aktor, idag: date | None = None
) -> None:
    """Record facts of whoever it was, on `idag`, else on the fixed day."""
    assert av
    krav_hant(fakta, idag or verkningsdag)


def example(kind: type[Faktum], **falt: object) -> Faktum:
    [one] = [f for f in LAGRADE if type(f) is kind]
    return one.model_copy(update=falt)


def recording(*fakta: Faktum, idag: date) -> Scenario:
    return given().when(record, [*fakta], idag=idag)


@pytest.mark.parametrize("topic", FAKTA)
def test_every_day_of_every_fact_has_come_but_those_in_the_table(topic: str) -> None:
    kind = FAKTA[topic]
    of_days = {namn for namn, falt in kind.model_fields.items() if days(falt.annotation)}
    said_before = {namn for namn in of_days if namn.startswith("tidigare_")}
    assert kind.HANT.keys() <= of_days
    assert of_days - said_before - kind.HANT.keys() == FAR_KOMMA.get(topic, set())


@pytest.mark.parametrize("topic", FAKTA)
def test_every_day_inside_a_value_is_in_a_table_too(topic: str) -> None:
    inside = {
        vag
        for namn, falt in FAKTA[topic].model_fields.items()
        if namn not in UTRAKNADE
        for vag in days_inside(falt.annotation, namn)
    }
    assert inside == KOMMIT_INUTI.get(topic, set()) | FRAMAT_INUTI.get(topic, set())


def test_the_table_is_of_facts_that_there_are() -> None:
    assert FAR_KOMMA.keys() | KOMMIT_INUTI.keys() | FRAMAT_INUTI.keys() <= FAKTA.keys()


@per_fact
def test_each_fact_is_recorded_on_its_day_and_not_the_day_before(faktum: Faktum) -> None:
    dagar = [getattr(faktum, falt) for falt in type(faktum).HANT]
    record([faktum], verkningsdag=max(dagar, default=date.min), av=faktum.av)
    for dag in dagar:
        with pytest.raises(DagenHarInteKommit):
            record([faktum], verkningsdag=dag - EN_DAG, av=faktum.av)


def test_what_has_happened_today_or_before_is_recorded() -> None:
    attest = example(UtbetalningAttesterad, verkningsdag=date(2024, 2, 29))
    recording(attest, idag=date(2024, 2, 29)).then()
    recording(attest, idag=date(2024, 3, 1)).then()


def test_what_has_happened_tomorrow_is_refused() -> None:
    for dag in (date(2024, 3, 1), date(2025, 1, 1), date(2062, 3, 1)):
        attest = example(UtbetalningAttesterad, verkningsdag=dag)
        recording(attest, idag=date(2024, 2, 29)).then_stopp(DagenHarInteKommit)


def test_one_day_that_has_not_come_refuses_all_that_is_recorded_with_it() -> None:
    retur = example(UtbetalningReturnerad, verkningsdag=date(2024, 5, 1))
    attest = example(UtbetalningAttesterad, verkningsdag=date(2024, 5, 2))
    recording(retur, attest, idag=date(2024, 5, 1)).then_stopp(DagenHarInteKommit)
    recording(retur, attest, idag=date(2024, 5, 2)).then()


def test_a_further_day_of_the_fact_has_come_too() -> None:
    avvisad = example(AnsokanAvvisad, verkningsdag=date(2024, 5, 1), inkommen_dag=date(2024, 5, 2))
    recording(avvisad, idag=date(2024, 5, 1)).then_stopp(DagenHarInteKommit)


def test_people_have_been_counted_before_the_number_is_used() -> None:
    raknade = example(
        FolkmangdFaststalld, verkningsdag=date(2025, 1, 1), avser_dag=date(2024, 11, 1)
    )
    recording(raknade, idag=date(2024, 11, 1)).then()
    recording(raknade, idag=date(2024, 10, 31)).then_stopp(DagenHarInteKommit)


def test_an_order_of_today_is_for_a_bank_day_to_come() -> None:
    order = example(
        UtbetalningBeordrad,
        verkningsdag=date(2024, 5, 1),
        forfallodag=date(2024, 5, 31),
        bankdag=date(2024, 5, 31),
    )
    recording(order, idag=date(2024, 5, 1)).then()


def test_the_refusal_says_which_day_and_what_day_it_is() -> None:
    avvisad = example(AnsokanAvvisad, verkningsdag=date(2062, 3, 1))
    with pytest.raises(DagenHarInteKommit) as stopp:
        krav_hant([avvisad], date(2026, 11, 25))
    assert (
        str(stopp.value) == "Beslutsdagen 2062-03-01 har inte kommit än: i dag är det 2026-11-25."
    )
