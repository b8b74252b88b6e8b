"""A log in which something has happened, read at every address and many bases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

import psycopg

from api.listor.vagar import ROLLER
from domain.grund.aktor import Roll
from domain.myndighet.myndighet import myndighet_id
from projections.motor.bokforing import bygg_om
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.mapper import FaktumMapper
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import BESLUT, Bygge, Kropp, redovisningsmall, tilldelning
from tests.api.hjalp.efterat import inkommen_dag, tilldelningsrattelse, utbetalningsrattelse
from tests.api.hjalp.servern import SOCIALSTYRELSEN, Api
from tests.api.hjalp.uppdraget import BESLUTSREFERENS, REDOVISNING, UPPDRAG

UTAN_BASIS = {"/api-info", "/halsa", "/beredskap", "/dokumentation", "/docs/oauth2-redirect"}
DAGAR = ((None, False), ("2024-02-10", False), ("2024-03-20", False), (None, True))
"""`per`, and whether `kand` is in the middle of the log."""


class Svar(NamedTuple):
    """What makes two answers the same."""

    status: int
    etag: str | None
    kropp: bytes


class Historia:
    """A log in which something has happened, and the address of every GET that has a basis."""

    def __init__(self, api: Api) -> None:
        self.api, self.bygge = api, Bygge(api)
        self.grund = self.bygge.grund()
        self.bygge.gor(Roll.HANDLAGGARE, f"/anslagsposter/{self.grund.post}/uppdrag", UPPDRAG)
        vag = f"/regelverk/{self.grund.regelverk}/redovisningsmallar"
        self.bygge.gor(Roll.HANDLAGGARE, vag, redovisningsmall())
        self.betalt, _ = self.bygge.utbetalt(self.grund)
        andra = [self.bygge.arende(self.grund) for _ in range(2)]
        self.inbetalning = kring.mottagen(self.bygge)
        self.myndighet = self.bygge.myndigheten()
        self.diarium = self.bygge.ny("/diarier", kring.diarieserie())
        self.grunddata = kring.grunddata(self.bygge)
        self.avvikelse = str(kring.avvikelse(self.bygge, self.grund)["avvikelse"])
        self._om_mottagaren()
        self.halva_loggen = api.huvud()
        vag = f"/utlysningar/{self.grund.utlysning}/fordelningsbeslut"
        self.beslut = self.bygge.gor(
            Roll.BESLUTSFATTARE, vag, {**BESLUT, "arendeIds": andra, "belopp": "7.00"}
        )

    def _om_mottagaren(self) -> None:
        """All that can be stated of the mottagare, its authority and the receipt."""
        vag, b = f"/mottagare/{self.grund.mottagare}", self.bygge
        over, _ = b.mottagare("Den som den ingår i")
        b.gor(Roll.HANDLAGGARE, f"{vag}/tillhorigheter", kring.tillhorighet(over))
        b.gor(Roll.HANDLAGGARE, f"{vag}/folkmangder", kring.FOLKMANGD)
        b.gor(Roll.HANDLAGGARE, f"{vag}/foretradare", kring.foretradare(kring.nytt_id()))
        for forslag_id in (kring.nytt_id(), kring.nytt_id()):
            forslag = f"{vag}/betalningsmalsforslag"
            b.gor(Roll.HANDLAGGARE, forslag, kring.forslag(forslag_id))
        b.gor(Roll.EKONOM, f"{forslag}/{forslag_id}/godkannanden", kring.GODKANNANDE)
        kring.med_delegation(b)
        inbetalning = f"/inbetalningar/{self.inbetalning}"
        placering = kring.placering(self.betalt, "60.00", "utbetalt_ej_redovisat")
        b.gor(Roll.EKONOM, f"{inbetalning}/placeringar", placering)
        b.gor(Roll.EKONOM, f"{inbetalning}/aterbetalningar", kring.aterbetalning())
        nummer = {"tagetDag": "2024-02-20", "forStromId": self.betalt}
        b.gor(Roll.HANDLAGGARE, f"/diarier/{self.diarium}/nummer", nummer)

    def adresser(self) -> Iterator[tuple[str, str]]:
        """Route and address, some routes more than once."""
        beslut_id = self.beslut["_links"][0]["href"].rpartition("/")[2]
        poster = {
            "anslagsposter": ("anslagId", self.grund.post),
            "mottagare": ("mottagareId", self.grund.mottagare),
            "regelverk": ("regelverkId", self.grund.regelverk),
            "utlysningar": ("utlysningId", self.grund.utlysning),
            "arenden": ("arendeId", self.betalt),
            "inbetalningar": ("inbetalningId", self.inbetalning),
            "myndigheter": ("myndighetId", self.myndighet),
            "diarier": ("diariumId", self.diarium),
            "grunddata": ("grunddataId", self.grunddata),
            "avvikelser": ("avvikelseId", self.avvikelse),
        }
        vag = "/inbetalningar/{postId}/handelser"
        yield vag, vag.format(postId=self.inbetalning)
        yield f"{vag}/{{nr}}", f"{vag}/1".format(postId=self.inbetalning)
        for resurs, (namn, post) in poster.items():
            yield f"/{resurs}", f"/{resurs}"
            yield f"/{resurs}/{{{namn}}}", f"/{resurs}/{post}"
            yield f"/{resurs}/{{postId}}/handelser", f"/{resurs}/{post}/handelser"
            yield f"/{resurs}/{{postId}}/handelser/{{nr}}", f"/{resurs}/{post}/handelser/1"
            if namn in ("anslagId", "mottagareId", "utlysningId", "arendeId"):
                yield "/saldon", f"/saldon?{namn}={post}"
        vag = "/anslagsposter/{anslagId}/frister"
        yield vag, vag.format(anslagId=self.grund.post)
        yield "/arenden", f"/arenden?utlysningId={self.grund.utlysning}&lage=utbetalt&limit=2"
        yield "/listor", "/listor"
        for lista in ROLLER:
            yield f"/listor/{lista}", f"/listor/{lista}"
        yield "/saldon", "/saldon"
        yield "/saldon", "/saldon?budgetar=2024"
        yield "/saldon", "/saldon?bokfortTill=2024-03-21"
        yield "/handelser", "/handelser?limit=5&page=2"
        yield "/handelser", "/handelser?efter=3"
        for rapport in ("samladeredovisningar", "arsserier"):
            vag = f"/rapporter/{rapport}/{{regelverkId}}/{{bidragsar}}"
            yield vag, vag.format(regelverkId=self.grund.regelverk, bidragsar=2024)
        yield "/rapporter/bokslut", "/rapporter/bokslut"
        vag = "/rapporter/bemyndiganden/{budgetar}"
        yield vag, vag.format(budgetar=2024)
        vag = "/rapporter/avstamningar/{myndighetId}/{manad}"
        yield vag, vag.format(myndighetId=myndighet_id(SOCIALSTYRELSEN), manad="2024-03")
        vag = "/rapporter/uppdrag/{anslagId}"
        yield vag, f"{vag}?beslutsreferens={BESLUTSREFERENS}".format(anslagId=self.grund.post)
        vag = "/utlysningar/{utlysningId}/fordelningsbeslut"
        adress = f"{vag}/{beslut_id}".format(utlysningId=self.grund.utlysning)
        yield vag + "/{beslutId}", adress

    def fraga(self, adress: str, per: str | None = None, kand: object = None) -> Svar:
        fraga = [f"per={per}"] * (per is not None) + [f"kand={kand}"] * (kand is not None)
        full = "&".join([adress if "?" in adress else f"{adress}?", *fraga]).replace("?&", "?")
        svar = self.api.klient(Roll.GRANSKARE).get(full)
        return Svar(svar.status_code, svar.headers.get("ETag"), svar.content)

    def bilden(self) -> dict[tuple[str, str, int], Svar]:
        """Every address on some days, at the head and in the middle: by its resolved basis."""
        bild, huvud = {}, self.api.huvud()
        for _, adress in self.adresser():
            for per, mitt in DAGAR:
                kand = self.halva_loggen if mitt else None
                svar = self.fraga(adress, per, kand)
                if svar.status == 404:  # not there on that day, or not known
                    bild[adress, per or "", kand or huvud] = svar
                    continue
                assert svar.status == 200, (adress, per, kand, svar.kropp)
                basis: Kropp = json.loads(svar.kropp)["basis"]
                bild[adress, basis["per"], basis["position"]] = svar
        return bild

    def krav_samma(self, bild: dict[tuple[str, str, int], Svar]) -> None:
        for (adress, per, kand), da in bild.items():
            assert self.fraga(adress, per or None, kand) == da, (adress, per, kand)


def ratta(h: Historia) -> None:
    """Later facts, and corrections that take effect on days that have passed."""
    b, arende = h.bygge, h.betalt
    b.utbetalt(h.grund)
    b.gor(
        Roll.EKONOM,
        f"/arenden/{arende}/utbetalningsrattelser",
        utbetalningsrattelse("90.00", "2024-03-20"),
    )
    b.gor(
        Roll.HANDLAGGARE,
        f"/anslagsposter/{h.grund.post}/rattelser",
        tilldelningsrattelse("999999999.00", "2024-02-01"),
    )
    b.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/inkommendagsrattelser", inkommen_dag("2024-02-20"))
    b.gor(Roll.HANDLAGGARE, f"/anslagsposter/{h.grund.post}/tilldelningar", tilldelning())
    b.gor(
        Roll.HANDLAGGARE,
        f"/anslagsposter/{h.grund.post}/redovisningar",
        {**REDOVISNING, "lamnadDag": "2024-02-01"},
    )


def bygg_om_allt(databas: Databas) -> None:
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            bygg_om(conn, projektion, FaktumMapper.ny())
