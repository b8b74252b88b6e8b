"""What the report says of a post's bemyndigande."""

from __future__ import annotations

from tests.api.hjalp.bidraget import Bygge, Grund


def raden(bygge: Bygge, grund: Grund, ar: int, per: str) -> dict[str, str | int]:
    """The row of the post, without its name."""
    post = bygge.las(f"/anslagsposter/{grund.post}")["anslagspost"]["anslagspost"]
    tabell = bygge.las(f"/rapporter/bemyndiganden/{ar}", per=per)["tabeller"][0]
    [rad] = [r for r in tabell["rader"] if r["anslagspost"] == f"9 1:6 {post}"]
    return {n: v for n, v in rad.items() if n != "anslagspost" and v not in ("0.00", None)}
