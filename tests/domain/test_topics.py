"""What is stored is for ever: the names of the facts, and that each of them can still be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules, resolve_name, walk_packages
from typing import TypeVar

import pytest

import domain
from domain.anslag.uppdrag import Uppdragsfrist
from domain.fakta import FAKTA, RUM
from domain.grund.faktum import Faktum
from domain.grund.varden import Uppgift
from domain.regelverk.aterkravsregel import Aterkravsregel, Ranteregel
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp.lagrade import LAGRADE, REGISTRERAD, TIDIGARE

KATALOG = Path(__file__).parent.parent / "lagrade"
T = TypeVar("T")
PROGRAMMET = ("domain", "store", "projections", "api")
TOPICS = [
    "anslag.post-upplagd",
    "anslag.medel-tilldelade",
    "anslag.belopp-rattat",
    "anslag.dispositionsratt-rattad",
    "mottagare.registrerad",
    "regelverk.version-inford",
    "regelverk.redovisningsmall-faststalld",
    "utlysning.publicerad",
    "arende.ansokan-inkommen",
    "arende.inkommen-dag-rattad",
    "arende.bidrag-beviljat",
    "arende.beslut-meddelat",
    "arende.utbetalning-attesterad",
    "arende.utbetalning-beordrad",
    "arende.utbetalning-genomford",
    "arende.utbetalning-rattad",
    "arende.retur-rattad",
    "mottagare.namn-andrat",
    "mottagare.namn-rattat",
    "mottagare.tillhorighet-andrad",
    "mottagare.tillhorighet-rattad",
    "mottagare.folkmangd-faststalld",
    "mottagare.folkmangd-rattad",
    "mottagare.betalningsmal-foreslaget",
    "mottagare.betalningsmal-godkant",
    "mottagare.betalningsmal-avslaget",
    "mottagare.betalningsmal-avslutat",
    "mottagare.foretradare-anmald",
    "mottagare.foretradare-aterkallad",
    "mottagare.eftertradd",
    "mottagare.eftertradande-havt",
    "myndighet.registrerad",
    "myndighet.delegation-beslutad",
    "myndighet.delegation-aterkallad",
    "myndighet.period-stangd",
    "myndighet.varderingsregel-faststalld",
    "myndighet.totaler-registrerade",
    "myndighet.avstamning-signerad",
    "myndighet.signering-aterkallad",
    "grunddata.bankdagar-faststallda",
    "grunddata.referensranta-faststalld",
    "grunddata.utlaningsranta-faststalld",
    "avvikelse.sedd",
    "avvikelse.avgjord",
    "inbetalning.mottagen",
    "inbetalning.placerad",
    "inbetalning.placering-havd",
    "inbetalning.placering-utebliven",
    "inbetalning.aterbetald",
    "inbetalning.rattad",
    "inbetalning.aterbetalning-rattad",
    "anslag.uppdragshandelse-rattad",
    "anslag.uppdrag-rattat",
    "diarium.serie-borjad",
    "diarium.nummer-taget",
    "anslag.ingaende-belopp-faststallt",
    "anslag.medel-omdisponerade",
    "anslag.overskridande-medgivet",
    "anslag.medel-indragna",
    "anslag.budgetar-avslutat",
    "anslag.bemyndigande-tilldelat",
    "anslag.uppdrag-mottaget",
    "anslag.medel-rekvirerade",
    "anslag.medel-mottagna",
    "anslag.forvaltningsmedel-anvanda",
    "anslag.medel-aterbetalda",
    "anslag.redovisning-lamnad",
    "utlysning.finansierad",
    "utlysning.ram-andrad",
    "utlysning.installd",
    "utlysning.avslutad",
    "utlysning.medel-overforda",
    "utlysning.sista-dag-forlangd",
    "utlysning.prioritering-faststalld",
    "arende.handling-registrerad",
    "arende.muntlig-uppgift-antecknad",
    "arende.diarienummer-tilldelat",
    "arende.komplettering-begard",
    "arende.komplettering-inkommen",
    "arende.paminnelse-skickad",
    "arende.paminnelse-mottagen",
    "arende.paminnelsemottagande-rattat",
    "arende.underlag-kommunicerat",
    "arende.yttrande-inkommet",
    "arende.jav-anmalt",
    "arende.jav-provat",
    "arende.ansokan-aterkallad",
    "arende.avslutat",
    "arende.aterupptaget",
    "arende.ansokan-avslagen",
    "arende.ansokan-avvisad",
    "arende.avskrivet",
    "arende.beslut-delfatt",
    "arende.beslut-rattat",
    "arende.beslut-andrat",
    "arende.beslut-upphavt",
    "arende.ataganden-beslutade",
    "arende.ataganden-andrade",
    "arende.ataganden-anpassade",
    "arende.atagande-infriat",
    "arende.bidragsratt-forfallen",
    "arende.forfall-havt",
    "arende.overklagande-inkommet",
    "arende.overklagande-rattidsprovat",
    "arende.overklagande-overlamnat",
    "arende.dom-meddelad",
    "arende.utbetalning-aterkallad",
    "arende.utbetalning-bortfallen",
    "arende.utbetalning-returnerad",
    "arende.utbetalningshinder-beslutat",
    "arende.utbetalningshinder-havt",
    "arende.aterrapport-begard",
    "arende.aterrapport-inkommen",
    "arende.aterrapport-rattad",
    "arende.aterrapport-komplettering-begard",
    "arende.aterrapport-granskad",
    "arende.granskning-omprovad",
    "arende.granskning-aterkallad",
    "arende.granskning-havd",
    "arende.obetalt-overfort",
    "arende.aterkrav-beslutat",
    "arende.fordran-havd",
    "arende.fordran-kravd-igen",
    "arende.fordran-omford",
    "arende.aterbetalning-omford",
    "arende.anstand-beviljat",
    "arende.avbetalningsplan-faststalld",
    "arende.ranta-beraknad",
    "arende.aterbetalning-avraknad",
    "arende.aterbetalning-mottagen",
    "arende.aterbetalning-havd",
    "arende.fordran-kvittad",
    "arende.kvittning-havd",
    "arende.fordran-eftergiven",
    "arende.fordran-overlamnad",
    "arende.fordran-avskriven",
    "arende.postgang-antecknad",
    "arende.aterkrav-sankt",
    "arende.overklagande-aterkallat",
    "arende.overklagande-avvisat",
    "arende.overklagande-upptaget",
    "arende.dom-overklagad",
    "arende.dom-delfadd",
    "arende.inhibition-beslutad",
    "arende.inhibition-havd",
    "arende.fordran-aterstalld",
    "arende.fordran-andrad-av-dom",
    "arende.avstaende-andrat-av-dom",
    "arende.avstatt-igen",
    "arende.avstaende-andrat",
    "arende.avstaende-rattat",
    "arende.aterkrav-rattat",
    "arende.betalningsvillkor-rattat",
    "arende.eftergift-rattad",
    "arende.eftergift-andrad",
    "arende.underrattelse-lamnad",
    "arende.partsstallning-rattad",
    "arende.part-bytt",
    "arende.avskrivning-aterford",
    "arende.avskrivning-havd",
    "arende.exekutionstitel-antecknad",
    "arende.misstagsbetalning-kravd",
    "arende.misstagskrav-sankt",
    "arende.preskription-avbruten",
    "arende.bidrag-kvittat",
    "arende.bidragskvittning-havd",
    "arende.meddelande-rattat",
    "arende.delfaende-rattat",
    "arende.meddelande-havt",
    "arende.delfaende-havt",
    "arende.partsbyte-havt",
    "arende.preskriptionsavbrott-havt",
    "arende.exekutionstitel-havd",
    "arende.domsdelfaende-havt",
]
"""Topics are added to this list, also one for each new shape (`….2`), and never taken out of it.

Until 1.0.0 there is no log to keep, and a name or a shape that proved wrong may be made right.
"""
FYLLS_I: dict[type[Uppgift], set[str]] = {
    Uppdragsfrist: {"belopp_ore", "engangsvis", "forfaller"},
    Ranteregel: {"bas", "start_flyttas", "fore_forfall", "vid_anstand"},
    Aterkravsregel: {"forfallodag_flyttas", "exekutionstitel"},
}
"""What a person leaves out of the file of a regelverk, or of a task: it is stored in full."""
EXEMPEL = [(faktum.topics()[-1], faktum) for faktum in LAGRADE] + [*TIDIGARE.items()]
"""Every topic with what its stored example is read as."""

per_topic = pytest.mark.parametrize(("topic", "faktum"), EXEMPEL, ids=[t for t, _ in EXEMPEL])
per_fact = pytest.mark.parametrize("faktum", LAGRADE, ids=lambda faktum: faktum.TOPIC)


def subclasses(of: type[T]) -> Iterator[type[T]]:
    for kind in of.__subclasses__():
        yield kind
        yield from subclasses(kind)


def stored(topic: str) -> bytes:
    return (KATALOG / f"{topic}.json").read_bytes()


def test_the_topics_are_those_there_always_were() -> None:
    assert sorted(topic for faktum in FAKTA.values() for topic in faktum.topics()) == sorted(TOPICS)


def test_every_room_is_asked_for_its_facts() -> None:
    rooms = {module.name for module in iter_modules(domain.__path__) if module.ispkg}
    assert sorted(RUM) == sorted(rooms - {"grund", "ranta", "fordran"}), "those hold no facts"


def test_there_is_no_fact_outside_the_list() -> None:
    for module in walk_packages(domain.__path__, "domain."):
        resolve_name(module.name)
    ours = {f for f in subclasses(Faktum) if f.__module__.split(".")[0] in PROGRAMMET}
    assert {f for f in ours if "TOPIC" in vars(f)} == set(FAKTA.values())
    alla = set(subclasses(Faktum))
    assert all("TOPIC" in vars(f) or set(subclasses(f)) & alla for f in ours)


def test_every_topic_has_its_example_and_no_example_lacks_its_topic() -> None:
    assert sorted(topic for topic, _ in EXEMPEL) == sorted(TOPICS)
    assert {fil.name for fil in KATALOG.iterdir()} == {f"{topic}.json" for topic in TOPICS}


@per_topic
def test_a_stored_fact_is_read_as_it_was_meant(topic: str, faktum: Faktum) -> None:
    rad = Loggrad(
        originator_id=faktum.originator_id,
        originator_version=faktum.originator_version,
        topic=topic,
        state=stored(topic),
        id=4711,
        tillagg=4711,
        registrerad=REGISTRERAD,
    )
    aterlast = FaktumMapper.ny().to_domain_event(rad)
    assert type(aterlast) is type(faktum)
    assert aterlast == faktum


@per_fact
def test_a_fact_is_written_as_it_was_stored_last(faktum: Faktum) -> None:
    written = FaktumMapper.ny().to_stored_event(faktum)
    assert written.topic == faktum.topics()[-1]
    assert written.state == stored(written.topic)


def test_a_fact_says_everything_itself_and_leaves_nothing_to_a_default() -> None:
    """Nor do the values in it. Only what rests on nothing is left out when it is written."""
    for slag in (s for s in subclasses(Uppgift) if s.__module__.startswith("domain.")):
        tysta = {namn for namn, falt in slag.model_fields.items() if not falt.is_required()}
        assert tysta == FYLLS_I.get(
            slag, {*slag.UTELAMNAS} if issubclass(slag, Faktum) else set()
        ), slag


@per_fact
def test_a_stored_fact_is_one_line_that_says_everything_but_its_envelope(faktum: Faktum) -> None:
    lines = stored(faktum.topics()[-1]).decode().splitlines()
    assert len(lines) == 1
    assert set(json.loads(lines[0])) == set(type(faktum).model_fields) - {
        "originator_id",
        "originator_version",
        "timestamp",
        *(namn for namn in faktum.UTELAMNAS if not getattr(faktum, namn)),
    }
