"""Learns extract/openie/confidence.tsv and confidence_words.tsv: how likely a reader calls a statement right.

    python3 confidence.py BUILD SHARED

BUILD is a build folder with the program and the benches; SHARED holds corpus/, data/ and eval/. judgements.tsv lists
statements that were judged by eye: of articles.jsonl (our own), of the corpus, of GUM's training documents and of
muc-dev; one whose words or flags the rules have changed since is left out. What is of no use counts as not right, at
half the weight of what is wrong. The features that the program prints (`why --json`) and the encoder's vectors of the
words (bench/openie/statement_vectors) are learned together, each with a ridge of its own. CaRB's development set, where a
statement is right by the share of its words that the gold has, helps to rank: its examples weigh less and have a bias of
their own, which is dropped afterwards. Calibration (10 bins) and ROC-AUC, cross-validated by document, what a threshold
does, and CaRB's F1 and AUC with confidences learned from the other folds' sentences, go to standard error. Needs numpy.
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
RIDGE = 0.3          # on standardised features, for each example
WORD_RIDGE = 2.0     # on standardised dimensions of the vectors
OLD_WEIGHT = 0.6     # of a statement of earlier rounds, whose samples were drawn from fewer genres
USELESS_WEIGHT = 0.5
CARB_WEIGHT = 0.1    # of an example of CaRB against one judged by eye
PARTS = ("relation in context", "subject in context", "object in context")
WIDTH = 384
OWN_BIAS = "carb"


def gum_texts(path, folder):
    """The raw texts, a file a document."""
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
        (folder / f"{name}.txt").write_text(re.sub(r" *\n\n *", "\n\n", "".join(parts)).strip() + "\n", encoding="utf-8")


def flags(statement):
    """A short hash of polarity, modality and speaker: a verdict holds for a statement as it was flagged."""
    speaker = statement["attributed_to"]
    words = f"{statement['polarity']} {statement['modality']} {' '.join((speaker['mention'] or speaker['cue']).split()) if speaker else '-'}"
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def why(build, *inputs):
    out = subprocess.run([build / "bin/relata", "why", "--json", *map(str, inputs)], capture_output=True, check=True).stdout.decode()
    return [json.loads(line) for line in out.splitlines()]


def vectors(build, wanted, *inputs):
    """The mean vectors of the wanted statements' parts, side by side."""
    model = next((pathlib.Path(__file__).parent.parent / "models").glob("en-*.relata"))
    process = subprocess.Popen([build / "bench/openie/statement_vectors", model, *map(str, inputs)], stdout=subprocess.PIPE)
    found = {}
    while name := process.stdout.readline():
        row = process.stdout.read(len(PARTS) * WIDTH * 4)
        name = name.decode().strip()
        if wanted is None or name in wanted:
            found[name] = numpy.frombuffer(row, dtype="<f4").astype(float)
    if process.wait() != 0:
        sys.exit("statement_vectors failed")
    return found


def muc_texts(path, wanted, folder):
    """The documents of muc-dev that have verdicts, as they are."""
    with open(folder / "muc.jsonl", "w", encoding="utf-8") as out:
        for line in gzip.open(path, "rt", encoding="utf-8"):
            if json.loads(line)["id"] in wanted:
                out.write(line)


def judged(build, shared, here):
    """[(features, vectors, right, weight, document)] of the statements judged by eye that are still the same."""
    verdicts, documents = {}, set()
    for line in open(here / "judgements.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            name, flagged, right, *document = line.rstrip("\n").split("\t")
            verdicts[name] = (flagged, right, document)
            documents.update(document)
    examples = []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        gum_texts(shared / "data/gum/train.conllu.gz", pathlib.Path(folder))
        muc_texts(shared / "data/muc-dev.jsonl.gz", documents, pathlib.Path(other))
        for inputs in ([here / "articles.jsonl"], sorted((shared / "corpus").glob("*.txt")), [folder], [pathlib.Path(other) / "muc.jsonl"]):
            seen = vectors(build, verdicts, *inputs)
            for record in why(build, *inputs):
                statement = record["statement"]
                flagged, right, document = verdicts.get(statement["id"], ("", "", []))
                if flagged == flags(statement):
                    weight = (1.0 if document else OLD_WEIGHT) * (USELESS_WEIGHT if right == "useless" else 1.0)
                    examples.append((features(record), seen[statement["id"]], float(right == "right"), weight, statement["doc"], right))
    print(f"{len(examples)} of {len(verdicts)} judged statements are still the same, {sum(e[2] for e in examples):.0f} right", file=sys.stderr)
    return examples


def features(record):
    return {f["name"]: f["value"] for f in record["features"] if f["name"] not in PARTS}


def reads_backwards(statement):
    """Left out of --format oie: "the attack on the school" without an attacker."""
    return statement["construction"] == "nominal" and not statement["object"]


def carb(build, shared):
    """[(features, vectors, precision, weight, sentence)] and the records, of CaRB's development set."""
    relata = build / "bin/relata"
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
        seen = vectors(build, None, "--sentences", path)
        examples = []
        for document, found in by_sentence.items():
            sentence = lines[int(document.split("#")[1]) - 1]
            printed = [r for r in found if not reads_backwards(r["statement"])]
            for record, fact in zip(printed, facts_of[sentence], strict=True):
                words = tuple(w for w in (fact["relation"], fact["subject"], fact["object"], *fact["args"]))
                examples.append((features(record), seen[record["statement"]["id"]], float(earned.get((sentence, words), 0)), CARB_WEIGHT, sentence))
        return examples, [json.loads(line) for line in oie.decode().splitlines()]


def matrix(examples, names):
    """A row of features, and of vectors, for each example."""
    index = {n: i for i, n in enumerate(names)}
    x = numpy.zeros((len(examples), len(names) + len(PARTS) * WIDTH))
    for row, (found, words, *_) in enumerate(examples):
        for name, value in found.items():
            if name in index:
                x[row, index[name]] = value
        x[row, len(names):] = words
    return x


def centre(x, names):
    """Means of the vectors' dimensions: where a statement has no object, its words add nothing."""
    means = numpy.zeros(x.shape[1])
    for part in range(len(PARTS)):
        columns = slice(len(names) + part * WIDTH, len(names) + (part + 1) * WIDTH)
        present = x[:, columns].any(axis=1)
        means[columns] = x[present, columns].mean(axis=0)
        x[present, columns] -= means[columns]
    return means


def fit(examples, names):
    """Weights of features, weights and means of the vectors' dimensions, by Newton's method on standardised columns; the
    bias features are not shrunk."""
    index = {n: i for i, n in enumerate(names)}
    x = matrix(examples, names)
    means = centre(x, names)
    y = numpy.array([e[2] for e in examples])
    w = numpy.array([e[3] for e in examples])
    spread = x.std(axis=0)
    spread[[index["bias"], index[OWN_BIAS]]] = 1
    spread[spread < 1e-9] = 1
    x /= spread
    penalty = numpy.full(x.shape[1], RIDGE * w.sum())
    penalty[len(names):] = WORD_RIDGE * w.sum()
    penalty[[index["bias"]]] = 1e-6
    penalty[[index[OWN_BIAS]]] = 1e-3
    beta = numpy.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ beta))
        gradient = x.T @ (w * (p - y)) + penalty * beta
        hessian = (x.T * (w * p * (1 - p))) @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(hessian, gradient)
        beta -= step
        if abs(step).max() < 1e-6:
            break
    beta /= spread
    return dict(zip(names, beta)), beta[len(names):], means[len(names):]


def predict(learned, found, words):
    weights, by_word, means = learned
    total = sum(weights.get(n, 0) * v for n, v in found.items())
    for part in range(len(PARTS)):
        columns = slice(part * WIDTH, (part + 1) * WIDTH)
        if words[columns].any():
            total += float(by_word[columns] @ (words[columns] - means[columns]))
    return 1 / (1 + math.exp(-total))


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


def thresholds(pairs):
    """What is left above a confidence: of the right ones, and the share of wrong ones."""
    right = sum(p[1] for p in pairs)
    wrong = sum(p[3] == "wrong" for p in pairs) / len(pairs)
    for least in (0.75, 0.78, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86, 0.88):
        kept = [p for p in pairs if p[0] >= least]
        if kept:
            print(f"  from {least:.2f}: {len(kept)} left, {sum(p[1] for p in kept) / right:.2f} of the right ones, "
                  f"wrong {sum(p[3] == 'wrong' for p in kept) / len(kept):.3f} (all: {wrong:.3f})", file=sys.stderr)


def report(pairs):
    for name, chosen in (("all", pairs), ("the last round", [p for p in pairs if p[4]]),
                         ("the last round, right against wrong", [p for p in pairs if p[4] and p[3] != "useless"])):
        print(f"{name}, cross-validated: {describe(chosen)}", file=sys.stderr)
    last = [p for p in pairs if p[4]] or pairs
    error, table = calibration(last)
    for low, (count, expected, right) in enumerate(table):
        if count:
            print(f"  {low / 10:.1f}-{(low + 1) / 10:.1f}: {count} statements, mean confidence {expected / count:.2f}, right {right / count:.2f}", file=sys.stderr)
    thresholds(last)


def report_carb(own, marked, names, facts, shared):
    """Each sentence's confidences come from folds without it, and never from its own bias."""
    confidences = collections.defaultdict(list)
    for fold in range(FOLDS):
        weights, *words = fit(own + [e for e in marked if fold_of(e[4]) != fold], names)
        for example in marked:
            if fold_of(example[4]) == fold:
                confidences[example[4]].append(predict(({**weights, OWN_BIAS: 0}, *words), example[0], example[1]))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "facts"
        with open(path, "w", encoding="utf-8") as out:
            for record in facts:
                for extraction, value in zip(record["extractions"], confidences[record["sentence"]]):
                    extraction["confidence"] = value
                out.write(json.dumps(record) + "\n")
        score = json.loads(subprocess.run([sys.executable, shared / "eval/score_carb.py", "--pred", path], capture_output=True, check=True).stdout)
        print(f"CaRB dev, cross-validated: F1 {score['f1']:.3f}, AUC {score['auc']:.3f}, without a cut-off {score['f1_all']:.3f}", file=sys.stderr)


def write(learned, names, folder):
    weights, words, means = learned
    with open(folder / "confidence.tsv", "w", encoding="utf-8") as out:
        print("# What a feature adds to the log odds of a statement: feature, weight. Made by training/confidence.py.", file=out)
        for name in sorted({**{n: 0 for n in names if n != OWN_BIAS}, **{n: 0 for n in PARTS}}):
            weight = 1 if name in PARTS else weights[name]
            if abs(weight) >= 5e-4:
                print(f"{name}\t{weight:.4f}", file=out)
    rows = words.reshape(len(PARTS), WIDTH)
    offsets = -(rows * means.reshape(len(PARTS), WIDTH)).sum(axis=1)
    model = next((pathlib.Path(__file__).parent.parent / "models").glob("en-*.relata")).stem
    with open(folder / "confidence_words.tsv", "w", encoding="utf-8") as out:
        print("# What a dimension of the encoder's vector of a word adds to the log odds of a statement, as a word of its relation, its\n"
              "# subject and its object; \"offset\" is added to each. Made by training/confidence.py for the vectors of the model named.", file=out)
        print(f"model\t{model}", file=out)
        print("offset\t" + "\t".join(f"{o:.5f}" for o in offsets), file=out)
        for dimension in range(WIDTH):
            print(f"{dimension}\t" + "\t".join(f"{rows[part, dimension]:.5f}" for part in range(len(PARTS))), file=out)


def main(build, shared):
    here, build, shared = pathlib.Path(__file__).parent, pathlib.Path(build), pathlib.Path(shared)
    own = judged(build, shared, here)
    benchmark, facts = carb(build, shared)
    own = [(with_bias(f, False), *rest) for f, *rest in own]
    marked = [(with_bias(f, True), *rest) for f, *rest in benchmark]
    names = sorted({n for f, *_ in own + marked for n in f})
    pairs = []
    for fold in range(FOLDS):
        learned = fit([e for e in own if fold_of(e[4]) != fold] + marked, names)
        pairs += [(predict(learned, e[0], e[1]), e[2], e[4], e[5], e[3] in (1.0, USELESS_WEIGHT)) for e in own if fold_of(e[4]) == fold]
    report(pairs)
    report_carb(own, marked, names, facts, shared)
    write(fit(own + marked, names), names, here.parent / "extract/openie")


if __name__ == "__main__":
    main(*sys.argv[1:])
