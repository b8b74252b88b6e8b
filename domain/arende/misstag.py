"""Misstag: what was paid to another than the party, and who is asked for it.

An account that the party gave is his, whoever holds it: one that a payment to him was ordered to,
or that has been his approved betalningsmål. What went elsewhere he never had: it is asked for by a
claim of its own, on whoever got it, and never by an återkrav.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from copy import copy
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Bankpost
from domain.fordran.fordran import Fordran
from domain.fordran.galdenar import Felbetalning
from domain.grund.flytt import Flytt
from domain.grund.pengar import Lada
from domain.grund.turordning import Turordning, Turordningar


def partens_mal(arende: Arende, post: Bankpost | None = None) -> frozenset[str]:
    """Where he has been paid by order, and what else is known to be his; of a payment, or of any.

    What was ordered to one wrongly taken for the party became his only if he has become it since.
    """
    sedan = None if post is None else annans_order(arende, post)
    return arende.mottagarens_betalningsmal | beordrade_mal(arende, sedan or 0)


def beordrade_mal(arende: Arende, sedan: int = 0) -> frozenset[str]:
    """Where he has been paid by order, after a version: what else went there is his.

    Not where another was, who was wrongly taken for the party.
    """
    return frozenset(
        u.betalningsmal
        for utbetalning_id, u in arende.utbetalningar.items()
        if utbetalning_id not in arende.annans_utbetalningar
        if u.betalningsmal and u.order_version > sedan
    )


def annans_order(arende: Arende, post: Bankpost) -> int | None:
    """The version that said that what was paid was ordered to another; None if it was not."""
    order = arende.utbetalningar.get(post.utbetalning_id)
    if order is None or order.betalningsmal != post.betalningsmal:
        return None
    return arende.annans_utbetalningar.get(post.utbetalning_id)


def betalningen_nu(arende: Arende, version: int) -> Bankpost:
    """What the bank is now known to have done, of what `version` said."""
    return arende.bankposter[sist_sagd(arende, version)]


def felbetalt_ore(arende: Arende, version: int, egna: Collection[str] = ()) -> int:
    """What of a payment is with another than the party, and has not come back by the bank.

    `egna` is what is his own besides what the ärende knows. What is demanded of another is not his,
    though he gives the same account later.
    """
    post = betalningen_nu(arende, version)
    kravda = {
        f.felbetalning.betalningsmal
        for f in kraven_pa(arende, version)
        if f.felbetalning is not None and f.kravt_ore
    }
    hans = (partens_mal(arende, post) | {*egna}) - kravda
    return 0 if post.betalningsmal in hans else post.kvar_ore


def kraven_pa(arende: Arende, version: int) -> list[Fordran]:
    """The claims on whoever got the payment."""
    sist = sist_sagd(arende, version)
    return [
        f
        for f in arende.fordringar.values()
        if f.felbetalning is not None
        and sist_sagd(arende, f.felbetalning.utbetalning_version) == sist
    ]


def mer_an_han_fick_ore(arende: Arende, fordran_id: UUID) -> int:
    """What is demanded of another, and turned out not to have been paid to him."""
    fordran = arende.fordringar[fordran_id]
    if fordran.felbetalning is None:
        return 0
    version = fordran.felbetalning.utbetalning_version
    kravt = sum(f.kravt_ore for f in kraven_pa(arende, version))
    return max(0, min(fordran.kravt_ore, kravt - felbetalt_ore(arende, version)))


def av_annat_ar_ore(arende: Arende, fordran_id: UUID) -> int:
    """What is demanded of another, and not paid, though he was paid of another year's money."""
    fordran = arende.fordringar[fordran_id]
    fel = fordran.felbetalning
    if fel is None or betalad_ar(arende, fel) == fel.tidigare_bokning.budgetar:
        return 0
    return fordran.kravt_ore - arende.betalt_av_ore(fordran_id) + fordran.tillgodo_ore


def betalad_ar(arende: Arende, fel: Felbetalning) -> int:
    """The budgetår that he was paid of, as is now known."""
    return betalningen_nu(arende, fel.utbetalning_version).dag.year


def okravt_av_ore(arende: Arende, version: int, egna: Collection[str] = ()) -> int:
    """What of a payment to another nobody is asked for, and lies where it was paid.

    What was paid back, waived or written off of a claim does not, though the claim was lifted.
    """
    borta = sum(_lyft_som_gatt_ore(f) for f in kraven_pa(arende, version))
    return max(0, _obegart_ore(arende, version, egna) - borta)


def _obegart_ore(arende: Arende, version: int, egna: Collection[str]) -> int:
    """What of a payment to another nobody is asked for, wherever it lies."""
    kravt = sum(f.kravt_ore for f in kraven_pa(arende, version))
    return max(0, felbetalt_ore(arende, version, egna) - kravt)


def _lyft_som_gatt_ore(fordran: Fordran) -> int:
    """What was lifted of a claim on another, and had been paid or waived: it lies elsewhere."""
    return fordran.havt_ore - sum(d.belopp_ore for d in fordran.havt_ur)


def annans_okravda(arende: Arende, lada: Lada, egna: Collection[str] = ()) -> Mapping[int, int]:
    """What lies in a box with others than the party, and nobody is asked for; by budgetår.

    It is no more than what never was paid with right: what the party has settled of theirs is there
    no longer, and what was lowered is his.
    """
    if lada is not Lada.FOR_HOGT_BELOPP:
        return {}
    kravt, lyft = _andras_krav(arende), _lyft_av_andra(arende)
    return {
        ar: max(0, min(ore - lyft[ar], arende.lador.fel_betalt_ore(ar) - kravt[ar]))
        for ar, ore in _okravt_hos_andra(arende, egna).items()
    }


def for_mycket_kravt_ore(arende: Arende, lada: Lada, ar: int) -> int:
    """What claims ask for out of a box, beyond what lies there and somebody may be asked for."""
    finns = arende.lador.belopp.get((lada, ar), 0) - annans_okravda(arende, lada).get(ar, 0)
    return arende.kravt_ur_ore(lada, ar) - max(0, finns)


def brist_ore(arende: Arende, lada: Lada, ar: int) -> int:
    """What has been settled out of a box and, it turns out, the party was never paid.

    Not what others have paid of it, and have to their credit.
    """
    saknas = max(0, -arende.lador.belopp.get((lada, ar), 0))
    if lada is Lada.FOR_HOGT_BELOPP:
        annans = _okravt_hos_andra(arende).get(ar, 0)
        saknas += max(0, annans - annans_okravda(arende, lada).get(ar, 0))
        saknas -= _lyft_av_andra(arende)[ar]
    return max(0, saknas)


def _okravt_hos_andra(arende: Arende, egna: Collection[str] = ()) -> Mapping[int, int]:
    """What others got and nobody is asked for: what was paid back unasked was first theirs."""
    summor: Counter[int] = Counter()
    for version, post in arende.bankposter.items():
        summor[post.dag.year] += _obegart_ore(arende, version, egna)
    summor.subtract(_betalt_utan_krav(arende))
    return summor


def _betalt_utan_krav(arende: Arende) -> Counter[int]:
    """What was paid back, on no claim, of what was too much, by budgetår."""
    summor: Counter[int] = Counter()
    for a in arende.aterbetalningar.values():
        for d in a.kapital if a.fordran_id is None else ():
            summor[d.ar] += d.belopp_ore if d.lada is Lada.FOR_HOGT_BELOPP else 0
    return summor


def _lyft_av_andra(arende: Arende) -> Counter[int]:
    """What was lifted of claims on others, and lies elsewhere, by budgetår.

    Whichever payment it was of: what then comes back of that one is taken out of the same box.
    """
    summor: Counter[int] = Counter()
    for fordran in arende.fordringar.values():
        if fordran.felbetalning is not None:
            summor[fordran.felbetalning.tidigare_bokning.budgetar] += _lyft_som_gatt_ore(fordran)
    return summor


def allt_hos_andra_ore(arende: Arende, ar: int) -> int:
    """What others have of what is too much that year, whether they are asked for it or not.

    Below nothing: they have paid more of it than they got, or had more of it waived.
    """
    okravt_ore = -_betalt_utan_krav(arende)[ar]
    hos_ore = _andras_krav(arende)[ar]
    for version, post in arende.bankposter.items():
        fick_ore = felbetalt_ore(arende, version) if post.dag.year == ar else 0
        for f in kraven_pa(arende, version):
            if f.felbetalning is not None and f.felbetalning.tidigare_bokning.budgetar == ar:
                fick_ore -= f.kravt_ore + _lyft_som_gatt_ore(f)
        hos_ore += min(0, fick_ore)
        okravt_ore += max(0, fick_ore)
    return hos_ore + max(0, okravt_ore)


def allt_hos_andra_efter_ore(arende: Arende, fore: Bankpost, efter: Bankpost) -> int:
    """The same of that year, when the payment is as it is now known to be."""
    nu = copy(arende)
    nu.bankposter = {v: efter if p is fore else p for v, p in arende.bankposter.items()}
    return allt_hos_andra_ore(nu, fore.dag.year)


def andras_brist(arende: Arende, fore: Bankpost, efter: Bankpost) -> Mapping[int, int]:
    """By budgetår, what they have then settled and never got: see Lador.efter."""
    return {fore.dag.year: max(0, -allt_hos_andra_efter_ore(arende, fore, efter))}


def _andras_krav(arende: Arende) -> Counter[int]:
    """What others are asked for, by budgetår: out of what is too much, and nothing else."""
    summor: Counter[int] = Counter()
    for fordran in arende.fordringar.values():
        for d in fordran.ur if fordran.felbetalning is not None else ():
            summor[d.ar] += d.belopp_ore
    return summor


def hans_efterskankta_ore(arende: Arende, lada: Lada) -> int:
    """What was waived, or written off, of what the party was asked for, though it has been paid."""
    andras = sum(ore for (har, _), ore in arende.lador.andras.items() if har is lada)
    return arende.lador.i(lada) - andras + arende.betalt_av_ore(None, lada)


def avskrivet_av_andra(arende: Arende) -> Mapping[int, int]:
    """What others owe though it is written off, by budgetår: it is paid on the claim on them."""
    summor: Counter[int] = Counter()
    for fordran in arende.fordringar.values():
        if fordran.felbetalning is not None:
            summor[fordran.felbetalning.tidigare_bokning.budgetar] += fordran.avskrivet_ore
    return summor


def annans_i(arende: Arende, lada: Lada, egna: Collection[str] = ()) -> Mapping[int, int]:
    """What lies in a box with others than the party, whether they are asked for it or not."""
    kravt = _andras_krav(arende) if lada is Lada.FOR_HOGT_BELOPP else Counter[int]()
    return Counter(annans_okravda(arende, lada, egna)) + kravt


def annans_for(
    arende: Arende, fordran_id: UUID | None, egna: Collection[str] = ()
) -> Mapping[int, int] | None:
    """What of the money is others' for what settles a claim or none; None: it is theirs that moves.

    What settles a claim takes the money that it asks for, and nobody else's. What is paid back
    unasked takes nothing that another is asked for. `egna` is what is his besides what is known.
    """
    if fordran_id is None:
        return _andras_krav(arende)
    fordran = arende.fordringar.get(fordran_id)
    av_annan = fordran is not None and fordran.felbetalning is not None
    return None if av_annan else annans_i(arende, Lada.FOR_HOGT_BELOPP, egna)


def turordning_for(arende: Arende, fordran_id: UUID | None) -> Turordningar:
    """In what order money goes, and comes back, when it settles a claim; or (None) no claim.

    A claim that was moved with its money asks for the money of the box that it was demanded out of.
    What settles another claim, or none, takes that last.
    """
    andra = [f for i, f in arende.fordringar.items() if i != fordran_id]
    omfort = tuple(d for f in andra for d in f.omfort)
    betalt = tuple(d for f in andra for d in f.omfort_betalt)
    fordran = None if fordran_id is None else arende.fordringar.get(fordran_id)
    if fordran is None:
        return Turordningar(Turordning(sist=omfort), Turordning(sist=betalt))
    sankt = sum(d.belopp_ore for d in fordran.ur if d.lada is Lada.FOR_HOGT_BELOPP)
    helt = sankt == sum(d.belopp_ore for d in fordran.omfort)
    ut = (
        Turordning(fordran.omfort, omfort)
        if helt
        else Turordning(sist=(*fordran.omfort, *omfort))  # what it keeps is what was moved
    )
    return Turordningar(ut, Turordning(fordran.omfort_betalt, betalt))


def flytt_av(arende: Arende, fordran_id: UUID | None, dag: date) -> Flytt:
    """Begin to move the money of a claim as from `dag`."""
    tur = turordning_for(arende, fordran_id)
    return Flytt(arende.lador, dag, annans_for(arende, fordran_id), tur)


def bankens_flytt(arende: Arende, fore: Bankpost, efter: Bankpost, dag: date) -> Flytt:
    """Begin to move what the bank did otherwise than was known, as from `dag`."""
    tur, brist = turordning_for(arende, None), andras_brist(arende, fore, efter)
    return Flytt(arende.lador, dag, annans_for(arende, None), tur, brist)


def okravt_av_parten_ore(arende: Arende, lada: Lada, ar: int, egna: Collection[str] = ()) -> int:
    """What lies in a box, is not asked for, and was paid to the party."""
    annans = annans_okravda(arende, lada, egna).get(ar, 0)
    return max(0, arende.okravt_i_ore(lada, ar) - annans)


def sist_sagd(arende: Arende, version: int) -> int:
    """The version that last said what the bank did, when `version` said it first, or before."""
    while version in arende.rattade_bankposter:
        version = arende.rattade_bankposter[version]
    return version
