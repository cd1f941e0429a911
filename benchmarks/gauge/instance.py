"""One question, in memory, before it is written in the form of any tool."""
import hashlib
from dataclasses import dataclass, field

import numpy as np

BARRED = -(2**31)


@dataclass
class Quota:
    """On each panel: least and most members of every group."""

    rule: str
    """The line of problem.yaml that says the same."""
    groups: np.ndarray
    """Group of each expert; -1 is none."""
    least: int | None = None
    most: int | None = None


@dataclass
class Instance:
    """Seats of cases and experts who may take them; every panel judges one case."""

    name: str
    origin: str
    """Where it comes from, with the seed, for whoever wants to make it again."""
    objectives: tuple
    """`total`, `worst-panel` (the sum of a panel), most important first."""
    units: np.ndarray
    """Cases x experts; BARRED where the expert may not sit."""
    seats: np.ndarray
    effort: np.ndarray
    """Points that a seat costs, for each case."""
    least: np.ndarray
    most: np.ndarray
    """Effort points of each expert."""
    quotas: list = field(default_factory=list)
    columns: dict = field(default_factory=dict)
    """Further columns of experts.csv, which the rules speak of."""
    pins: list = field(default_factory=list)
    apart: list = field(default_factory=list)
    family: str = ""
    knob: float | None = None
    seed: int | None = None
    directory: str = ""
    """The problem's own directory, where it was read from one."""

    @property
    def has_flow_rows(self):
        """Whether seats and loads, with one effort for all, are the only rows."""
        return not (self.quotas or self.pins or self.apart) and len(np.unique(self.effort)) == 1

    @property
    def is_transport(self):
        """Whether a minimum-cost flow answers it."""
        return self.has_flow_rows and self.objectives == ("total",)

    @property
    def pairs(self):
        return int(np.count_nonzero(self.units != BARRED))

    @property
    def share(self):
        """What the quality of a panel is divided by: nothing where all have as many seats."""
        return np.ones_like(self.seats) if len(np.unique(self.seats)) == 1 else self.seats

    def digest(self):
        state = hashlib.sha256(repr((self.objectives, self.pins, self.apart)).encode())
        for array in (self.units, self.seats, self.effort, self.least, self.most):
            state.update(np.ascontiguousarray(array, dtype="<i4"))
        for quota in self.quotas:
            state.update(repr((quota.least, quota.most)).encode())
            state.update(np.ascontiguousarray(quota.groups, dtype="<i4"))
        return state.hexdigest()

    def facts(self):
        cases, experts = self.units.shape
        return {
            "name": self.name, "origin": self.origin, "family": self.family, "knob": self.knob,
            "seed": self.seed, "objectives": list(self.objectives), "cases": cases,
            "experts": experts, "pairs": self.pairs, "seats": int(self.seats.sum()),
            "transport": self.is_transport, "digest": self.digest(),
        }
