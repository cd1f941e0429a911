"""Reads a problem directory by the rules of its description, sharing no code with the package.

Knows what the city family uses: panels of one case with a fixed number of seats, scores in
affinities.csv, conflicts that bar, and pins.
"""
import csv
import datetime
import os
import re
from fractions import Fraction

import numpy as np

from .instance import BARRED, Instance


def table(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def setting(text, pattern, default):
    found = re.search(pattern, text)
    return found.group(1) if found else default


def is_current(row, day):
    since, until = row.get("since"), row.get("until")
    return (not since or datetime.date.fromisoformat(since) <= day) and (
        not until or datetime.date.fromisoformat(until) >= day)


def read(folder, name, origin, objectives):
    """The instance of a directory."""
    with open(os.path.join(folder, "problem.yaml"), encoding="utf-8") as file:
        policy = file.read()
    day = datetime.date.fromisoformat(setting(policy, r"as_of: *(\S+)", ""))
    experts, cases = table(folder, "experts.csv"), table(folder, "cases.csv")
    place = {row["id"]: i for i, row in enumerate(experts)}
    line = {row["id"]: i for i, row in enumerate(cases)}
    units, decimals = read_units(folder, policy, line, place)
    apart, pins = [], []
    for row in (row for row in table(folder, "conflicts.csv") if is_current(row, day)):
        kind, target, expert = row["target_kind"], row["target"], place[row["expert"]]
        if kind == "expert":
            apart.append((expert, place[target]))
            continue
        column = {"case": "id", "employer": "employer", "person": "applicant"}[kind]
        units[[i for i, case in enumerate(cases) if case[column] == target], expert] = BARRED
    for row in table(folder, "pins.csv"):
        pair = line[row["case_or_panel"]], place[row["expert"]]
        if row["effect"] == "keep-off":
            units[pair] = BARRED
        else:
            pins.append(pair)
    effort = np.array([int(row.get("effort") or 1) for row in cases])
    bounds = {}
    for key, pattern, usual in (("min_load", r"least: *(\d+)", "0"),
                                ("max_load", r"most: *(\d+)", "1000000")):
        common = int(setting(policy, pattern, usual))
        bounds[key] = np.array([max(0, int(row.get(key) or common) - int(row.get("held") or 0))
                                for row in experts])
    idle = [i for i, row in enumerate(experts) if (row.get("status") or "active") != "active"]
    units[:, idle] = BARRED
    units[effort[:, None] > bounds["max_load"][None, :]] = BARRED
    instance = Instance(
        name, origin, tuple(objectives), units, np.array([int(row["seats"]) for row in cases]),
        effort, bounds["min_load"], bounds["max_load"], pins=pins, apart=apart, directory=folder)
    return instance, decimals


def read_units(folder, policy, line, place):
    """Scores by case and expert, exactly, and the digits after their point."""
    decimals = int(setting(policy, r"decimals: *(\d+)", "6"))
    missing = 0 if setting(policy, r"missing: *(\w+)", "zero") == "zero" else BARRED
    units = np.full((len(line), len(place)), missing, dtype=np.int64)
    for row in table(folder, "affinities.csv"):
        score = Fraction(row["score"]) * 10**decimals
        if score.denominator != 1:
            raise ValueError(f"more digits than the policy's: {row}")
        units[line[row["case_or_panel"]], place[row["expert"]]] = int(score)
    return units, decimals
