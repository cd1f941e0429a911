"""How each tool is started and how its answer is read."""
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from fractions import Fraction

@dataclass(frozen=True)
class Built:
    """Programs that run.sh has built."""

    empanel: str
    bench: str
    lemon: str
    launch: str


class Tool:
    """One way to answer an instance."""

    name = ""
    is_ours = False
    needs = "model.npz"
    """File of the instance that it reads."""
    bytes_per_pair = 1
    """Rough, to leave out in good time what would not fit."""
    most_pairs = None
    """Beyond this the driver's own model building would take the suite's time."""

    def __init__(self, built):
        self.built = built

    def answers(self, facts):
        """Whether it is a tool for such a question."""
        return facts["objectives"] != ["policy"]

    def refuses(self, facts, folder, available):
        """Why a tool for such a question is left out nevertheless; nothing when it is not."""
        if facts["pairs"] * self.bytes_per_pair > 0.8 * available:
            return f"would need about {facts['pairs'] * self.bytes_per_pair >> 30} GiB"
        if self.most_pairs and facts["pairs"] > self.most_pairs:
            return f"more than {self.most_pairs} pairs"
        if not os.path.exists(f"{folder}/{self.needs}"):
            return "its form of the instance would be too large"
        return None

    def version(self):
        words = self.version_words()
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.split("\n")[0]

    def version_words(self):
        return self.words({"objectives": []}, "", 0)[:3] + ["--version"]

    def answer(self, folder):
        """What the last line of its output says."""
        with open(f"{folder}/output") as file:
            lines = [line for line in file if line.startswith("{")]
        return json.loads(lines[-1]) if lines else None


class Command(Tool):
    """`empanel assign`, from files to a checked roster on disk."""

    name, is_ours, needs, bytes_per_pair = "empanel", True, "problem", 20

    def words(self, facts, folder, limit):
        aims = [word for name in facts["objectives"] for word in ("--objective", name)]
        return [self.built.empanel, "assign", f"{folder}/problem", *aims, "--quiet", "--force",
                "--time-limit", f"{limit}s", "--work-limit", "1000000000000", "--threads", "1",
                "-o", f"{folder}/roster.json"]

    def version_words(self):
        return [self.built.empanel, "--version"]

    def answer(self, folder):
        if not os.path.exists(f"{folder}/roster.json"):
            return None
        with open(f"{folder}/roster.json") as file:
            roster = json.load(file)
        os.remove(f"{folder}/roster.json")
        values = [float(self.units(result)) for result in roster["objectives"]]
        status = "optimal" if roster["termination"] == "optimal" else "limit"
        return {"status": status, "values": values, "bound": None, "read": None, "solve": None}

    @staticmethod
    def units(result):
        """Values that have no decimal text stand beside it, such as 2.003/3."""
        exact = (result.get("exact") or {}).get("value", result["value"])
        first, _, share = exact.partition("/")
        return Fraction(first) / int(share or 1) * 10 ** result["decimals"]


class Steps(Command):
    """`empanel assign` layer by layer: committees, groups, readers."""

    name = "empanel in steps"
    layers = 3

    def words(self, facts, folder, limit):
        lines, within = [], ""
        for layer in range(self.layers):
            lines.append(f"'{self.built.empanel}' assign {folder}/problem {within} --quiet --force "
                         f"--time-limit {limit}s --work-limit 1000000000000 "
                         f"-o {folder}/step-{layer}.json || [ $? -eq 3 ]")
            within = f"--within {folder}/step-{layer}.json"
        last = f"cp {folder}/step-{self.layers - 1}.json {folder}/roster.json"
        return ["sh", "-c", " && ".join(f"{{ {line}; }}" for line in [*lines, last])]

    def answers(self, facts):
        return facts["objectives"] == ["policy"]


class Library(Tool):
    """`RosterAssigner` on a problem in memory: formulates, solves, checks."""

    name, is_ours, needs, bytes_per_pair = "library", True, "problem", 20

    def words(self, facts, folder, limit):
        return [self.built.bench, f"{folder}/problem", "--limit", str(limit),
                "--objective", *facts["objectives"]]

    def version_words(self):
        return [self.built.empanel, "--version"]


class Lemon(Tool):
    name, needs, bytes_per_pair = "lemon", "flow.dimacs", 80

    def answers(self, facts):
        return facts["transport"]

    def words(self, facts, folder, limit):
        return [self.built.lemon, f"{folder}/flow.dimacs"]

    def version_words(self):
        return [self.built.lemon, "--version"]


class PythonTool(Tool):
    module = ""

    def words(self, facts, folder, limit):
        limits = [str(limit)] if self.needs == "model.npz" else []
        return [sys.executable, "-m", f"gauge.peers.{self.module}", f"{folder}/{self.needs}", *limits]


class Flow(PythonTool):
    name, module, needs, bytes_per_pair = "or-tools flow", "flow", "flow.npz", 120

    def answers(self, facts):
        return facts["transport"]


class Highs(PythonTool):
    name, module, bytes_per_pair = "highs", "highs", 1500


class CPSat(PythonTool):
    name, module, bytes_per_pair, most_pairs = "cp-sat", "cpsat", 4000, 300_000

    def answers(self, facts):
        """One objective at a time; on a transport, flows and linear programs are its betters."""
        return super().answers(facts) and len(facts["objectives"]) == 1 and not facts["transport"]


class GLPSol(Tool):
    """Cold, on the full model; its dual simplex and presolver as they come."""

    name, needs, bytes_per_pair, options = "glpsol", "model.mps", 1000, ()

    def answers(self, facts):
        return super().answers(facts) and len(facts["objectives"]) == 1

    def words(self, facts, folder, limit):
        return ["glpsol", *self.options, "--freemps", f"{folder}/model.mps", "--max",
                "--tmlim", str(limit), "--write", f"{folder}/point"]

    def version_words(self):
        return ["glpsol", "--version"]

    def answer(self, folder):
        if not os.path.exists(f"{folder}/point"):
            return None
        with open(f"{folder}/point") as file:
            line = next((line for line in file if line.startswith("s ")), "").split()
        os.remove(f"{folder}/point")
        with open(f"{folder}/output") as file:
            used = re.search(r"Time used: +([\d.]+) secs", file.read())
        # Told in tenths of a second: what is shorter is not known.
        solve = float(used.group(1)) if used and float(used.group(1)) >= 0.5 else None
        if not line:
            return None
        # `s mip rows columns status value` or `s bas rows columns primal dual value`.
        has_point = line[4] in ("o", "f") and line[1] == "mip" or line[4:6] == ["f", "f"]
        proved = line[4] == "o" if line[1] == "mip" else line[4:6] == ["f", "f"]
        return {"status": "optimal" if proved else "limit",
                "values": [float(line[-1])] if has_point else [], "bound": None, "read": None,
                "solve": solve}


class GLPSolCuts(GLPSol):
    """The same with all its cutting planes, which help where branching alone gets nowhere."""

    name, options = "glpsol --cuts", ("--cuts",)

    def answers(self, facts):
        return super().answers(facts) and not facts["transport"]


ALL = (Library, Command, Steps, Lemon, Flow, Highs, CPSat, GLPSol, GLPSolCuts)
OURS = tuple(tool.name for tool in ALL if tool.is_ours)
PEERS = tuple(tool.name for tool in ALL if not tool.is_ours)
