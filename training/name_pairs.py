"""Learns the score of pairs of names: resolve/pair_model.tsv, boosted trees over the features that the program prints.

    python name_pairs.py PAIRS.csv --features BUILD/bench/resolve/pair_features --out resolve/pair_model.tsv
    python name_pairs.py PAIRS.csv --features ... --cross-validate [--misses FILE]     # nothing else written

PAIRS.csv has columns schema, name1, name2, is_match, category, notes. Pairs that share a name, directly or through others,
stay in one fold. In cross-validation the threshold at which a pair counts as the same is chosen on the training folds
alone, by a cross-validation within them; so are those of the string ratios that it is compared with (PyPI: rapidfuzz).
"""
import argparse
import collections
import csv
import hashlib
import subprocess

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

TYPES = {"Person": "PER", "Vessel": "MISC"}   # all other schemas are organisations
FOLDS, REPEATS = 5, 5
SYNTHETIC = "LLM-proposed deviation"
# What can only speak for two names being one, and what only against it.
RISING = {"same_normal", "same_words", "run_alike", "sorted_alike", "jaro_winkler", "sounds_alike", "matched_of_less",
          "matched_of_more", "worst_alike", "first_alike", "last_alike", "acronym", "turned_openly", "legal_same", "pair_product"}
FALLING = {"left_less", "left_less_weight", "legal_differs", "run_edits", "worst_edits", "worst_sound_edits", "pair_edits"}
TREES = dict(max_iter=120, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=8, l2_regularization=2.0, max_bins=64)


class Pair:
    def __init__(self, row):
        self.names = row["name1"].replace("\t", " "), row["name2"].replace("\t", " ")
        self.schema = row["schema"]
        self.type = TYPES.get(self.schema, "ORG")
        self.same = row["is_match"] == "true"
        self.synthetic = SYNTHETIC in (row["category"] or "") + (row["notes"] or "")
        self.kind = row["notes"] or row["category"]


def read_features(program, pairs):
    lines = "".join(f"{p.type}\t{p.names[0]}\t{p.type}\t{p.names[1]}\n" for p in pairs)
    output = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    names = output[0].split("\t")
    for pair, line in zip(pairs, output[1:], strict=True):
        fields = line.split("\t")
        pair.conflict, pair.shared_keys, pair.equal = fields[0], int(fields[2]), fields[3] == "1"
        pair.features = [float(value) for value in fields[4:]]
    return names, numpy.array([p.features for p in pairs])


def groups_of(pairs):
    """The smallest name of all those that a pair's names are connected with, pair by pair."""
    parents = {}

    def root(name):
        parents.setdefault(name, name)
        while parents[name] != name:
            parents[name] = name = parents[parents[name]]
        return name

    for pair in pairs:
        a, b = sorted(root(name) for name in pair.names)
        parents[b] = a
    return [root(pair.names[0]) for pair in pairs]


def folds_of(groups, seed, count=FOLDS):
    order = sorted(set(groups), key=lambda g: hashlib.sha1(f"{seed}#{g}".encode()).hexdigest())
    fold = {group: number % count for number, group in enumerate(order)}
    return numpy.array([fold[group] for group in groups])


def learn(names, x, y, seed=1):
    signs = [1 if n in RISING else -1 if n in FALLING else 0 for n in names]
    return HistGradientBoostingClassifier(monotonic_cst=signs, early_stopping=False, random_state=seed, **TREES).fit(x, y)


def out_of_fold(names, x, y, folds):
    scores = numpy.zeros(len(y))
    for fold in sorted(set(folds)):
        held = folds == fold
        scores[held] = learn(names, x[~held], y[~held]).predict_proba(x[held])[:, 1]
    return scores


def f1(same, predicted):
    right = int((same & predicted).sum())
    return 2 * right / max(1, int(same.sum()) + int(predicted.sum()))


def best_threshold(scores, same):
    return max(sorted(set(scores)), key=lambda t: (f1(same, scores >= t), -t))


def string_ratios(pairs):
    from rapidfuzz import distance, fuzz, utils
    clean = [[utils.default_process(name) for name in p.names] for p in pairs]
    return {"token-set ratio": numpy.array([fuzz.token_set_ratio(a, b) for a, b in clean]),
            "token-sort ratio": numpy.array([fuzz.token_sort_ratio(a, b) for a, b in clean]),
            "Jaro-Winkler": numpy.array([100 * distance.JaroWinkler.similarity(a, b) for a, b in clean])}


def decisions(pairs, names, x, y, seed):
    """Of each method, which pairs it holds for the same when their fold is held out; and the learned probabilities."""
    groups = groups_of(pairs)
    folds = folds_of(groups, seed)
    inside = numpy.array([p.conflict == "-" for p in pairs])
    ratios = string_ratios(pairs)
    decided = {name: numpy.zeros(len(y), bool) for name in ["learned", "learned, with rules", *ratios]}
    probabilities = numpy.zeros(len(y))
    for fold in range(FOLDS):
        held = folds == fold
        inner = folds_of([g for g, h in zip(groups, held) if not h], f"inner {seed}")
        inner_scores = out_of_fold(names, x[~held], y[~held], inner)
        probabilities[held] = learn(names, x[~held], y[~held]).predict_proba(x[held])[:, 1]
        decided["learned"][held] = probabilities[held] >= best_threshold(inner_scores, y[~held])
        ruled = best_threshold(inner_scores * inside[~held], y[~held])
        decided["learned, with rules"][held] = (probabilities[held] >= ruled) & inside[held]
        for name, scores in ratios.items():
            decided[name][held] = scores[held] >= best_threshold(scores[~held], y[~held])
    return decided, probabilities


def parts_of(pairs):
    parts = {"all": numpy.ones(len(pairs), bool)}
    parts["not synthetic"] = numpy.array([not p.synthetic for p in pairs])
    parts["synthetic"] = ~parts["not synthetic"]
    for schema in sorted({p.schema for p in pairs}):
        parts[schema] = numpy.array([p.schema == schema for p in pairs])
    return parts


def calibration_error(probabilities, y):
    """Mean distance of probability and share of the same over ten bins of equal width, by their number of pairs."""
    bins = numpy.minimum((probabilities * 10).astype(int), 9)
    return sum(abs(probabilities[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(y)


def cross_validate(pairs, names, x, y, misses):
    table = collections.defaultdict(list)
    for seed in range(REPEATS):
        decided, probabilities = decisions(pairs, names, x, y, seed)
        for part, chosen in parts_of(pairs).items():
            for method, same in decided.items():
                table[part, method].append(f1(y[chosen], same[chosen]))
        table["", "calibration"].append(calibration_error(probabilities, y))
        table["", "Brier"].append(float(numpy.mean((probabilities - y) ** 2)))
        if seed == 0 and misses:
            write_misses(misses, pairs, decided["learned"], probabilities)
    methods = list(decided)
    print(f"F1 of 'same', mean of {REPEATS} cross-validations of {FOLDS} folds\n" + " | ".join(["pairs", "number", *methods]))
    for part, chosen in parts_of(pairs).items():
        means = [f"{numpy.mean(table[part, method]):.3f}" for method in methods]
        print(" | ".join([part, str(int(chosen.sum())), *means]))
    spread = table["all", "learned"]
    print(f"learned, all: lowest {min(spread):.3f}, highest {max(spread):.3f}; "
          f"calibration error {numpy.mean(table['', 'calibration']):.3f}, Brier {numpy.mean(table['', 'Brier']):.3f}")
    same = numpy.array([p.shared_keys > 0 or p.equal for p in pairs])
    print(f"index keys: {same[y].mean():.3f} of the same share one, {same[~y].mean():.3f} of the others")


def write_misses(path, pairs, decided, probabilities):
    with open(path, "w") as out:
        for p, same, probability in zip(pairs, decided, probabilities):
            if same != p.same:
                out.write(f"{'same' if p.same else 'apart'}\t{probability:.2f}\t{p.schema}\t{p.names[0]}\t{p.names[1]}\t{p.kind}\n")


def write_model(path, model, names):
    with open(path, "w") as out:
        out.write("# Learned by training/name_pairs.py: boosted trees, log-odds that two names are one. A tree's nodes by number from 0:\n"
                  "# feature, threshold (not above it: left), left, right; or leaf, log-odds.\n")
        out.write(f"bias\t{float(model._baseline_prediction.ravel()[0])!r}\n")
        for number, (predictor,) in enumerate(model._predictors):
            out.write(f"tree\t{number}\n")
            for node in predictor.nodes:
                if node["is_leaf"]:
                    out.write(f"leaf\t{float(node['value']):.9g}\n")
                else:
                    out.write(f"{names[node['feature_idx']]}\t{float(node['num_threshold']):.9g}\t{node['left']}\t{node['right']}\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("pairs")
    arguments.add_argument("--features", required=True, help="the built program bench/resolve/pair_features")
    arguments.add_argument("--out")
    arguments.add_argument("--cross-validate", action="store_true")
    arguments.add_argument("--misses", help="file for the pairs that the first cross-validation gets wrong")
    options = arguments.parse_args()
    with open(options.pairs, newline="") as table:
        pairs = [Pair(row) for row in csv.DictReader(table)]
    names, x = read_features(options.features, pairs)
    y = numpy.array([p.same for p in pairs])
    if options.cross_validate:
        cross_validate(pairs, names, x, y, options.misses)
    if options.out:
        write_model(options.out, learn(names, x, y), names)


if __name__ == "__main__":
    main()
