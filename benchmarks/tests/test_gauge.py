"""Second opinions on what the harness itself computes."""
import itertools
import os
import subprocess
import sys
import tempfile
import unittest

import numpy as np

from gauge.forms import Flow
from gauge.instance import BARRED, Instance, Quota
from gauge.measures import fit
from gauge.model import Model, write_mps
from gauge.peers.highs import load
from gauge.race import Disagreement, compare


def small_instance(random, objectives=("total",), is_plain=False):
    cases, experts = 3, 5
    units = random.integers(-9, 30, size=(cases, experts)).astype(np.int32)
    units[random.random((cases, experts)) < 0.15] = BARRED
    effort = np.ones(cases, int) if is_plain else random.integers(1, 3, size=cases)
    instance = Instance("small", "", objectives, units, random.integers(1, 3, size=cases), effort,
                        random.integers(0, 2, size=experts), np.full(experts, 3))
    if not is_plain:
        groups = random.integers(-1, 2, size=experts)
        instance.quotas = [Quota("", groups, most=1), Quota("", np.where(groups == 0, 0, -1), least=1)]
        instance.apart = [(0, 1)]
        instance.pins = [(0, 4)] if units[0, 4] != BARRED else []
    return instance


def is_panel(instance, case, panel):
    if any(instance.units[case, e] == BARRED for e in panel):
        return False
    if any(c == case and e not in panel for c, e in instance.pins):
        return False
    if any(a in panel and b in panel for a, b in instance.apart):
        return False
    for quota in instance.quotas:
        counts = [sum(quota.groups[e] == g for e in panel) for g in range(quota.groups.max() + 1)]
        if quota.most is not None and any(n > quota.most for n in counts):
            return False
        if quota.least is not None and any(n < quota.least for n in counts):
            return False
    return True


def exhaustive(instance, objective):
    """The best value over all rosters; None without any."""
    cases, experts = instance.units.shape
    panels = [[p for p in itertools.combinations(range(experts), int(instance.seats[c]))
               if is_panel(instance, c, p)] for c in range(cases)]
    best = None
    for roster in itertools.product(*panels):
        loads = np.zeros(experts, int)
        for effort, panel in zip(instance.effort, roster):
            loads[list(panel)] += effort
        if (loads < instance.least).any() or (loads > instance.most).any():
            continue
        sums = [instance.units[c, list(p)].sum() for c, p in enumerate(roster)]
        value = sum(sums) if objective == "total" else min(
            s / d for s, d in zip(sums, instance.share))
        best = value if best is None else max(best, value)
    return best


def highs_value(program):
    solver = load(program)
    solver.run()
    status = solver.modelStatusToString(solver.getModelStatus())
    return solver.getInfo().objective_function_value if status == "Optimal" else None


class ModelTests(unittest.TestCase):
    def test_the_full_model_has_the_optimum_of_exhaustive_search(self):
        found = 0
        for seed in range(60):
            instance = small_instance(np.random.default_rng(seed))
            for objective in ("total", "worst-panel"):
                expected = exhaustive(instance, objective)
                value = highs_value(Model(instance).program(objective))
                if expected is None:
                    self.assertIsNone(value, seed)
                else:
                    found += 1
                    self.assertAlmostEqual(value, expected, 6, (seed, objective))
        self.assertGreater(found, 20)

    def test_glpsol_reads_the_same_program(self):
        instance = small_instance(np.random.default_rng(4), is_plain=True)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "model.mps")
            write_mps(Model(instance).program("worst-panel"), path)
            subprocess.run(["glpsol", "--freemps", path, "--max", "--write", f"{folder}/point"],
                           check=True, capture_output=True)
            with open(f"{folder}/point") as file:
                line = next(line for line in file if line.startswith("s ")).split()
        self.assertAlmostEqual(float(line[-1]), exhaustive(instance, "worst-panel"), 6)


class FlowTests(unittest.TestCase):
    def test_the_flow_has_the_optimum_of_exhaustive_search(self):
        found = 0
        for seed in range(8):
            instance = small_instance(np.random.default_rng(seed), is_plain=True)
            expected = exhaustive(instance, "total")
            with tempfile.TemporaryDirectory() as folder:
                Flow(instance).save(f"{folder}/flow.npz")
                words = [sys.executable, "-m", "gauge.peers.flow", f"{folder}/flow.npz"]
                answer = subprocess.run(words, capture_output=True, text=True, check=True).stdout
            self.assertIn('"infeasible"' if expected is None else f"[{expected}]", answer)
            found += expected is not None
        self.assertGreater(found, 2)


class RaceTests(unittest.TestCase):
    def answer(self, status, *values):
        return {"status": status, "values": list(values)}

    def test_proved_optima_that_differ_end_the_run(self):
        with self.assertRaises(Disagreement):
            compare("x", {"a": self.answer("optimal", 7), "b": self.answer("optimal", 8)})
        with self.assertRaises(Disagreement):
            compare("x", {"a": self.answer("optimal", 7, 3), "b": self.answer("optimal", 7, 4)})

    def test_a_roster_better_than_a_proved_optimum_ends_the_run(self):
        with self.assertRaises(Disagreement):
            compare("x", {"a": self.answer("optimal", 7), "b": self.answer("limit", 8)})
        compare("x", {"a": self.answer("optimal", 7), "b": self.answer("limit", 6)})

    def test_infeasible_for_one_ends_the_run(self):
        with self.assertRaises(Disagreement):
            compare("x", {"a": self.answer("infeasible"), "b": self.answer("limit")})


class FitTests(unittest.TestCase):
    def test_the_exponent_of_a_power_is_found_and_small_sizes_do_not_count(self):
        points = [(10**k, 3 * (10**k) ** 1.5) for k in range(3, 7)]
        points += [(3 * 10**5, 3 * (3 * 10**5) ** 1.5), (10, 99.0)]
        self.assertAlmostEqual(fit(points), 1.5)
        self.assertIsNone(fit(points[:1]))


if __name__ == "__main__":
    unittest.main()
