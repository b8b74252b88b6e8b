"""Verbs of an ärende done at random: what is decided, paid, demanded, appealed and judged."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast
from uuid import UUID

from domain.andring import Rattelseskal, andra, ratta, upphav
from domain.andringsstod import Andringsstod
from domain.ansokan import aterkalla, ratta_inkommen_dag
from domain.arende import Arende
from domain.aterbetalning import placera_pa_fordran
from domain.aterkrav import krav_ater
from domain.avslut import ateruppta, avsluta
from domain.beslut import (
    Avskrivningsskal,
    Avvisningsskal,
    avsla,
    avvisa,
    bevilja,
    skriv_av,
)
from domain.beslutsfattande import Beslutsunderlag
from domain.dom import Utgang, registrera_dom
from domain.forfall import Forfalloskal, lat_forfalla
from domain.lador import KRAVBARA
from domain.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.myndighet import Myndighet
from domain.overklagande import Rattidsundantag, overlamna, rattidsprova, ta_emot
from domain.overklagande import aterkalla as aterkalla_overklagande
from domain.overklagandeavvisning import avvisa_overklagande
from domain.pengar import Lada
from domain.regelverk import Regelverk
from domain.tillstand import Overklagande
from domain.utbetalning import UtbetalningAttesterad, UtbetalningBeordrad, bekrafta
from domain.utlysning import Utlysning
from tests.domain import scenario
from tests.domain.beslutade import GRUND
from tests.domain.historia import (
    BANKGIRO,
    BESLUTSUPPGIFTER,
    INFORT,
    MYNDIGHETEN,
    REGELVERKET,
    UTLYSNINGEN,
)
from tests.domain.regelverket import INNEHALL
from tests.domain.scenario import ANNA, BO, Fact, but
from tests.domain.test_beslut import AVSLUTAD

T = TypeVar("T")
SOKT = 30
OSKYDDAD = INNEHALL.model_copy(update={"skyddar_part": False})


def strommar(*slut: Fact) -> tuple[Beslutsunderlag, Utlysning]:
    """What is decided under, and the call: going on, or closed."""
    alla = scenario.given(but(INFORT, innehall=OSKYDDAD), *GRUND[1:], *slut).strommar
    underlag = Beslutsunderlag(
        cast(Regelverk, alla[REGELVERKET]), cast(Myndighet, alla[MYNDIGHETEN]), frozenset()
    )
    return underlag, cast(Utlysning, alla[UTLYSNINGEN])


PAGAR, SLUT = strommar(), strommar(AVSLUTAD)


@dataclass(frozen=True)
class Slump:
    """What one step is made with: a day, a number that chooses, an amount in öre."""

    underlag: Beslutsunderlag
    utlysning: Utlysning
    dag: date
    nr: int
    ore: int

    def nagon(self, kanda: Collection[T], annars: T) -> T:
        """One of those there are, or now and then one that there is not."""
        alla = list(kanda)
        return alla[self.nr % len(alla)] if alla and self.nr else annars


def nytt_id(arende: Arende) -> UUID:
    return UUID(int=1000 + arende.version)


OKAND = UUID(int=1)


def _besluta(arende: Arende, s: Slump) -> None:
    gemensamt: dict[str, Any] = {
        "verkningsdag": s.dag,
        "av": ANNA,
        "beslut_id": nytt_id(arende),
        "beslut": BESLUTSUPPGIFTER,
    }
    obehorig, forfallen = Avvisningsskal.INTE_BEHORIG, Avskrivningsskal.FORFALLEN
    match s.nr % 9:
        case 0:
            avsla(arende, s.underlag, **gemensamt)
        case 1:
            avvisa(arende, s.utlysning, s.underlag, **gemensamt, avvisningsskal=obehorig)
        case 2:
            skriv_av(arende, s.underlag, **gemensamt, avskrivningsskal=forfallen)
        case _:
            bevilja(arende, s.utlysning, s.underlag, **gemensamt, belopp_ore=s.ore)


def _andra(arende: Arende, s: Slump) -> None:
    andra(
        arende,
        s.utlysning,
        s.underlag,
        verkningsdag=s.dag,
        av=ANNA,
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
        verkningsdag=s.dag,
        av=ANNA,
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
        verkningsdag=s.dag,
        av=ANNA,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        belopp_ore=s.ore if s.nr else None,
    )


def _forfall(arende: Arende, s: Slump) -> None:
    lat_forfalla(
        arende,
        s.utlysning,
        verkningsdag=s.dag,
        av=ANNA,
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
        verkningsdag=s.dag,
        av=BO,
        beslut_id=vald,
        satt=Meddelandesatt.BREV,
        till="r",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD
        if far
        else Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )


def _overklaga(arende: Arende, s: Slump) -> None:
    ta_emot(
        arende,
        verkningsdag=s.dag,
        av=BO,
        overklagande_id=nytt_id(arende),
        beslut_id=s.nagon(arende.beslut, OKAND),
        klagande="k",
        yrkande="y",
    )


def _overlamna(arende: Arende, s: Slump) -> None:
    """Judged or dismissed, or if it is already, handed over; now and then it is withdrawn."""
    vantar = [o for o in _overklaganden(arende) if o.overlamnat_dag is None]
    vald = s.nagon([o.overklagande_id for o in vantar if o.i_tid is not False], OKAND)
    if any(o.overklagande_id == vald and o.i_tid is None for o in vantar):
        if s.nr % 7 == 0:
            avvisa_overklagande(
                arende,
                s.underlag,
                verkningsdag=s.dag,
                av=ANNA,
                beslut_id=nytt_id(arende),
                overklagande_id=vald,
                beslut=BESLUTSUPPGIFTER,
            )
            return
        undantag = Rattidsundantag.FEL_UNDERRATTELSE if s.nr % 2 else None
        rattidsprova(
            arende,
            verkningsdag=s.dag,
            av=BO,
            overklagande_id=vald,
            i_tid=s.nr % 5 != 0,
            undantag=undantag,
        )
        return
    if s.nr % 6 == 0:
        aterkalla_overklagande(arende, verkningsdag=s.dag, av=BO, overklagande_id=vald, av_vem="k")
        return
    overlamna(arende, verkningsdag=s.dag, av=BO, overklagande_id=vald, domstol="d")


def _dom(arende: Arende, s: Slump) -> None:
    """Of what is with the court, or has been: then it is a higher one."""
    utgang = list(Utgang)[s.nr % len(Utgang)]
    overlamnade = [o.overklagande_id for o in _overklaganden(arende) if o.overlamnat_dag]
    registrera_dom(
        arende,
        s.utlysning,
        verkningsdag=s.dag,
        av=BO,
        overklagande_id=s.nagon(overlamnade, OKAND),
        domstol="d",
        malnummer="m",
        utgang=utgang,
        belopp_ore=s.ore - 1 if utgang is Utgang.ANDRING else None,
    )


def _overklaganden(arende: Arende) -> list[Overklagande]:
    return [o for b in arende.beslut.values() for o in b.overklaganden]


def _betala(arende: Arende, s: Slump) -> None:
    """Attested, ordered and paid, as far as there is money; now and then the bank pays more."""
    belopp = min(s.ore, arende.kvar_att_attestera_ore)
    if arende.avgorande_id is None or belopp <= 0:
        return
    betalning = nytt_id(arende)
    om = {"verkningsdag": s.dag, "av": BO, "utbetalning_id": betalning, "belopp_ore": belopp}
    arende.trigger_event(UtbetalningAttesterad, **om, beslut_id=arende.avgorande_id)
    arende.trigger_event(
        UtbetalningBeordrad,
        **om,
        betalningsmal=BANKGIRO,
        forfallodag=s.dag,
        bankdag=s.dag,
        annat_budgetar=False,
    )
    bekrafta(
        arende,
        verkningsdag=s.dag,
        av=BO,
        utbetalning_id=betalning,
        belopp_ore=belopp + (s.nr == 0),
        betalningsmal=BANKGIRO,
        bankreferens="b",
    )


def _krav_ater(arende: Arende, s: Slump) -> None:
    """Of what lies somewhere and is not demanded, now and then more than there is."""
    finns = [lada for lada in KRAVBARA if arende.okravt_ore(lada)]
    lada = s.nagon(finns, Lada.FORBRUKAT)
    belopp = min(s.ore, arende.okravt_ore(lada))
    avstas = min(s.nr % 3, belopp - 1)
    krav_ater(
        arende,
        s.underlag,
        verkningsdag=s.dag,
        av=ANNA,
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
        verkningsdag=s.dag,
        av=BO,
        inbetalning_id=nytt_id(arende),
        fordran_id=vald,
        belopp_ore=min(s.ore, fordran.utestaende_ore),
    )


def _aterkalla(arende: Arende, s: Slump) -> None:
    if s.nr == 0:
        aterkalla(arende, verkningsdag=s.dag, av=BO, av_vem="a")
    else:
        ratta_inkommen_dag(arende, verkningsdag=s.dag, av=BO, orsak="o")


def _avsluta(arende: Arende, s: Slump) -> None:
    if arende.avslutat_dag is None:
        avsluta(arende, verkningsdag=s.dag, av=BO)
    else:
        ateruppta(arende, verkningsdag=s.dag, av=BO, orsak="o")


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
    _overklaga,
    _overklaga,
    _overlamna,
    _overlamna,
    _overlamna,
    _dom,
    _dom,
    _dom,
    _betala,
    _betala,
    _krav_ater,
    _krav_ater,
    _aterbetala,
    _aterbetala,
    _aterkalla,
    _avsluta,
)
