"""Kalender: bank days, frister that move and frister that do not, and the day something came in.

Everywhere `stangda` are the days, Saturdays and Sundays aside, on which banks are closed: public
holidays, midsommarafton, julafton and nyårsafton. They are grunddata, never a library's answer.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

_EN_DAG = timedelta(days=1)
_VECKODAGAR = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")


def ar_bankdag(dag: date, stangda: Collection[date]) -> bool:
    return dag.isoweekday() < 6 and dag not in stangda


def nasta_bankdag(dag: date, stangda: Collection[date]) -> date:
    """`dag` itself if it is a bank day, otherwise the first that comes after it."""
    while not ar_bankdag(dag, stangda):
        dag += _EN_DAG
    return dag


def foregaende_bankdag(dag: date, stangda: Collection[date]) -> date:
    """The last bank day before `dag`."""
    dag -= _EN_DAG
    while not ar_bankdag(dag, stangda):
        dag -= _EN_DAG
    return dag


def flyttad_frist(dag: date, flyttas: bool, stangda: Collection[date]) -> date:
    """The last day of a frist that runs out on `dag`.

    By lagen (1930:173) a frist that ends on a Saturday, Sunday or other public holiday,
    midsommarafton, julafton or nyårsafton runs to the next weekday. That it applies is for the
    regelverk to say, frist by frist: `flyttas`.
    """
    return nasta_bankdag(dag, stangda) if flyttas else dag


def efter_veckor(dag: date, antal: int) -> date:
    """The same weekday so many weeks later: three weeks from a Thursday end on a Thursday."""
    return dag + timedelta(weeks=antal)


def inkommen_dag(
    nadde_dag: date, *, med_post: bool, kan_ha_skilts_av: bool, stangda: Collection[date]
) -> date:
    """The day on which a document came in (22 § förvaltningslagen).

    That is when it reached the authority. If it came by post, it is the working day before,
    unless it is improbable that it could have been set aside for the authority that day
    (`kan_ha_skilts_av` is then False).
    """
    return foregaende_bankdag(nadde_dag, stangda) if med_post and kan_ha_skilts_av else nadde_dag


def veckodag(dag: date) -> str:
    """The day of the week, as it stands before a date."""
    return f"{_VECKODAGAR[dag.weekday()]} den"
