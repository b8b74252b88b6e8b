"""Any command that moves an ärende's money, with days and amounts so few that they often meet."""

from __future__ import annotations

from tests.domain.hjalp import maskin_bank, maskin_beslut, maskin_krav, maskin_rapport
from tests.domain.hjalp.maskinbord import Verb

VERB: tuple[Verb, ...] = (
    *[maskin_bank.betala] * 2,
    maskin_bank.attestera,
    maskin_bank.beordra,
    maskin_bank.bekrafta,
    maskin_bank.aterkalla,
    maskin_bank.ratta,
    maskin_bank.retur,
    maskin_bank.ratta_retur,
    maskin_bank.lat_forfalla,
    maskin_rapport.rapportera,
    *[maskin_rapport.granska] * 3,
    maskin_rapport.omprova,
    *[maskin_krav.besluta_aterkrav] * 4,
    maskin_krav.andra_aterkrav,
    *[maskin_krav.betala_ater] * 2,
    maskin_krav.betala_ater_utan_krav,
    maskin_krav.hav_placering,
    *[maskin_krav.kvitta] * 2,
    maskin_krav.hav_kvittning,
    maskin_krav.efterge,
    maskin_krav.skriv_av,
    maskin_krav.overlamna,
    *[maskin_beslut.andra] * 2,
    maskin_beslut.ratta,
    maskin_beslut.upphav,
    *[maskin_beslut.bevilja] * 2,
    maskin_beslut.overklaga,
    maskin_beslut.dom,
    *[maskin_beslut.overklaga_till_dom] * 4,
    *[maskin_beslut.overklaga_till_andra_domen] * 4,
)
FLERA = (
    maskin_bank.betala,
    maskin_rapport.rapportera,
    maskin_beslut.andra,
    maskin_beslut.bevilja,
    maskin_beslut.overklaga,
    maskin_beslut.overklaga_till_dom,
    maskin_beslut.overklaga_till_andra_domen,
)
"""Several commands in one: the first may be recorded though the next is refused."""
