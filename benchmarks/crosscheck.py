#!/usr/bin/env python3
"""Solve a problem directory with HiGHS, from the files alone.

Shares no code with the package: reads the CSV files by the rules of their description, writes the
full model with a column for every eligible pair, and prints the optimum of the total, of the worst
panel, and of the total among the rosters with the best worst panel.

    python3 -m pip install scipy
    benchmarks/crosscheck.py datasets/city

Knows what the committed families use: panels of one case with a fixed number of seats, scores in
affinities.csv, conflicts that bar, and pins.
"""
import csv
import datetime
import os
import re
import sys
from fractions import Fraction

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array


def table(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def setting(text, pattern, default):
    found = re.search(pattern, text)
    return found.group(1) if found else default


class Problem:
    def __init__(self, folder):
        with open(os.path.join(folder, "problem.yaml"), encoding="utf-8") as file:
            policy = file.read()
        self.decimals = int(setting(policy, r"decimals: *(\d+)", "6"))
        self.as_of = datetime.date.fromisoformat(setting(policy, r"as_of: *(\S+)", ""))
        missing_is_zero = setting(policy, r"missing: *(\w+)", "zero") == "zero"
        least = setting(policy, r"least: *(\d+)", "0")
        most = setting(policy, r"most: *(\d+)", "1000000")
        self.experts = {row["id"]: row for row in table(folder, "experts.csv")}
        self.cases = {row["id"]: row for row in table(folder, "cases.csv")}
        self.seats = {c: int(row["seats"]) for c, row in self.cases.items()}
        self.effort = {c: int(row.get("effort") or 1) for c, row in self.cases.items()}
        self.bounds = {}
        for e, row in self.experts.items():
            held = int(row.get("held") or 0)
            ends = int(row.get("min_load") or least), int(row.get("max_load") or most)
            self.bounds[e] = tuple(max(0, end - held) for end in ends)
        self.apart = set()
        barred = self.barred(table(folder, "conflicts.csv"))
        self.pinned = set()
        for pin in table(folder, "pins.csv"):
            pair = pin["case_or_panel"], pin["expert"]
            (barred if pin["effect"] == "keep-off" else self.pinned).add(pair)
        scores = {}
        for row in table(folder, "affinities.csv"):
            units = Fraction(row["score"]) * 10**self.decimals
            assert units.denominator == 1, row
            scores[row["case_or_panel"], row["expert"]] = int(units)
        self.pairs = [
            (c, e)
            for c in self.cases
            for e, row in self.experts.items()
            if (missing_is_zero or (c, e) in scores)
            and (row.get("status") or "active") == "active"
            and (c, e) not in barred
            and self.effort[c] <= self.bounds[e][1]
        ]
        self.units = np.array([scores.get(pair, 0) for pair in self.pairs], dtype=float)

    def barred(self, conflicts):
        barred = set()
        for row in conflicts:
            since, until = row.get("since"), row.get("until")
            if since and datetime.date.fromisoformat(since) > self.as_of:
                continue
            if until and datetime.date.fromisoformat(until) < self.as_of:
                continue
            kind, target = row["target_kind"], row["target"]
            if kind == "expert":
                self.apart.add((row["expert"], target))
                continue
            column = {"case": "id", "employer": "employer", "person": "applicant"}[kind]
            barred |= {(c, row["expert"]) for c, case in self.cases.items() if case[column] == target}
        return barred

    def constraints(self):
        """Rows of the seats, the loads and the experts kept apart; a last column for the worst."""
        rows = {("case", c): (n, n) for c, n in self.seats.items()}
        rows |= {("expert", e): ends for e, ends in self.bounds.items()}
        rows |= {("apart", c, a, b): (0, 1) for c in self.cases for a, b in self.apart}
        place = {key: index for index, key in enumerate(rows)}
        matrix = lil_array((len(rows), len(self.pairs) + 1))
        for column, (c, e) in enumerate(self.pairs):
            matrix[place["case", c], column] = 1
            matrix[place["expert", e], column] = self.effort[c]
            for a, b in self.apart:
                if e in (a, b):
                    matrix[place["apart", c, a, b], column] = 1
        lower, upper = np.array(list(rows.values()), dtype=float).T
        return LinearConstraint(matrix.tocsr(), lower, upper)

    def panel_quality(self, share):
        """Units of each panel less the worst's share: not negative."""
        place = {c: index for index, c in enumerate(self.cases)}
        matrix = lil_array((len(place), len(self.pairs) + 1))
        for column, (c, _) in enumerate(self.pairs):
            matrix[place[c], column] = self.units[column]
        for c, row in place.items():
            matrix[row, len(self.pairs)] = -share(c)
        return LinearConstraint(matrix.tocsr(), 0, np.inf)

    def solve(self, cost, constraints, worst):
        low = np.array([float(pair in self.pinned) for pair in self.pairs] + [worst[0]])
        high = np.append(np.ones(len(self.pairs)), worst[1])
        whole = np.append(np.ones(len(self.pairs)), 0)
        answer = milp(-cost, constraints=constraints, bounds=Bounds(low, high), integrality=whole,
                      options={"mip_rel_gap": 0})
        assert answer.status == 0, answer.message
        return -answer.fun, np.round(answer.x[:-1]).astype(bool)

    def worst_panel(self, seated, share):
        sums = {c: 0 for c in self.cases}
        for taken, (c, _), units in zip(seated, self.pairs, self.units):
            sums[c] += int(units) if taken else 0
        return min(Fraction(total, share(c)) for c, total in sums.items())


def main(folder):
    problem = Problem(folder)
    scale = 10**problem.decimals
    same_seats = len(set(problem.seats.values())) == 1
    share = (lambda c: 1) if same_seats else (lambda c: problem.seats[c])
    rules = problem.constraints()
    total = np.append(problem.units, 0)
    alone = np.append(np.zeros(len(problem.pairs)), 1)
    print(folder, f"{len(problem.pairs)} pairs")
    best, _ = problem.solve(total, [rules], (0, 0))
    print("  total", round(best) / scale)
    quality = problem.panel_quality(share)
    bound, seated = problem.solve(alone, [rules, quality], (-np.inf, np.inf))
    worst = problem.worst_panel(seated, share)
    assert abs(float(worst) - bound) < 1e-3, (worst, bound)
    print("  worst-panel", "sum" if same_seats else "mean", f"{worst}/{scale}")
    # A millionth of a unit below, for the solver's sake; the next worse panel is further away.
    best, seated = problem.solve(total, [rules, quality], (float(worst) - 1e-6,) * 2)
    assert problem.worst_panel(seated, share) >= worst
    print("  worst-panel, then total", round(best) / scale)


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        main(argument)
