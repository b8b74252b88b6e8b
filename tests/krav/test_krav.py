"""What an authority would demand of decisions before it used this, each by its number.

The numbers are those of the list of demands; the names say the paragraphs.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.ansokan.rattelse import InkommenDagRattad, ratta_inkommen_dag
from domain.arende.stopp import JavHindrar
from domain.beslut.andring import andra
from domain.beslut.avgorande import AnsokanAvvisad, Avvisningsskal, avvisa
from domain.beslut.beslutsfaktum import (
    Beslutsuppgifter,
    Kommuniceringsundantag,
    Motiveringsundantag,
)
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.meddelande import BeslutMeddelat
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AnsokanForSen,
    AnsokanKomITid,
    BeslutsfattareSaknas,
    ForeskrifterSaknas,
    HandlaggareBeslutar,
    InnehallSaknas,
    KommuniceringSaknas,
    MotiveringSaknas,
    SkyddadMotNackdel,
    SvarstidenPagar,
)
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.handlaggning.handling import MuntligUppgiftAntecknad, anteckna
from domain.handlaggning.jav import Javsgrund, anmal
from domain.handlaggning.kommunicering import kommunicera, ta_emot_yttrande
from domain.handlaggning.postgang import Brev, PostgangAntecknad
from domain.handlaggning.stopp import UppgiftSaknas
from domain.myndighet.stopp import DelegationSaknas
from domain.regelverk.regelverk import infor_version
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.historia import ANNA_FAR_BESLUTA, INFORT
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import KAND, but
from tests.krav.hjalp.gang import BESLUTSDAG, CHEFEN, FREDAG_14_FEB, HANDLAGGAREN, Gang, uppgifter

EN_DAG = timedelta(days=1)
DELFAENDE = INNEHALL.model_copy(
    update={
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"tidrakning": Tidrakning.DELFAENDE}
        )
    }
)


def test_krav_01_ett_beslut_har_de_fem_uppgifterna_i_31_forvaltningslagen() -> None:
    gang = Gang().ansok()
    for saknas, stopp in (
        ({"innehall": " "}, InnehallSaknas),
        ({"beslutsfattare": ()}, BeslutsfattareSaknas),
    ):
        with pytest.raises(stopp):
            gang.avsla(beslut=uppgifter(**saknas))
    for punkt in ("innehall", "beslutsfattare", "foredragande", "medverkande"):
        with pytest.raises(ValidationError):
            Beslutsuppgifter(**uppgifter().model_dump(exclude={punkt}))
    fem = uppgifter(foredragande=("handl", "jur"), medverkande=("ek.strateg",))
    beviljat = gang.bevilja(beslut=fem)
    assert isinstance(beviljat, BidragBeviljat)
    assert beviljat.verkningsdag == BESLUTSDAG
    assert beviljat.beslut == fem


def test_krav_02_ett_beslut_har_motivering_och_foreskrifter_32_forvaltningslagen() -> None:
    gang = Gang().ansok()
    with pytest.raises(MotiveringSaknas):
        gang.avsla(beslut=uppgifter(motivering="\t"))
    with pytest.raises(ForeskrifterSaknas):
        gang.avsla(beslut=uppgifter(foreskrifter=()))
    utan = uppgifter(
        motivering="", foreskrifter=(), motiveringsundantag=Motiveringsundantag.PUNKT_3
    )
    assert gang.avsla(beslut=utan).model_dump()["beslut"]["motiveringsundantag"] == "punkt-3"


def test_krav_07_parten_hors_fore_beslutet_25_forvaltningslagen() -> None:
    gang = Gang().ansok()
    with pytest.raises(KommuniceringSaknas):
        gang.avsla(beslut=uppgifter(kommuniceringsundantag=None))
    kommunicering = UUID(int=77)
    gang.gor(
        kommunicera,
        verkningsdag=date(2025, 3, 17),
        av=HANDLAGGAREN,
        kommunicering_id=kommunicering,
        infor=Beslutstyp.AVSLAG,
        till="Region Skåne",
        innehall="Utkast",
        svara_senast=BESLUTSDAG,
    )
    hord = uppgifter(kommunicering_id=kommunicering, kommuniceringsundantag=None)
    with pytest.raises(SvarstidenPagar):
        gang.avsla(beslut=hord)
    gang.gor(
        ta_emot_yttrande,
        verkningsdag=BESLUTSDAG - EN_DAG,
        av=HANDLAGGAREN,
        kommunicering_id=kommunicering,
        innehall="Inget att invända",
    )
    assert gang.avsla(beslut=hord).model_dump()["beslut"]["kommunicering_id"] == kommunicering


@pytest.mark.parametrize("undantag", [u for u in Kommuniceringsundantag if "punkt" in u])
def test_krav_07_eller_det_sags_varfor_han_inte_hordes(undantag: Kommuniceringsundantag) -> None:
    beslut = uppgifter(kommuniceringsundantag=undantag)
    assert Gang().ansok().avsla(beslut=beslut).model_dump()["beslut"][
        "kommuniceringsundantag"
    ] == str(undantag)


SONDAG_1_DEC = date(2024, 12, 1)


@pytest.mark.parametrize(
    ("nadde", "kan_ha_skilts_av", "kom", "i_tid"),
    [
        (date(2024, 12, 2), True, date(2024, 11, 29), True),  # Monday's post: the Friday before
        (date(2024, 12, 2), False, date(2024, 12, 2), False),
        (date(2024, 12, 3), True, date(2024, 12, 2), False),
        (date(2024, 12, 1), False, SONDAG_1_DEC, True),  # put in the box on the last day
        (date(2025, 1, 2), True, date(2024, 12, 30), False),  # New Year's Eve is no working day
    ],
)
def test_krav_08_ett_brev_kom_in_arbetsdagen_fore_22_forvaltningslagen(
    nadde: date, kan_ha_skilts_av: bool, kom: date, i_tid: bool
) -> None:
    """A call that closes on a Sunday, which does not move: what is registered decides."""
    flyttas_inte = INNEHALL.ansokan.model_copy(update={"sista_dag_flyttas": False})
    innehall = INNEHALL.model_copy(update={"ansokan": flyttas_inte})
    brev = Brev(nadde, kan_ha_skilts_av)
    gang = Gang(innehall, sista=SONDAG_1_DEC).ansok_med_post(brev, _bankdagar())
    inkommen, varfor = gang.fakta[:2]
    assert (inkommen.verkningsdag, varfor.verkningsdag) == (kom, kom)
    assert isinstance(varfor, PostgangAntecknad)
    assert (varfor.avser_version, varfor.nadde_dag) == (inkommen.originator_version, nadde)
    assert varfor.bankdagar_version == (2 if kan_ha_skilts_av else None)
    if i_tid:
        assert gang.bevilja().verkningsdag == BESLUTSDAG
        return
    with pytest.raises(AnsokanForSen):
        gang.bevilja()
    avvisat = gang.besluta(
        avvisa, gang.utlysning, gang.underlag, avvisningsskal=Avvisningsskal.FOR_SEN
    )
    assert isinstance(avvisat, AnsokanAvvisad)
    assert (avvisat.inkommen_dag, avvisat.sista_ansokningsdag) == (kom, SONDAG_1_DEC)


def _bankdagar() -> Grunddata:
    """The closed days about the turn of the year, year by year."""
    bankdagar = Grunddata.tom(BANKDAGAR)
    for ar, dagar in (
        (2024, [date(2024, 12, 24), date(2024, 12, 25), date(2024, 12, 26), date(2024, 12, 31)]),
        (2025, [date(2025, 1, 1), date(2025, 1, 6)]),
    ):
        faststall_bankdagar(
            bankdagar,
            Atgard(date(2024, 1, 1), HANDLAGGAREN),
            ar=ar,
            stangda_dagar=dagar,
            kalla="Påhittad",
        )
    return bankdagar


def test_krav_08_inkommen_dag_ar_inte_registreringstiden() -> None:
    """The day is ours to say, and to correct; only the log says when it was registered."""
    gang = Gang().ansok(date(2025, 2, 17))
    rattad = gang.gor(
        ratta_inkommen_dag, verkningsdag=FREDAG_14_FEB, av=HANDLAGGAREN, orsak="Låg i facket"
    )
    assert isinstance(rattad, InkommenDagRattad)
    assert datetime(2025, 2, 14, tzinfo=UTC) < KAND
    with pytest.raises(AnsokanKomITid):
        gang.besluta(avvisa, gang.utlysning, gang.underlag, avvisningsskal=Avvisningsskal.FOR_SEN)
    assert gang.bevilja().verkningsdag == BESLUTSDAG


@pytest.mark.parametrize(("flyttas", "gar"), [(True, True), (False, False)])
def test_krav_08_en_sista_dag_pa_en_lordag_flyttas_om_regelverket_sager_det(
    flyttas: bool, gar: bool
) -> None:
    regel = INNEHALL.ansokan.model_copy(update={"sista_dag_flyttas": flyttas})
    lordag, mandag = date(2025, 3, 1), date(2025, 3, 3)
    gang = Gang(INNEHALL.model_copy(update={"ansokan": regel}), sista=lordag).ansok(mandag)
    if gar:
        assert gang.bevilja().verkningsdag == BESLUTSDAG
    else:
        with pytest.raises(AnsokanForSen):
            gang.bevilja()


def test_krav_10_arendet_foljer_den_version_som_gallde_pa_beslutsdagen() -> None:
    """Between application and decision the rules change; after it they change again."""
    dyrare = INNEHALL.model_copy(update={"skyddar_part": False})
    andra_versionen = but(INFORT, version="2025:676", verkningsdag=date(2025, 3, 1))
    gang = Gang(INNEHALL, but(andra_versionen, innehall=INNEHALL)).ansok()
    beviljat = gang.bevilja()
    assert isinstance(beviljat, BidragBeviljat)
    assert beviljat.regelverk.version == "2025:676"
    infor_version(
        gang.regelverk,
        Atgard(date(2025, 3, 15), HANDLAGGAREN),
        rubrik="Förordning",
        version="2025:999",
        innehall=dyrare,
    )
    assert gang.regelverk.gallande(BESLUTSDAG).namn == "2025:999"
    with pytest.raises(SkyddadMotNackdel):  # as the version of the decision has it
        gang.besluta(
            andra,
            gang.utlysning,
            gang.underlag,
            nr=2,
            andrar_beslut_id=UUID(int=1),
            stod=Andringsstod.INTE_GYNNANDE,
            belopp_ore=1_00,
        )
    meddelat = gang.meddela()
    assert isinstance(meddelat, BeslutMeddelat)


def test_krav_14_fyra_ogon_och_delegation_pa_dagen() -> None:
    gang = Gang().ansok()
    with pytest.raises(HandlaggareBeslutar):
        gang.bevilja(beslut=uppgifter(foredragande=("chefen",)))
    for fel in (
        {"galler_till": BESLUTSDAG - EN_DAG},
        {"verkningsdag": BESLUTSDAG + EN_DAG},
        {"beloppsgrans_ore": 59_999_99},
        {"beslutstyper": (Beslutstyp.AVSLAG,)},
    ):
        far_inte = but(ANNA_FAR_BESLUTA, subjekt="vikarien", delegation_id=UUID(int=5), **fel)
        vikarien = CHEFEN.model_copy(update={"subjekt": "vikarien"})
        gang = Gang(INNEHALL, far_inte).ansok()
        for beslutsfattare in (("vikarien",), ("chefen", "vikarien")):
            with pytest.raises(DelegationSaknas):
                gang.bevilja(av=vikarien, beslut=uppgifter(beslutsfattare=beslutsfattare))
    gang.gor(
        anmal,
        verkningsdag=date(2025, 3, 1),
        av=HANDLAGGAREN,
        subjekt="handl",
        grund=Javsgrund.PUNKT_1,
        beskrivning="Make i styrelsen",
    )
    with pytest.raises(JavHindrar):
        gang.bevilja()


def test_krav_20_det_som_sagts_antecknas_med_nar_och_av_vem_27_forvaltningslagen() -> None:
    gang = Gang().ansok()
    sagt: dict[str, Any] = {
        "verkningsdag": date(2025, 2, 28),
        "av": HANDLAGGAREN,
        "lamnad_av": "Ekonomichefen, Region Skåne",
        "klockslag": "16:59",
    }
    with pytest.raises(UppgiftSaknas):
        gang.gor(anteckna, **sagt, uppgift="")
    antecknat = gang.gor(anteckna, **sagt, uppgift="Budgeten är antagen.")
    assert isinstance(antecknat, MuntligUppgiftAntecknad)
    assert antecknat.av == HANDLAGGAREN
    assert (antecknat.verkningsdag, antecknat.klockslag) == (date(2025, 2, 28), "16:59")
    with pytest.raises(ValidationError):
        gang.gor(anteckna, **(sagt | {"lamnad_av": " "}), uppgift="Hej")
