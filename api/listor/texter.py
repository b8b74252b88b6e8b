"""What the lists and their columns are called, and how labels are said, for people."""

from __future__ import annotations

from domain.avstamning.totaler import Kalla
from domain.beslut.beslutsfaktum import Kommuniceringsundantag
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.fakta import FAKTA
from domain.grund.aktor import Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.indrivare import Indrivare
from domain.grund.ord import Ord
from domain.grund.pengar import Lada
from projections.listor.avstamningar import Avstamningslage
from projections.listor.avvikelser import Avvikelselage, Avvikelsetyp
from projections.listor.ekonom import Alder
from projections.listor.handlaggare import Rapportlage, Steg
from projections.uppgifter.lage import Lage, Utlysningslage

ENGELSKA = {
    "arenden": "Open cases, with what is to be done next",
    "saknade-ansokningar": "Expected recipients that have not applied",
    "kompletteringar": "Completions asked for that have not come in",
    "omeddelade-beslut": "Decisions that the party has not been told of",
    "aterrapporter": "Reports that are missing, incomplete or late",
    "att-attestera": "Grants ready to be attested",
    "beordrade": "Orders that the bank has not confirmed",
    "returer": "Payments that the bank sent back",
    "oplacerat": "Receipts that are not placed",
    "fordringar": "Claims outstanding, by age",
    "preskription": "Claims that are lost within a year, or are lost, by limitation",
    "obetalt": "Granted and not paid",
    "avstamningar": "Reconciliations, month by month and source by source",
    "anslagsutfall": "Outcome by appropriation and budget year",
    "inkomsttitlar": "Repaid to the state, by appropriation and year",
    "ramar": "Use of the money of each call",
    "mottagarsummor": "Sums by recipient and year",
    "beslut": "Decisions, to sample from",
    "utbetalningar": "Payments, to sample from",
    "efterslapning": "Facts recorded long after they took effect",
    "andrade-beslut": "Decisions corrected, changed or revoked",
    "utan-kommunicering": "Decisions without prior communication",
    "avstaenden": "Money waived or written off",
    "avvikelser": "Deviations",
}
"""The lists in English, for the description of the API."""

KOLUMNER = {
    "alder": "Ålder",
    "alder_dagar": "Ålder, dagar",
    "andrad_dag": "Ändrad",
    "andrade": "Ändrade sedan signeringen",
    "anslagspost": "Anslagspost",
    "anvant_ore": "Använt",
    "arenden": "Ärenden",
    "aterbetalt_ore": "Återbetalt",
    "aterlamnat_ore": "Återlämnat",
    "att_attestera_ore": "Att attestera",
    "reserverat_ore": "Ska först betalas tillbaka",
    "redan_betalt_ore": "Redan betalt",
    "attestant": "Attestant",
    "attesterad_av": "Attesterad av",
    "attesterat_ore": "Attesterat",
    "avgjord_position": "Avgjord i position",
    "avgjord_av": "Avgjord av",
    "avskrivet_ore": "Avskrivet",
    "avvikelse": "Avvikelse",
    "bankdag": "Bankdag",
    "bankreferens": "Bankreferens",
    "begard_dag": "Begärd",
    "belopp_ore": "Belopp",
    "benamning": "Benämning",
    "beordrad_av": "Beordrad av",
    "beredd_av": "Beredd av",
    "beslutad_av": "Beslutad av",
    "beslutsdag": "Beslutsdag",
    "beslutstyp": "Beslut",
    "betalas_senast": "Betalas senast",
    "betalningsmal": "Betalningsmål",
    "betalt_ore": "Betalt",
    "beviljade": "Beviljade",
    "beviljat_ore": "Beviljat",
    "bidragsar": "Bidragsår",
    "budgetar": "Budgetår",
    "da": "Då",
    "dag": "Dag",
    "dagar": "Dagar",
    "dagar_forfallen": "Dagar förfallen",
    "dagar_sen": "Dagar sen",
    "diarienummer": "Diarienummer",
    "disponibelt_ore": "Disponibelt",
    "eftergivet_ore": "Eftergivet",
    "dagar_kvar": "Dagar kvar",
    "preskriberas": "Preskriberas",
    "for_hogt_ore": "Varav för högt",
    "fordran_id": "Fordran",
    "forfallen": "Förfallen",
    "forfallen_skuld_ore": "Mottagarens förfallna skuld",
    "forvaltning_ore": "Förvaltning",
    "fran": "Från",
    "galdenar": "Gäldenär",
    "godkant_ore": "Godkänt",
    "grund": "Grund",
    "handelse": "Händelse",
    "handlaggare": "Handläggare",
    "havt_ore": "Hävt",
    "indragning_ore": "Indragning",
    "indrivare": "Överlämnad till",
    "ingaende_ore": "Ingående överföringsbelopp",
    "inkommen_dag": "Inkommen",
    "inkomster_ore": "Inkomster",
    "kalla": "Källa",
    "kapital_ore": "Kapital",
    "komplettera_senast": "Komplettera senast",
    "kravdag": "Krävd",
    "kravt_ore": "Krävt",
    "kvar_ore": "Kvar",
    "lada": "Låda",
    "lage": "Läge",
    "lydelse": "Lydelse",
    "meddelande": "Meddelande",
    "manad": "Månad",
    "medgivet_overskridande_ore": "Medgivet överskridande",
    "meddelat_dag": "Meddelat",
    "motivering": "Motivering",
    "mottagare": "Mottagare",
    "myndighet": "Myndighet",
    "nasta": "Nästa steg",
    "nu": "Nu",
    "obetalt_ore": "Beviljat, ej utbetalt",
    "oforklarade": "Oförklarade",
    "omdisponerat_ore": "Omdisponerat",
    "oplacerat_ore": "Oplacerat",
    "orderdag": "Orderdag",
    "organisationsnummer": "Organisationsnummer",
    "orsak": "Orsak",
    "over_sex_manader": "Över sex månader (12 § FL)",
    "paminnelse_dag": "Påmind",
    "paminnelse_mottagen_dag": "Påminnelsen mottagen",
    "placerat_ore": "Placerat",
    "position": "Position",
    "ram_ore": "Ram",
    "ranta_att_rakna_om": "Räntan ska räknas om",
    "ranta_ore": "Ränta",
    "ranta_till": "Ränta räknad till",
    "rattad_position": "Rättad, position",
    "referens": "Referens",
    "registrerad_av": "Registrerad av",
    "registrerad_dag": "Registrerad",
    "returdag": "Returnerad",
    "roll": "Roll",
    "rubrik": "Rubrik",
    "senast": "Senast",
    "signerad_av": "Signerad av",
    "signerad_dag": "Signerad",
    "sista_ansokningsdag": "Sista ansökningsdag",
    "skilda": "Totaler som skiljer",
    "skuld_ore": "Skuld",
    "summa_ore": "Summa",
    "samma_som": "Samma som",
    "samma_som_position": "Samma som, position",
    "slag": "Slag",
    "subjekt": "Av",
    "tidigare_ore": "Tidigare",
    "tillgodo_ore": "Till godo",
    "tilldelat_ore": "Årets tilldelning",
    "totalt_disponibelt_ore": "Totalt disponibelt",
    "undantag": "Undantag (25 § FL)",
    "uppgift": "Uppgift",
    "utbetalt_ore": "Utbetalt",
    "utgaende_ore": "Utgående överföringsbelopp",
    "utgifter_ore": "Utgifter",
    "utestaende_ore": "Utestående",
    "utlysning": "Utlysning",
    "utlyst_ore": "Utlyst, ej beviljat",
    "utnyttjat_overskridande_ore": "Utnyttjat överskridande",
    "vad": "Vilar på",
    "verkningsdag": "Verkningsdag",
}
"""The headings of columns. Ids are in JSON only, but that of a claim, which has no number."""


def _orden(*slagen: type[Ord]) -> dict[str, str]:
    orden: dict[str, str] = {varde: varde.namn for slag in slagen for varde in slag}
    assert len(orden) == sum(map(len, slagen)), "two words for one value of a column"
    return orden


ORD = {
    "beslutstyp": _orden(Beslutstyp),
    "grund": _orden(Andringsstod, Rattelseskal),
    "handelse": {topic: faktum.NAMN for topic, faktum in FAKTA.items()},
    "indrivare": _orden(Indrivare),
    "kalla": _orden(Kalla),
    "lada": _orden(Lada),
    "roll": _orden(Roll),
    "undantag": _orden(Kommuniceringsundantag),
    "lage": _orden(Lage, Utlysningslage, Rapportlage, Avvikelselage, Avstamningslage),
    "nasta": _orden(Steg),
    "alder": _orden(Alder),
    "slag": {"anslag": "anslag", "arende": "ärende", **_orden(Avvikelsetyp)},
}
"""The values that a column may have, as people write them."""


def pa_svenska(kolumn: str, varde: str) -> str:
    """A stored value as people write it; as it stands, if it is nothing that we name."""
    return ORD.get(kolumn, {}).get(varde, varde)
