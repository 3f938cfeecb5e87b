"""How many candidates the index keys of resolve give a name.

    python measure_keys.py PAIRS.csv CHECKOUT/tests/names BUILD/bench/names/name_keys [NUMBER]

The list of names: those of PAIRS.csv (columns schema, name1, name2) and of the suite, filled up to NUMBER (20,000) with
persons whose parts are drawn from the suite's persons, two or three to a name.
"""
import collections
import csv
import pathlib
import random
import statistics
import subprocess
import sys


def names_of(pairs, suite):
    with open(pairs, newline="") as table:
        for row in csv.DictReader(table):
            for name in (row["name1"], row["name2"]):
                yield {"Person": "PER", "Vessel": "MISC"}.get(row["schema"], "ORG"), name
    for path in sorted(pathlib.Path(suite).glob("name_pairs*.tsv")):
        for line in path.read_text().splitlines():
            if not line.startswith("#"):
                _, type_a, a, type_b, b, _ = line.split("\t")
                yield from ((type_a, a), (type_b, b))


def main():
    pairs, suite, program = sys.argv[1:4]
    number = int(sys.argv[4]) if len(sys.argv) > 4 else 20000
    names = dict.fromkeys(names_of(pairs, suite))
    parts = sorted({part for kind, name in names if kind == "PER" and name.isascii() for part in name.split()})
    draw = random.Random(1)
    while len(names) < number:
        names["PER", " ".join(draw.sample(parts, draw.choice((2, 2, 3))))] = None
    lines = "".join(f"{kind}\t{name.replace(chr(9), ' ')}\n" for kind, name in names)
    rows = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    keys = {fields[0]: fields[1:] for fields in (row.split("\t") for row in rows)}
    holders = collections.defaultdict(set)
    for name, of_name in keys.items():
        for key in of_name:
            holders[key].add(name)
    def candidates_of(name):
        found = set()
        for key in keys[name]:   # as brings_together() of name_blocks.h
            single = not key.startswith("s:") or " " not in name
            found.update(other for other in holders[key] if single or " " not in other)
        return len(found) - 1

    candidates = sorted(candidates_of(name) for name, of_name in keys.items() if of_name)
    print(f"{len(keys)} normal names, {statistics.mean(map(len, keys.values())):.1f} keys each; candidates: mean "
          f"{statistics.mean(candidates):.1f}, median {statistics.median(candidates)}, 99% {candidates[len(candidates) * 99 // 100]}, "
          f"most {candidates[-1]}")


if __name__ == "__main__":
    main()
