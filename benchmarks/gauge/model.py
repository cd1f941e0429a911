"""The textbook program of an instance: a 0-1 column for every eligible pair, all at once.

Shares no code with the package, and knows nothing of which pairs matter.
"""
import numpy as np

from .instance import BARRED

INFINITY = float("inf")


class Model:
    """Columns are pairs; rows are seats, loads, quotas and experts to keep apart."""

    def __init__(self, instance):
        self.instance = instance
        self.case, self.expert = np.nonzero(instance.units != BARRED)
        self.units = instance.units[self.case, self.expert].astype(float)
        self.blocks = []
        self.lower, self.upper = [], []
        cases, experts = instance.units.shape
        self.add(self.case, np.ones(len(self.case)), instance.seats, instance.seats)
        self.add(self.expert, instance.effort[self.case],
                 np.where(instance.least > 0, instance.least, -INFINITY), instance.most)
        for quota in instance.quotas:
            self.add_quota(quota)
        if instance.apart:
            self.add_apart()

    def add(self, rows, values, lower, upper, columns=None):
        """Rows from 0 within the block; one entry for each of the columns, or of all pairs."""
        columns = np.arange(len(self.case)) if columns is None else columns
        self.blocks.append((rows + len(self.lower), columns, values))
        self.lower.extend(np.asarray(lower, dtype=float).tolist())
        self.upper.extend(np.asarray(upper, dtype=float).tolist())

    def add_quota(self, quota):
        group = quota.groups[self.expert]
        columns = np.flatnonzero(group >= 0)
        groups = int(quota.groups.max()) + 1
        rows = self.case[columns] * groups + group[columns]
        count = len(self.instance.seats) * groups
        if quota.least is None:
            # A group that cannot exceed its most needs no row; for a least, even an empty one does.
            binding = np.bincount(rows, minlength=count) > quota.most
            kept = binding[rows]
            columns, rows = columns[kept], (np.cumsum(binding) - 1)[rows[kept]]
            count = int(binding.sum())
        self.add(rows, np.ones(len(rows)),
                 np.full(count, -INFINITY if quota.least is None else quota.least),
                 np.full(count, INFINITY if quota.most is None else quota.most), columns)

    def add_apart(self):
        place = {pair: i for i, pair in enumerate(zip(self.case.tolist(), self.expert.tolist()))}
        rows, columns = [], []
        for case in range(len(self.instance.seats)):
            for pair in self.instance.apart:
                found = [place[case, e] for e in pair if (case, e) in place]
                if len(found) == 2:
                    rows += [len(rows) // 2] * 2
                    columns += found
        count = len(rows) // 2
        self.add(np.array(rows, dtype=int), np.ones(len(rows)), np.full(count, -INFINITY),
                 np.ones(count), np.array(columns, dtype=int))

    def program(self, objective, worst=None):
        """Arrays by column for one objective, to be driven up; `worst` holds an earlier one.

        For `worst-panel` the last column is the quality of the worst panel.
        """
        pairs, shape = len(self.case), self.instance.share
        blocks, lower, upper = list(self.blocks), list(self.lower), list(self.upper)
        cost, low, high = self.units.copy(), np.zeros(pairs), np.ones(pairs)
        pins = set(self.instance.pins)
        if pins:
            low[[pair in pins for pair in zip(self.case.tolist(), self.expert.tolist())]] = 1
        if objective == "worst-panel" or worst is not None:
            blocks.append((self.case + len(lower), np.arange(pairs), self.units))
            floor = 0.0 if worst is None else worst
            if objective == "worst-panel":
                rows = np.arange(len(shape)) + len(lower)
                blocks.append((rows, np.full(len(shape), pairs), -shape.astype(float)))
                cost = np.append(np.zeros(pairs), 1.0)
                low, high = np.append(low, -INFINITY), np.append(high, INFINITY)
            lower += (floor * shape).tolist()
            upper += [INFINITY] * len(shape)
        row, column, value = (np.concatenate(parts) for parts in zip(*blocks))
        order = np.lexsort((row, column))
        start = np.searchsorted(column[order], np.arange(len(cost) + 1))
        # The relaxation of a flow is whole by itself.
        is_flow = self.instance.has_flow_rows and objective == "total" and worst is None
        whole = np.arange(len(cost)) < (0 if is_flow else pairs)
        return {"cost": cost, "low": low, "high": high, "whole": whole, "lower": np.array(lower),
                "upper": np.array(upper), "start": start.astype(np.int32),
                "row": row[order].astype(np.int32), "value": value[order].astype(float)}


def write_mps(program, path):
    """Free MPS; the sense is left to the solver's options."""
    lower, upper = program["lower"].tolist(), program["upper"].tolist()
    with open(path, "w") as file:
        file.write("NAME model\nROWS\n N cost\n")
        for i, (low, high) in enumerate(zip(lower, upper)):
            kind = "E" if low == high else "G" if high == INFINITY else "L"
            file.write(f" {kind} r{i}\n")
        file.write("COLUMNS\n")
        whole = bool(program["whole"][0])
        if whole:
            file.write(" m1 'MARKER' 'INTORG'\n")
        row, value, start = (program[key].tolist() for key in ("row", "value", "start"))
        for j, (cost, is_whole) in enumerate(zip(program["cost"].tolist(), program["whole"].tolist())):
            if whole and not is_whole:
                file.write(" m2 'MARKER' 'INTEND'\n")
                whole = False
            if cost:
                file.write(f" c{j} cost {cost:.17g}\n")
            file.writelines(f" c{j} r{row[k]} {value[k]:.17g}\n" for k in range(start[j], start[j + 1]))
        if whole:
            file.write(" m2 'MARKER' 'INTEND'\n")
        file.write("RHS\n")
        for i, (low, high) in enumerate(zip(lower, upper)):
            side = low if high == INFINITY else high
            if side:
                file.write(f" rhs r{i} {side:.17g}\n")
        ranges = [(i, high - low) for i, (low, high) in enumerate(zip(lower, upper))
                  if -INFINITY < low < high < INFINITY]
        if ranges:
            file.write("RANGES\n")
            file.writelines(f" rng r{i} {width:.17g}\n" for i, width in ranges)
        file.write("BOUNDS\n")
        for j, (low, high) in enumerate(zip(program["low"].tolist(), program["high"].tolist())):
            if low == high:
                file.write(f" FX bnd c{j} {low:.17g}\n")
            elif low == -INFINITY:
                file.write(f" FR bnd c{j}\n")
            else:
                file.write(f" UP bnd c{j} {high:.17g}\n")
        file.write("ENDATA\n")
