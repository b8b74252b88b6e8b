"""A, a claim that lost its ground, counted anew: counting lifts nothing that has been paid.

Of 400 000 paid, 100 000 was found unspent and demanded on 17 March 2025, to be paid by 16 April;
half of it is written off that day. 10.5 per cent a year, until July, and then 10. When the bank's
return is recorded the review falls, and what is outstanding then is lifted: 5 673.31.
"""

from __future__ import annotations

from datetime import date

from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.fel.hjalp.dagordning import dagarna, fordran, haller, saldon, skriv_av
from tests.fel.hjalp.rantefall import med_rantor, regeln

MARS, SLUT = date(2025, 3, 17), date(2025, 9, 30)
MAJ, JUNI = date(2025, 5, 16), date(2025, 6, 16)


def kravet(avskrivet: int = 50) -> Gang:
    regel = regeln(Rantestart.FORFALLODAG)
    gang = Gang(*med_rantor({date(2025, 1, 1): 250}, med_regel(ranta=regel))).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, dag=MARS)
    skriv_av(gang, avskrivet * T, 0, MARS)
    return gang


def betala(gang: Gang, tusen: int, dag: date) -> None:
    gang.ranta(dag)
    gang.betala_ater(tusen, dag)


def betalt_tva_ganger() -> Gang:
    gang = kravet()
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
