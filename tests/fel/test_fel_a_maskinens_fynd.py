"""What the machine found when it came to play all verbs: the shortest sequences, and what is right.

Amounts are parts of a small grant of twenty, two payments of six made of it.
"""

from __future__ import annotations

from datetime import date, timedelta

from domain.grund.pengar import Lada
from projections.pengar.floden import floden
from tests.domain.hjalp import (
    maskin_bank,
    maskin_beslut,
    maskin_krav,
    maskin_misstag,
    maskin_rapport,
    maskin_villkor,
)
from tests.domain.hjalp.langgang import BETALT, INFRIAT, KRAVT, TILL_ANNAN
from tests.domain.hjalp.maskingrund import MED_RANTA
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.fel.hjalp import misstagsverb

APRIL = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(30)]


def spela(steg: list[Steg], start: str | None = None) -> Genomgang:
    """Watched at every step, and counted in another way when there is no other year."""
    genomgang = Genomgang.ny(start)
    for ett in steg:
        nya = genomgang.utfor(*ett)
        if max(dag for _, dag, *_ in steg).year == APRIL[0].year:
            genomgang.rakna(nya)
    genomgang.bokslut()
    return genomgang


def test_fel_e5_det_som_skrivits_av_pa_en_annan_tas_inte_fran_partens_fordran() -> None:
    """The demand on the other falls: his two are written off, and not where they were paid."""
    gang = spela(
        [
            *TILL_ANNAN,
            (maskin_krav.skriv_av, APRIL[6], 2, 3),
            (maskin_krav.krav_meddelat, APRIL[9], 1, 4),
            (maskin_beslut.upphav, APRIL[9], 3, 4),
            (maskin_misstag.sank_kravet_pa_annan, APRIL[11], 6, 1),
            (maskin_krav.skriv_av, APRIL[17], 4, 2),
        ]
    )
    [pa_annan, partens] = gang.arende.fordringar.values()
    assert (pa_annan.kravt_ore, pa_annan.utestaende_ore) == (0, 0)
    assert (partens.kravt_ore, partens.utestaende_ore, partens.avskrivet_ore) == (4, 3, 1)


def test_fel_e5_det_som_betalats_for_mycket_av_en_annan_ar_tillgodo_och_inte_kvar() -> None:
    gang = spela(
        [
            *TILL_ANNAN,
            (maskin_krav.betala_ater, APRIL[4], 0, 3),
            (maskin_krav.krav_meddelat, APRIL[5], 1, 4),
            (maskin_beslut.andra, APRIL[12], 5, 5),
            (maskin_misstag.sank_kravet_pa_annan, APRIL[15], 4, 2),
            (maskin_krav.skriv_av, APRIL[15], 1, 5),
        ]
    )
    [pa_annan, partens] = gang.arende.fordringar.values()
    assert (pa_annan.kravt_ore, pa_annan.tillgodo_ore) == (1, 1)
    assert (partens.kravt_ore, partens.utestaende_ore, partens.avskrivet_ore) == (4, 1, 3)


def test_fel_e5_det_som_parten_betalar_ojombett_ar_inte_det_som_en_annan_avkravs() -> None:
    gang = spela(
        [
            *BETALT[:1],
            (maskin_bank.betala, APRIL[1], 0, 4),
            (maskin_bank.ratta, APRIL[2], 2, 3),
            (maskin_misstag.krav_av_annan, APRIL[3], 2, 2),
            (maskin_beslut.upphav, APRIL[3], 3, 3),
            (maskin_krav.betala_ater_utan_krav, APRIL[8], 2, 4),
            (maskin_krav.efterge, APRIL[12], 4, 3),
        ]
    )
    lador = gang.arende.lador
    assert lador.i(Lada.FOR_HOGT_BELOPP) == 0
    assert lador.sankt == ()
    assert lador.sankt_borta_ore(Lada.ATERBETALT) == 4


def test_fel_e5_kravet_pa_en_annan_lyfts_nar_betalningen_visar_sig_vara_partens() -> None:
    """Five of it went to the party after all; that is known first when he is asked for it."""
    dag = APRIL[3]
    gang = spela(
        [
            (misstagsverb.betala_for_mycket, dag, 2, 6),
            (misstagsverb.ratta_mal, dag, 2, 3),
            (misstagsverb.krav_misstag, dag, 3, 2),
            (misstagsverb.ratta_mal, dag, 3, 4),
            (maskin_krav.krav_meddelat, dag, 2, 1),
        ]
    )
    [pa_annan, partens] = gang.arende.fordringar.values()
    assert (pa_annan.kravt_ore, pa_annan.utestaende_ore) == (0, 0)
    assert (partens.kravt_ore, partens.utestaende_ore) == (1, 1)


def test_fel_a_ett_infriat_atagande_ger_forst_igen_det_som_sankts() -> None:
    """Twelve paid, lowered to eight, and three promised more are granted: none is to be paid."""
    gang = spela(
        [
            *INFRIAT[:-1],
            (maskin_beslut.andra, APRIL[10], 4, 1),
            (maskin_beslut.infria, date(2025, 1, 2), 0, 3),
        ]
    )
    lador = gang.arende.lador
    assert gang.arende.beviljat_ore == 11
    assert lador.i(Lada.BEVILJAT_EJ_UTBETALT) == 0
    assert lador.i(Lada.UTBETALT_EJ_REDOVISAT) == 11
    assert lador.i(Lada.FOR_HOGT_BELOPP) == 1


GRANSKAT: list[Steg] = [
    *BETALT[:1],
    (maskin_rapport.rapportera, APRIL[1], 1, 5),
    (maskin_rapport.granska, APRIL[5], 6, 3),
    (maskin_krav.krav_meddelat, APRIL[5], 2, 1),
    (maskin_krav.ratta_aterkrav, APRIL[18], 4, 2),
]


def test_fel_a6_ett_rattat_krav_som_aldrig_var_kravs_ingen_dag() -> None:
    """One was demanded, corrected to two; then the review that it rests on falls."""
    gang = spela([*GRANSKAT, (maskin_bank.ratta, APRIL[19], 1, 6)])
    kravt = {
        dag: sum(
            p.belopp_ore
            for f in gang.fakta
            for p in floden(f)
            if p.konto == "kravt" and p.verkningsdag <= dag
        )
        for dag in APRIL
    }
    assert set(kravt.values()) == {0}


def test_fel_a6_ett_rattat_krav_ar_kravt_sedan_beslutet() -> None:
    gang = spela(GRANSKAT)
    dagar = [
        (p.verkningsdag, p.belopp_ore) for f in gang.fakta for p in floden(f) if p.konto == "kravt"
    ]
    assert dagar == [(APRIL[5], 1), (APRIL[5], 1)]


def test_fel_e2_anstand_med_hela_fordran_galler_ocksa_det_som_rattas_till() -> None:
    """One demanded, put off, then corrected to two: none of it is late till then."""
    gang = spela(
        [
            *KRAVT[:-2],
            (maskin_krav.krav_meddelat, APRIL[3], 1, 1),
            (maskin_villkor.skjut_upp, APRIL[4], 6, 6),
            (maskin_krav.ratta_aterkrav, APRIL[5], 1, 2),
            (maskin_villkor.rakna_ranta, APRIL[9], 6, 5),
        ],
        "dagar-efter-beslut",
    )
    [fordran] = gang.arende.fordringar.values()
    assert fordran.krav_ore == 2 * MED_RANTA
    assert [d.kapital_ore for v in fordran.villkor for d in v.delar] == [2 * MED_RANTA]
    assert gang.ranta.jamforda > 0
