#!/usr/bin/env python3
"""Solve a problem directory with HiGHS, from the files alone.

Prints the optimum of the total, of the worst panel, and of the total among the rosters with the best
worst panel. Reading and model are of gauge/, which shares no code with the package; see
gauge/directory.py for what they know.

    benchmarks/run.sh --help    # makes the virtual environment
    benchmarks/.build/venv/bin/python benchmarks/crosscheck.py datasets/city
"""
import sys
from fractions import Fraction

import numpy as np

from gauge.directory import read
from gauge.model import Model
from gauge.peers.highs import optimum


def worst_panel(model, taken):
    sums = np.bincount(model.case[taken], model.units[taken], len(model.instance.seats))
    return min(Fraction(int(total), int(share))
               for total, share in zip(sums, model.instance.share))


def main(folder):
    instance, decimals = read(folder, folder, folder, ["total"])
    model = Model(instance)
    scale, pairs = 10**decimals, len(model.case)
    print(folder, f"{pairs} pairs")
    best, _ = optimum(model.program("total"))
    print("  total", round(best) / scale)
    bound, taken = optimum(model.program("worst-panel"))
    worst = worst_panel(model, taken[:pairs])
    assert abs(float(worst) - bound) < 1e-3, (worst, bound)
    kind = "sum" if instance.share.max() == 1 else "mean"
    print("  worst-panel", kind, f"{worst}/{scale}")
    # A millionth of a unit below, for the solver's sake; the next worse panel is further away.
    best, taken = optimum(model.program("total", worst=float(worst) - 1e-6))
    assert worst_panel(model, taken) >= worst
    print("  worst-panel, then total", round(best) / scale)


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        main(argument)
