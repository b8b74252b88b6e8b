"""Refusals: efterträdare."""

from __future__ import annotations

from domain.stopp import Stopp


class EftertraderSigSjalv(Stopp):
    text = "En mottagare kan inte efterträda sig själv."


class RedanEftertradd(Stopp):
    text = "{namn} har redan en efterträdare."


class EftertradarenEftertradd(Stopp):
    text = "{namn} har själv en efterträdare och kan inte ta över efter någon."


class InteEftertradd(Stopp):
    text = "{namn} har ingen efterträdare."


class SokandenEftertradd(Stopp):
    text = "{namn} har en efterträdare sedan den {dag} och kan inte ansöka."
