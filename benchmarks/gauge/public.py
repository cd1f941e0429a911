"""Instances from public data, which may be measured on and not be copied."""
import csv
import os

import numpy as np

from .families import topics
from .instance import Instance

ROOT = os.environ.get("EMPANEL_PUBLIC_DATA", "")


def rows(path):
    with open(os.path.join(ROOT, "reviewers", path), newline="") as file:
        return list(csv.reader(file))


def plain(name, origin, units, most, objectives, least=0):
    cases, experts = units.shape
    return Instance(name, origin, objectives, units, np.full(cases, 3), np.ones(cases, int),
                    np.full(experts, least), np.full(experts, most), family="public")


def midl(name, objectives=("total",), least=0, most=4):
    """MIDL 2019 affinities, in units of a millionth."""
    scores = rows("midl/scores.csv")
    cases = {case: i for i, case in enumerate(dict.fromkeys(row[0] for row in scores))}
    experts = {expert: i for i, expert in enumerate(dict.fromkeys(row[1] for row in scores))}
    units = np.zeros((len(cases), len(experts)), dtype=np.int32)
    for case, expert, score in scores:
        units[cases[case], experts[expert]] = round(float(score) * 1_000_000)
    origin = f"MIDL 2019 affinities, 3 seats, load {least} to {most}"
    return plain(name, origin, units, most, objectives, least)


def aamas2015(name, objectives=("total",), least=0, most=12):
    """AAMAS 2015 bids: 1, 0.5, 0.25 and 0, in units of a hundredth."""
    with open(os.path.join(ROOT, "reviewers/pm_aamas2015/aamas2015.in")) as file:
        next(file)
        units = np.rint(np.loadtxt(file) * 100).astype(np.int32)
    origin = f"AAMAS 2015 bids, 3 seats, load {least} to {most}"
    return plain(name, origin, units, most, objectives, least)


def cvpr2018(name, seed=1):
    """Topic scores with the least and most loads of CVPR 2018; synthetic loads without the data."""
    size = {"cases": 5062, "experts": 2840, "seed": seed}
    if not ROOT:
        return topics(name, most=9, least=0.8, **size)
    loads = np.array(rows("cvpr2018_loads_only/loads.csv")[1:], dtype=int)
    instance = topics(name, loads=(loads[:, 1], loads[:, 2]), **size)
    instance.origin += "; loads of CVPR 2018 instead"
    return instance
