"""Any command that moves an ärende's money, with days and amounts so few that they often meet."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

from domain import (
    andring,
    arsskifte,
    aterbetalning,
    aterkrav,
    aterrapport,
    bankrattelse,
    betalningsaterkallelse,
    fordran,
    fordransbeslut,
    forfall,
    granskning,
    kvittning,
    meddelande,
    utbetalning,
)
from domain.andring import Andringsstod
from domain.arende import Arende
from domain.beslutsfattande import Beslutsunderlag
from domain.fordran import Avskrivningsgrund
from domain.forfall import Forfalloskal
from domain.lador import KRAVBARA
from domain.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.mottagare import Mottagare
from domain.myndighet import Myndighet
from domain.pengar import Lada
from domain.regelverk import Regelverk
from domain.utlysning import Utlysning
from tests.domain.historia import BANKGIRO, BESLUTSUPPGIFTER, MEDDELAT
from tests.domain.pengagang import CILLA, svar
from tests.domain.scenario import ANNA, BO

V = TypeVar("V")
ANNAT_MAL = "plusgiro 991234-6"


@dataclass
class Bord:
    """What the commands are given: the case, the streams they read, and the choice of the day."""

    arende: Arende
    utlysning: Utlysning
    mottagare: Mottagare
    underlag: Beslutsunderlag
    betalande: Myndighet
    dag: date
    """A day, whatever was done before: what the bank does is registered in any order."""
    idag: date
    """The latest day so far: when things are decided."""
    nr: int
    ore: int

    @property
    def regelverk(self) -> Regelverk:
        return self.underlag.regelverk

    def en(self, kanda: Collection[V], annars: V) -> V:
        """One of those there are, or now and then one that there is not."""
        alla = [*kanda, annars]
        return alla[self.nr % len(alla)]

    @property
    def ny_id(self) -> UUID:
        return UUID(int=self.arende.version)

    @property
    def fordran(self) -> UUID:
        return self.en([i for i, f in self.arende.fordringar.items() if f.oppen], UUID(int=99))


Verb = Callable[[Bord], None]


def attestera(b: Bord) -> None:
    utbetalning.attestera(
        b.arende,
        b.regelverk,
        b.betalande,
        verkningsdag=b.idag,
        av=BO,
        utbetalning_id=b.ny_id,
        belopp_ore=b.ore,
    )


def beordra(b: Bord) -> None:
    nagra = [i for i, u in b.arende.utbetalningar.items() if not u.beordrad]
    _beordra(b, b.en(nagra, UUID(int=99)))


def _beordra(b: Bord, utbetalning_id: UUID) -> None:
    utbetalning.beordra(
        b.arende,
        b.regelverk,
        b.mottagare,
        frozenset(),
        verkningsdag=b.idag,
        av=BO,
        utbetalning_id=utbetalning_id,
        betalningsmal=BANKGIRO,
        forfallodag=b.idag,
        annat_budgetar=True,
    )


def betala(b: Bord) -> None:
    """Attest, order and payment, one after the other."""
    utbetalning_id = b.ny_id
    attestera(b)
    _beordra(b, utbetalning_id)
    _bekrafta(b, utbetalning_id, b.ore)


def aterkalla(b: Bord) -> None:
    betalningsaterkallelse.aterkalla(
        b.arende,
        verkningsdag=b.idag,
        av=BO,
        utbetalning_id=b.en(b.arende.utbetalningar, UUID(int=99)),
        orsak="o",
    )


def bekrafta(b: Bord) -> None:
    """Often what was ordered."""
    oppna = [i for i in b.arende.utbetalningar if b.arende.oppen_order(i)]
    vald = b.en(oppna, UUID(int=99))
    order = b.arende.oppen_order(vald)
    _bekrafta(b, vald, order.belopp_ore if order and b.ore > 2 else b.ore)


def _bekrafta(b: Bord, utbetalning_id: UUID, belopp_ore: int) -> None:
    utbetalning.bekrafta(
        b.arende,
        verkningsdag=b.dag,
        av=BO,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        betalningsmal=ANNAT_MAL if b.ore == 1 else BANKGIRO,
        bankreferens="b",
    )


def ratta(b: Bord) -> None:
    bankrattelse.ratta_utbetalning(
        b.arende,
        b.utlysning,
        verkningsdag=b.dag,
        av=BO,
        rattar_version=b.en(b.arende.bankposter, 1),
        belopp_ore=b.ore - 1,
        betalningsmal=ANNAT_MAL if b.ore == 3 else BANKGIRO,
        orsak="o",
    )


def retur(b: Bord) -> None:
    bankrattelse.ta_emot_retur(
        b.arende,
        b.utlysning,
        verkningsdag=b.dag,
        av=BO,
        utbetalning_version=b.en(b.arende.bankposter, 1),
        belopp_ore=b.ore,
        bankreferens="b",
        orsak="o",
    )


def rapportera(b: Bord) -> None:
    aterrapport.begar(
        b.arende,
        b.regelverk,
        frozenset(),
        verkningsdag=MEDDELAT,
        av=ANNA,
        aterrapport_id=b.ny_id,
        bidragsar=2024,
    )
    aterrapport.ta_emot(
        b.arende,
        b.mottagare,
        verkningsdag=b.idag,
        av=ANNA,
        aterrapport_id=UUID(int=b.arende.version - 1),
        svar=svar(2 * b.ore),
    )


def granska(b: Bord) -> None:
    inkomna = [i for i, r in b.arende.aterrapporter.items() if not r.granskad]
    vald = b.en(inkomna, UUID(int=99))
    finns = b.arende.okravt_ore(Lada.UTBETALT_EJ_REDOVISAT)
    senare = min(b.ore - 1, finns) if b.nr == 0 else 0
    rapport = b.arende.aterrapporter.get(vald)
    provas = min(rapport.kostnader_ore if rapport else 0, finns - senare)
    granskning.granska(
        b.arende,
        b.underlag.myndighet,
        verkningsdag=b.idag,
        av=ANNA,
        aterrapport_id=vald,
        godkant_ore=max(0, provas - b.nr),
        ej_godkant_ore=min(b.nr, provas),
        motivering="m",
        senare_ore=senare,
    )


def omprova(b: Bord) -> None:
    till_godkant = b.nr % 2 == 0
    granskning.omprova(
        b.arende,
        b.underlag.myndighet,
        verkningsdag=b.idag,
        av=ANNA,
        aterrapport_id=b.en([i for i, r in b.arende.aterrapporter.items() if r.granskad], b.ny_id),
        till_godkant_ore=b.ore if till_godkant else 0,
        till_ej_godkant_ore=0 if till_godkant else b.ore,
        motivering="m",
    )


def krav_ater(b: Bord) -> None:
    lador = [lada for lada in KRAVBARA if b.arende.okravt_ore(lada)]
    lada = b.en(lador, Lada.BEVILJAT_EJ_UTBETALT)
    avstatt = (b.ore - 1) // 2
    aterkrav.krav_ater(
        b.arende,
        b.underlag,
        verkningsdag=b.idag,
        av=ANNA,
        beslut_id=b.ny_id,
        fordran_id=b.ny_id,
        grunder=["ej-anvant"],
        ur={lada: b.ore - avstatt},
        avstatt={lada: avstatt},
        avstaendeskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def andra_aterkrav(b: Bord) -> None:
    vald = b.en(b.arende.fordringar, UUID(int=99))
    aterkrav.andra_aterkrav(
        b.arende,
        b.underlag,
        verkningsdag=b.idag,
        av=ANNA,
        beslut_id=b.ny_id,
        fordran_id=vald,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=b.ore - 1,
        beslut=BESLUTSUPPGIFTER,
    )


def betala_ater(b: Bord) -> None:
    aterbetalning.placera_pa_fordran(
        b.arende,
        b.regelverk,
        verkningsdag=b.dag,
        av=BO,
        inbetalning_id=UUID(int=7),
        fordran_id=b.fordran,
        belopp_ore=b.ore,
    )


def betala_ater_utan_krav(b: Bord) -> None:
    lador = [lada for lada in (*KRAVBARA, Lada.AVSKRIVET) if b.arende.okravt_ore(lada)]
    aterbetalning.placera_utan_fordran(
        b.arende,
        b.regelverk,
        verkningsdag=b.dag,
        av=BO,
        inbetalning_id=UUID(int=7),
        belopp_ore=b.ore,
        ur={b.en(lador, Lada.BEVILJAT_EJ_UTBETALT): b.ore},
    )


def hav_placering(b: Bord) -> None:
    aterbetalning.hav_placering(
        b.arende,
        av=BO,
        rattar_version=b.en(b.arende.aterbetalningar, 1),
        orsak="o",
        verkningsdag=None if b.nr % 2 else b.idag,
    )


def kvitta(b: Bord) -> None:
    kvittning.kvitta(
        b.arende,
        b.regelverk,
        b.betalande,
        verkningsdag=b.idag,
        av=BO,
        fordran_id=b.fordran,
        belopp_ore=b.ore,
    )


def hav_kvittning(b: Bord) -> None:
    kvittning.hav_kvittning(
        b.arende, b.utlysning, av=BO, rattar_version=b.en(b.arende.aterbetalningar, 1), orsak="o"
    )


def efterge(b: Bord) -> None:
    fordransbeslut.efterge(
        b.arende,
        b.underlag,
        verkningsdag=b.idag,
        av=ANNA,
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        kapital_ore=b.ore,
        ranta_ore=0,
        eftergiftsskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def skriv_av(b: Bord) -> None:
    fordran.skriv_av(
        b.arende,
        b.underlag.myndighet,
        verkningsdag=b.idag,
        av=CILLA,
        fordran_id=b.fordran,
        grund=Avskrivningsgrund.RINGA_BELOPP,
        kapital_ore=b.ore,
        ranta_ore=0,
        motivering="m",
    )


def andra(b: Bord) -> None:
    """The grant is changed, and the party told."""
    belopp = 1 + (3 * b.ore + b.nr) % 20
    beslut_id = b.ny_id
    till_nackdel = belopp < b.arende.beviljat_ore
    andring.andra(
        b.arende,
        b.utlysning,
        b.underlag,
        verkningsdag=b.idag,
        av=ANNA,
        beslut_id=beslut_id,
        andrar_beslut_id=cast(UUID, b.arende.avgorande_id),
        stod=Andringsstod.FORBEHALL if till_nackdel else Andringsstod.INTE_GYNNANDE,
        belopp_ore=belopp,
        beslut=BESLUTSUPPGIFTER,
    )
    meddelande.meddela(
        b.arende,
        b.regelverk,
        frozenset(),
        verkningsdag=b.idag,
        av=ANNA,
        beslut_id=beslut_id,
        satt=Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )


def lat_forfalla(b: Bord) -> None:
    forfall.lat_forfalla(
        b.arende,
        b.utlysning,
        verkningsdag=b.idag,
        av=ANNA,
        forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        belopp_ore=b.ore,
        motivering="m",
    )


def overfor(b: Bord) -> None:
    ar = 2024 + b.nr % 2
    arsskifte.overfor_obetalt(b.arende, verkningsdag=date(ar, 12, 31), av=BO, fran_ar=ar)


VERB: tuple[Verb, ...] = (
    betala,
    betala,
    attestera,
    beordra,
    bekrafta,
    aterkalla,
    ratta,
    retur,
    rapportera,
    granska,
    granska,
    granska,
    omprova,
    krav_ater,
    krav_ater,
    krav_ater,
    krav_ater,
    andra_aterkrav,
    betala_ater,
    betala_ater,
    betala_ater_utan_krav,
    hav_placering,
    kvitta,
    kvitta,
    hav_kvittning,
    efterge,
    skriv_av,
    andra,
    andra,
    lat_forfalla,
)
