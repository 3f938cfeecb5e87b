"""Learns extract/openie/confidence.tsv: how likely a reader calls a statement right.

    python3 confidence.py RELATA SHARED > ../extract/openie/confidence.tsv

RELATA is the built program; SHARED holds corpus/, data/ and eval/. judgements.tsv lists statements that were judged by
eye: those of articles.jsonl (our own), of the corpus and of GUM's training documents; one whose words or flags the
rules have changed since is left out. CaRB's development set, where a statement is right by the share of its words that
the gold has, helps to rank: its examples weigh less and have a bias of their own, which is dropped afterwards.
Calibration (10 bins) and ROC-AUC, cross-validated by document, and CaRB's F1 and AUC with confidences learned from the
other folds' sentences, go to standard error. Needs numpy.
"""
import collections
import gzip
import hashlib
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy

FOLDS = 10
RIDGE = 0.2          # on standardised features, for each example
CARB_WEIGHT = 0.1   # of an example of CaRB against one judged by eye
OWN_BIAS = "carb"


def gum_texts(path, folder):
    """The raw texts of news, interviews and biographies, a file a document."""
    texts, name = collections.OrderedDict(), None
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc id"):
            name = line.split("=")[1].strip()
            texts[name] = []
        elif line.startswith("# newpar"):
            texts[name].append("\n\n")
        elif line.startswith("# text ="):
            texts[name].append(line.split("=", 1)[1].strip() + " ")
    for name, parts in texts.items():
        if name.split("_")[1] in ("news", "interview", "bio"):
            (folder / f"{name}.txt").write_text(re.sub(r" *\n\n *", "\n\n", "".join(parts)).strip() + "\n", encoding="utf-8")


def flags(statement):
    """A short hash of polarity, modality and speaker: a verdict holds for a statement as it was flagged."""
    speaker = statement["attributed_to"]
    words = f"{statement['polarity']} {statement['modality']} {' '.join((speaker['mention'] or speaker['cue']).split()) if speaker else '-'}"
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def why(relata, *inputs):
    out = subprocess.run([relata, "why", "--json", *map(str, inputs)], capture_output=True, check=True).stdout.decode()
    return [json.loads(line) for line in out.splitlines()]


def judged(relata, shared, here):
    """[(features, right, weight, document)] of the statements judged by eye that are still the same."""
    verdicts = {}
    for line in open(here / "judgements.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            name, flagged, right = line.rstrip("\n").split("\t")
            verdicts[name] = (flagged, right == "right")
    examples, seen = [], set()
    with tempfile.TemporaryDirectory() as folder:
        gum_texts(shared / "data/gum/train.conllu.gz", pathlib.Path(folder))
        for inputs in ([here / "articles.jsonl"], sorted((shared / "corpus").glob("*.txt")), [folder]):
            for record in why(relata, *inputs):
                statement = record["statement"]
                verdict = verdicts.get(statement["id"])
                if verdict and verdict[0] == flags(statement):
                    seen.add(statement["id"])
                    examples.append((features(record), float(verdict[1]), 1.0, statement["doc"]))
    print(f"{len(examples)} of {len(verdicts)} judged statements are still the same, {sum(e[1] for e in examples):.0f} right", file=sys.stderr)
    return examples


def features(record):
    return {f["name"]: f["value"] for f in record["features"]}


def carb(relata, shared):
    """[(features, precision, weight, sentence)] and the records, of CaRB's development set."""
    sys.path.insert(0, str(shared / "eval"))
    with tempfile.TemporaryDirectory() as folder:
        facts, details = pathlib.Path(folder) / "facts", pathlib.Path(folder) / "details"
        path = shared / "eval/carb_dev_sentences.txt"
        oie = subprocess.run([relata, "extract", "--input-format", "sentences", "--format", "oie", path], capture_output=True, check=True).stdout
        facts.write_bytes(oie)
        subprocess.run([sys.executable, shared / "eval/score_carb.py", "--pred", facts, "--details", details], capture_output=True, check=True)
        earned = {}
        for line in open(details, encoding="utf-8"):
            record = json.loads(line)
            for fact in record["facts"]:
                earned[record["sentence"], tuple(fact["tuple"])] = fact["precision"]
        facts_of = {r["sentence"]: r["extractions"] for r in map(json.loads, oie.decode().splitlines())}
        records = subprocess.run([relata, "why", "--json", "--input-format", "sentences", path], capture_output=True, check=True).stdout.decode()
        by_sentence = collections.defaultdict(list)
        for line in records.splitlines():
            record = json.loads(line)
            by_sentence[record["statement"]["doc"]].append(record)
        lines = open(path, encoding="utf-8").read().split("\n")
        examples = []
        for document, found in by_sentence.items():
            sentence = lines[int(document.split("#")[1]) - 1]
            for record, fact in zip(found, facts_of[sentence], strict=True):
                words = tuple(w for w in (fact["relation"], fact["subject"], fact["object"], *fact["args"]))
                examples.append((features(record), float(earned.get((sentence, words), 0)), CARB_WEIGHT, sentence))
        return examples, [json.loads(line) for line in oie.decode().splitlines()]


def fit(examples, names):
    """Weights by Newton's method on standardised features; the bias features are not shrunk."""
    index = {n: i for i, n in enumerate(names)}
    x = numpy.zeros((len(examples), len(names)))
    for row, (found, *_) in enumerate(examples):
        for name, value in found.items():
            if name in index:
                x[row, index[name]] = value
    y = numpy.array([e[1] for e in examples])
    w = numpy.array([e[2] for e in examples])
    spread = x.std(axis=0)
    spread[[index["bias"], index[OWN_BIAS]]] = 1
    spread[spread < 1e-9] = 1
    x /= spread
    penalty = numpy.full(len(names), RIDGE * w.sum())
    penalty[[index["bias"]]] = 1e-6
    penalty[[index[OWN_BIAS]]] = 1e-3
    beta = numpy.zeros(len(names))
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ beta))
        gradient = x.T @ (w * (p - y)) + penalty * beta
        hessian = (x.T * (w * p * (1 - p))) @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(hessian, gradient)
        beta -= step
        if abs(step).max() < 1e-8:
            break
    return dict(zip(names, beta / spread))


def predict(weights, found):
    return 1 / (1 + math.exp(-sum(weights.get(n, 0) * v for n, v in found.items())))


def describe(pairs):
    return (f"{len(pairs)} statements, {sum(p[1] for p in pairs) / len(pairs):.3f} right, calibration error {calibration(pairs)[0]:.3f}, "
            f"ROC-AUC {auc(pairs):.3f}")


def auc(pairs):
    ranked = sorted((p[0], p[1]) for p in pairs)
    positive = sum(1 for _, right in ranked if right)
    negative = len(ranked) - positive
    total, i = 0.0, 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        total += sum(1 for _, right in ranked[i:j] if right) * ((i + j + 1) / 2)
        i = j
    return (total - positive * (positive + 1) / 2) / (positive * negative) if positive and negative else float("nan")


def calibration(pairs, bins=10):
    """Expected calibration error over bins of equal width, and the table."""
    table = [[0, 0.0, 0.0] for _ in range(bins)]
    for p, right, *_ in pairs:
        row = table[min(int(p * bins), bins - 1)]
        row[0] += 1
        row[1] += p
        row[2] += right
    return sum(abs(row[1] - row[2]) for row in table) / len(pairs), table


def fold_of(name):
    value = 0
    for byte in name.encode():
        value = (value * 131 + byte) % 1000003
    return value % FOLDS


def with_bias(found, carb_too):
    return {**found, OWN_BIAS: 1.0} if carb_too else found


def main(relata, shared):
    here, shared = pathlib.Path(__file__).parent, pathlib.Path(shared)
    own = judged(relata, shared, here)
    benchmark, facts = carb(relata, shared)
    marked = [(with_bias(f, True), *rest) for f, *rest in benchmark]
    names = sorted({n for f, *_ in own + marked for n in f})
    pairs = []
    for fold in range(FOLDS):
        weights = fit([e for e in own if fold_of(e[3]) != fold] + marked, names)
        pairs += [(predict(weights, e[0]), e[1], e[3]) for e in own if fold_of(e[3]) == fold]
    print(f"GUM, cross-validated: {describe([p for p in pairs if p[2].startswith('GUM')])}", file=sys.stderr)
    pairs = [p for p in pairs if not p[2].startswith("GUM")]
    print(f"own articles and corpus, cross-validated: {describe(pairs)}", file=sys.stderr)
    error, table = calibration(pairs)
    for low, (count, expected, right) in enumerate(table):
        if count:
            print(f"  {low / 10:.1f}-{(low + 1) / 10:.1f}: {count} statements, mean confidence {expected / count:.2f}, right {right / count:.2f}", file=sys.stderr)
    # CaRB: each sentence's confidences come from folds without it, and never from its own bias.
    confidences = collections.defaultdict(list)
    for fold in range(FOLDS):
        weights = fit(own + [e for e in marked if fold_of(e[3]) != fold], names)
        for example in marked:
            if fold_of(example[3]) == fold:
                confidences[example[3]].append(predict({**weights, OWN_BIAS: 0}, example[0]))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "facts"
        with open(path, "w", encoding="utf-8") as out:
            for record in facts:
                for extraction, value in zip(record["extractions"], confidences[record["sentence"]]):
                    extraction["confidence"] = value
                out.write(json.dumps(record) + "\n")
        score = json.loads(subprocess.run([sys.executable, shared / "eval/score_carb.py", "--pred", path], capture_output=True, check=True).stdout)
        print(f"CaRB dev, cross-validated: F1 {score['f1']:.3f}, AUC {score['auc']:.3f}, without a cut-off {score['f1_all']:.3f}", file=sys.stderr)
    weights = fit(own + marked, names)
    print("# What a feature adds to the log odds of a statement: feature, weight. Made by training/confidence.py.")
    for name in names:
        if name != OWN_BIAS and abs(weights[name]) >= 5e-4:
            print(f"{name}\t{weights[name]:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
