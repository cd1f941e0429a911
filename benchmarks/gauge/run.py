"""Measures a suite and adds the results to a file of its own."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from . import records
from .race import race
from .suites import ROOT, SUITES
from .tools import ALL


def say(text):
    print(text, file=sys.stderr, flush=True)


def available_memory():
    return int(records.file_value("/proc/meminfo", "MemAvailable", ":").split()[0]) << 10


def measure(entry, suite, built, settings, versions):
    """Records of all tools on one instance, without the circumstances."""
    folder = tempfile.mkdtemp(prefix="empanel-bench-")
    try:
        work = f"{folder}/{entry.name}"
        words = [sys.executable, "-m", "gauge.prepare", suite, entry.name, work, built.empanel]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        with open(f"{work}/facts.json") as file:
            facts = json.load(file)
        say(f"{entry.name}: {facts['pairs']} pairs; {facts['origin']}")
        available = available_memory()
        tools, lines = [], []
        for tool in (kind(built) for kind in ALL):
            if tool.name in settings.without or not tool.answers(facts):
                continue
            reason = tool.refuses(facts, work, available)
            if reason is None:
                tools.append(tool)
            else:
                say(f"  {tool.name}: left out: {reason}")
                lines.append({"tool": tool.name, "left_out": reason, "runs": []})
        limit = settings.limit or SUITES[suite].limit
        runs = race(tools, facts, work, limit, settings.rounds, say)
        for tool in tools:
            command = " ".join(tool.words(facts, work, limit)).replace(f"{folder}/", "").replace(f"{ROOT}/", "")
            lines.append({"tool": tool.name, "command": command, "threads": 1, "gap": 0,
                          "limit": limit, "version": versions[tool.name], "runs": runs[tool.name]})
        return [{"suite": suite, "instance": facts} | line for line in lines]
    finally:
        shutil.rmtree(folder)


def run(suite, built, settings):
    around = records.circumstances(settings.note)
    versions = {kind.name: kind(built).version() for kind in ALL}
    path = f"{settings.results}/{suite}/{around['date'][:10]}-{around['commit']}.jsonl"
    entries = SUITES[suite].entries()
    unknown = set(settings.only or ()) - {entry.name for entry in entries}
    if unknown:
        sys.exit(f"not in {suite}: {', '.join(sorted(unknown))}")
    for entry in entries:
        if settings.only and entry.name not in settings.only:
            continue
        lines = measure(entry, suite, built, settings, versions)
        # At once: what was measured stays, whatever comes after.
        records.append([line | {"circumstances": around} for line in lines], path)
    say(f"written: {os.path.relpath(path)}")
