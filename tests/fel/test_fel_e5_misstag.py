"""E5: what the bank paid to another than the mottagare is owed by whoever got it, not by him."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.pengaregeln import har_fatt_ore, ledigt_ore
from domain.arende.stopp import AndringForeBeslut
from domain.aterkrav import indrivning, kvittning, misstagsbetalning
from domain.aterkrav import rattelse as aterkravsrattelse
from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.preskription import preskriberas
from domain.aterkrav.sankning import andra_aterkrav
from domain.aterkrav.stopp import (
    AnnanKvittas,
    ExekutionstitelSaknas,
    GaldenarenAnges,
    GaldenarenArMottagaren,
    KravetArEttBeslut,
    KravetArIngetBeslut,
    KravetForfallerForTidigt,
    KravetOverstigerBetalningen,
    KravetSanks,
    MottagarenFickBetalningen,
    OverstigerLadan,
    PengarnaHosAnnan,
)
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.mottagare.mottagare import Mottagare
from domain.ranta.rantetid import forsta_dag
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.hjalp.kvittningen import KVITTNING
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, FORDRAN_2, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.misstaget import (
    FEL,
    GODKANT_TIDIGARE,
    KRAVT,
    betalningen,
    betalt_till_annan,
    krav_av_annan,
    kravet,
    med_kontot_uppgett,
    skane,
)

FOR_HOGT = Lada.FOR_HOGT_BELOPP


def test_fel_e5_inget_aterkrav_av_mottagaren_for_det_han_aldrig_fick() -> None:
    gang = betalt_till_annan()
    for ur, avstatt in (({FOR_HOGT: 400}, {}), ({FOR_HOGT: 1}, {}), ({}, {FOR_HOGT: 1})):
        gang.nekas(
            PengarnaHosAnnan,
            besluta_aterkrav,
            gang.underlag,
            gang.mottagare,
            **gang.kravet(ur, avstatt),
        )
    krav_av_annan(gang)
    assert (ledigt_ore(gang.arende), har_fatt_ore(gang.arende)) == (400 * T, 0)


def test_fel_e5_kravet_ar_inget_beslut_och_forfaller_en_egen_dag() -> None:
    gang = betalt_till_annan()
    besluten = dict(gang.arende.beslut)
    [kravd] = krav_av_annan(gang)
    assert isinstance(kravd, MisstagsbetalningKravd)
    fordran = gang.arende.fordringar[FORDRAN]
    assert gang.arende.beslut == besluten
    assert (fordran.beslut_id, fordran.forfallodag) == (None, date(2024, 6, 3))
    assert (fordran.meddelat_dag, fordran.utestaende_ore) == (KRAVT, 400 * T)
    assert (kravd.mottagare_id, kravd.galdenar.namn) == (None, "Bygg AB")
    assert preskriberas(gang.arende, FORDRAN) == date(2034, 3, 27)


def test_fel_e5_nekas() -> None:
    gang = betalt_till_annan()
    verb = misstagsbetalning.krav_misstagsbetalning
    annan = Mottagare.tom(UUID(int=7))
    for stopp, galdenar, fel in (
        (KravetOverstigerBetalningen, None, {"krav_ore": 400 * T + 1}),
        (KravetOverstigerBetalningen, None, {"krav_ore": 0}),
        (KravetForfallerForTidigt, None, {"forfallodag": date(2024, 5, 1)}),
        (GaldenarenAnges, None, {"galdenarens_namn": None}),
        (GaldenarenAnges, annan, {}),
        (GaldenarenArMottagaren, gang.mottagare, {"galdenarens_namn": None}),
    ):
        gang.nekas(stopp, verb, gang.mottagare, galdenar, **{**kravet(betalningen(gang)), **fel})


def test_fel_e5_ett_konto_som_mottagaren_har_uppgett_ar_mottagarens() -> None:
    """Ordered there, or approved once: it is paid to him, and demanded of him."""
    for betalningsmal in (BANKGIRO, ANNAT_BANKGIRO):
        gang = Gang(*GODKANT_TIDIGARE, *BETALD_HISTORIA)
        gang.ratta_betalning(500, betalningsmal=betalningsmal)
        gang.nekas(
            MottagarenFickBetalningen,
            misstagsbetalning.krav_misstagsbetalning,
            gang.mottagare,
            None,
            **kravet(betalningen(gang, betalningsmal)),
        )
        gang.besluta_aterkrav({FOR_HOGT: 100}, dag=KRAVT)
        gang.betala_ater(40, date(2024, 5, 20))
        assert gang.fordran() == {"for_hogt_belopp": 60}


def test_fel_e5_det_sankta_kravs_av_mottagaren_och_det_felbetalda_av_annan() -> None:
    """They lie in the same box; no claim rests on the other's money, in any order."""
    for annan_forst in (True, False):
        gang = betalt_till_annan(400)
        gang.betala(400, date(2024, 4, 12))
        gang.andra(300, dag=date(2024, 5, 1))
        assert gang.lador() == {"for_hogt_belopp": 500, "utbetalt_ej_redovisat": 300}
        if annan_forst:
            krav_av_annan(gang)
        gang.nekas(
            PengarnaHosAnnan if not annan_forst else OverstigerLadan,
            besluta_aterkrav,
            gang.underlag,
            gang.mottagare,
            **gang.kravet({FOR_HOGT: 101}, fordran_id=FORDRAN_2, dag=date(2024, 5, 3)),
        )
        gang.besluta_aterkrav({FOR_HOGT: 100}, fordran_id=FORDRAN_2, dag=date(2024, 5, 3))
        gang.andra(400, dag=date(2024, 5, 6))
        assert gang.fordran(FORDRAN_2) == {}
        if not annan_forst:
            krav_av_annan(gang, verkningsdag=date(2024, 5, 7))
        assert gang.fordran() == {"for_hogt_belopp": 400}
        assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 0


def test_fel_e5_mottagaren_betalar_sitt_och_annan_sitt() -> None:
    """What the mottagare pays back of what was lowered is his when it is granted again."""
    gang = betalt_till_annan(400)
    gang.betala(400, date(2024, 4, 12))
    gang.andra(300, dag=date(2024, 5, 1))
    krav_av_annan(gang)
    gang.besluta_aterkrav({FOR_HOGT: 100}, fordran_id=FORDRAN_2, dag=date(2024, 5, 3))
    gang.betala_ater(100, date(2024, 5, 10), FORDRAN_2)
    gang.andra(400, dag=date(2024, 5, 20))
    assert gang.arende.fordringar[FORDRAN_2].tillgodo_ore == 100 * T
    assert gang.fordran() == {"for_hogt_belopp": 400}
    version = gang.betala_ater(150, date(2024, 5, 21))
    assert gang.fordran() == {"for_hogt_belopp": 250}
    assert (gang.arende.obetalt_ore, har_fatt_ore(gang.arende)) == (100 * T, 300 * T)
    gang.hav_placering(version)
    gang.betala_ater(400, date(2024, 5, 22))
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_e5_kravet_foljer_betalningen() -> None:
    """What the bank got back, or never paid there, is not demanded; what he paid is his."""
    gang = betalt_till_annan(400)
    krav_av_annan(gang)
    gang.retur(100, dag=date(2024, 5, 6), version=betalningen(gang))
    assert gang.fordran() == {"for_hogt_belopp": 300}
    version = gang.betala_ater(50, date(2024, 5, 10))
    gang.ratta_betalning(400, version=betalningen(gang))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.ur, fordran.kravt_ore, fordran.tillgodo_ore) == ((), 0, 50 * T)
    gang.hav_placering(version)
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_e5_kravet_sanks_utan_beslut_och_kravs_av_ratt_galdenar() -> None:
    gang = betalt_till_annan(400)
    krav_av_annan(gang)
    sank = misstagsbetalning.sank_misstagskrav
    om = {"verkningsdag": date(2024, 5, 20), "av": BO, "fordran_id": FORDRAN, "orsak": "Fel namn"}
    gang.nekas(KravetSanks, sank, krav_ore=400 * T, **om)
    gang.nekas(AndringForeBeslut, sank, krav_ore=0, **{**om, "verkningsdag": date(2024, 5, 1)})
    gang.gor(sank, krav_ore=100 * T, **om)
    assert gang.fordran() == {"for_hogt_belopp": 100}
    gang.gor(sank, krav_ore=0, **om)
    assert gang.arende.fordringar[FORDRAN].reglerad
    krav_av_annan(gang, fordran_id=FORDRAN_2, galdenar=skane())
    assert gang.fordran(FORDRAN_2) == {"for_hogt_belopp": 400}


def test_fel_e5_inget_beslut_att_andra_ratta_kvitta_eller_verkstalla() -> None:
    gang = betalt_till_annan(400)
    krav_av_annan(gang)
    om = {"verkningsdag": date(2024, 7, 1), "av": ANNA, "fordran_id": FORDRAN}
    nytt = {"beslut_id": UUID(int=9), "beslut": BESLUTSUPPGIFTER}
    gang.nekas(
        KravetArIngetBeslut,
        andra_aterkrav,
        gang.utlysning,
        gang.underlag,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=0,
        **om,
        **nytt,
    )
    gang.nekas(
        KravetArIngetBeslut,
        aterkravsrattelse.ratta_aterkrav,
        gang.utlysning,
        gang.underlag,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        krav_ore=1,
        **om,
    )
    gang.nekas(
        AnnanKvittas,
        kvittning.kvitta,
        gang.regelverk,
        gang.betalande,
        gang.post,
        kvittning_id=KVITTNING,
        belopp_ore=T,
        **om,
    )
    gang.nekas(
        ExekutionstitelSaknas,
        indrivning.overlamna,
        gang.regelverk,
        till=Indrivare.KRONOFOGDEN,
        referens="1",
        **om,
    )
    gang.gor(indrivning.overlamna, gang.regelverk, till=Indrivare.DOMSTOL, referens="T 1", **om)
    gang.skriv_av(100, date(2024, 8, 1))
    gang.efterge(100, date(2024, 8, 2))
    assert gang.fordran() == {"for_hogt_belopp": 200}
    beslutat = Gang().granskat()
    beslutat.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    beslutat.nekas(
        KravetArEttBeslut,
        misstagsbetalning.sank_misstagskrav,
        verkningsdag=date(2025, 5, 1),
        av=BO,
        fordran_id=FORDRAN,
        krav_ore=0,
        orsak="x",
    )


def test_fel_e5_rantan_loper_fran_trettio_dagar_efter_kravet() -> None:
    """4 and 6 §§ räntelagen: 400 000 at the reference rate and eight points, from 2 June on."""
    gang = betalt_till_annan(400)
    krav_av_annan(gang)
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == date(2024, 6, 2)
    utan = betalt_till_annan(400)
    krav_av_annan(utan, anger_ranta=False)
    assert forsta_dag(utan.arende.fordringar[FORDRAN]) is None


def test_fel_e5_ett_konto_som_uppges_senare_andrar_inget_krav() -> None:
    """What was demanded of another is not the mottagare's, and does not take of his grant."""
    gang = betalt_till_annan(400)
    krav_av_annan(gang)
    gang.mottagare = med_kontot_uppgett()
    gang.betala(400, date(2024, 5, 8), betalningsmal=FEL)
    gang.betala_ater(150, date(2024, 5, 21))
    assert gang.fordran() == {"for_hogt_belopp": 250}
    assert har_fatt_ore(gang.arende) == 400 * T
