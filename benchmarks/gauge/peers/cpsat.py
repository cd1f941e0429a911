"""CP-SAT of OR-Tools on the full model: one worker, gap 0. Arguments: model.npz, seconds."""
import sys
import time

import numpy as np
import ortools
from ortools.sat.python import cp_model

from . import report

FAR = 2**40


def build(program):
    """The program with whole coefficients; rows are gathered from the columns."""
    model = cp_model.CpModel()
    finite = np.isfinite(program["low"])
    low = np.where(finite, program["low"], -FAR).astype(np.int64).tolist()
    high = np.where(finite, program["high"], FAR).astype(np.int64).tolist()
    columns = [model.new_int_var(a, b, "") for a, b in zip(low, high)]
    column = np.repeat(np.arange(len(columns)), np.diff(program["start"]))
    order = np.argsort(program["row"], kind="stable")
    ends = np.searchsorted(program["row"][order], np.arange(len(program["lower"]) + 1))
    column = column[order].tolist()
    value = program["value"][order].astype(np.int64).tolist()
    for i, (lower, upper) in enumerate(zip(program["lower"].tolist(), program["upper"].tolist())):
        terms = slice(int(ends[i]), int(ends[i + 1]))
        row = cp_model.LinearExpr.weighted_sum(
            [columns[j] for j in column[terms]], value[terms])
        model.add_linear_constraint(row, int(max(lower, -FAR)), int(min(upper, FAR)))
    costs = program["cost"].astype(np.int64).tolist()
    model.maximize(cp_model.LinearExpr.weighted_sum(columns, costs))
    return model


def main(path, limit):
    start = time.perf_counter()
    model = build(np.load(path))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.relative_gap_limit = 0
    solver.parameters.absolute_gap_limit = 0
    read = time.perf_counter() - start
    start = time.perf_counter()
    status = solver.solve(model)
    seconds = time.perf_counter() - start
    words = {cp_model.OPTIMAL: "optimal", cp_model.INFEASIBLE: "infeasible"}
    has_point = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    report(words.get(status, "limit"), [solver.objective_value] if has_point else [],
           solver.best_objective_bound if has_point else None, read, seconds)


if __name__ == "__main__":
    if sys.argv[1] == "--version":
        print("OR-Tools", ortools.__version__)
    else:
        main(sys.argv[1], float(sys.argv[2]))
