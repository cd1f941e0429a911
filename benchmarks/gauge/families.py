"""Synthetic instances, each family with one knob; the same seed gives the same instance."""
import numpy as np

from .instance import BARRED, Instance, Quota

SCALE = 100_000
TOPICS = 30
ROWS_AT_ONCE = 2_000


def topic_vectors(random, count, skew):
    """Four topics for each, low ones more popular by the skew; rows of length 1."""
    popularity = np.arange(1, TOPICS + 1, dtype=float) ** -skew
    vectors = np.zeros((count, TOPICS), dtype=np.float32)
    picks = random.choice(TOPICS, size=(count, 4), p=popularity / popularity.sum())
    weights = random.uniform(0.2, 1, size=(count, 4)).astype(np.float32)
    np.add.at(vectors, (np.arange(count)[:, None], picks), weights)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def topic_units(random, cases, experts, skew, conflicts):
    """85 % cosine of topics, 15 % chance; a share of the pairs is barred."""
    subjects = topic_vectors(random, cases, skew)
    interests = topic_vectors(random, experts, skew)
    units = np.empty((cases, experts), dtype=np.int32)
    for start in range(0, cases, ROWS_AT_ONCE):
        part = subjects[start : start + ROWS_AT_ONCE] @ interests.T
        part = 0.85 * part + 0.15 * random.random(part.shape, dtype=np.float32)
        barred = random.random(part.shape, dtype=np.float32) < conflicts
        units[start : start + ROWS_AT_ONCE] = np.where(barred, BARRED, np.rint(part * SCALE))
    return units


def topics(name, cases, experts, *, seats=3, most=6, least=0, effort=(1,), skew=1.0,
           conflicts=0.01, seed=1, family="transport", knob=None, loads=None,
           objectives=("total",)):
    """A conference: nearly everybody may judge everything.

    `least` is a share: least loads add up to that part of all effort. `loads` gives the bounds of
    each expert instead.
    """
    random = np.random.default_rng(seed)
    units = topic_units(random, cases, experts, skew, conflicts)
    points = random.choice(np.array(effort), size=cases)
    bottom, top = loads or (np.zeros(experts, int), np.full(experts, most))
    if least:
        bottom = np.full(experts, int(least * seats * points.sum()) // experts)
        rest = int(least * seats * points.sum()) - bottom.sum()
        bottom[:rest] += 1
    origin = (f"topics {cases} x {experts}, {seats} seats, load to {most}, effort {list(effort)}, "
              f"skew {skew}, conflicts {conflicts}, least loads {least}, seed {seed}")
    return Instance(name, origin, objectives, units, np.full(cases, seats), points, bottom, top,
                    family=family, knob=knob, seed=seed)


def skewed_groups(random, experts, count):
    """Group of each expert; few groups are large."""
    return np.minimum((count * random.random(experts) ** 1.5).astype(int), count - 1)


def rules(name, cases, experts, *, most=10, effort=(1,), seniors=0.2, seed=1, family="rules",
          knob=None):
    """Five seats, at most one per employer, at most three per region, at least one senior.

    Employers (one for eight experts) and regions (eight) cross.
    """
    random = np.random.default_rng(seed)
    units = topic_units(random, cases, experts, 1.0, 0.01)
    employer = skewed_groups(random, experts, experts // 8)
    region = skewed_groups(random, experts, 8)
    senior = np.full(experts, -1)
    senior[random.permutation(experts)[: round(seniors * experts)]] = 0
    quotas = [
        Quota("{rule: at-most, count: 1, of: {attribute: employer, each: value}}", employer, most=1),
        Quota("{rule: at-most, count: 3, of: {attribute: region, each: value}}", region, most=3),
        Quota("{rule: at-least, count: 1, of: {attribute: roles, has: senior}}", senior, least=1),
    ]
    columns = {
        "employer": [f"ORG-{group:03}" for group in employer],
        "region": [f"REGION-{group}" for group in region],
        "roles": ["senior" if group == 0 else "" for group in senior],
    }
    points = np.ones(cases, int) if effort == (1,) else random.choice(np.array(effort), size=cases)
    origin = (f"topics {cases} x {experts}, 5 seats, load to {most}, {experts // 8} employers, "
              f"8 regions, {seniors:.0%} senior, effort {list(effort)}, seed {seed}")
    return Instance(name, origin, ("total",), units, np.full(cases, 5), points,
                    np.zeros(experts, int), np.full(experts, most), quotas, columns,
                    family=family, knob=knob, seed=seed)


def thin(name, cases, experts, *, supply=1.0, fields=20, most=6, seed=1, knob=None,
         objectives=("worst-panel",)):
    """Worst panel where one specialty has too few experts.

    `supply` is what the experts of the hot specialty may take, over the seats that want them. In
    the own specialty the fit is 70 to 100 %, in the next one 20 to 50 %, elsewhere 0 to 10 %.
    """
    random = np.random.default_rng(seed)
    case_field = random.integers(1, fields, size=cases)
    hot = cases // 10
    case_field[:hot] = 0
    expert_field = random.integers(1, fields, size=experts)
    expert_field[: round(supply * hot * 3 / most)] = 0
    distance = np.abs(case_field[:, None] - expert_field[None, :])
    base = np.choose(np.minimum(distance, 2), [0.7, 0.2, 0.0])
    width = np.choose(np.minimum(distance, 2), [0.3, 0.3, 0.1])
    units = np.rint((base + width * random.random((cases, experts))) * SCALE).astype(np.int32)
    units[random.random((cases, experts)) < 0.01] = BARRED
    origin = (f"thin {cases} x {experts}, {fields} specialties, 3 seats, load to {most}, supply of the hot "
              f"specialty {supply}, seed {seed}")
    return Instance(name, origin, objectives, units, np.full(cases, 3), np.ones(cases, int),
                    np.zeros(experts, int), np.full(experts, most), family="thin-specialties",
                    knob=knob, seed=seed)
