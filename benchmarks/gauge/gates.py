"""What continuous integration holds: ratios to the best peer, and instruction counts.

Neither depends on how fast the machine is. `gates.json` has what was accepted.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from statistics import median

from . import records
from .measures import best_peer, by_instance, ratios
from .suites import ROOT

PATH = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "gates.json")
SOLVE = "$s7Empanel14RosterAssignerV6assign*KF"
"""Symbol of the library's entry: only what it calls is counted, not the reading of files."""
COUNTED = (("datasets/golden/city-40x60-s5", "total"),
           ("datasets/golden/city-60x90-s11", "worst-panel"))
FLOOR_SHARE = 0.5
"""Of the measured ratio: what a shared machine may take from it without anybody being at fault."""
TOLERANCE = 0.03
"""Relative growth of an instruction count that passes."""


def instructions(bench):
    """Instructions of the library's solve by callgrind, for each counted problem."""
    if not shutil.which("valgrind"):
        print("valgrind is missing: apt-get install valgrind", file=sys.stderr)
        sys.exit(69)
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind does not read the toolchain's debugging information.
        subprocess.run(["strip", "--strip-debug", "-o", f"{folder}/bench", bench], check=True)
        for problem, objective in COUNTED:
            words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                     f"--toggle-collect={SOLVE}", f"{folder}/bench", f"{ROOT}/{problem}",
                     "--objective", objective]
            run = subprocess.run(words, capture_output=True, text=True, check=True,
                                 env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
            counts[f"{problem} {objective}"] = int(re.search(r"Collected : (\d+)", run.stderr)[1])
    return counts


def measured_ratios(lines):
    """Best peer's time over ours, of the solves and of the processes; 0 where we proved nothing.

    Only where a peer proved the optimum: a limit over our time would be seconds in disguise.
    """
    found = {}
    for facts, tools in by_instance(lines):
        for ours, key in (("library", "solve"), ("empanel", "seconds")):
            peer = best_peer(tools, key)
            if peer and peer.is_proved:
                proved = tools[ours].is_proved
                found[f"{facts['name']} {key}"] = (
                    median(ratios(peer, tools[ours], key)) if proved else 0.0)
    return found


def accept(found, counts, around):
    """Writes what was measured as what is to be held."""
    with open(PATH, "w") as file:
        json.dump({"ratios": {name: float(f"{FLOOR_SHARE * ratio:.2g}")
                              for name, ratio in found.items()},
                   "instructions": counts, "tolerance": TOLERANCE, "swift": around["swift"],
                   "processor": around["processor"]}, file, indent=2)
        file.write("\n")


def failures(found, counts, accepted, around):
    for name, floor in accepted["ratios"].items():
        if name in found and found[name] < floor:
            yield f"{name}: ratio {found[name]:.3g} is under its floor {floor:g}"
    if accepted["swift"] != around["swift"]:
        print("instruction counts are of another compiler: not compared", file=sys.stderr)
        return
    for name, count in counts.items():
        before = accepted["instructions"].get(name)
        change = count / before - 1 if before else 0
        print(f"{name}: {count} instructions, {change:+.2%}")
        if change > accepted["tolerance"]:
            yield f"{name}: {count} instructions, {change:+.2%} of {before}"
        elif change < -accepted["tolerance"]:
            print("  fewer than accepted: run `gate --accept` to hold the gain")


def gate(results, built, is_accepting):
    """1 when something is worse than accepted."""
    lines = records.latest(results, "smoke")
    if not lines:
        print("There are no results of smoke.", file=sys.stderr)
        return 66
    around = lines[0]["circumstances"]
    found, counts = measured_ratios(lines), instructions(built.bench)
    path = f"{results}/instructions/{around['date'][:10]}-{around['commit']}.jsonl"
    records.append([{"instructions": counts, "circumstances": around}], path)
    if is_accepting:
        accept(found, counts, around)
        return 0
    with open(PATH) as file:
        worse = list(failures(found, counts, json.load(file), around))
    print("\n".join(worse) or f"{len(found)} ratios and {len(counts)} counts hold")
    return 1 if worse else 0
