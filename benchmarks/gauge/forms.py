"""Writes an instance as a problem directory and as a flow."""
import csv
import os

import numpy as np

from .instance import BARRED

LINES_AT_ONCE = 500_000


def write_table(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_problem(instance, folder):
    """The directory that `empanel assign` reads; scores are whole numbers, so that units agree."""
    os.makedirs(folder)
    cases = [f"C-{i}" for i in range(len(instance.seats))]
    experts = [f"E-{i}" for i in range(len(instance.most))]
    aims = ", ".join("{objective: %s}" % name for name in instance.objectives)
    lines = ["format: empanel-problem/1", f'name: "{instance.name}"', "as_of: 2026-03-05",
             "affinity: {decimals: 0}", f"objectives: [{aims}]"]
    if instance.quotas:
        lines += ["panel:"] + [f"  - {quota.rule}" for quota in instance.quotas]
    with open(os.path.join(folder, "problem.yaml"), "w") as file:
        file.write("\n".join(lines) + "\n")
    write_table(folder, "experts.csv", ["id", "min_load", "max_load", *instance.columns],
                zip(experts, instance.least, instance.most, *instance.columns.values()))
    write_table(folder, "cases.csv", ["id", "seats", "effort"],
                zip(cases, instance.seats, instance.effort))
    barred = np.argwhere(instance.units == BARRED).tolist()
    write_table(folder, "conflicts.csv", ["expert", "target_kind", "target", "kind"],
                ([experts[e], "case", cases[c], "employer"] for c, e in barred))
    np.save(os.path.join(folder, "affinities.npy"),
            np.where(instance.units == BARRED, 0, instance.units).astype("<i4"))


class Flow:
    """A transport as a minimum-cost flow: cases, then experts, then a sink.

    Least loads are met beforehand: an expert who must take l passes on only what exceeds l.
    """

    def __init__(self, instance):
        cases, experts = instance.units.shape
        effort = int(instance.effort[0])
        least, most = -(-instance.least // effort), instance.most // effort
        self.tail, self.head = (part.astype(np.int32)
                                for part in np.nonzero(instance.units != BARRED))
        self.cost = -instance.units[self.tail, self.head].astype(np.int64)
        self.capacity = np.ones(len(self.tail), dtype=np.int64)
        self.head += cases
        sink = np.full(experts, cases + experts, dtype=np.int32)
        self.tail = np.append(self.tail, np.arange(cases, cases + experts, dtype=np.int32))
        self.head = np.append(self.head, sink)
        self.cost = np.append(self.cost, np.zeros(experts, dtype=np.int64))
        self.capacity = np.append(self.capacity, most - least)
        self.supply = np.concatenate(
            [instance.seats, -least, [least.sum() - instance.seats.sum()]]).astype(np.int64)

    def save(self, path):
        np.savez(path, tail=self.tail, head=self.head, cost=self.cost, capacity=self.capacity,
                 supply=self.supply)

    def write_dimacs(self, path):
        with open(path, "w") as file:
            file.write(f"p min {len(self.supply)} {len(self.tail)}\n")
            for node, supply in enumerate(self.supply.tolist(), 1):
                if supply:
                    file.write(f"n {node} {supply}\n")
            for start in range(0, len(self.tail), LINES_AT_ONCE):
                part = slice(start, start + LINES_AT_ONCE)
                arcs = zip(self.tail[part].tolist(), self.head[part].tolist(),
                           self.capacity[part].tolist(), self.cost[part].tolist())
                file.writelines(f"a {u + 1} {v + 1} 0 {cap} {cost}\n" for u, v, cap, cost in arcs)
