"""Refusals: folkmängd."""

from __future__ import annotations

from domain.stopp import Stopp


class FolkmangdenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} är ingen gällande uppgift om mottagarens folkmängd."


class FolkmangdenAvserSenareDag(Stopp):
    text = "En folkmängd som avser den {avser_dag} kan inte användas redan den {dag}."
