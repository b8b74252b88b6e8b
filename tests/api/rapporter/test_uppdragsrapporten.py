"""The report of the task of 2016, against the sums that its own file gives, on any day."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from api.rapporter.filer import FILER, Format
from api.rapporter.uppdrag import uppdraget
from api.uppspelning.grund import post_id
from api.uppspelning.historien import KATALOG
from domain.grund.aktor import Roll
from projections.motor.lasning import Lasare
from projections.rapporter.form import Tabell
from projections.rapporter.uppdrag import UppdragSaknas
from tests.api.hjalp import uppdraget as u
from tests.api.hjalp.bidraget import Bygge, Grund
from tests.api.hjalp.kommandon import Kommandorad, krav_fel

BESLUT = "S2015/08198/FS"
FILEN: dict[str, Any] = tomllib.loads((KATALOG / "rcc" / "2016.toml").read_text())
POST = post_id({"utgiftsomrade": "9", "anslag": "1:6", "anslagspost": "16"})
NU = date(2026, 1, 1)


def tabellerna(lasare: Lasare, per: date, kand: datetime | None = None) -> dict[str, Tabell]:
    with lasare.las(per, kand) as lasning:
        return {t.nyckel: t for t in uppdraget(lasning, POST, BESLUT).tabeller}


def posterna(tabell: Tabell) -> dict[Any, Any]:
    return {rad[0]: rad[1] for rad in tabell.rader}


def ore(kronor: str) -> int:
    return int(Decimal(kronor) * 100)


def facit(per: date) -> dict[str, int]:
    """From the file alone: what was done on or before the day."""
    summor = dict.fromkeys(
        ("rekvirera", "bekrafta_mottagna", "anvand_till_forvaltning", "aterbetala"), 0
    )
    for gjort in FILEN["uppdrag"]["gjort"]:
        if "belopp" in gjort and gjort["dag"] <= per:
            summor[gjort["vad"]] += ore(gjort["belopp"])
    betalt = FILEN["dagar"]["bank"] <= per
    summor["utbetalt"] = sum(
        ore(b) for m in FILEN["mottagare"] for b in m["kostnader"].values() if betalt
    )
    return summor


DAGAR = sorted(
    {
        date(2015, 12, 17),
        FILEN["dagar"]["bank"],
        *(g["dag"] for g in FILEN["uppdrag"]["gjort"]),
        date(2016, 6, 29),
        date(2017, 3, 28),
        NU,
    }
)


@pytest.mark.parametrize("per", DAGAR)
def test_the_money_is_what_the_file_gives_on_every_day(lasare: Lasare, per: date) -> None:
    tabeller, summor = tabellerna(lasare, per), facit(per)
    medlen = posterna(tabeller["medlen"])
    assert medlen["Medel enligt uppdraget"] == 51_100_000_00
    assert medlen["därav högst till förvaltning"] == 3_100_000_00
    assert medlen["Rekvirerat"] == summor["rekvirera"]
    assert medlen["Kvar att rekvirera"] == 51_100_000_00 - summor["rekvirera"]
    blev = posterna(tabeller["anvandningen"])
    assert blev["Utbetalt som bidrag"] == summor["utbetalt"]
    assert blev["Använt till förvaltning"] == summor["anvand_till_forvaltning"]
    assert blev["Återbetalt av myndigheten"] == summor["aterbetala"]
    assert sum(blev.values()) == summor["bekrafta_mottagna"]
    assert tabeller["anvandningen"].summa == ("Mottaget", summor["bekrafta_mottagna"])


def test_in_the_end_nothing_is_left(lasare: Lasare) -> None:
    tabeller = tabellerna(lasare, NU)
    assert posterna(tabeller["anvandningen"]) == {
        "Utbetalt som bidrag": 48_000_000_00,
        "Återbetalt av mottagarna": 0,
        "Använt till förvaltning": 2_975_000_00,
        "Återbetalt av myndigheten": 125_000_00,
        "Kvar": 0,
    }
    assert [rad[1:] for rad in tabeller["bidragen"].rader] == [(8_000_000_00, 8_000_000_00, 0)] * 6
    assert tabeller["bidragen"].summa == ("Summa", 48_000_000_00, 48_000_000_00, 0)


def redovisning_2(tabeller: dict[str, Tabell]) -> tuple[Any, ...]:
    [rad] = [r for r in tabeller["frister"].rader if r[1] == 3]
    return rad[2:]


@pytest.mark.parametrize(
    ("per", "resten"),
    [
        (date(2016, 10, 31), (None, "återstår", None, 1)),
        (date(2016, 11, 1), (None, "återstår", None, 0)),
        (date(2016, 11, 2), (None, "saknas", 1, None)),
        (date(2016, 11, 5), (None, "saknas", 4, None)),
        (date(2016, 11, 7), (None, "saknas", 6, None)),
        (date(2016, 11, 8), (date(2016, 11, 8), "gjord för sent", 7, None)),
        (NU, (date(2016, 11, 8), "gjord för sent", 7, None)),
    ],
)
def test_the_second_redovisning_is_late_until_it_is_in(
    lasare: Lasare, per: date, resten: tuple[Any, ...]
) -> None:
    assert redovisning_2(tabellerna(lasare, per)) == (date(2016, 11, 1), *resten)


def test_what_was_not_yet_recorded_was_not_known(lasare: Lasare) -> None:
    """Asked at one and the same day, before and after the act was registered."""
    dag = date(2016, 11, 9)
    fore = tabellerna(lasare, dag, datetime(2016, 11, 8, 12, tzinfo=UTC))
    assert redovisning_2(fore) == (date(2016, 11, 1), None, "saknas", 8, None)
    assert redovisning_2(tabellerna(lasare, dag))[1] == date(2016, 11, 8)
    fore = tabellerna(lasare, NU, datetime(2016, 4, 15, 12, tzinfo=UTC))
    assert posterna(fore["anvandningen"])["Kvar"] == 51_100_000_00
    assert fore["bidragen"].summa == ("Summa", 48_000_000_00, 0, 0)


def test_who_is_late_is_said_in_a_sentence(lasare: Lasare) -> None:
    def ingress(per: date) -> str:
        with lasare.las(per) as lasning:
            return uppdraget(lasning, POST, BESLUT).ingress

    sen = "Socialstyrelsen är sen med 1 av 10 frister: Redovisning 2: samlad bedömning"
    assert sen in ingress(date(2016, 11, 5))
    assert "anslagspost 9 1:6 16, budgetår 2016" in ingress(NU)
    assert "Socialstyrelsen är inte sen med någon frist. 1 gjordes för sent." in ingress(NU)


def test_the_mottagare_that_have_not_reported_are_named(lasare: Lasare) -> None:
    """Asked on 16 January for 1 March; two have not come in on 16 February."""
    tabell = tabellerna(lasare, date(2017, 2, 16))["utestaende"]
    assert [(rad[1], rad[2], rad[3], rad[5]) for rad in tabell.rader] == [
        ("RCC-2016-5", "väntas", date(2017, 3, 1), None),
        ("RCC-2016-6", "väntas", date(2017, 3, 1), None),
    ]
    assert tabellerna(lasare, NU)["utestaende"].rader == ()


def test_before_the_decision_there_is_no_task(lasare: Lasare) -> None:
    for per, kand in ((date(2015, 12, 16), None), (NU, datetime(2015, 12, 21, tzinfo=UTC))):
        with pytest.raises(UppdragSaknas):
            tabellerna(lasare, per, kand)


@pytest.mark.parametrize("format_", FILER)
def test_every_format_is_made_and_is_the_same_again(lasare: Lasare, format_: Format) -> None:
    def filen() -> bytes:
        with lasare.las(NU) as lasning:
            return FILER[format_].skriv(uppdraget(lasning, POST, BESLUT))

    assert filen() == filen()


# The command line and HTTP


def test_kommandoraden_visar_uppdraget(demo: Kommandorad) -> None:
    svar = demo("rapport", "uppdrag", BESLUT, "--demo", "--per", "2016-11-05")
    assert (svar.kod, svar.fel) == (0, "")
    assert "Socialstyrelsen är sen med 1 av 10 frister" in svar.ut
    fil = demo("rapport", "uppdrag", BESLUT, "--demo", "--anslagspost", "9 1:6 16", "--format=json")
    assert [t["nyckel"] for t in fil.json["tabeller"]] == [
        "medlen",
        "anvandningen",
        "bidragen",
        "frister",
        "utestaende",
    ]
    for nummer, per in (("S2015/1/FS", "2016-11-05"), (BESLUT, "2015-12-16"), (" ", "2016-11-05")):
        krav_fel(demo("rapport", "uppdrag", nummer, "--demo", "--per", per), 3, "finns inte")


def test_over_http_at_the_anslagspost(bygge: Bygge, grund: Grund) -> None:
    """With the number of the decision in the question, also in the links to the files."""
    post = bygge.uppdrag(mottaget=True)
    bygge.gor(Roll.EKONOM, f"/anslagsposter/{post}/forvaltningsmedel", u.FORVALTNING)
    vag, fraga = f"/rapporter/uppdrag/{post}", {"beslutsreferens": u.BESLUTSREFERENS}
    svar = bygge.las(vag, **fraga, per="2025-06-01")
    [blev] = [t for t in svar["tabeller"] if t["nyckel"] == "anvandningen"]
    assert [r["belopp"] for r in blev["rader"]] == ["0.00", "0.00", "10.00", "0.00", "90.00"]
    assert blev["summa"] == {"post": "Mottaget", "belopp": "100.00"}
    klient = bygge.api.klient(Roll.GRANSKARE)
    for lank in svar["_links"]:
        assert klient.get(lank["href"]).status_code == 200
    pdf = klient.get(vag, params={**fraga, "format": "pdf"})
    assert "uppdrag-S2015-08198-FS.pdf" in pdf.headers["Content-Disposition"]
    for annan, nummer, kod, typ in (
        (post, "S2015/1/FS", 404, "uppdrag-saknas"),
        (grund.post, u.BESLUTSREFERENS, 404, "uppdrag-saknas"),
        (grund.utlysning, u.BESLUTSREFERENS, 404, "finns-inte"),
        (post, " ", 422, "ogiltiga-uppgifter"),
    ):
        fel = klient.get(f"/rapporter/uppdrag/{annan}", params={"beslutsreferens": nummer})
        assert (fel.status_code, fel.json()["type"].split("/")[-1]) == (kod, typ)


def test_over_http_the_only_task_needs_no_number(bygge: Bygge, grund: Grund) -> None:
    post = bygge.uppdrag()
    klient = bygge.api.klient(Roll.GRANSKARE)
    ensamt = klient.get(f"/rapporter/uppdrag/{post}")
    assert ensamt.json()["rubrik"] == f"Uppdraget {u.BESLUTSREFERENS}"
    assert klient.get(ensamt.json()["_links"][0]["href"]).content == ensamt.content
    senare = {**u.UPPDRAG, "beslutsreferens": "S2024/2/FS", "beslutsdag": "2024-02-01"}
    bygge.gor(Roll.HANDLAGGARE, f"/anslagsposter/{post}/uppdrag", senare)
    flera = klient.get(f"/rapporter/uppdrag/{post}")
    assert (flera.status_code, flera.json()["type"].split("/")[-1]) == (422, "flera-uppdrag")
    assert f"{u.BESLUTSREFERENS}, S2024/2/FS" in flera.json()["detail"]
    fore = klient.get(f"/rapporter/uppdrag/{post}", params={"per": "2024-01-31"})
    assert fore.status_code == 200
    for tom, per in ((grund.post, "2024-06-01"), (post, "2024-01-01")):
        inget = klient.get(f"/rapporter/uppdrag/{tom}", params={"per": per})
        assert (inget.status_code, inget.json()["type"].split("/")[-1]) == (404, "uppdrag-saknas")
