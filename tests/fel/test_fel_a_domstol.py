"""Courts after each other: what is granted or demanded, by whom it was said last, to the öre."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from domain.arende.stopp import Inhiberat
from domain.aterkrav.indrivning import overlamna as till_indrivning
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.handlaggning.paminnelse import Paminnelseslag, paminn
from domain.mottagare.partsstallning import (
    ENSKILD,
    Partsstallning,
    efter_organisationsnummer,
)
from domain.overklagande.aterstallning import Aterstallning, FordranAterstalld
from domain.overklagande.malet import malet
from domain.overklagande.overklagande import overklagat
from domain.overklagande.stopp import (
    DomstolenHojerInteKravet,
    IngenDomAttProva,
    InstansenStammerInte,
    NyForfallodagForTidig,
    NyForfallodagSaknas,
    RantanAngesInte,
    RattsprovningenAndrarInte,
)
from domain.overklagande.utgang import Instans, Utgang
from domain.ranta.forfall import galler_till
from domain.utbetalning import attest
from tests.domain.hjalp.domgang import BESLUTET, SOM_ALDRIG, Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import BO


def hos(gang: Domgang) -> tuple[Instans, bool]:
    _, overklagande = overklagat(gang.arende, gang.overklagande_id)
    laget = malet(gang.arende, overklagande)
    return laget.instans, laget.oppet


# A4


def hojd_till_tva_miljoner() -> Domgang:
    """Granted 1 000 000, of which 1 000 000 paid; förvaltningsrätten raised it to 2 000 000."""
    gang = Domgang(*beviljad(1_000))
    gang.betala(1_000, date(2024, 4, 2))
    gang.till_domstolen()
    gang.dom(Utgang.ANDRING, 2_000)
    assert gang.lador() == {"beviljat_ej_utbetalt": 1_000, "utbetalt_ej_redovisat": 1_000}
    return gang


def test_fel_a4_when_the_judgement_is_set_aside_the_authoritys_decision_holds_again() -> None:
    gang = hojd_till_tva_miljoner()
    gang.overklaga_dom()
    assert hos(gang) == (Instans.KAMMARRATT, True)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert gang.arende.beviljat_ore == 1_000_000_00
    assert gang.lador() == {"utbetalt_ej_redovisat": 1_000}
    beslut = gang.arende.beslut[BESLUTET]
    assert (gang.arende.avgorande_id, beslut.i_kraft) == (BESLUTET, True)
    assert not beslut.andrat_av_domstol
    assert hos(gang) == (Instans.KAMMARRATT, False)


def test_fel_a4_when_it_is_remitted_the_case_is_open_below_and_the_decision_holds_meanwhile() -> (
    None
):
    gang = hojd_till_tva_miljoner()
    gang.dom(Utgang.DOM_ATERFORVISAD)
    assert gang.arende.beviljat_ore == 1_000_000_00
    assert gang.lador() == {"utbetalt_ej_redovisat": 1_000}
    assert hos(gang) == (Instans.FORVALTNINGSRATT, True)
    assert gang.arende.oavgjorda_overklaganden
    gang.dom(Utgang.ANDRING, 1_500)
    assert list(gang.arende.domar.values())[-1].instans == Instans.FORVALTNINGSRATT
    assert gang.lador() == {"beviljat_ej_utbetalt": 500, "utbetalt_ej_redovisat": 1_000}


def test_fel_a4_what_was_paid_by_the_judgement_is_too_much_and_a_claim_on_it_falls_too() -> None:
    gang = hojd_till_tva_miljoner()
    gang.betala(1_000, gang.dag, "andra", annat_budgetar=True)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert gang.lador() == {"for_hogt_belopp": 1_000, "utbetalt_ej_redovisat": 1_000}
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 1_000}, dag=gang.dag)
    gang.dom(Utgang.DOM_UPPHAVD)  # Högsta förvaltningsdomstolen: 2 000 000 after all
    assert gang.arende.beviljat_ore == 2_000_000_00
    assert gang.lador() == {"utbetalt_ej_redovisat": 2_000}
    assert gang.fordran() == {}
    assert gang.arende.beslut[BESLUTET].andrat_av_domstol


def test_fel_a4_an_annulment_that_is_set_aside_leaves_the_grant_in_force() -> None:
    for upphavd in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
        gang = Domgang(*beviljad(1_000))
        gang.till_domstolen()
        gang.dom(upphavd)
        assert (gang.arende.beviljat_ore, gang.lador()) == (0, {})
        gang.dom(Utgang.DOM_UPPHAVD)
        assert gang.arende.beviljat_ore == 1_000 * T
        assert gang.arende.avgorande is not None
        assert gang.arende.avgorande.i_kraft
        assert gang.lador() == {"beviljat_ej_utbetalt": 1_000}


def test_fel_a4_refused_leave_and_a_refusal_leave_the_judgement_as_it_is() -> None:
    for utgang in (Utgang.PROVNINGSTILLSTAND_VAGRAT, Utgang.AVSLAG, Utgang.AVSKRIVNING):
        gang = hojd_till_tva_miljoner()
        gang.dom(utgang)
        assert gang.arende.beviljat_ore == 2_000 * T


def test_fel_a4_inhibition_makes_payment_wait_until_it_is_lifted_or_the_court_has_judged() -> None:
    gang = Domgang(*beviljad(1_000))
    gang.till_domstolen()
    attestera = (attest.attestera, gang.regelverk, gang.betalande)
    falt: dict[str, Any] = {"av": BO, "utbetalning_id": "u", "belopp_ore": 1_000 * T}
    for slut in ("hävd", "dom"):
        gang.inhibera()
        gang.nekas(Inhiberat, *attestera, verkningsdag=gang.dag, **falt)
        if slut == "hävd":
            gang.inhibera(hav=True)
        else:
            gang.dom(Utgang.AVSLAG)
        assert gang.arende.beslut[BESLUTET].inhiberat_dag is None
    gang.betala(1_000, gang.dag, annat_budgetar=True)
    assert gang.lador() == {"utbetalt_ej_redovisat": 1_000}


def test_fel_a4_a_claim_that_is_stopped_is_neither_reminded_of_nor_collected() -> None:
    gang = kravd()
    gang.inhibera()
    gang.nekas(
        Inhiberat,
        till_indrivning,
        gang.regelverk,
        verkningsdag=gang.dag,
        av=BO,
        fordran_id=FORDRAN,
        till=Indrivare.KRONOFOGDEN,
        referens="1",
    )
    gang.nekas(
        Inhiberat,
        paminn,
        verkningsdag=gang.dag,
        av=BO,
        slag=Paminnelseslag.FORDRAN,
        avser_id=FORDRAN,
        till="r@example.se",
    )


def test_fel_a4_rattsprovning_stands_or_annuls_and_settles_it() -> None:
    gang = Domgang(*beviljad(1_000))
    gang.till_domstolen()
    gang.nekas_dom(RattsprovningenAndrarInte, Utgang.ANDRING, 1, Instans.RATTSPROVNING)
    gang.dom(Utgang.AVSLAG, instans=Instans.RATTSPROVNING)
    assert gang.arende.vunnit_laga_kraft(gang.dag)


def test_fel_a4_what_is_said_of_a_judgement_takes_a_judgement() -> None:
    gang = Domgang(*beviljad(1_000))
    gang.till_domstolen()
    for utgang in Utgang:
        if utgang.om_en_dom:
            gang.nekas_dom(IngenDomAttProva, utgang)
    gang.dom(Utgang.AVSLAG)
    gang.nekas_dom(
        InstansenStammerInte,
        Utgang.DOM_UPPHAVD,
        None,
        Instans.FORVALTNINGSRATT,
        overklagad_dom_id=gang.sista_dom,
    )


def test_fel_a4_the_docs_say_in_words_what_every_outcome_does() -> None:
    ordlista = (Path(__file__).parents[2] / "docs/ordlista.md").read_text(encoding="utf-8")
    assert all(f"| `{utgang}` | {utgang.namn} |" in ordlista for utgang in Utgang)
    assert all(f"*{instans}*" in ordlista for instans in Instans)


# A3


def kravd(betalt: int = 0) -> Domgang:
    """500 000 demanded of 1 500 000 paid, since the grant was lowered to 1 000 000; appealed."""
    gang = Domgang(*beviljad(3_000))
    gang.betala(1_500, date(2024, 4, 2))
    gang.andra(1_000, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500})
    if betalt:
        gang.betala_ater(betalt)
    gang.till_domstolen(gang.kravbeslutet())
    return gang


def test_fel_a3_kammarratten_restores_100_000_of_what_was_set_aside() -> None:
    gang = kravd()
    gang.dom(Utgang.UPPHAVANDE)
    assert gang.arende.fordringar[FORDRAN].gallande_krav_ore == 0
    [_, aterstalld] = gang.dom(Utgang.ANDRING, 100, aterstallning=SOM_ALDRIG)
    assert isinstance(aterstalld, FordranAterstalld)
    assert (aterstalld.saknas_ore, aterstalld.tillgodo_ore) == (0, 0)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.gallande_krav_ore, fordran.utestaende_ore) == (100_000_00, 100_000_00)
    assert gang.fordran() == {"for_hogt_belopp": 100}


def test_fel_a3_interest_runs_as_if_it_had_never_been_set_aside_or_from_a_new_due_day() -> None:
    aldrig, som_forst = kravd(), kravd()
    som_forst.dom(Utgang.ANDRING, 100)
    aldrig.dom(Utgang.UPPHAVANDE)
    aldrig.dom(Utgang.ANDRING, 100, aterstallning=SOM_ALDRIG)
    till = date(2025, 12, 31)
    assert aldrig.ranta(till) == som_forst.ranta(till) > 0
    ny = kravd()
    ny.dom(Utgang.UPPHAVANDE)
    forfallodag = date(2025, 9, 1)
    vad = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=forfallodag)
    ny.dom(Utgang.ANDRING, 100, aterstallning=vad)
    assert galler_till(ny.arende.fordringar[FORDRAN]) == forfallodag
    # 2 per cent and 8 above, on 100 000 kronor, for the 121 days after 1 September
    assert ny.ranta(till) == round(100_000_00 * 10 * 121 / 36_500)


def test_fel_a3_what_had_been_paid_is_payment_of_it_again_unless_it_was_sent_back() -> None:
    kvar = kravd(betalt=500)
    kvar.dom(Utgang.UPPHAVANDE)
    assert kvar.arende.fordringar[FORDRAN].tillgodo_ore == 500 * T
    kvar.dom(Utgang.ANDRING, 100, aterstallning=SOM_ALDRIG)
    fordran = kvar.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.utestaende_ore) == (400 * T, 0)

    tillbaka = kravd(betalt=500)
    [version] = tillbaka.arende.aterbetalningar
    tillbaka.dom(Utgang.UPPHAVANDE)
    tillbaka.hav_placering(version, tillbaka.nasta_dag())
    tillbaka.nekas_dom(NyForfallodagSaknas, Utgang.ANDRING, 100, aterstallning=SOM_ALDRIG)
    tidig = Aterstallning(som_om_aldrig_upphavt=True, forfallodag=date(2025, 1, 1))
    tillbaka.nekas_dom(NyForfallodagForTidig, Utgang.ANDRING, 100, aterstallning=tidig)
    ny = Aterstallning(som_om_aldrig_upphavt=True, forfallodag=date(2025, 9, 1))
    tillbaka.dom(Utgang.ANDRING, 100, aterstallning=ny)
    fordran = tillbaka.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.utestaende_ore) == (0, 100 * T)
    assert tillbaka.ranta(date(2025, 9, 2)) == round(100_000_00 * 10 / 36_500)


def test_fel_a3_no_court_demands_more_than_the_authority_and_money_that_is_gone_is_said() -> None:
    gang = kravd()
    gang.dom(Utgang.UPPHAVANDE)
    gang.nekas_dom(DomstolenHojerInteKravet, Utgang.ANDRING, 501, aterstallning=SOM_ALDRIG)
    gang.nekas_dom(RantanAngesInte, Utgang.ANDRING, 100)
    gang.ratta_betalning(1_040, date(2024, 4, 2))  # 460 of the 500 were never paid
    [_, aterstalld] = gang.dom(Utgang.ANDRING, 100, aterstallning=SOM_ALDRIG)
    assert isinstance(aterstalld, FordranAterstalld)
    assert (aterstalld.saknas_ore, gang.fordran()) == (60 * T, {"for_hogt_belopp": 40})


def test_fel_a3_a_judgement_on_a_claim_that_is_set_aside_leaves_the_demand_as_it_was() -> None:
    gang = kravd()
    gang.dom(Utgang.ANDRING, 300)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert gang.fordran() == {"for_hogt_belopp": 500}


# A5


def test_fel_a5_a_judgement_has_laga_kraft_when_both_can_appeal_no_more() -> None:
    """Told on 25 June, three weeks to 16 July; for the authority they end on 14 July."""
    region = efter_organisationsnummer("232100-0024")
    for part, sista in ((ENSKILD, date(2025, 7, 16)), (region, date(2025, 7, 14))):
        _laga_kraft_efter(part, sista)


def _laga_kraft_efter(part: Partsstallning, sista: date) -> None:
    gang = Domgang(*beviljad(1_000, part=part))
    gang.till_domstolen()
    gang.dom(Utgang.AVSLAG, dag=date(2025, 6, 23))
    for dag in (date(2025, 6, 24), date(2025, 7, 31)):
        assert not gang.arende.vunnit_laga_kraft(dag)
    gang.delfa_dom(date(2025, 6, 25))
    assert not gang.arende.vunnit_laga_kraft(sista)
    assert gang.arende.vunnit_laga_kraft(sista + timedelta(days=1))


def test_fel_a5_appealed_it_has_none_until_the_highest_court_has_judged_or_refused_leave() -> None:
    for sist in (Utgang.PROVNINGSTILLSTAND_VAGRAT, Utgang.AVSLAG, Utgang.DOM_UPPHAVD):
        gang = hojd_till_tva_miljoner()
        gang.delfa_dom(gang.dag)
        gang.overklaga_dom()
        langt_senare = date(2029, 1, 1)
        assert not gang.arende.vunnit_laga_kraft(langt_senare)
        gang.dom(Utgang.AVSLAG)
        assert not gang.arende.vunnit_laga_kraft(langt_senare)
        gang.overklaga_dom()
        gang.dom(sist)
        assert hos(gang) == (Instans.HOGSTA, False)
        assert gang.arende.vunnit_laga_kraft(gang.dag)
