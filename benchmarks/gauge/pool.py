"""A large pool: how fast it is filled, how large it is, and what the commands on it take.

    benchmarks/run.sh pool --note "Nothing else was running."

Needs neither the peers nor their Python packages.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

from . import records

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIMIT = 1200
LONG_RUN = 4
"""Seconds; a command whose first run is longer is run once and no oftener."""
NEW = 5000
"""Persons of a list that the pool does not know; each becomes five events."""
AS_OF = "2020-12-01"
"""A day after everything that the made pool holds."""

POLICY = f"""format: empanel-problem/1
name: Benchmark
as_of: {AS_OF}
affinity: {{weights: {{specialty: 1}}}}
derive:
  - {{id: D-EMP, rule: same-employer, look_back: 36 months, up_to: 2}}
  - {{id: D-ROUND, rule: same-round}}
eligibility:
  - {{id: TRAINED, rule: training}}
  - {{id: REST, rule: attribute, attribute: served_within(30 days), at_most: 0}}
  - {{id: YEARS, rule: attribute, attribute: years_in_row, at_most: 2}}
panel:
  - {{id: SEATS, rule: seats, least: 3, most: 5}}
load:
  default: {{most: 2}}
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def name(person):
    """As PoolWriter calls everybody."""
    return "王" + "".join("伟芳娜敏静丽强磊洋艳"[int(digit)] for digit in str(person))


def write_inputs(folder, persons):
    """Dockets, a list of everybody as they are, and sheets to record."""
    for cases in (40, 1000):
        rows = [f"C-{i},ORG-{i % 900},560.{i % 90},G-{i % 40}" for i in range(cases)]
        write(f"{folder}/docket-{cases}/cases.csv",
              "\n".join(["id,employer,specialty,panel", *rows]) + "\n")
        write(f"{folder}/docket-{cases}/panels.csv",
              "\n".join(["id", *(f"G-{i}" for i in range(40))]) + "\n")
    write(f"{folder}/policy.yaml", POLICY)
    rows = [f"E-{i},{name(i)},ORG-{i % 900},560.{i % 90}:{i % 5 + 1},senior" for i in range(persons)]
    write(f"{folder}/list.csv", "\n".join(["id,name,employer,specialties,level", *rows]) + "\n")
    write(f"{folder}/new.csv", "\n".join(["id,name,employer,specialties,level", *(
        row.replace("E-", "N-", 1).replace("王", "新", 1) for row in rows[:NEW])]) + "\n")
    write(f"{folder}/sheet.csv",
          "\n".join(["expert", *(f"E-{i * 7}" for i in range(40))]) + "\n")


def questions(persons):
    """Name, target in seconds or none, words; each command on its own."""
    word = ["--source", "minutes 7"]
    yield "pool show, one person", 0.1, ["pool", "show", "E-1", "--as-of", AS_OF]
    yield "pool history, one person", 0.1, ["pool", "history", "E-1"]
    yield "pool suspend, one person", 0.1, [
        "pool", "suspend", "E-9", "--reason", "leak", "--happened", AS_OF, "--dry-run", *word]
    yield "pool update, one person", 0.1, [
        "pool", "update", "E-9", "--region", "North", "--happened", AS_OF, "--dry-run", *word]
    yield "pool train, a sheet of 40", 0.1, [
        "pool", "train", "--file", "sheet.csv", "--course", "refresher", "--hours", "4",
        "--happened", AS_OF, "--dry-run"]
    yield "pool list, everybody", None, ["pool", "list", "--as-of", AS_OF]
    yield "pool health", None, ["pool", "health", "--as-of", AS_OF]
    yield f"pool import, {persons} rows, none changed", None, [
        "pool", "import", "list.csv", "--happened", AS_OF, "--dry-run"]
    yield "snapshot, 40 cases", 2, [
        "snapshot", "--docket", "docket-40", "--policy", "policy.yaml", "-o", "problem", "--force"]
    yield "snapshot, 1000 cases", 2, [
        "snapshot", "--docket", "docket-1000", "--policy", "policy.yaml", "-o", "problem", "--force"]
    yield "pool verify, the whole log", None, ["pool", "verify"]
    yield f"pool import, {NEW} new persons, {5 * NEW} events", None, [
        "pool", "import", "new.csv", "--happened", AS_OF]


def launched(launch, folder, words):
    """What one process cost, and what it printed."""
    output = f"{folder}/output"
    cost = subprocess.run([launch, str(LIMIT), output, *words], capture_output=True, check=True,
                          cwd=folder).stdout
    with open(output, errors="replace") as file:
        text = file.read()
    cost = json.loads(cost)
    if cost["code"] != 0:
        raise RuntimeError(f"{' '.join(words)} ended with {cost['code']}: {text[-2000:]}")
    return cost, text


def measure(built, settings, say):
    """A record for each question, without the circumstances."""
    facts = {"experts": settings.experts, "events": settings.experts * settings.events}
    folder = tempfile.mkdtemp(prefix="empanel-pool-")

    def record(name, tool, command, runs, target=None):
        return {"suite": "pool", "instance": facts | {"name": name, "target": target},
                "tool": tool, "command": command, "limit": LIMIT, "version": version, "runs": runs}

    try:
        version = subprocess.run([built["empanel"], "--version"], capture_output=True, text=True,
                                 check=True).stdout.split("\n")[0]
        write_inputs(folder, settings.experts)
        words = ["measure", "pool.sqlite", str(settings.experts), str(settings.events)]
        cost, text = launched(built["launch"], folder, [built["writer"], *words])
        lines = []
        for step in (json.loads(line) for line in text.splitlines()):
            say(f"{step['step']}: {step}")
            lines.append(record(step["step"], "PoolWriter", " ".join(["PoolWriter", *words]),
                                [step | {"peak_kib": cost["peak_kib"]}]))
        yield lines
        for name, target, words in questions(settings.experts):
            runs = []
            for _ in range(settings.rounds + 1):
                cost, _ = launched(built["launch"], folder, [built["empanel"], *words, "--quiet"])
                runs.append(cost)
                if cost["seconds"] > LONG_RUN or "new" in name:
                    break
            # The first round is a warm-up where there are others.
            runs = runs[1:] or runs
            say(f"{name}: {runs[-1]['seconds']:.3f} s, {runs[-1]['peak_kib'] >> 10} MiB")
            yield [record(name, "empanel", " ".join(["empanel", *words]), runs, target)]
    finally:
        shutil.rmtree(folder)


def run(settings):
    built = {"empanel": f"{settings.swift}/empanel", "writer": f"{settings.writer}/PoolWriter",
             "launch": f"{settings.tools}/launch"}
    around = records.circumstances(settings.note)
    path = f"{settings.results}/pool/{around['date'][:10]}-{around['commit']}.jsonl"

    def say(text):
        print(text, file=sys.stderr, flush=True)

    for lines in measure(built, settings, say):
        records.append([line | {"circumstances": around} for line in lines], path)
    say(f"written: {os.path.relpath(path)}")


def main():
    parser = argparse.ArgumentParser(prog="gauge.pool", description=__doc__)
    parser.add_argument("--results", default=f"{HERE}/results")
    parser.add_argument("--swift", default=f"{HERE}/.build/release", help="folder of empanel")
    parser.add_argument("--writer", default=f"{HERE}/../.build/release", help="folder of PoolWriter")
    parser.add_argument("--tools", default=f"{HERE}/.build/peers", help="folder of launch")
    parser.add_argument("--experts", type=int, default=50_000)
    parser.add_argument("--events", type=int, default=20, help="for each expert")
    parser.add_argument("--rounds", type=int, default=5, help="beside the warm-up")
    parser.add_argument("--note", default="", help="a sentence about the machine")
    settings = parser.parse_args()
    run(settings)
    from .tables import renew
    renew(settings.results, f"{HERE}/README.md", ("pool",))


if __name__ == "__main__":
    main()
