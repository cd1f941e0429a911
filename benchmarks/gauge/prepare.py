"""Writes one instance in every form that a tool reads; a process of its own, which ends before any
clock starts. Arguments: suite, name, folder, command empanel."""
import json
import os
import subprocess
import sys

import numpy as np

from .forms import Flow, write_problem
from .model import Model, write_mps
from .suites import SUITES

MOST_MODEL_PAIRS = 5_000_000
MOST_MPS_PAIRS = 1_000_000
MOST_FLOW_PAIRS = 100_000_000


def write_models(instance, folder):
    """The full model, for those who read arrays and those who read MPS."""
    model = Model(instance)
    program = model.program(instance.objectives[0])
    if instance.pairs <= MOST_MPS_PAIRS and len(instance.objectives) == 1:
        write_mps(program, f"{folder}/model.mps")
    if len(instance.objectives) == 2:
        program["then"] = np.append(model.units, 0)
    np.savez(f"{folder}/model.npz", **program)


def main(suite, name, folder, command):
    os.makedirs(folder)
    entry = next(e for e in SUITES[suite].entries() if e.name == name)
    if entry.generate:
        words = [command, "generate", *entry.generate, "--out", f"{folder}/problem", "--quiet"]
        subprocess.run(words, check=True)
        facts = {"name": name, "origin": " ".join(["empanel", "generate", *entry.generate]),
                 "family": entry.generate[0], "knob": None, "seed": int(entry.generate[-1]),
                 "objectives": ["policy"], "pairs": 0, "transport": False, "digest": ""}
    else:
        instance = entry.make()
        facts = instance.facts()
        if instance.directory:
            os.symlink(instance.directory, f"{folder}/problem")
        else:
            write_problem(instance, f"{folder}/problem")
        if instance.pairs <= MOST_MODEL_PAIRS:
            write_models(instance, folder)
        if instance.is_transport and instance.pairs <= MOST_FLOW_PAIRS:
            flow = Flow(instance)
            flow.save(f"{folder}/flow.npz")
            flow.write_dimacs(f"{folder}/flow.dimacs")
    with open(f"{folder}/facts.json", "w") as file:
        json.dump(facts, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
