"""What each suite runs; instances are made when they are wanted."""
import os
from dataclasses import dataclass, field
from typing import Callable

from . import public
from .directory import read
from .families import rules, thin, topics

worst_first = ("worst-panel", "total")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@dataclass
class Entry:
    name: str
    make: Callable | None = None
    generate: list = field(default_factory=list)
    """Instead of `make`: arguments of `empanel generate`, for what no peer has a model of."""


@dataclass
class Suite:
    limit: int
    """Seconds for a run of any tool."""
    entries: Callable


def entry(make, name, *arguments, **settings):
    return Entry(name, lambda: make(name, *arguments, **settings))


def city(objective):
    name = f"city-{objective}"
    origin = "datasets/city: generate city --experts 120 --cases 300 --seed 7"
    folder = os.path.join(ROOT, "datasets/city")
    return Entry(name, lambda: read(folder, name, origin, [objective])[0])


def of_public_data(*entries):
    """Those of public data; none, said aloud, where the data is not there."""
    if public.ROOT:
        return list(entries)
    print("EMPANEL_PUBLIC_DATA is not set: left out", *(e.name for e in entries))
    return []


def smoke():
    return [
        city("total"),
        city("worst-panel"),
        entry(topics, "transport-200x120", 200, 120, seed=1),
        entry(topics, "transport-300x200-least", 300, 200, most=5, least=0.9, seed=2),
        entry(rules, "rules-120x80", 120, 80, seed=1),
        entry(thin, "thin-60x36", 60, 36, seed=1),
    ] + of_public_data(entry(public.midl, "midl-2019"))


def core():
    return [
        entry(topics, "transport-1000x600", 1000, 600, seed=1),
        entry(public.cvpr2018, "transport-5062x2840-cvpr-loads"),
        entry(rules, "rules-300x200", 300, 200, most=10),
        entry(rules, "rules-1000x600", 1000, 600, most=10),
        entry(rules, "rules-3000x2000", 3000, 2000, most=9),
        entry(topics, "mixed-1000x600", 1000, 600, most=12, effort=(1, 2, 3), family="mixed"),
        entry(rules, "mixed-rules-1000x600", 1000, 600, most=20, effort=(1, 2, 3), family="mixed"),
        entry(topics, "topics-worst-500x300", 500, 300, objectives=worst_first, family="worst-panel"),
        entry(thin, "thin-300x180", 300, 180, supply=0.9),
        entry(thin, "thin-600x360", 600, 360, supply=0.9),
        Entry("provincial-in-steps", generate=["provincial", "--seed", "1"]),
    ] + of_public_data(
        entry(public.midl, "midl-2019-worst-total", worst_first),
        entry(public.midl, "midl-2019-least", least=2),
        entry(public.aamas2015, "aamas-2015"),
        entry(public.aamas2015, "aamas-2015-worst-total", worst_first),
        # Every expert exactly 2; every expert 9 or 10.
        entry(public.midl, "midl-2019-exactly-2", worst_first, least=2, most=2),
        entry(public.aamas2015, "aamas-2015-9-or-10", worst_first, least=9, most=10),
    )


def families():
    size = (400, 240)

    def three(family, values, make, **settings):
        def one(value):
            name = f"{family}-{value:g}"
            return Entry(name, lambda: settings_of(make, name, family, value, settings))
        return [one(value) for value in values]

    def settings_of(make, name, family, value, settings):
        keys = {key: call(value) for key, call in settings.items()}
        instance = make(name, *size, knob=value, **keys)
        instance.family = family
        return instance

    return (
        three("conflict-density", (0.01, 0.2, 0.5), topics, conflicts=lambda x: x)
        + three("least-loads", (0, 0.7, 0.95), topics, least=lambda x: x)
        + three("topic-skew", (0, 1, 2), topics, skew=lambda x: x)
        + three("mixed-effort", (1, 2, 3), topics, effort=lambda x: tuple(range(1, x + 1)),
                most=lambda x: round(6.5 * (x + 1) / 2))
        # Seniors may take that many times what the rule asks of them.
        + three("tight-rules", (2, 1.3, 1.05), rules, seniors=lambda x: x * size[0] / 10 / size[1])
        + three("thin-specialties", (1.2, 1.0, 0.8), thin, supply=lambda x: x)
    )


def growth():
    sizes = ((50, 30), (90, 54), (158, 95), (280, 168), (500, 300), (890, 534), (1580, 948))
    return [entry(topics, f"growth-{cases}x{experts}", cases, experts, family="growth",
                  knob=cases * experts) for cases, experts in sizes]


def scale():
    return [
        entry(topics, "transport-10124x5880", 10_124, 5_880, seed=1),
        entry(topics, "transport-22495x24854", 22_495, 24_854, most=4, seed=1),
        entry(rules, "rules-6000x4000", 6_000, 4_000, most=9),
        entry(thin, "thin-2000x1200", 2_000, 1_200, supply=0.9),
        entry(topics, "topics-worst-10124x5880", 10_124, 5_880, objectives=worst_first,
              family="worst-panel"),
        # The hottest of 45 specialties has 1.5 times the seats that its experts offer at equal load.
        entry(thin, "thin-10124x5880", 10_124, 5_880, fields=45, objectives=worst_first,
              supply=6 * 5_880 / (1.5 * 3 * 10_124)),
    ]


SUITES = {"smoke": Suite(2, smoke), "core": Suite(120, core), "families": Suite(20, families),
          "growth": Suite(60, growth), "scale": Suite(1800, scale)}
