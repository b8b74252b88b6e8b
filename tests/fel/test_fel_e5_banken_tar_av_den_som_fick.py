"""E5: what the bank takes back is of the one who had it, and of nobody else's claim or waiver.

The party was paid 200 too much, and another 300: both are asked for it. One of the payments turns
out not to have been made, or comes back. What the other one owes, has paid, or has had waived or
written off is as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product
from uuid import UUID

import pytest

from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.fel.hjalp.bankens_extra import BANKDAG, EXTRA
from tests.fel.hjalp.misstaget import FEL, krav_av_annan

FOR_HOGT = Lada.FOR_HOGT_BELOPP
ANNANS = UUID(int=78)
PARTENS_KRAV, ANNANS_KRAV = FORDRAN_2, FORDRAN
TUSEN = {PARTENS_KRAV: 200, ANNANS_KRAV: 300}
GJORT: dict[str, Callable[[Gang, int, date, UUID], object]] = {
    "utestående": lambda *_: None,
    "betalt": lambda gang, tusen, dag, krav: gang.betala_ater(tusen, dag, krav),
    "avskrivet": lambda gang, tusen, dag, krav: gang.skriv_av(tusen, dag, fordran_id=krav),
    "eftergivet": lambda gang, tusen, dag, krav: gang.efterge(tusen, dag, fordran_id=krav),
}
BORTA: dict[str, Callable[[Gang, UUID, int], object]] = {
    "aldrig betalt": lambda gang, vilken, _: gang.ratta_betalning(
        0, BANKDAG, _version(gang, vilken), BANKGIRO if vilken == EXTRA else FEL
    ),
    "kom tillbaka": lambda gang, vilken, tusen: gang.retur(
        tusen, date(2024, 6, 3), _version(gang, vilken)
    ),
}
FALL = [
    (hans, annans, vems, hur)
    for hans, annans, vems, hur in product(GJORT, GJORT, TUSEN, BORTA)
    if ((hans, annans) if vems == PARTENS_KRAV else (annans, hans)) != ("betalt", "utestående")
]
"""But when he has paid of what he never had: until that is sent back to him, it fills his place."""


def _version(gang: Gang, vilken: UUID) -> int:
    [version] = [v for v, p in gang.arende.bankposter.items() if p.utbetalning_id == vilken]
    return version


def _bada_kravda(hans: str = "utestående", annans: str = "utestående") -> Gang:
    gang = Gang()
    gang.bank(TUSEN[PARTENS_KRAV], BANKDAG, EXTRA)
    gang.besluta_aterkrav({FOR_HOGT: 200}, dag=date(2024, 5, 2), fordran_id=PARTENS_KRAV)
    gang.bank(TUSEN[ANNANS_KRAV], BANKDAG, ANNANS, FEL)
    krav_av_annan(gang, TUSEN[ANNANS_KRAV], ANNANS_KRAV)
    for nr, (krav, vad) in enumerate(((PARTENS_KRAV, hans), (ANNANS_KRAV, annans))):
        GJORT[vad](gang, TUSEN[krav], date(2024, 5, 20 + nr), krav)
    return gang


def _laget(gang: Gang, krav: UUID) -> dict[str, int]:
    f = gang.arende.fordringar[krav]
    return {
        "kravt": f.kravt_ore // T,
        "utestående": f.utestaende_ore // T,
        "avskrivet": f.avskrivet_ore // T,
        "efterskänkt": f.efterskankt_ore // T,
        "betalt": gang.arende.betalt_av_ore(krav) // T,
        "tillgodo": f.tillgodo_ore // T,
        "hävt": f.havt_ore // T,
    }


@pytest.mark.parametrize(("hans", "annans", "vems", "hur"), FALL)
def test_fel_e5_den_vars_betalning_star_har_sitt_krav_som_det_var(
    hans: str, annans: str, vems: UUID, hur: str
) -> None:
    gang = _bada_kravda(hans, annans)
    kvar = ANNANS_KRAV if vems == PARTENS_KRAV else PARTENS_KRAV
    fore = _laget(gang, kvar)
    BORTA[hur](gang, EXTRA if vems == PARTENS_KRAV else ANNANS, TUSEN[vems])
    assert _laget(gang, kvar) == fore
    borta = _laget(gang, vems)
    assert (borta["kravt"], borta["hävt"]) == (0, TUSEN[vems])
    assert borta["tillgodo"] == borta["betalt"]
    lador = gang.lador()
    assert lador.get(Lada.AVSKRIVET, 0) == fore["avskrivet"]
    assert lador.get(Lada.EFTERGIVET, 0) == fore["efterskänkt"] - fore["avskrivet"]
    assert lador.get(FOR_HOGT, 0) == fore["utestående"] - borta["betalt"]


@pytest.mark.parametrize("tusen", [50, 200])
def test_fel_e5_det_parten_betalade_av_det_avskrivna_tas_inte_av_en_annan(tusen: int) -> None:
    """What he had written off he paid, unasked, of; then he never had it: he is owed that."""
    gang = _bada_kravda("avskrivet", "avskrivet")
    gang.betala_ater_utan_krav({Lada.AVSKRIVET: tusen}, date(2024, 5, 22))
    BORTA["aldrig betalt"](gang, EXTRA, 200)
    assert _laget(gang, ANNANS_KRAV)["avskrivet"] == 300
    assert gang.lador()[Lada.AVSKRIVET] == 300
    assert gang.lador()[FOR_HOGT] == -tusen


def test_fel_e5_en_annans_betalning_av_ett_annat_ar_lyfter_allt_utom_det_betalda() -> None:
    """What had been waived of his claim lies with the year that it never was of, and is lifted."""
    gang = _bada_kravda()
    gang.skriv_av(100, date(2024, 5, 20))
    gang.betala_ater(100, date(2024, 5, 21))
    gang.efterge(50, date(2024, 5, 22))
    gang.ratta_betalning(300, date(2023, 12, 11), _version(gang, ANNANS), FEL)
    laget = _laget(gang, ANNANS_KRAV)
    assert (laget["kravt"], laget["betalt"], laget["hävt"]) == (100, 100, 200)
    lador = gang.lador()
    assert lador.get(Lada.AVSKRIVET, 0) == lador.get(Lada.EFTERGIVET, 0) == 0


def test_fel_e5_det_som_inte_kom_tillbaka_tog_inget_av_det_en_annan_fatt_avskrivet() -> None:
    """200 came back in June, of what the party had paid; and then it did not."""
    gang = _bada_kravda("betalt", "avskrivet")
    fore = gang.lador()
    gang.retur(200, date(2024, 6, 3), _version(gang, EXTRA))
    gang.ratta_retur(0, date(2024, 6, 3))
    assert gang.lador() == fore
    assert _laget(gang, ANNANS_KRAV)["avskrivet"] == 300


def test_fel_e5_det_sankta_ar_kvar_nar_en_annans_betalning_var_av_ett_annat_ar() -> None:
    """150 was lowered of what the party has, while half of what another got had been waived.

    The other's payment then turns out to be of another year: not a krona of the party's moves.
    """
    gang = _bada_kravda("betalt")
    gang.efterge(150, date(2024, 5, 22), fordran_id=ANNANS_KRAV)
    gang.andra(250, date(2024, 6, 3))
    fore = gang.arende.lador
    gang.ratta_betalning(300, date(2023, 12, 11), _version(gang, ANNANS), FEL)
    nu = gang.arende.lador
    assert nu.sankt == fore.sankt
    assert (nu.sankt_dagvis, nu.med_ratt, nu.obetalt) == (
        fore.sankt_dagvis,
        fore.med_ratt,
        fore.obetalt,
    )
    assert _laget(gang, ANNANS_KRAV)["kravt"] == 0


@pytest.mark.parametrize("tusen", [0, 200])
def test_fel_e5_det_sankta_ar_kvar_nar_en_annan_betalat_det_han_aldrig_fick(tusen: int) -> None:
    gang = _bada_kravda("betalt", "eftergivet")
    gang.andra(250, date(2024, 6, 3))
    fore = gang.arende.lador
    gang.ratta_betalning(tusen, BANKDAG, _version(gang, ANNANS), FEL)
    assert gang.arende.lador.sankt == fore.sankt
    assert gang.arende.lador.sankt_dagvis == fore.sankt_dagvis
