"""Refusals: to let the party comment before a decision."""

from __future__ import annotations

from domain.stopp import Stopp


class KommuniceradRedan(Stopp):
    text = "Kommuniceringen {kommunicering_id} finns redan i ärendet."


class SvarstidForeUtskick(Stopp):
    text = "Svarstiden {senast} går ut före utskicket den {dag}."


class KommuniceringenFinnsInte(Stopp):
    text = "Kommuniceringen {kommunicering_id} finns inte i ärendet."


class BesvaradForeUtskick(Stopp):
    text = "Yttrandet kan inte ha kommit in den {dag}: underlaget skickades den {skickad}."


class KommuniceringenTom(Stopp):
    text = "Ange vilket material parten får yttra sig över."
    lagrum = "25 § förvaltningslagen (2017:900)"
