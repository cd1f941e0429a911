"""A driver for each solver: reads its form of an instance, solves it once, prints a line of JSON."""
import json


def report(status, values, bound, read, solve):
    print(json.dumps({"status": status, "values": values, "bound": bound, "read": read,
                      "solve": solve}))
