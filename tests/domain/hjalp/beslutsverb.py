"""Verbs of an ärende done at random: what is decided, paid, demanded, appealed and judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.ansokan.aterkallelse import aterkalla
from domain.ansokan.rattelse import ratta_inkommen_dag
from domain.arende.arende import Arende
from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.beslut.andring import andra, upphav
from domain.beslut.avgorande import Avskrivningsskal, Avvisningsskal, avsla, avvisa, skriv_av
from domain.beslut.bifall import bevilja
from domain.beslut.forfall import Forfalloskal, lat_forfalla
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.beslut.rattelse import Rattelseskal, ratta
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from domain.handlaggning.avslut import ateruppta, avsluta
from domain.mottagare.mottagare import Mottagare
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import bekrafta
from domain.utbetalning.order import UtbetalningBeordrad
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, POSTEN, UPPSALA
from tests.domain.hjalp.overklagandeverb import dom, overklaga, vidare
from tests.domain.hjalp.scenario import ANNA, BO
from tests.domain.hjalp.slumpen import OKAND, Slump, nytt_id


def _besluta(arende: Arende, s: Slump) -> None:
    atgard = Atgard(s.dag, ANNA)
    nytt: dict[str, Any] = {"beslut_id": nytt_id(arende), "beslut": BESLUTSUPPGIFTER}
    obehorig, forfallen = Avvisningsskal.INTE_BEHORIG, Avskrivningsskal.FORFALLEN
    match s.nr % 9:
        case 0:
            avsla(arende, s.underlag, atgard, **nytt)
        case 1:
            avvisa(arende, s.utlysning, s.underlag, atgard, **nytt, avvisningsskal=obehorig)
        case 2:
            skriv_av(arende, s.underlag, atgard, **nytt, avskrivningsskal=forfallen)
        case _:
            bevilja(arende, s.utlysning, s.underlag, atgard, **nytt, belopp_ore=s.ore)


def _andra(arende: Arende, s: Slump) -> None:
    andra(
        arende,
        s.utlysning,
        s.underlag,
        Atgard(s.dag, ANNA),
        beslut_id=nytt_id(arende),
        andrar_beslut_id=arende.avgorande_id or OKAND,
        stod=list(Andringsstod)[s.nr % len(Andringsstod)],
        belopp_ore=s.ore,
        beslut=BESLUTSUPPGIFTER,
    )


def _upphav(arende: Arende, s: Slump) -> None:
    upphav(
        arende,
        s.utlysning,
        s.underlag,
        Atgard(s.dag, ANNA),
        beslut_id=nytt_id(arende),
        andrar_beslut_id=arende.avgorande_id or OKAND,
        stod=list(Andringsstod)[s.nr % len(Andringsstod)],
        beslut=BESLUTSUPPGIFTER,
    )


def _ratta(arende: Arende, s: Slump) -> None:
    ratta(
        arende,
        s.utlysning,
        s.underlag,
        Atgard(s.dag, ANNA),
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        belopp_ore=s.ore if s.nr else None,
    )


def _forfall(arende: Arende, s: Slump) -> None:
    lat_forfalla(
        arende,
        s.utlysning,
        Atgard(s.dag, ANNA),
        forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        belopp_ore=s.ore,
        motivering="m",
    )


def _meddela(arende: Arende, s: Slump) -> None:
    vald = s.nagon(arende.beslut, OKAND)
    far = vald in arende.beslut and arende.beslut[vald].overklagas is not None
    meddela(
        arende,
        s.underlag.regelverk,
        frozenset(),
        Atgard(s.dag, BO),
        beslut_id=vald,
        satt=Meddelandesatt.BREV,
        till="r",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD
        if far
        else Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )


def _betala(arende: Arende, s: Slump) -> None:
    """Attested, ordered and paid, as far as there is money; now and then the bank pays more."""
    belopp = min(s.ore, kvar_att_attestera_ore(arende))
    if arende.avgorande_id is None or belopp <= 0:
        return
    betalning = nytt_id(arende)
    atgard, om = Atgard(s.dag, BO), {"utbetalning_id": betalning, "belopp_ore": belopp}
    arende.registrera(UtbetalningAttesterad, atgard, **om, beslut_id=arende.avgorande_id)
    arende.registrera(
        UtbetalningBeordrad,
        atgard,
        **om,
        betalningsmal=BANKGIRO,
        forfallodag=s.dag,
        bankdag=s.dag,
        annat_budgetar=False,
    )
    bekrafta(
        arende,
        atgard,
        utbetalning_id=betalning,
        belopp_ore=belopp + (s.nr == 0),
        betalningsmal=BANKGIRO,
        bankreferens="b",
    )


def _besluta_aterkrav(arende: Arende, s: Slump) -> None:
    """Of what lies somewhere and is not demanded, now and then more than there is."""
    finns = [lada for lada in KRAVBARA if arende.okravt_ore(lada)]
    lada = s.nagon(finns, Lada.FORBRUKAT)
    belopp = min(s.ore, arende.okravt_ore(lada))
    avstas = min(s.nr % 3, belopp - 1)
    besluta_aterkrav(
        arende,
        s.underlag,
        Mottagare.tom(UPPSALA),
        Atgard(s.dag, ANNA),
        beslut_id=nytt_id(arende),
        fordran_id=UUID(int=5000 + arende.version),
        grunder=["annat-syfte"],
        ur={lada: belopp - max(0, avstas)},
        avstatt={lada: avstas} if avstas > 0 else {},
        avstaendeskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def _aterbetala(arende: Arende, s: Slump) -> None:
    oppna = [i for i, f in arende.fordringar.items() if f.oppen]
    if not oppna:
        return
    vald = oppna[s.nr % len(oppna)]
    fordran = arende.fordringar[vald]
    placera_pa_fordran(
        arende,
        s.underlag.regelverk,
        Anslag.tom(POSTEN),
        Atgard(s.dag, BO),
        inbetalning_id=nytt_id(arende),
        fordran_id=vald,
        belopp_ore=min(s.ore, fordran.utestaende_ore),
    )


def _aterkalla(arende: Arende, s: Slump) -> None:
    if s.nr == 0:
        aterkalla(arende, Atgard(s.dag, BO), av_vem="a")
    else:
        ratta_inkommen_dag(arende, Atgard(s.dag, BO), orsak="o")


def _avsluta(arende: Arende, s: Slump) -> None:
    if arende.avslutat_dag is None:
        avsluta(arende, Atgard(s.dag, BO))
    else:
        ateruppta(arende, Atgard(s.dag, BO), orsak="o")


Verb = Callable[[Arende, Slump], None]
VERB: tuple[Verb, ...] = (
    _besluta,
    _besluta,
    _andra,
    _andra,
    _upphav,
    _ratta,
    _forfall,
    _meddela,
    overklaga,
    overklaga,
    vidare,
    vidare,
    vidare,
    dom,
    dom,
    dom,
    _betala,
    _betala,
    _besluta_aterkrav,
    _besluta_aterkrav,
    _aterbetala,
    _aterbetala,
    _aterkalla,
    _avsluta,
)
