"""SimpleMinCostFlow of OR-Tools on the arcs of a transport. Argument: flow.npz."""
import sys
import time

import numpy as np
import ortools
from ortools.graph.python import min_cost_flow

from . import report


def main(path):
    start = time.perf_counter()
    flow = min_cost_flow.SimpleMinCostFlow()
    with np.load(path) as arrays:
        flow.add_arcs_with_capacity_and_unit_cost(
            arrays["tail"], arrays["head"], arrays["capacity"], arrays["cost"])
        supply = arrays["supply"]
    flow.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
    read = time.perf_counter() - start
    start = time.perf_counter()
    status = flow.solve()
    seconds = time.perf_counter() - start
    if status == flow.OPTIMAL:
        report("optimal", [-flow.optimal_cost()], None, read, seconds)
    else:
        report("infeasible", [], None, read, seconds)


if __name__ == "__main__":
    if sys.argv[1] == "--version":
        print("OR-Tools", ortools.__version__)
    else:
        main(sys.argv[1])
