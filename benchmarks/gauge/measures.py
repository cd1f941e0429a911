"""What is read off the records: medians, ratios, fitted exponents."""
import math
from statistics import median

from .tools import PEERS


class Measured:
    """One tool on one instance."""

    def __init__(self, record):
        self.record = record
        self.runs = record["runs"]
        self.tool = record["tool"]

    @property
    def is_proved(self):
        return bool(self.runs) and self.runs[-1]["status"] == "optimal"

    @property
    def values(self):
        return self.runs[-1]["values"] if self.runs else []

    def times(self, key):
        """Seconds of each round: `seconds` of the process, `solve` without reading, or `search`, ours
        alone, without digest and check.

        None where the tool does not tell. A run that met its limit counts with that limit. glpsol
        tells tenths of a second: where that is too coarse its whole process counts.
        """
        if key != "seconds" and not self.is_proved:
            return [float(self.record["limit"]) for _ in self.runs]
        times = [run.get(key) for run in self.runs]
        if None in times:
            is_coarse = self.tool.startswith("glpsol")
            return [run["seconds"] for run in self.runs] if is_coarse else None
        return times

    def peaks(self):
        """MiB of each round."""
        return [run["peak_kib"] / 1024 for run in self.runs]


def by_instance(records):
    """Facts and the tools' measures, in the order of the file."""
    groups = {}
    for record in records:
        name = record["instance"]["name"]
        groups.setdefault(name, (record["instance"], {}))[1][record["tool"]] = Measured(record)
    return groups.values()


def ratios(peer, ours, key, own=None):
    """How many times as long the peer took, round by round; the median of ours if it ran once."""
    theirs, mine = peer.times(key), ours.times(own or key)
    if not theirs or not mine:
        return None
    if len(theirs) != len(mine):
        middle = median(mine)
        return [time / middle for time in theirs]
    return [a / b for a, b in zip(theirs, mine)]


def best_peer(tools, key):
    """The fastest peer that proved the optimum; else, as a lower bound, one that met its limit."""
    told = [tools[name] for name in PEERS if name in tools and tools[name].times(key)]
    proved = [peer for peer in told if peer.is_proved]
    return min(proved or told, key=lambda peer: median(peer.times(key)), default=None)


def fit(points):
    """Least squares of log y = a + k log x over the upper two decades of x; k, or None."""
    points = [(x, y) for x, y in points if x > 0 and y > 0]
    if not points:
        return None
    top = max(x for x, _ in points)
    kept = [(math.log(x), math.log(y)) for x, y in points if x * 100 >= top]
    if len(kept) < 3:
        return None
    mean_x = sum(x for x, _ in kept) / len(kept)
    mean_y = sum(y for _, y in kept) / len(kept)
    return (sum((x - mean_x) * (y - mean_y) for x, y in kept)
            / sum((x - mean_x) ** 2 for x, _ in kept))


def above_smallest(points):
    """Memory beyond what a tool takes for the smallest instance: its program and libraries."""
    return [(x, y - points[0][1]) for x, y in points[1:]]
