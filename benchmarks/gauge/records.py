"""Results as lines of JSON: one for each tool on each instance, with all its rounds."""
import datetime
import glob
import json
import os
import platform
import subprocess

SCHEMA = "empanel-benchmark/2"


def output(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def line_with(text, key):
    return next((line for line in text.splitlines() if key in line), "unknown").strip()


def file_value(path, key, separator):
    with open(path) as file:
        return line_with(file.read(), key).split(separator, 1)[-1].strip().strip('"')


def circumstances(note):
    """Everything around a run that its numbers depend on."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    return {
        "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "commit": output("git", "rev-parse", "--short=12", "HEAD"),
        "dirty": bool(output("git", "status", "--porcelain", "--", ":/Sources", ":/benchmarks/gauge",
                             ":/benchmarks/Sources", ":/Package.swift")),
        "build": "release, -enable-testing",
        "swift": line_with(swift.stdout + swift.stderr, "ersion"),
        "compiler": output("c++", "--version").splitlines()[0],
        "python": platform.python_version(),
        "system": file_value("/etc/os-release", "PRETTY_NAME", "="),
        "processor": file_value("/proc/cpuinfo", "model name", ":"),
        "cores": os.cpu_count(),
        "memory_kib": int(file_value("/proc/meminfo", "MemTotal", ":").split()[0]),
        "load_before": os.getloadavg()[0],
        "note": note,
    }


def append(records, path):
    """Adds lines at the end; what is in the file stays."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "a") as file:
        for record in records:
            file.write(json.dumps({"schema": SCHEMA} | record, sort_keys=True) + "\n")


def load(path):
    with open(path) as file:
        records = [json.loads(line) for line in file]
    return [record for record in records if record.get("schema") == SCHEMA]


def latest(results, suite):
    """The records of the latest run of each instance of a suite."""
    records = [r for path in sorted(glob.glob(f"{results}/{suite}/*.jsonl")) for r in load(path)]
    dates = {}
    for record in records:
        name, date = record["instance"]["name"], record["circumstances"]["date"]
        dates[name] = max(date, dates.get(name, ""))
    return [r for r in records if r["circumstances"]["date"] == dates[r["instance"]["name"]]]
