"""What a stream should answer to what was asked, told from its facts in the plainest way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil
from typing import Any

from domain.grund.faktum import Faktum
from domain.grund.uppslag import Uppslag

Fakta = Sequence[tuple[int, Faktum]]


def svar(fakta: Fakta, kand: int, u: Uppslag) -> str:
    """The answer by the facts that were known at a position."""
    egna: list[Any] = [f for p, f in fakta if f.originator_id == u.strom_id and p <= kand]
    return _SVAR[u.slag](egna, *u.fraga)


def av_slaget(egna: list[Any], *slut: str) -> list[Any]:
    return [f for f in egna if f.TOPIC.partition(".")[2] in slut]


def _sist(egna: list[Any], till: str) -> Any:
    """What takes effect last of what has taken effect, and of that what was said last."""
    gjorda = [f for f in egna if f.verkningsdag <= date.fromisoformat(till)]
    return max(gjorda, key=lambda f: (f.verkningsdag, f.originator_version), default=None)


def _kronor(ore: int) -> str:
    hela, rest = divmod(ore, 100)
    tusental = f"{hela:,}".replace(",", " ")
    return f"{tusental}{f',{rest:02}' if rest else ''} kr"


def _delegation(egna: list[Any], vem: str, typ: str, ore: int | None, dag: str) -> str:
    slut = {f.delegation_id: str(f.verkningsdag) for f in av_slaget(egna, "delegation-aterkallad")}
    for f in av_slaget(egna, "delegation-beslutad"):
        racker = f.beloppsgrans_ore is None or (ore or 0) <= f.beloppsgrans_ore
        fran, till = str(f.verkningsdag), str(f.galler_till or "9999")
        bort = slut.get(f.delegation_id, "9999")
        avser = f.subjekt == vem and typ in f.beslutstyper
        if avser and racker and fran <= dag <= till and dag < bort:
            return "ja"
    return "saknas"


def _bankdag(egna: list[Any], dag: str) -> str:
    aret = [f for f in av_slaget(egna, "bankdagar-faststallda") if str(f.ar) == dag[:4]]
    return "stängda" if aret and dag in map(str, aret[-1].stangda_dagar) else "öppna"


def _ranta(egna: list[Any], fran: str) -> str:
    sagda = [f for f in egna if hasattr(f, "hundradelar") and str(f.galler_fran) == fran]
    if not sagda:
        return "saknas"
    raknas = sagda[-1].hundradelar
    if sagda[-1].TOPIC == "grunddata.referensranta-faststalld":
        raknas = ceil(raknas / 50) * 50
    return f"{raknas / 100:.2f} procent".replace(".", ",").replace("-", "−")


def _betalningsmal(egna: list[Any], dag: str) -> str:
    sist = _sist(av_slaget(egna, "betalningsmal-godkant", "betalningsmal-avslutat"), dag)
    return "saknas" if sist is None or sist.TOPIC.endswith("avslutat") else str(sist.betalningsmal)


def _foretradare(egna: list[Any], dag: str, slag: str) -> str:
    aterkallade = av_slaget(egna, "foretradare-aterkallad")
    slut = {f.foretradare_id: str(f.verkningsdag) for f in aterkallade}
    namnen = [
        f.namn
        for f in av_slaget(egna, "foretradare-anmald")
        if f.slag == slag
        and str(f.verkningsdag) <= dag <= str(f.galler_till or "9999")
        and dag < slut.get(f.foretradare_id, "9999")
    ]
    return ", ".join(namnen) or "saknas"


def _eftertradare(egna: list[Any], dag: str) -> str:
    sagda = av_slaget(egna, "eftertradd", "eftertradande-havt")
    if not sagda or sagda[-1].TOPIC.endswith("havt") or str(sagda[-1].verkningsdag) > dag:
        return "nej"
    return f"ja, sedan {sagda[-1].verkningsdag} (händelse {sagda[-1].originator_version})"


def _regelverk(egna: list[Any], dag: str) -> str:
    sist = _sist(av_slaget(egna, "version-inford"), dag)
    return f"{sist.beteckning} version {sist.version}"


def _sista_dag(egna: list[Any]) -> str:
    return str(av_slaget(egna, "publicerad", "sista-dag-forlangd")[-1].sista_ansokningsdag)


def _inkommen(egna: list[Any]) -> str:
    return str(av_slaget(egna, "ansokan-inkommen", "inkommen-dag-rattad")[-1].verkningsdag)


def _aterrapport(egna: list[Any], aterrapport_id: str) -> str:
    inkomna = av_slaget(egna, "aterrapport-inkommen", "aterrapport-rattad")
    sist = [f for f in inkomna if str(f.aterrapport_id) == aterrapport_id][-1]
    vad = f"{_kronor(sist.kostnader_ore)} i kostnader, inkommen {sist.verkningsdag}"
    return f"{vad} (händelse {sist.originator_version})"


def _betalning(egna: list[Any], version: int) -> str:
    gjord = next(f for f in egna if f.originator_version == version)
    kedjan = {version}
    for f in reversed(av_slaget(egna, "utbetalning-rattad")):  # what it corrected, and that in turn
        kedjan |= {f.rattar_version} if f.originator_version in kedjan else set()
    for f in av_slaget(egna, "utbetalning-rattad"):
        if f.rattar_version in kedjan:
            kedjan.add(f.originator_version)
            gjord = f
    ater: dict[int, int] = {}
    for f in av_slaget(egna, "utbetalning-returnerad", "retur-rattad"):
        ater.pop(getattr(f, "rattar_version", 0), None)
        if f.utbetalning_version in kedjan:
            ater[f.originator_version] = f.belopp_ore
    return f"{_kronor(gjord.belopp_ore - sum(ater.values()))} den {gjord.verkningsdag}"


def _inbetalning(egna: list[Any]) -> str:
    sist = av_slaget(egna, "mottagen", "rattad")[-1]
    return f"{_kronor(sist.belopp_ore)} den {sist.verkningsdag}"


def _meddelande(egna: list[Any], beslut_id: str, dag: str) -> str:
    sagda = av_slaget(egna, "beslut-meddelat", "meddelande-rattat")
    om = [f for f in sagda if str(f.beslut_id) == beslut_id]
    return "ja" if om and str(om[-1].verkningsdag) <= dag else "nej"


def _overklagandetid(egna: list[Any], beslut_id: str) -> str:
    senast = None
    for f in egna:
        for frist in getattr(f, "beslutsfrister", ()):
            if str(frist.beslut_id) == beslut_id:
                senast = frist.overklagas_senast
        sagt = ("beslut-meddelat", "beslut-delfatt", "delfaende-rattat")
        if f in av_slaget(egna, *sagt) and str(f.beslut_id) == beslut_id:
            senast = f.overklagas_senast
    return str(senast or "saknas")


def _preskription(egna: list[Any], fordran_id: str, dag: str) -> str:
    """Ten years after it came to be, or after the last that interrupted them in time."""
    om = [f for f in egna if str(getattr(f, "fordran_id", "")) == fordran_id]
    borjade = [str(f.verkningsdag) for f in av_slaget(om, "aterkrav-beslutat")]
    borjade += [str(f.utbetalningsdag) for f in av_slaget(om, "misstagsbetalning-kravd")]
    sista = _tio_ar_efter(borjade[0])
    for ett in sorted(_avbrotten(om)):
        if ett <= sista:
            sista = max(sista, _tio_ar_efter(ett))
    return "ja" if dag > sista else "nej"


def _avbrotten(om: list[Any]) -> list[str]:
    """What is recorded of the claim that began the time anew: what we set off did not.

    A payment did the day that the bank had it, unless it never was placed on the claim.
    """
    havt = av_slaget(om, "preskriptionsavbrott-havt", "exekutionstitel-havd")
    fel = {f.rattar_version for f in havt}
    sagda = av_slaget(om, "preskription-avbruten", "exekutionstitel-antecknad")
    dagar = [f for f in sagda if f.originator_version not in fel]
    lamnade = av_slaget(om, "fordran-overlamnad")
    dagar += [f for f in lamnade if str(f.overlamnad_till) != "fordringsbevakning"]
    mottagna = av_slaget(om, "paminnelse-mottagen", "paminnelsemottagande-rattat")
    rattade = {getattr(f, "rattar_version", None) for f in mottagna}
    dagar += [f for f in mottagna if f.originator_version not in rattade]
    havda = av_slaget(om, "aterbetalning-havd")
    aldrig = {f.rattar_version for f in havda if f.verkningsdag <= f.tidigare_verkningsdag}
    betalda = av_slaget(om, "aterbetalning-mottagen")
    bankdagar = [str(f.bankdag) for f in betalda if f.originator_version not in aldrig]
    return [*(str(f.verkningsdag) for f in dagar), *bankdagar]


def _tio_ar_efter(dag: str) -> str:
    """Of 29 February the day before."""
    tio = f"{int(dag[:4]) + 10}{dag[4:]}"
    return tio.replace("-02-29", "-02-28")


def _exekutionstitel(egna: list[Any], fordran_id: str) -> str:
    om = [f for f in egna if str(getattr(f, "fordran_id", "")) == fordran_id]
    havda = {f.rattar_version for f in av_slaget(om, "exekutionstitel-havd")}
    titlar = {f.originator_version for f in av_slaget(om, "exekutionstitel-antecknad")}
    return "ja" if titlar - havda else "saknas"


def _betalningsordning(egna: list[Any], dag: str) -> str:
    """Of each payment its first fact, in the order of the days that were said last."""
    sagt: dict[int, tuple[str, int]] = {}
    for f in av_slaget(egna, "utbetalning-genomford"):
        sagt[f.originator_version] = (str(f.verkningsdag), f.belopp_ore)
    forst = {version: version for version in sagt}
    for f in av_slaget(egna, "utbetalning-rattad"):
        forst[f.originator_version] = forst[f.rattar_version]
        sagt[forst[f.rattar_version]] = (str(f.verkningsdag), f.belopp_ore)
    gjorda = sorted(((d, v) for v, (d, ore) in sagt.items() if ore and d <= dag), reverse=True)
    return ", ".join(f"händelse {version}" for _, version in gjorda) or "saknas"


def _laga_kraft(egna: list[Any], beslut_id: str, dag: str) -> str:
    fattat = [f for f in egna if str(getattr(f, "beslut_id", "")) == beslut_id]
    if fattat and fattat[0].overklagandetid_fran is None:
        return "ja"
    if _overklagandetid(egna, beslut_id) >= dag:
        return "nej"
    bidraget = {f.beslut_id for f in egna if getattr(f, "OM_BIDRAGET", False)}
    return "nej" if any(_pagick(egna, f, dag) for f in _klagat(egna, bidraget)) else "ja"


def _klagat(egna: list[Any], besluten: set[Any]) -> list[Any]:
    return [f for f in av_slaget(egna, "overklagande-inkommet") if f.beslut_id in besluten]


def _pagick(egna: list[Any], overklagande: Any, dag: str) -> bool:
    """It had come in by then, was not found to be late, and nothing had ended it."""
    om = [f for f in egna if getattr(f, "overklagande_id", None) == overklagande.overklagande_id]
    i_tid = [f for f in om if f in av_slaget(om, "overklagande-avvisat", "overklagande-upptaget")]
    avvisat = bool(i_tid) and i_tid[-1].TOPIC.endswith("avvisat")
    aterkallat = any(str(f.verkningsdag) <= dag for f in av_slaget(om, "overklagande-aterkallat"))
    if str(overklagande.verkningsdag) > dag or avvisat or aterkallat:
        return False
    domar = [f for f in av_slaget(om, "dom-meddelad") if str(f.verkningsdag) <= dag]
    if not domar:
        return True
    havda = {f.rattar_version for f in av_slaget(egna, "domsdelfaende-havt")}
    sagda = [f for f in av_slaget(om, "dom-delfadd") if f.originator_version not in havda]
    delfadd = [f for f in sagda if f.dom_id == domar[-1].dom_id]
    ute = any(str(max(f.part_senast, f.myndighet_senast)) < dag for f in delfadd)
    hogst = domar[-1].instans == "hogsta-forvaltningsdomstolen"
    vidare = [f for f in av_slaget(om, "dom-overklagad") if f.dom_id == domar[-1].dom_id]
    return not (ute or hogst) or any(str(f.verkningsdag) <= dag for f in vidare)


def _part(egna: list[Any], dag: str) -> str:
    havda = {f.rattar_version for f in av_slaget(egna, "partsbyte-havt")}
    byten = [f for f in av_slaget(egna, "part-bytt") if f.originator_version not in havda]
    sist = [f for f in byten if str(f.verkningsdag) <= dag][-1:]
    ord_ = [f"den som blev det {f.verkningsdag} (händelse {f.originator_version})" for f in sist]
    return ord_[0] if ord_ else "den som sökte"


def _bemyndigande(egna: list[Any], budgetar: int, infriandear: int) -> str:
    ramar: dict[int, tuple[int, int, int | None]] = {}
    for f in egna:
        if f in av_slaget([f], "bemyndigande-tilldelat"):
            ramar[f.originator_version] = (f.budgetar, f.belopp_ore, f.slutar)
        if (gammal := getattr(f, "rattar_version", None)) in ramar:
            ramar[f.originator_version] = (f.budgetar, f.belopp_ore, ramar.pop(gammal)[2])
    arets = [slut for ar, ore, slut in ramar.values() if ar == budgetar and ore]
    if not arets:
        return "saknas"
    sista = max((ar for ar in arets if ar), default=9999)
    return "ja" if infriandear <= sista else "nej"


def _dispositionsratt(egna: list[Any], annars: str, budgetar: int, ar: int) -> str:
    sagt = av_slaget(egna, "post-upplagd", "dispositionsratt-rattad")[-1].dispositionsratt
    ratten = annars if sagt is None else str(sagt)
    titel = ratten == "inkomsttitel" or (ratten == "anslag-samma-ar" and budgetar != ar)
    return "redovisas mot inkomsttitel" if titel else "tillförs anslaget"


_SVAR: dict[str, Callable[..., str]] = {
    "delegation": _delegation,
    "bankdag": _bankdag,
    "ranta": _ranta,
    "betalningsmal": _betalningsmal,
    "foretradare": _foretradare,
    "eftertradare": _eftertradare,
    "regelverk": _regelverk,
    "sista-ansokningsdag": _sista_dag,
    "inkommen-dag": _inkommen,
    "aterrapport": _aterrapport,
    "betalning": _betalning,
    "inbetalning": _inbetalning,
    "meddelande": _meddelande,
    "overklagandetid": _overklagandetid,
    "preskription": _preskription,
    "exekutionstitel": _exekutionstitel,
    "betalningsordning": _betalningsordning,
    "laga-kraft": _laga_kraft,
    "part": _part,
    "bemyndigande": _bemyndigande,
    "dispositionsratt": _dispositionsratt,
}
