"""What an ärende remembers of its decisions, and of the courts that judged them. Values only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.varden import OreEllerNoll, Uppgift, ny_av
from domain.regelverk.regelverk import Regelverksreferens
from domain.regelverk.regler import Tidrakning


@dataclass(frozen=True)
class Overklagande:
    """An appeal: come in, withdrawn, found in time or not, handed over, settled by a court."""

    overklagande_id: UUID
    inkommen_dag: date
    i_tid: bool | None = None
    overlamnat_dag: date | None = None
    avgjort: bool = False
    """No court has it: each that it came to has had its say, or it has not come to one."""
    aterkallat_dag: date | None = None

    @property
    def pagar(self) -> bool:
        return self.i_tid is not False and not self.avgjort and self.aterkallat_dag is None

    def pagick(self, dag: date, domar: Sequence[Dom]) -> bool:
        """Whether it had come in by `dag`, in time, and no judgement on it, of `domar`, had ended
        it then; whatever has become of it since.
        """
        aterkallat = self.aterkallat_dag is not None and self.aterkallat_dag <= dag
        if self.inkommen_dag > dag or self.i_tid is False or aterkallat:
            return False
        fallna = [d for d in domar if d.dag <= dag]
        if not fallna:
            return not self.avgjort or bool(domar)
        return not fallna[-1].vunnit_laga_kraft(dag) or fallna[-1].var_overklagad(dag)


class Domslut(Uppgift):
    """What a court said on an appeal of a decision, as long as that stands.

    The decision is set aside; or the court fixed an amount in its place.
    """

    dom_id: UUID
    overklagande_id: UUID
    upphaver: bool
    bestamt_ore: OreEllerNoll | None


@dataclass(frozen=True)
class Domslage:
    """What held of a matter just before a judgement: it holds again if that is set aside.

    `belopp_ore` is what the decision on the grant said, or was demanded. `besluten`: each decision
    in the matter, whether it was in force, and whether a court had put an amount in its place.
    `domsluten` is what courts had said of the decision. Of the claim that it acts on: `kanda` acted
    on it then, of which `fallna` had fallen.
    """

    belopp_ore: int
    avgorande_id: UUID | None
    besluten: tuple[tuple[UUID, bool, bool], ...]
    domsluten: tuple[Domslut, ...] = ()
    kanda: frozenset[UUID] = frozenset()
    fallna: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Dom:
    """A court's judgement of an appeal; `bestamt_ore` is what it put in the decision's place.

    `hogst`: no court is above it. `avgorande_id` settles the application after it.
    """

    dom_id: UUID
    overklagande_id: UUID
    dag: date
    domstol: str
    malnummer: str
    utgang: str
    bestamt_ore: int | None
    instans: str
    hogst: bool
    overklagad_dom_id: UUID | None
    avgorande_id: UUID | None
    fore: Domslage
    i_sak: bool = False
    """A court has tried what the decision says: this one or, where it lets that stand, a lower."""
    delfadd_dag: date | None = None
    delfadd_version: int = 0
    overklagas_senast: date | None = None
    """The last day for whoever has longest; None: somebody's time has not begun to run."""
    overklagad: bool = False
    overklagad_dag: date | None = None
    """The day on which it was last known to be appealed."""

    @property
    def kannetecken(self) -> tuple[object, ...]:
        """What makes it the very same judgement, on the same appeal."""
        om = (self.overklagande_id, self.dag, self.domstol, self.malnummer)
        return (*om, self.utgang, self.bestamt_ore)

    def var_overklagad(self, dag: date) -> bool:
        return self.overklagad_dag is not None and self.overklagad_dag <= dag

    def vunnit_laga_kraft(self, dag: date) -> bool:
        """Nobody can appeal it any more, or nobody ever could."""
        return self.hogst or (self.overklagas_senast is not None and dag > self.overklagas_senast)


@dataclass(frozen=True)
class Beslut:
    """A decision in the ärende, and what has become of it."""

    beslut_id: UUID
    typ: Beslutstyp
    dag: date
    beslutsfattare: frozenset[str]
    regelverk: Regelverksreferens
    overklagas: Tidrakning | None
    """How the time to appeal is counted; None: it may not be appealed."""
    om_bidraget: bool
    """Whether it says what is granted."""
    ersatter: UUID | None = None
    """The decision that this one changed or revoked: what stands again if this one falls."""
    tidigare_belopp_ore: int = 0
    """What was granted before a change."""
    meddelat_dag: date | None = None
    meddelat_version: int = 0
    meddelat_hur: object = None
    """How and to whom, as it was last said: only to be compared with."""
    meddelat_fel: bool = False
    """The party was told wrong, or nothing, of how to appeal it."""
    underrattat_fel: bool = False
    """The same, when it was told again."""
    delfatt_dag: date | None = None
    delfatt_version: int = 0
    delfatt_bevis: str = ""
    overklagas_senast: date | None = None
    overklaganden: tuple[Overklagande, ...] = ()
    i_kraft: bool = True
    """False when it has been revoked, or replaced by a court."""
    andrat_av_domstol: bool = False
    """A court has put an amount in its place: what was decided is the court's."""
    avvisar_overklagande_id: UUID | None = None
    """The appeal, of another decision, that this one dismissed as too late."""
    fordran_id: UUID | None = None
    """The claim that it made, or lowered."""
    krav_ore: int = 0
    """What it demands of that, by its own word."""
    domsluten: tuple[Domslut, ...] = ()
    """What courts have said of it that stands, one of each appeal, the last said last."""
    hindrar: bool = False
    """While it is in force, nothing is paid."""
    inhiberat_dag: date | None = None
    """A court has said that it does not apply until further notice."""

    def meddelat_som(
        self, version: int, dag: date | None, hur: object, *, fel_hanvisning: bool
    ) -> Beslut:
        """The party was told of it, as the fact of that version says; None: he never was."""
        return ny_av(
            self,
            meddelat_dag=dag,
            meddelat_version=version,
            meddelat_hur=hur,
            meddelat_fel=fel_hanvisning,
        )

    @property
    def havde_kravet(self) -> bool:
        """It lowered a demand to nothing, and no court demands anything in its place."""
        return not self.krav_ore and not self.bestamt_ore

    @property
    def upphavt_av_domstol(self) -> bool:
        """A court has set it aside, or sent it back: whatever is said on another appeal of it."""
        return any(d.upphaver for d in self.domsluten)

    @property
    def bestamt_ore(self) -> int | None:
        """What a court has put in the place of what it says; None: none has."""
        alla = (d.bestamt_ore for d in reversed(self.domsluten))
        return next((ore for ore in alla if ore is not None), None)

    @property
    def sagt_version(self) -> int:
        """The fact that last said when its time to appeal began to run."""
        return self.delfatt_version or self.meddelat_version

    @property
    def fel_hanvisning(self) -> bool:
        """Some time the party was told wrong, or nothing, of how to appeal it."""
        return self.meddelat_fel or self.underrattat_fel

    @property
    def overklagat(self) -> bool:
        """An appeal is under way."""
        return any(o.pagar for o in self.overklaganden)

    def vunnit_laga_kraft(self, dag: date, domar: Sequence[Dom] = ()) -> bool:
        """It can no longer be appealed on `dag`, no appeal is under way, and no last word of a
        court on it, of `domar`, can be appealed either.
        """
        if self.overklagas is None:
            return True
        if self.overklagat or not all(d.vunnit_laga_kraft(dag) for d in domar):
            return False
        if self.overklagas_senast is None:
            return any(o.avgjort for o in self.overklaganden)
        return dag > self.overklagas_senast
