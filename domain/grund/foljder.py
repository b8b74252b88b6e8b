"""Följder: what each fact follows, on one page. Every fact is here, or in a reason why it is not.

A fact follows the last that was recorded of a `Handelse` with the same value: a waiver the claim
with its `fordran_id`. That which corrects a fact is that fact: it has the same key and a later day
or an earlier. Facts are named by their topics, which are for ever, so that no room needs another.
"""

from __future__ import annotations

from typing import NamedTuple


class Foljer(NamedTuple):
    """`falt` of the fact names which `slag`; None: there is one in the stream."""

    slag: str
    falt: str | None = None


class Handelse(NamedTuple):
    """What may be followed. `falt` of these facts tells one from another.

    `forsta`: it is the first of several that is followed, and not the last that was recorded.
    """

    ord: str
    falt: str | None
    topics: tuple[str, ...]
    forsta: bool = False


def _arende(*namn: str) -> tuple[str, ...]:
    return tuple(f"arende.{ett}" for ett in namn)


HANDELSER: dict[str, Handelse] = {
    "uppdrag": Handelse(
        "uppdraget gavs",
        "beslutsreferens",
        ("anslag.uppdrag-mottaget", "anslag.uppdrag-rattat"),
    ),
    "forslag": Handelse("förslaget gjordes", "forslag_id", ("mottagare.betalningsmal-foreslaget",)),
    "foretradare": Handelse(
        "företrädaren anmäldes från", "foretradare_id", ("mottagare.foretradare-anmald",)
    ),
    "eftertrade": Handelse(
        "organisationen efterträddes", "originator_version", ("mottagare.eftertradd",)
    ),
    "delegation": Handelse(
        "delegationen gäller från", "delegation_id", ("myndighet.delegation-beslutad",)
    ),
    "totaler": Handelse(
        "totalerna registrerades", "originator_version", ("myndighet.totaler-registrerade",)
    ),
    "signering": Handelse(
        "månaden signerades", "originator_version", ("myndighet.avstamning-signerad",)
    ),
    "serie": Handelse("serien började", None, ("diarium.serie-borjad",)),
    "publicering": Handelse("utlysningen publicerades", None, ("utlysning.publicerad",)),
    "ansokan": Handelse("ansökan kom in", None, _arende("ansokan-inkommen", "inkommen-dag-rattad")),
    "komplettering": Handelse(
        "kompletteringen begärdes", "komplettering_id", _arende("komplettering-begard")
    ),
    "kommunicering": Handelse(
        "underlaget skickades", "kommunicering_id", _arende("underlag-kommunicerat")
    ),
    "javsanmalan": Handelse("jävet anmäldes", "subjekt", _arende("jav-anmalt")),
    "avslut": Handelse("ärendet avslutades", None, _arende("avslutat")),
    "upptagande": Handelse("ärendet återupptogs", None, _arende("aterupptaget")),
    "partsbyte": Handelse("parten byttes", "originator_version", _arende("part-bytt")),
    "beslut": Handelse(
        "beslutet fattades",
        "beslut_id",
        _arende(
            "bidrag-beviljat",
            "ansokan-avslagen",
            "ansokan-avvisad",
            "avskrivet",
            "beslut-andrat",
            "beslut-upphavt",
            "ataganden-beslutade",
            "ataganden-andrade",
            "overklagande-avvisat",
            "utbetalningshinder-beslutat",
            "utbetalningshinder-havt",
            "aterkrav-beslutat",
            "aterkrav-sankt",
            "avstaende-andrat",
            "anstand-beviljat",
            "avbetalningsplan-faststalld",
            "fordran-eftergiven",
            "eftergift-andrad",
        ),
    ),
    "bifall": Handelse("bidraget beviljades", None, _arende("bidrag-beviljat")),
    "meddelande": Handelse(
        "beslutet meddelades", "beslut_id", _arende("beslut-meddelat", "meddelande-rattat")
    ),
    "delfaende": Handelse(
        "parten fick beslutet", "beslut_id", _arende("beslut-delfatt", "delfaende-rattat")
    ),
    "overklagande": Handelse(
        "överklagandet kom in", "overklagande_id", _arende("overklagande-inkommet")
    ),
    "overlamnande": Handelse(
        "överklagandet överlämnades", "overklagande_id", _arende("overklagande-overlamnat")
    ),
    "dom": Handelse(
        "den första domen meddelades", "overklagande_id", _arende("dom-meddelad"), forsta=True
    ),
    "domen": Handelse("domen meddelades", "dom_id", _arende("dom-meddelad")),
    "domsdelfaende": Handelse(
        "parten fick del av domen", "originator_version", _arende("dom-delfadd")
    ),
    "inhibition": Handelse(
        "inhibitionen beslutades", "overklagande_id", _arende("inhibition-beslutad")
    ),
    "attest": Handelse("attesten gjordes", "utbetalning_id", _arende("utbetalning-attesterad")),
    "order": Handelse("ordern gavs", "utbetalning_id", _arende("utbetalning-beordrad")),
    "betalning": Handelse(
        "banken betalade",
        "originator_version",
        _arende("utbetalning-genomford", "utbetalning-rattad"),
    ),
    "begaran": Handelse("återrapporten begärdes", "aterrapport_id", _arende("aterrapport-begard")),
    "rapport": Handelse(
        "återrapporten kom in",
        "aterrapport_id",
        _arende("aterrapport-inkommen", "aterrapport-rattad"),
    ),
    "granskning": Handelse(
        "granskningen gjordes",
        "originator_version",
        _arende("aterrapport-granskad", "granskning-omprovad"),
    ),
    "krav": Handelse(
        "kravet beslutades", "fordran_id", _arende("aterkrav-beslutat", "misstagsbetalning-kravd")
    ),
    "kvittning": Handelse(
        "kvittningen gjordes",
        "originator_version",
        _arende("fordran-kvittad", "bidrag-kvittat"),
    ),
    "forfall": Handelse("rätten förföll", "originator_version", _arende("bidragsratt-forfallen")),
    "avskrivning": Handelse(
        "avskrivningen gjordes", "originator_version", _arende("fordran-avskriven")
    ),
    "avbrott": Handelse(
        "preskriptionen avbröts", "originator_version", _arende("preskription-avbruten")
    ),
    "titel": Handelse(
        "exekutionstiteln gavs", "originator_version", _arende("exekutionstitel-antecknad")
    ),
    "aterbetalning": Handelse(
        "återbetalningen räknas från", "originator_version", _arende("aterbetalning-mottagen")
    ),
    "inbetalning": Handelse(
        "banken tog emot pengarna", None, ("inbetalning.mottagen", "inbetalning.rattad")
    ),
    "placering": Handelse("placeringen gjordes", "originator_version", ("inbetalning.placerad",)),
}

_UPPDRAG = (Foljer("uppdrag", "beslutsreferens"),)
_UTLYST = (Foljer("publicering"),)
_SOKT = (Foljer("ansokan"),)
_BEVILJAT = (Foljer("ansokan"), Foljer("bifall"))
_KRAVT = (Foljer("ansokan"), Foljer("krav", "fordran_id"))
_RAPPORTERAT = (Foljer("ansokan"), Foljer("begaran", "aterrapport_id"))

FOLJER: dict[str, tuple[Foljer, ...]] = {
    "anslag.redovisning-lamnad": _UPPDRAG,
    "anslag.medel-rekvirerade": _UPPDRAG,
    "anslag.medel-mottagna": _UPPDRAG,
    "anslag.forvaltningsmedel-anvanda": _UPPDRAG,
    "anslag.medel-aterbetalda": _UPPDRAG,
    "anslag.uppdragshandelse-rattad": _UPPDRAG,
    "mottagare.betalningsmal-godkant": (Foljer("forslag", "forslag_id"),),
    "mottagare.betalningsmal-avslaget": (Foljer("forslag", "forslag_id"),),
    "mottagare.foretradare-aterkallad": (Foljer("foretradare", "foretradare_id"),),
    "mottagare.eftertradande-havt": (Foljer("eftertrade", "rattar_version"),),
    "myndighet.avstamning-signerad": (Foljer("totaler", "totaler_version"),),
    "myndighet.signering-aterkallad": (Foljer("signering", "signering_version"),),
    "myndighet.delegation-aterkallad": (Foljer("delegation", "delegation_id"),),
    "diarium.nummer-taget": (Foljer("serie"),),
    "utlysning.installd": _UTLYST,
    "utlysning.avslutad": _UTLYST,
    "utlysning.sista-dag-forlangd": _UTLYST,
    "utlysning.medel-overforda": _UTLYST,
    "utlysning.finansierad": _UTLYST,
    "utlysning.ram-andrad": _UTLYST,
    "utlysning.prioritering-faststalld": _UTLYST,
    "arende.ansokan-aterkallad": _SOKT,
    "arende.komplettering-begard": _SOKT,
    "arende.komplettering-inkommen": (*_SOKT, Foljer("komplettering", "komplettering_id")),
    "arende.avslutat": (*_SOKT, Foljer("upptagande")),
    "arende.aterupptaget": (*_SOKT, Foljer("avslut")),
    "arende.muntlig-uppgift-antecknad": _SOKT,
    "arende.jav-provat": (Foljer("javsanmalan", "subjekt"),),
    "arende.underlag-kommunicerat": _SOKT,
    "arende.part-bytt": _SOKT,
    "arende.partsbyte-havt": (Foljer("partsbyte", "rattar_version"),),
    "arende.yttrande-inkommet": (*_SOKT, Foljer("kommunicering", "kommunicering_id")),
    "arende.paminnelse-skickad": _SOKT,
    "arende.paminnelse-mottagen": _KRAVT,
    "arende.bidrag-beviljat": _SOKT,
    "arende.ansokan-avslagen": _SOKT,
    "arende.ansokan-avvisad": _SOKT,
    "arende.avskrivet": _SOKT,
    "arende.beslut-andrat": (*_SOKT, Foljer("beslut", "andrar_beslut_id")),
    "arende.beslut-upphavt": (*_SOKT, Foljer("beslut", "upphaver_beslut_id")),
    "arende.beslut-rattat": (*_SOKT, Foljer("beslut", "beslut_id")),
    "arende.bidragsratt-forfallen": _BEVILJAT,
    "arende.forfall-havt": (Foljer("forfall", "rattar_version"),),
    "arende.ataganden-beslutade": _BEVILJAT,
    "arende.ataganden-andrade": (*_SOKT, Foljer("beslut", "andrar_beslut_id")),
    "arende.atagande-infriat": (*_SOKT, Foljer("beslut", "beslut_id")),
    "arende.beslut-meddelat": (*_SOKT, Foljer("beslut", "beslut_id")),
    "arende.meddelande-havt": (Foljer("meddelande", "beslut_id"),),
    "arende.delfaende-havt": (Foljer("delfaende", "beslut_id"),),
    "arende.beslut-delfatt": (
        *_SOKT,
        Foljer("beslut", "beslut_id"),
        Foljer("meddelande", "beslut_id"),
    ),
    "arende.overklagande-inkommet": (*_SOKT, Foljer("beslut", "beslut_id")),
    "arende.overklagande-rattidsprovat": (*_SOKT, Foljer("overklagande", "overklagande_id")),
    "arende.overklagande-aterkallat": (*_SOKT, Foljer("overklagande", "overklagande_id")),
    "arende.overklagande-avvisat": (*_SOKT, Foljer("overklagande", "overklagande_id")),
    "arende.overklagande-overlamnat": (*_SOKT, Foljer("overklagande", "overklagande_id")),
    "arende.overklagande-upptaget": (*_SOKT, Foljer("beslut", "avvisningsbeslut_id")),
    "arende.dom-meddelad": (
        Foljer("overlamnande", "overklagande_id"),
        Foljer("dom", "overklagande_id"),
    ),
    "arende.dom-delfadd": (Foljer("domen", "dom_id"),),
    "arende.domsdelfaende-havt": (Foljer("domsdelfaende", "rattar_version"),),
    "arende.dom-overklagad": (Foljer("domen", "dom_id"), Foljer("beslut", "beslut_id")),
    "arende.inhibition-beslutad": (
        Foljer("overklagande", "overklagande_id"),
        Foljer("beslut", "beslut_id"),
    ),
    "arende.inhibition-havd": (
        Foljer("inhibition", "overklagande_id"),
        Foljer("beslut", "beslut_id"),
    ),
    "arende.underrattelse-lamnad": (
        *_SOKT,
        Foljer("beslut", "beslut_id"),
        Foljer("meddelande", "beslut_id"),
    ),
    "arende.obetalt-overfort": _BEVILJAT,
    "arende.utbetalning-attesterad": (*_SOKT, Foljer("beslut", "beslut_id")),
    "arende.utbetalning-beordrad": (*_SOKT, Foljer("attest", "utbetalning_id")),
    "arende.utbetalning-aterkallad": (
        *_SOKT,
        Foljer("attest", "utbetalning_id"),
        Foljer("order", "utbetalning_id"),
    ),
    "arende.utbetalning-genomford": (*_SOKT, Foljer("order", "utbetalning_id")),
    "arende.utbetalning-rattad": _SOKT,
    "arende.utbetalning-returnerad": (*_SOKT, Foljer("betalning", "utbetalning_version")),
    "arende.retur-rattad": (*_SOKT, Foljer("betalning", "utbetalning_version")),
    "arende.utbetalningshinder-beslutat": _BEVILJAT,
    "arende.utbetalningshinder-havt": (*_SOKT, Foljer("beslut", "haver_beslut_id")),
    "arende.aterrapport-begard": _BEVILJAT,
    "arende.aterrapport-inkommen": _RAPPORTERAT,
    "arende.aterrapport-rattad": _RAPPORTERAT,
    "arende.aterrapport-komplettering-begard": (
        *_RAPPORTERAT,
        Foljer("rapport", "aterrapport_id"),
    ),
    "arende.aterrapport-granskad": (*_RAPPORTERAT, Foljer("rapport", "aterrapport_id")),
    "arende.granskning-aterkallad": (*_RAPPORTERAT, Foljer("rapport", "aterrapport_id")),
    "arende.granskning-omprovad": (*_RAPPORTERAT, Foljer("granskning", "omprovar_version")),
    "arende.aterkrav-beslutat": _SOKT,
    "arende.misstagsbetalning-kravd": (*_SOKT, Foljer("betalning", "utbetalning_version")),
    "arende.misstagskrav-sankt": _KRAVT,
    "arende.aterkrav-sankt": (*_KRAVT, Foljer("beslut", "andrar_beslut_id")),
    "arende.anstand-beviljat": _KRAVT,
    "arende.avbetalningsplan-faststalld": _KRAVT,
    "arende.fordran-avskriven": _KRAVT,
    "arende.aterkrav-rattat": (*_KRAVT, Foljer("beslut", "beslut_id")),
    "arende.avstaende-andrat": (Foljer("beslut", "andrar_beslut_id"),),
    "arende.avstaende-rattat": (Foljer("beslut", "beslut_id"),),
    "arende.avskrivning-aterford": _KRAVT,
    "arende.avskrivning-havd": (Foljer("avskrivning", "rattar_version"),),
    "arende.fordran-eftergiven": _KRAVT,
    "arende.eftergift-rattad": (*_KRAVT, Foljer("beslut", "beslut_id")),
    "arende.eftergift-andrad": (*_KRAVT, Foljer("beslut", "andrar_beslut_id")),
    "arende.betalningsvillkor-rattat": (*_KRAVT, Foljer("beslut", "beslut_id")),
    "arende.fordran-overlamnad": _KRAVT,
    "arende.exekutionstitel-antecknad": _KRAVT,
    "arende.preskription-avbruten": _KRAVT,
    "arende.preskriptionsavbrott-havt": (Foljer("avbrott", "rattar_version"),),
    "arende.exekutionstitel-havd": (Foljer("titel", "rattar_version"),),
    "arende.fordran-kvittad": _KRAVT,
    "arende.ranta-beraknad": _KRAVT,
    "arende.aterbetalning-avraknad": _KRAVT,
    "arende.kvittning-havd": (Foljer("kvittning", "rattar_version"),),
    "arende.bidrag-kvittat": _BEVILJAT,
    "arende.bidragskvittning-havd": (Foljer("kvittning", "rattar_version"),),
    "arende.aterbetalning-mottagen": _SOKT,
    "arende.aterbetalning-havd": (Foljer("aterbetalning", "rattar_version"),),
    "inbetalning.placerad": (Foljer("inbetalning"),),
    "inbetalning.aterbetald": (Foljer("inbetalning"),),
    "inbetalning.aterbetalning-rattad": (Foljer("inbetalning"),),
    "inbetalning.placering-havd": (Foljer("placering", "rattar_version"),),
}

_FORST = "börjar strömmen, eller det som andra händelser följer på"
_EGEN_DAG = "gäller från en egen dag, och följer inte på något i strömmen"
_HANDLING = "har den dag som står på handlingen, som kan vara äldre än ärendet"
_FOLJER_MED = "registreras med det som det är en följd av, och har den dag som det ger"
_RATTAR = "har den dag som är den rätta, vilken den än är"

FOLJER_INGET: dict[str, str] = {
    "anslag.post-upplagd": _FORST,
    "anslag.uppdrag-mottaget": _EGEN_DAG,
    "anslag.uppdrag-rattat": _RATTAR,
    "anslag.bemyndigande-tilldelat": _EGEN_DAG,
    "anslag.budgetar-avslutat": _EGEN_DAG,
    "anslag.ingaende-belopp-faststallt": _EGEN_DAG,
    "anslag.medel-omdisponerade": _EGEN_DAG,
    "anslag.medel-tilldelade": _EGEN_DAG,
    "anslag.overskridande-medgivet": _EGEN_DAG,
    "anslag.medel-indragna": _EGEN_DAG,
    "anslag.belopp-rattat": _RATTAR,
    "anslag.dispositionsratt-rattad": _RATTAR,
    "mottagare.registrerad": _FORST,
    "mottagare.betalningsmal-foreslaget": _EGEN_DAG,
    "mottagare.betalningsmal-avslutat": _EGEN_DAG,
    "mottagare.eftertradd": _EGEN_DAG,
    "mottagare.folkmangd-faststalld": _EGEN_DAG,
    "mottagare.folkmangd-rattad": _RATTAR,
    "mottagare.foretradare-anmald": _EGEN_DAG,
    "mottagare.namn-andrat": _EGEN_DAG,
    "mottagare.namn-rattat": _RATTAR,
    "mottagare.tillhorighet-andrad": _EGEN_DAG,
    "mottagare.tillhorighet-rattad": _RATTAR,
    "regelverk.redovisningsmall-faststalld": _EGEN_DAG,
    "regelverk.version-inford": _EGEN_DAG,
    "myndighet.registrerad": _FORST,
    "myndighet.delegation-beslutad": _EGEN_DAG,
    "myndighet.period-stangd": _EGEN_DAG,
    "myndighet.varderingsregel-faststalld": _EGEN_DAG,
    "myndighet.totaler-registrerade": _EGEN_DAG,
    "grunddata.bankdagar-faststallda": _EGEN_DAG,
    "grunddata.referensranta-faststalld": _EGEN_DAG,
    "grunddata.utlaningsranta-faststalld": _EGEN_DAG,
    "diarium.serie-borjad": _FORST,
    "utlysning.publicerad": _FORST,
    "arende.ansokan-inkommen": _FORST,
    "arende.inkommen-dag-rattad": _RATTAR,
    "arende.partsstallning-rattad": _RATTAR,
    "arende.meddelande-rattat": _RATTAR,
    "arende.delfaende-rattat": _RATTAR,
    "arende.paminnelsemottagande-rattat": _RATTAR,
    "arende.handling-registrerad": _HANDLING,
    "arende.postgang-antecknad": _FOLJER_MED,
    "arende.diarienummer-tilldelat": _EGEN_DAG,
    "arende.jav-anmalt": _EGEN_DAG,
    "arende.granskning-havd": _FOLJER_MED,
    "arende.ataganden-anpassade": _FOLJER_MED,
    "arende.fordran-havd": _FOLJER_MED,
    "arende.fordran-kravd-igen": _FOLJER_MED,
    "arende.fordran-aterstalld": _FOLJER_MED,
    "arende.fordran-andrad-av-dom": _FOLJER_MED,
    "arende.avstaende-andrat-av-dom": _FOLJER_MED,
    "arende.avstatt-igen": _FOLJER_MED,
    "arende.fordran-omford": _FOLJER_MED,
    "arende.aterbetalning-omford": _FOLJER_MED,
    "avvikelse.sedd": _FORST,
    "avvikelse.avgjord": _FORST,
    "arende.utbetalning-bortfallen": _FOLJER_MED,
    "inbetalning.mottagen": _FORST,
    "inbetalning.placering-utebliven": _FOLJER_MED,
    "inbetalning.rattad": _RATTAR,
}
"""Facts that follow nothing, and why. A fact is here or in `FOLJER`, and never in both."""

VAGRAS_ALDRIG = frozenset(
    {
        "anslag.medel-mottagna",
        "anslag.uppdragshandelse-rattad",
        "inbetalning.aterbetalning-rattad",
        "arende.utbetalning-genomford",
        "arende.utbetalning-rattad",
        "arende.utbetalning-returnerad",
        "arende.retur-rattad",
        "arende.aterbetalning-mottagen",
        "arende.aterbetalning-avraknad",
    }
)
"""What the bank did has happened, whatever day we said of the rest: it is listed, not refused."""
