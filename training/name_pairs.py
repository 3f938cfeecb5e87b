"""Learns the score of pairs of names: names/pair_model.tsv, boosted trees over the features that the program prints.

    python name_pairs.py PAIRS.csv --features BUILD/bench/names/pair_features --own OWN.tsv --out names/pair_model.tsv
    python name_pairs.py PAIRS.csv --features ... --own ... --cross-validate [--misses FILE]     # nothing else written

PAIRS.csv has columns case_group, schema, name1, name2, is_match, category, notes. Pairs that share a name, directly or through others,
stay in one fold. In cross-validation the threshold at which a pair counts as the same is chosen on the training folds
alone, by a cross-validation within them; so are those of the string ratios that it is compared with (PyPI: rapidfuzz).
"""
import argparse
import collections
import csv
import hashlib
import subprocess

import numpy
from sklearn.ensemble import GradientBoostingClassifier

TYPES = {"Person": "PER", "Vessel": "MISC", "PER": "PER", "GPE": "GPE", "LOC": "LOC"}   # all others are organisations
FOLDS = 5
OWN_WEIGHT = 0.5         # of one of our own pairs, which are of the news; a public one counts 1
THRESHOLDS = (0.6, 0.7, 0.8, 0.85, 0.9)
SYNTHETIC = "LLM-proposed deviation"
# Stochastic gradient boosting (Friedman 2002): each tree sees half of the pairs, each node a third of the features.
TREES = dict(n_estimators=300, learning_rate=0.04, max_depth=3, subsample=0.5, max_features=0.3, min_samples_leaf=4)


class Pair:
    def __init__(self, row):
        self.names = row["name1"].replace("\t", " "), row["name2"].replace("\t", " ")
        self.schema = row["schema"]
        self.type = TYPES.get(self.schema, "ORG")
        self.same = row["is_match"] == "true"
        self.synthetic = row["case_group"].startswith("synth") or SYNTHETIC in row["category"] + row["notes"]
        self.kind = row["notes"] or row["category"]


def read_features(program, pairs):
    lines = "".join(f"{p.type}\t{p.names[0]}\t{p.type}\t{p.names[1]}\n" for p in pairs)
    output = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    names = output[0].split("\t")
    for pair, line in zip(pairs, output[1:], strict=True):
        fields = line.split("\t")
        pair.ruling, pair.least, pair.most = fields[0], float(fields[1]), float(fields[2])
        pair.shared_keys, pair.equal, pair.shipped = int(fields[3]), fields[4] == "1", float(fields[5])
        pair.features = [float(value) for value in fields[6:]]
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


def learn(x, y, weights, seed):
    return GradientBoostingClassifier(random_state=seed, **TREES).fit(x, y, sample_weight=weights)


class Data:
    """Public pairs, which are told apart by folds, and our own, which are always trained on and never measured."""

    def __init__(self, program, pairs, own):
        self.pairs, self.own = pairs, own
        self.names, self.x = read_features(program, pairs)
        self.own_x = read_features(program, own)[1] if own else numpy.zeros((0, len(self.names)))
        self.y = numpy.array([p.same for p in pairs])
        self.own_y = numpy.array([p.same for p in own], bool)
        self.least, self.most = (numpy.array([getattr(p, name) for p in pairs]) for name in ("least", "most"))

    def learn(self, chosen, seed=1):
        weights = numpy.concatenate([numpy.ones(len(chosen)), numpy.full(len(self.own_y), OWN_WEIGHT)])
        return learn(numpy.concatenate([self.x[chosen], self.own_x]), numpy.concatenate([self.y[chosen], self.own_y]),
                     weights, seed)

    def scores(self, model, chosen):
        """Log-odds by the trees alone, and within the bounds that the rules set: what compare() gives."""
        plain = model.decision_function(self.x[chosen])
        return numpy.stack([plain, numpy.clip(plain, self.least[chosen], self.most[chosen])])

    def out_of_fold(self, inside, folds):
        """Scores of the pairs inside, whose folds are given, each by what the other folds teach."""
        scores = numpy.zeros((2, len(inside)))
        for fold in range(folds.max() + 1):
            held = folds == fold
            scores[:, held] = self.scores(self.learn(inside[~held]), inside[held])
        return scores


def f1(same, predicted):
    right = int((same & predicted).sum())
    return 2 * right / max(1, int(same.sum()) + int(predicted.sum()))


def best_threshold(scores, same):
    order = numpy.argsort(-scores, kind="stable")
    right = numpy.cumsum(same[order])
    values = 2 * right / (numpy.arange(1, len(order) + 1) + same.sum())
    last = numpy.append(scores[order][1:] != scores[order][:-1], True)   # ties go together
    at = int(numpy.argmax(numpy.where(last, values, 0)))
    following = scores[order][at + 1] if at + 1 < len(order) else scores[order][at] - 1
    return (scores[order][at] + following) / 2


def string_ratios(pairs):
    from rapidfuzz import distance, fuzz, utils
    clean = [[utils.default_process(name) for name in p.names] for p in pairs]
    return {"token-set ratio": numpy.array([fuzz.token_set_ratio(a, b) for a, b in clean]),
            "token-sort ratio": numpy.array([fuzz.token_sort_ratio(a, b) for a, b in clean]),
            "Jaro-Winkler": numpy.array([100 * distance.JaroWinkler.similarity(a, b) for a, b in clean])}


METHODS = ["trees alone", "compare()"]
AT_HALF = "compare() at 0.5"    # no threshold chosen at all


def decisions(data, ratios, seed):
    """Of each method, which pairs it holds for the same when their fold is held out; and the probabilities."""
    groups = groups_of(data.pairs)
    folds = folds_of(groups, seed)
    decided = {name: numpy.zeros(len(data.y), bool) for name in [*METHODS, AT_HALF, *ratios]}
    probabilities = numpy.zeros((2, len(data.y)))
    for fold in range(FOLDS):
        held, inside = numpy.flatnonzero(folds == fold), numpy.flatnonzero(folds != fold)
        inner = data.out_of_fold(inside, folds_of([groups[i] for i in inside], f"inner {seed}"))
        scores = data.scores(data.learn(inside), held)
        probabilities[:, held] = 1 / (1 + numpy.exp(-scores))
        for method, inner_scores, outer_scores in zip(METHODS, inner, scores):
            decided[method][held] = outer_scores >= best_threshold(inner_scores, data.y[inside])
        decided[AT_HALF][held] = scores[1] >= 0
        for name, values in ratios.items():
            decided[name][held] = values[held] >= best_threshold(values[inside], data.y[inside])
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


def cross_validate(data, misses, repeats):
    pairs, y, ratios = data.pairs, data.y, string_ratios(data.pairs)
    table = collections.defaultdict(list)
    for seed in range(repeats):
        decided, probabilities = decisions(data, ratios, seed)
        for part, chosen in parts_of(pairs).items():
            for method, same in decided.items():
                table[part, method].append(f1(y[chosen], same[chosen]))
        for method, values in zip(METHODS, probabilities):
            table[method, "calibration"].append(calibration_error(values, y))
            table[method, "Brier"].append(float(numpy.mean((values - y) ** 2)))
        for kind in ("PER", "ORG"):
            chosen = numpy.array([p.type == kind for p in pairs])
            for threshold in THRESHOLDS:
                merged = probabilities[1][chosen] >= threshold
                table[kind, threshold].append((y[chosen][merged].mean(), merged[y[chosen]].mean()))
        if seed == 0 and misses:
            write_misses(misses, pairs, decided["compare()"], probabilities[1])
    print(f"F1 of 'same', mean of {repeats} cross-validations of {FOLDS} folds\n" + " | ".join(["pairs", "number", *decided]))
    for part, chosen in parts_of(pairs).items():
        means = [f"{numpy.mean(table[part, method]):.3f}" for method in decided]
        print(" | ".join([part, str(int(chosen.sum())), *means]))
    for method in METHODS:
        spread = table["all", method]
        print(f"{method}, all: lowest {min(spread):.3f}, highest {max(spread):.3f}; calibration error "
              f"{numpy.mean(table[method, 'calibration']):.3f}, Brier {numpy.mean(table[method, 'Brier']):.3f}")
    for kind in ("PER", "ORG"):
        means = {t: numpy.mean(table[kind, t], axis=0) for t in THRESHOLDS}
        print(f"{kind}, precision and recall at a probability of " +
              "; ".join(f"{t}: {precision:.3f}, {recall:.3f}" for t, (precision, recall) in means.items()))
    rulings = collections.Counter((p.ruling, p.same) for p in pairs if p.ruling != "-")
    for ruling in sorted({r for r, _ in rulings}):
        print(f"rule: {ruling}: {rulings[ruling, True]} same, {rulings[ruling, False]} apart")
    shared = numpy.array([p.shared_keys > 0 or p.equal for p in pairs])
    print(f"index keys: {shared[y].mean():.3f} of the same share one, {shared[~y].mean():.3f} of the others")


def write_misses(path, pairs, decided, probabilities):
    with open(path, "w") as out:
        for p, same, probability in zip(pairs, decided, probabilities):
            if same != p.same:
                out.write("\t".join(["same" if p.same else "apart", f"{probability:.2f}", p.schema, *p.names, p.kind]) + "\n")


def write_model(path, model, names):
    with open(path, "w") as out:
        out.write("# Learned by training/name_pairs.py: boosted trees, log-odds that two names are one. A tree's nodes by number\n"
                  "# from 0: feature, threshold (not above it: left), left, right; or leaf, log-odds.\n")
        prior = model.init_.class_prior_[1]
        out.write(f"bias\t{float(numpy.log(prior / (1 - prior)))!r}\n")
        for number, (regressor,) in enumerate(model.estimators_):
            out.write(f"tree\t{number}\n")
            tree = regressor.tree_
            for node in range(tree.node_count):
                if tree.children_left[node] < 0:
                    out.write(f"leaf\t{float(tree.value[node][0][0]) * model.learning_rate:.6g}\n")
                else:
                    out.write(f"{names[tree.feature[node]]}\t{float(tree.threshold[node]):.9g}\t"
                              f"{tree.children_left[node]}\t{tree.children_right[node]}\n")


def own_pairs(path, public):
    """Our own pairs, but those with a name of the public ones."""
    known = {name for pair in public for name in pair.names}
    with open(path) as table:
        rows = [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")]
    nothing = dict.fromkeys(("notes", "category", "case_group"), "")
    pairs = [Pair({**nothing, "schema": kind, "name1": a, "name2": b, "is_match": "true" if same == "same" else "false"})
             for same, kind, a, b in rows]
    return [p for p in pairs if not known & set(p.names)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pairs")
    arguments.add_argument("--features", required=True, help="the built program bench/names/pair_features")
    arguments.add_argument("--own", help="our own pairs to train on too: training/tables/name_pairs.tsv")
    arguments.add_argument("--out")
    arguments.add_argument("--cross-validate", action="store_true")
    arguments.add_argument("--repeats", type=int, default=5)
    arguments.add_argument("--check", action="store_true", help="whether the program computes what is learned here")
    arguments.add_argument("--misses", help="file for the pairs that the first cross-validation gets wrong")
    options = arguments.parse_args()
    with open(options.pairs, newline="") as table:
        pairs = [Pair(row) for row in csv.DictReader(table)]
    data = Data(options.features, pairs, own_pairs(options.own, pairs) if options.own else [])
    if options.cross_validate:
        cross_validate(data, options.misses, options.repeats)
    if options.check:
        scores = data.learn(numpy.arange(len(pairs))).decision_function(data.x)
        print(f"greatest difference to the shipped trees: {max(abs(scores - [p.shipped for p in pairs])):.2g} log-odds")
    if options.out:
        write_model(options.out, data.learn(numpy.arange(len(pairs))), data.names)


if __name__ == "__main__":
    main()
