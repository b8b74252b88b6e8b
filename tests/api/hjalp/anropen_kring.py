"""The recording routes around a grant, each with a request that is accepted and one refused."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import kring as k
from tests.api.hjalp.bidraget import Bygge, Grund
from tests.api.hjalp.fall import OKAND, Fall, Ny

_HANDL, _BESL, _EKON = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM


def _namn(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/mottagare/{k.ny_mottagare(bygge)}/namn"
    return Fall(_HANDL, vag, k.NAMN, {**k.NAMN, "namn": "Region Påhittad"})


def _namnrattelse(bygge: Bygge, _: Grund) -> Fall:
    part = k.ny_mottagare(bygge)
    bygge.gor(_HANDL, f"/mottagare/{part}/namn", k.NAMN)
    ny = {**k.NAMN, **k.RATTELSE, "namn": "Region Rättad"}
    return Fall(_HANDL, f"/mottagare/{part}/namnrattelser", ny, {**ny, "rattarVersion": 3})


def _tillhorighet(bygge: Bygge, _: Grund) -> Fall:
    part, over = k.ny_mottagare(bygge), k.ny_mottagare(bygge)
    vag = f"/mottagare/{part}/tillhorigheter"
    return Fall(_HANDL, vag, k.tillhorighet(over), k.tillhorighet(part))


def _tillhorighetsrattelse(bygge: Bygge, _: Grund) -> Fall:
    part, over = k.ny_mottagare(bygge), k.ny_mottagare(bygge)
    bygge.gor(_HANDL, f"/mottagare/{part}/tillhorigheter", k.tillhorighet(over))
    ny = k.tillhorighet(over, avser="nav", **k.RATTELSE)
    samma = k.tillhorighet(over, **k.RATTELSE)
    return Fall(_HANDL, f"/mottagare/{part}/tillhorighetsrattelser", ny, samma)


def _folkmangd(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/mottagare/{k.ny_mottagare(bygge)}/folkmangder"
    return Fall(_HANDL, vag, k.FOLKMANGD, {**k.FOLKMANGD, "avserDag": "2024-06-02"})


def _folkmangdsrattelse(bygge: Bygge, _: Grund) -> Fall:
    part = k.ny_mottagare(bygge)
    bygge.gor(_HANDL, f"/mottagare/{part}/folkmangder", k.FOLKMANGD)
    samma = {**k.FOLKMANGD, **k.RATTELSE}
    return Fall(_HANDL, f"/mottagare/{part}/folkmangdsrattelser", {**samma, "folkmangd": 1}, samma)


def _eftertradare(bygge: Bygge, _: Grund) -> Fall:
    part, over = k.ny_mottagare(bygge), k.ny_mottagare(bygge)
    vag = f"/mottagare/{part}/eftertradare"
    return Fall(_HANDL, vag, k.eftertradare(over), k.eftertradare(part))


def _eftertradarhavning(bygge: Bygge, _: Grund) -> Fall:
    part, over = k.ny_mottagare(bygge), k.ny_mottagare(bygge)
    bygge.gor(_HANDL, f"/mottagare/{part}/eftertradare", k.eftertradare(over))
    ny = {"dag": "2025-01-15", "orsak": "Blev inte av"}
    vag = "/mottagare/{}/eftertradarhavningar"
    return Fall(_HANDL, vag.format(part), ny, ny, 409, vag.format(over))


def _forslag(bygge: Bygge, _: Grund) -> Fall:
    part, finns = k.med_forslag(bygge)
    vag = f"/mottagare/{part}/betalningsmalsforslag"
    return Fall(_HANDL, vag, k.forslag(k.nytt_id()), k.forslag(finns))


def _godkannande(bygge: Bygge, _: Grund) -> Fall:
    part, forslag = k.med_forslag(bygge)
    vag = f"/mottagare/{part}/betalningsmalsforslag/{forslag}/godkannanden"
    return Fall(_EKON, vag, k.GODKANNANDE, {"gallerFran": "2024-01-07"})


def _avslag(bygge: Bygge, _: Grund) -> Fall:
    part, forslag = k.med_forslag(bygge)
    vag = "/mottagare/{}/betalningsmalsforslag/{}/avslag"
    return Fall(_EKON, vag.format(part, forslag), k.AVSLAG, k.AVSLAG, 409, vag.format(part, OKAND))


def _avslut(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/mottagare/{k.med_betalningsmal(bygge)}/betalningsmalsavslut"
    return Fall(_EKON, vag, k.AVSLUT, {**k.AVSLUT, "avslutatFran": "2024-01-09"})


def _foretradare(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/mottagare/{k.ny_mottagare(bygge)}/foretradare"
    fel = k.foretradare(k.nytt_id(), "2023-12-31")
    return Fall(_HANDL, vag, k.foretradare(k.nytt_id()), fel)


def _aterkallelse(bygge: Bygge, _: Grund) -> Fall:
    part, foretradare = k.med_foretradare(bygge)
    vag = f"/mottagare/{part}/foretradare/{foretradare}/aterkallelser"
    ny = {"aterkalladFran": "2024-09-01", "orsak": "Har slutat"}
    return Fall(_HANDL, vag, ny, {**ny, "aterkalladFran": "2023-12-31"})


def _myndighet(bygge: Bygge, _: Grund) -> Fall:
    finns = k.myndighet()
    bygge.ny("/myndigheter", finns)
    return Fall(_HANDL, "/myndigheter", k.myndighet(), finns)


def _delegation(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/myndigheter/{bygge.myndigheten()}/delegationer"
    ny = k.delegation(k.nytt_id())
    return Fall(_BESL, vag, ny, {**ny, "beslutstyper": []})


def _delegationsaterkallelse(bygge: Bygge, _: Grund) -> Fall:
    myndighet, delegation = k.med_delegation(bygge)
    vag = "/myndigheter/{}/delegationer/{}/aterkallelser"
    ny = {"aterkalladFran": "2024-09-01", "beslutsreferens": "2/2024"}
    return Fall(_BESL, vag.format(myndighet, delegation), ny, ny, 409, vag.format(myndighet, OKAND))


def _periodstangning(bygge: Bygge, _: Grund) -> Fall:
    vag, ny = f"/myndigheter/{bygge.myndigheten()}/periodstangningar", k.periodstangning()
    return Fall(_EKON, vag, ny, {**ny, "stangdTill": "2024-01-31"})


def _varderingsregel(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/myndigheter/{bygge.myndigheten()}/varderingsregler"
    ny = {"gallerFran": "2036-01-01", "osakerEfterDagar": 180, "osakerHos": ["kronofogden"]}
    ny["beslutsreferens"] = "1.1-300/2024 (påhittat)"
    return Fall(_EKON, vag, ny, {**ny, "osakerEfterDagar": None, "osakerHos": []})


def _totaler(bygge: Bygge, _: Grund) -> Fall:
    vag, ny = f"/myndigheter/{bygge.myndigheten()}/totaler", k.totaler()
    return Fall(_EKON, vag, ny, {**ny, "totaler": []})


def _signering(bygge: Bygge, _: Grund) -> Fall:
    """By somebody else than the ekonom who registered the totals."""
    myndighet = bygge.myndigheten()
    totaler = k.totaler()
    kvittens = bygge.gor(_EKON, f"/myndigheter/{myndighet}/totaler", totaler)
    version = kvittens["handelser"][0]["version"]
    ny = k.signering(totaler["manad"], version)
    return Fall(
        _BESL, f"/myndigheter/{myndighet}/signeringar", ny, {**ny, "totalerVersion": version + 1}
    )


def _signeringsaterkallelse(bygge: Bygge, _: Grund) -> Fall:
    myndighet = bygge.myndigheten()
    totaler = k.totaler()
    vag = f"/myndigheter/{myndighet}"
    version = bygge.gor(_EKON, f"{vag}/totaler", totaler)["handelser"][0]["version"]
    signering = bygge.gor(_BESL, f"{vag}/signeringar", k.signering(totaler["manad"], version))
    ny = {"aterkalladDag": "2024-06-05", "orsak": "Signerades mot fel kontoutdrag"}
    vag = f"{vag}/signeringar/{signering['handelser'][0]['version']}/aterkallelser"
    return Fall(_BESL, vag, ny, {**ny, "aterkalladDag": "2024-06-03"})


def _bankdagar(_: Bygge, __: Grund) -> Fall:
    ny = k.bankdagar()
    return Fall(_EKON, "/grunddata/bankdagar", ny, {**ny, "stangdaDagar": ["2024-12-21"]})


def _utlaningsranta(_: Bygge, __: Grund) -> Fall:
    return Fall(
        _EKON, "/grunddata/utlaningsrantor", k.utlaningsranta(), k.utlaningsranta("2025-07-01")
    )


def _referensranta(_: Bygge, __: Grund) -> Fall:
    return Fall(
        _EKON, "/grunddata/referensrantor", k.referensranta(), k.referensranta("2024-07-02")
    )


def _inbetalning(_: Bygge, __: Grund) -> Fall:
    """The bank is never refused: only a malformed request is."""
    ny = k.inbetalning()
    return Fall(_EKON, "/inbetalningar", ny, {**ny, "konto": "bankgiro 5050-1056"}, 422)


def _aterbetalning(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/inbetalningar/{k.mottagen(bygge)}/aterbetalningar"
    return Fall(_EKON, vag, k.aterbetalning(), k.aterbetalning("100.01"))


def _aterbetalningsrattelse(bygge: Bygge, _: Grund) -> Fall:
    inbetalning = f"/inbetalningar/{k.mottagen(bygge)}"
    bygge.gor(_EKON, f"{inbetalning}/aterbetalningar", k.aterbetalning())
    vag = f"{inbetalning}/aterbetalningsrattelser"
    return Fall(_EKON, vag, k.aterbetalningsrattelse(), k.aterbetalningsrattelse(version=1))


def _inbetalningsrattelse(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/inbetalningar/{k.mottagen(bygge)}/rattelser"
    fel = k.inbetalningsrattelse(version=2)
    return Fall(_EKON, vag, k.inbetalningsrattelse(), fel)


def _diarieserie(_: Bygge, __: Grund) -> Fall:
    ny = k.diarieserie()
    return Fall(_HANDL, "/diarier", ny, {**ny, "format": "utan nummer"})


def _nummer(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/diarier/{bygge.ny('/diarier', k.diarieserie())}/nummer"
    ny = {"tagetDag": "2024-02-20", "forStromId": None}
    return Fall(_HANDL, vag, ny, ny, 404, f"/diarier/{OKAND}/nummer")


def _seddmarkering(bygge: Bygge, grund: Grund) -> Fall:
    avvikelse = k.funnen_avvikelse(bygge, grund)
    ny = k.seddmarkering(avvikelse)
    vag = f"/avvikelser/{avvikelse['avvikelse']}/seddmarkeringar"
    return Fall(_EKON, vag, ny, {**ny, "lydelse": "Något annat"})


def _avvikelseavgorande(bygge: Bygge, grund: Grund) -> Fall:
    avvikelse = k.avvikelse(bygge, grund)
    ny = k.avvikelseavgorande(avvikelse)
    vag = f"/avvikelser/{avvikelse['avvikelse']}/avgoranden"
    return Fall(_EKON, vag, ny, {**ny, "lydelse": "Något annat"})


KRING: dict[str, Ny] = {
    "/mottagare/{mottagareId}/namn": _namn,
    "/mottagare/{mottagareId}/namnrattelser": _namnrattelse,
    "/mottagare/{mottagareId}/tillhorigheter": _tillhorighet,
    "/mottagare/{mottagareId}/tillhorighetsrattelser": _tillhorighetsrattelse,
    "/mottagare/{mottagareId}/folkmangder": _folkmangd,
    "/mottagare/{mottagareId}/folkmangdsrattelser": _folkmangdsrattelse,
    "/mottagare/{mottagareId}/eftertradare": _eftertradare,
    "/mottagare/{mottagareId}/eftertradarhavningar": _eftertradarhavning,
    "/mottagare/{mottagareId}/betalningsmalsforslag": _forslag,
    "/mottagare/{mottagareId}/betalningsmalsforslag/{forslagId}/godkannanden": _godkannande,
    "/mottagare/{mottagareId}/betalningsmalsforslag/{forslagId}/avslag": _avslag,
    "/mottagare/{mottagareId}/betalningsmalsavslut": _avslut,
    "/mottagare/{mottagareId}/foretradare": _foretradare,
    "/mottagare/{mottagareId}/foretradare/{foretradareId}/aterkallelser": _aterkallelse,
    "/myndigheter": _myndighet,
    "/myndigheter/{myndighetId}/delegationer": _delegation,
    "/myndigheter/{myndighetId}/delegationer/{delegationId}/aterkallelser": (
        _delegationsaterkallelse
    ),
    "/myndigheter/{myndighetId}/periodstangningar": _periodstangning,
    "/myndigheter/{myndighetId}/varderingsregler": _varderingsregel,
    "/myndigheter/{myndighetId}/totaler": _totaler,
    "/myndigheter/{myndighetId}/signeringar": _signering,
    "/myndigheter/{myndighetId}/signeringar/{version}/aterkallelser": _signeringsaterkallelse,
    "/grunddata/bankdagar": _bankdagar,
    "/grunddata/referensrantor": _referensranta,
    "/grunddata/utlaningsrantor": _utlaningsranta,
    "/inbetalningar": _inbetalning,
    "/inbetalningar/{inbetalningId}/aterbetalningar": _aterbetalning,
    "/inbetalningar/{inbetalningId}/aterbetalningsrattelser": _aterbetalningsrattelse,
    "/inbetalningar/{inbetalningId}/rattelser": _inbetalningsrattelse,
    "/diarier": _diarieserie,
    "/avvikelser/{avvikelseId}/seddmarkeringar": _seddmarkering,
    "/avvikelser/{avvikelseId}/avgoranden": _avvikelseavgorande,
    "/diarier/{diariumId}/nummer": _nummer,
}
