"""HiGHS on the full model: one thread, gap 0. Arguments: model.npz, seconds."""
import sys
import time
from importlib.metadata import version

import highspy
import numpy as np

from . import report
from ..model import INFINITY


def load(program):
    """A solver with the program in it."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(program["cost"]), len(program["lower"])
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = program["cost"], program["low"], program["high"]
    lp.row_lower_, lp.row_upper_ = program["lower"], program["upper"]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = program["start"]
    lp.a_matrix_.index_ = program["row"]
    lp.a_matrix_.value_ = program["value"]
    lp.sense_ = highspy.ObjSense.kMaximize
    if program["whole"].any():
        kinds = [highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger]
        lp.integrality_ = [kinds[whole] for whole in program["whole"].astype(int).tolist()]
    solver = highspy.Highs()
    options = {"output_flag": False, "threads": 1, "parallel": "off", "mip_rel_gap": 0.0,
               "mip_abs_gap": 0.0}
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(lp)
    return solver


def solve(program, limit):
    """Status, value and bound; None where there is no point."""
    solver = load(program)
    solver.setOptionValue("time_limit", float(limit))
    start = time.perf_counter()
    solver.run()
    seconds = time.perf_counter() - start
    info = solver.getInfo()
    is_whole = bool(program["whole"].any())
    bound = info.mip_dual_bound if is_whole else info.objective_function_value
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return "optimal", info.objective_function_value, bound, seconds
    if status == highspy.HighsModelStatus.kInfeasible:
        return "infeasible", None, None, seconds
    has_point = is_whole and abs(info.objective_function_value) < INFINITY
    return ("limit", info.objective_function_value if has_point else None,
            bound if is_whole and abs(bound) < INFINITY else None, seconds)


def optimum(program):
    """The optimum, and which columns are 1 in a point that has it."""
    solver = load(program)
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return (solver.getInfo().objective_function_value,
            np.asarray(solver.getSolution().col_value) > 0.5)


def main(path, limit):
    start = time.perf_counter()
    program = dict(np.load(path))
    # Costs of a second objective, for which the column of the first is fixed at its optimum.
    then = program.pop("then", None)
    status, value, bound, seconds = solve(program, limit)
    values = [value]
    if then is not None and status == "optimal":
        held = dict(program, cost=then)
        held["low"], held["high"] = program["low"].copy(), program["high"].copy()
        # Sums of a panel are whole numbers of units, and so is the worst of them.
        held["low"][-1] = held["high"][-1] = round(value)
        status, second, _, more = solve(held, limit - seconds)
        values, seconds = [value, second], seconds + more
    read = time.perf_counter() - start - seconds
    report(status, values if value is not None else [], bound, read, seconds)


if __name__ == "__main__":
    if sys.argv[1] == "--version":
        print("HiGHS", version("highspy"))
    else:
        main(sys.argv[1], float(sys.argv[2]))
