"""A, a claim that lost its ground, counted anew: counting lifts nothing that has been paid.

Of 400 000 paid, 100 000 was found unspent and demanded on 17 March 2025, to be paid by 16 April;
half of it is written off that day. 10.5 per cent a year, until July, and then 10. When the bank's
return is recorded the review falls, and what is outstanding then is lifted: 5 673.31.
"""

from __future__ import annotations

from datetime import date

from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import Gang, T
from tests.fel.hjalp.dagordning import dagarna, fordran, haller, saldon, skriv_av
from tests.fel.hjalp.utangrund import HALVAR, KRAVT, granskat_krav, satsen_blir

SLUT = date(2025, 9, 30)
MAJ, JUNI = date(2025, 5, 16), date(2025, 6, 16)


def betala(gang: Gang, tusen: int, dag: date) -> None:
    gang.ranta(dag)
    gang.betala_ater(tusen, dag)


def betalt_tva_ganger() -> Gang:
    gang = granskat_krav()
    skriv_av(gang, 50 * T, 0, KRAVT)
    betala(gang, 10, MAJ)
    betala(gang, 36, JUNI)
    assert fordran(gang).utestaende_ore == 5_673_31
    gang.retur(100)
    assert fordran(gang).kravt_ore == 94_326_69
    return gang


def delat(gang: Gang) -> list[tuple[int, int]]:
    return [(b.kapital_ore, b.ranta_ore) for b in fordran(gang).delbetalt]


def test_fel_a_en_rakning_lyfter_inget_nar_granskningen_har_havts() -> None:
    """94 326.69 at 10.5 for 30 days is 814.05, so 9 185.95 of the first was capital; 85 140.74 for
    31 days is 759.27, and 35 240.73 of the second. 49 900.01 is left, all of it written off: at
    10.5 for 14 days and 10 for 92, 1 458.72 more.
    """
    gang = betalt_tva_ganger()
    gang.ranta(SLUT)
    assert delat(gang) == [(9_185_95, 814_05), (35_240_73, 759_27)]
    nu = fordran(gang)
    assert nu.ranta_ore == 814_05 + 759_27 + 1_458_72
    assert (nu.kravt_ore, nu.avskrivet_ore, nu.utestaende_ore) == (94_326_69, 49_900_01, 0)
    haller(saldon(gang, dagarna(gang)))


def test_fel_a_det_som_raknas_tva_ganger_ar_lika_mycket() -> None:
    gang = betalt_tva_ganger()
    gang.ranta(SLUT)
    forst, antal = fordran(gang), len(gang.fakta)
    gang.ranta(SLUT)
    assert [f.TOPIC for f in gang.fakta[antal:]] == ["arende.ranta-beraknad"]
    assert fordran(gang) == forst


def test_fel_a_varje_dag_betalas_det_avskrivna_sist_och_inget_ar_provat() -> None:
    """The first pays what the second is said to have paid of the rest; the second the written off.

    Nobody has judged anything on any day: what is paid is taken out of what is not accounted for.
    """
    gang = betalt_tva_ganger()
    gang.ranta(SLUT)
    dagar = saldon(gang, dagarna(gang))
    assert dagar[MAJ]["fordrans avskrivet"] == 50_000_00
    assert dagar[JUNI]["fordrans avskrivet"] == 49_900_01
    assert {s.get(str(Lada.OFORBRUKAT), 0) for s in dagar.values()} == {0}


def test_fel_a_det_en_betalning_betalar_mindre_betalar_en_annan_och_inget_lyfts() -> None:
    """8 per cent turns out to be the rate until July, and then 11. Of 45 855.28 the first paid
    613.08 for 61 days, and the second 815.08 on 26 468.36 for 14 and 92: it pays less capital than
    it did, and the first more.
    """
    gang = granskat_krav()
    skriv_av(gang, 10 * T, 0, KRAVT)
    betala(gang, 20, JUNI)
    betala(gang, 20, SLUT)
    gang.retur(100)
    gang.ranta(SLUT)
    assert delat(gang) == [(19_195_33, 804_67), (19_220_66, 779_34)]
    for fran, hundradelar in zip(HALVAR, (0, 300), strict=True):
        satsen_blir(gang, fran, hundradelar)
    gang.ranta(SLUT)
    assert delat(gang) == [(19_386_92, 613_08), (19_184_92, 815_08)]
    nu = fordran(gang)
    assert (nu.kravt_ore, nu.avskrivet_ore) == (45_855_28, 7_283_44)
    haller(saldon(gang, dagarna(gang)))


def test_fel_a_det_som_lyfts_nar_rantan_raknas_om_ger_honom_inget_tillbaka() -> None:
    """60 000 paid on 16 June, and all else of the claim is lifted; then the rate is 30 per cent.

    He has paid 57 135.40, and the 2 864.60 that it cost. Were all of what it cost before that was
    known lifted, what is left would cost less, and the rest would be his.
    """
    gang = granskat_krav()
    betala(gang, 60, JUNI)
    gang.retur(100)
    satsen_blir(gang, HALVAR[0], 2200)
    gang.ranta(JUNI)
    nu = fordran(gang)
    assert delat(gang) == [(57_135_40, 2_864_60)]
    assert (nu.kravt_ore, nu.ranta_ore) == (57_135_40, 2_864_60)
    assert nu.reglerad
