"""Trains the scorer of coreference, models/coreference.bin; see README.md.

    python coreference.py --features TRAIN.bin --gold TRAIN.jsonl --scorer FOLDER --out models/coreference.bin
    python coreference.py ... --folds 5 --genre news --test DEV.bin --test-gold DEV.jsonl      # cross-validation

Features are what bench/entity/coreference_features printed, gold clusters what eval/gum_coref.py did; FOLDER holds its
score_coref.py. A mention's antecedent is ranked among the mentions before it and "none" (Denis and Baldridge 2008; loss: the
marginal likelihood of all right ones, Lee et al. 2017), by a small network over pair features, both mentions' features and
short projections of the encoder's vectors. extract/entity/coreference_scorer.cc mirrors `Scorer.forward`.
"""
import argparse
import hashlib
import json
import random
import struct
import sys

import numpy
import torch
import torch.nn.functional as F
from torch import nn

PROJECTED, HIDDEN, SECOND = 64, 128, 48
SAME_NAME, EXCLUDED = 0, 1   # columns of the pair features
PRONOUNS, HAS_VECTOR = range(23, 38), 89   # columns of the mention features: which pronoun, by pronouns.tsv
THIRD = range(23, 31)   # he, him .. their, and reflexives
# What is asked of a link, by the class of who looks back (CorefClass of coreference_scorer.h): what is added to the score of
# "nothing before", and the probability that the likeliest entity must have. Chosen within GUM train; see README.md.
CLASSES = {"phrase": (), "he or she": (1, 2, 4), "it": (5, 6), "they": (7, 8), "other pronoun": (3, *range(9, 16))}
THRESHOLDS = [(-0.6, 0.0), (-0.6, 0.49), (-0.6, 0.49), (-0.6, 0.49), (-0.3, 0.0)]


class Document:
    """One document's features, and of each mention the gold cluster (-1: none)."""

    def __init__(self, file, header):
        h = json.loads(header)
        n, p, width = h["mentions"], h["pairs"], h["width"]
        self.doc, self.unary_size, self.pair_size, self.width = h["doc"], h["unary"], h["pair"], width

        def read(kind, *shape):
            size = numpy.dtype(kind).itemsize * int(numpy.prod(shape))
            return numpy.frombuffer(file.read(size), kind).reshape(shape)

        self.places = read("<u4", n, 4).astype(numpy.int64)
        self.unary = torch.from_numpy(read("<f4", n, self.unary_size).copy())
        self.vectors = torch.from_numpy(read("<f4", n, width).copy())
        self.pairs = torch.from_numpy(read("<u4", p, 2).astype(numpy.int64))
        self.compared = torch.from_numpy(read("u1", p, self.pair_size).copy())
        self.gold = numpy.full(n, -1)
        kept = self.compared[:, EXCLUDED] == 0
        self.pairs, self.compared = self.pairs[kept], self.compared[kept]

    def align(self, gold, scorer):
        """Mentions take the cluster of the gold mention of their span, else of their head word (as the scorer does)."""
        clusters = {c: i for i, c in enumerate(sorted({m["cluster"] for m in gold["mentions"]}))}
        ours = {(s, a, b): i for i, (s, a, b, _) in enumerate(self.places.tolist())}
        theirs = {(m["sentence"], m["start"], m["end"]): clusters[m["cluster"]] for m in gold["mentions"]}
        heads = scorer.heads(gold, {"mentions": []})
        for mine, span in scorer.match(theirs, ours, heads).items():
            self.gold[ours[mine]] = theirs[span]
        return self


def read_documents(path, gold_path, scorer):
    gold = scorer.read(gold_path)
    documents = []
    with open(path, "rb") as file:
        while header := file.readline():
            document = Document(file, header)
            documents.append(document.align(gold[document.doc], scorer))
    return documents, gold


class Dropout(nn.Module):
    """What nn.Dropout does, with numbers that are drawn three times as fast."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p) if self.training and self.p else x


class Scorer(nn.Module):
    def __init__(self, unary, pair, width, dropout):
        super().__init__()
        self.projection = nn.Linear(width, PROJECTED, bias=False)
        self.antecedent = nn.Linear(unary + PROJECTED, HIDDEN, bias=False)
        self.mention = nn.Linear(unary + PROJECTED, HIDDEN)
        self.pair = nn.Linear(pair + PROJECTED, HIDDEN, bias=False)
        self.second, self.out = nn.Linear(HIDDEN, SECOND), nn.Linear(SECOND, 1)
        self.none_hidden, self.none = nn.Linear(unary + PROJECTED, SECOND), nn.Linear(SECOND, 1)
        self.dropout, self.input_dropout = Dropout(dropout), Dropout(dropout)

    def forward(self, document, without_vectors=False):
        """(score of each pair, score of "none" for each mention)"""
        v = self.input_dropout(F.softsign(self.projection(document.vectors)))
        m = torch.cat([document.unary, v], 1)
        if without_vectors:   # as where a document comes without the model that gives them
            v = torch.zeros_like(v)
            m = torch.cat([document.unary.index_fill(1, torch.tensor([HAS_VECTOR]), 0.0), v], 1)
        a, b = document.pairs[:, 0], document.pairs[:, 1]
        weights = self.pair.weight.split([document.pair_size, PROJECTED], 1)   # of features, which need no gradient, and products
        pair = F.linear(document.compared.float() * (1 / 255), weights[0]) + F.linear(v.index_select(0, a) * v.index_select(0, b), weights[1])
        hidden = F.relu(self.antecedent(m).index_select(0, a) + self.mention(m).index_select(0, b) + pair)
        hidden = F.relu(self.second(self.dropout(hidden)))
        none = self.none(self.dropout(F.relu(self.none_hidden(m))))
        return self.out(self.dropout(hidden))[:, 0], none[:, 0]


def loss_of(model, document, options, without_vectors):
    scores, none = model(document, without_vectors)
    gold = torch.from_numpy(document.gold)
    a, m = document.pairs[:, 0], document.pairs[:, 1]
    right = (gold[a] == gold[m]) & (gold[m] >= 0)
    n = len(none)
    top = torch.full((n,), -1e9).scatter_reduce(0, m, scores.detach(), "amax").maximum(none.detach())
    exp = torch.exp(scores - top[m])
    total = torch.zeros(n).index_add(0, m, exp) + torch.exp(none - top)
    kept = torch.zeros(n).index_add(0, m, exp * right)
    has = torch.zeros(n).index_add(0, m, right.float()) > 0
    kept = torch.where(has, kept, torch.exp(none - top))
    losses = torch.log(total) - torch.log(kept.clamp(min=1e-30))
    third = document.unary[:, THIRD.start:THIRD.stop].sum(1) > 0
    return (losses * torch.where(third, options.pronoun_weight, 1.0)).sum()


def train(documents, options, seed, report=None):
    torch.manual_seed(seed)
    chance = random.Random(seed)
    d = documents[0]
    model = Scorer(d.unary_size, d.pair_size, d.width, options.dropout)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=options.decay, betas=(0.9, 0.98))
    order, steps = list(documents), options.epochs * len(documents)
    for epoch in range(options.epochs):
        chance.shuffle(order)
        model.train()
        total = 0.0
        for i, document in enumerate(order):
            for group in optimizer.param_groups:
                group["lr"] = options.rate * max(0.01, 1 - (epoch * len(order) + i) / steps)
            loss = loss_of(model, document, options, chance.random() < 0.1)
            optimizer.zero_grad(set_to_none=True)
            (loss / 100).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            total += float(loss.detach())
        if report and (epoch + 1) % options.report == 0:
            report(model, epoch + 1, total)
    return model


def classes(document):
    """Of each mention its number among CLASSES."""
    pronouns = document.unary[:, PRONOUNS.start:PRONOUNS.stop].numpy()
    found = numpy.zeros(len(pronouns), int)
    for number, ours in enumerate(CLASSES.values()):
        found[pronouns[:, [n - 1 for n in ours]].any(1)] = number
    return found


def link(model, document, options):
    """Cluster number of each mention: that of the most likely entity before it, or a new one."""
    model.eval()
    with torch.no_grad():
        scores, none = (x.numpy().astype(numpy.float64) for x in model(document))
    n = len(none)
    begin = numpy.searchsorted(document.pairs[:, 1].numpy(), numpy.arange(n + 1))
    antecedents = document.pairs[:, 0].numpy()
    thresholds = numpy.array(options.thresholds)[classes(document)]
    same = document.compared[:, SAME_NAME].numpy() > 0
    cluster = numpy.arange(n)
    for m in range(n):
        if same[begin[m]:begin[m + 1]].any():
            cluster[m] = cluster[antecedents[begin[m]:begin[m + 1]][same[begin[m]:begin[m + 1]]][0]]
            continue
        s = scores[begin[m]:begin[m + 1]]
        if not len(s):
            continue
        bias, least = thresholds[m]
        top = max(s.max(), none[m] + bias)
        nothing, likely = numpy.exp(none[m] + bias - top), {}
        for a, e in zip(antecedents[begin[m]:begin[m + 1]].tolist(), numpy.exp(s - top).tolist()):
            likely[cluster[a]] = likely.get(cluster[a], 0.0) + e
        best = max(likely, key=likely.get)
        if likely[best] > nothing and likely[best] >= least * (nothing + sum(likely.values())):
            cluster[m] = best
    return cluster


def predicted(document, cluster):
    return {"doc": document.doc, "mentions": [
        {"cluster": int(c), "sentence": s, "start": a, "end": b}
        for c, (s, a, b, _) in zip(cluster, document.places.tolist())]}


def evaluate(models, documents, gold, scorer, options):
    """models: one for each document"""
    preds = {d.doc: predicted(d, link(m, d, options)) for m, d in zip(models, documents)}
    chosen = {d.doc: gold[d.doc] for d in documents}
    return scorer.score(chosen, preds, True), preds


def export(model, path, name, options):
    """The file of docs/model_format.md; weights of a layer stand input by input."""
    state = {k: v.detach().numpy().astype("<f4") for k, v in model.state_dict().items()}
    raw = name.encode()
    unary = state["antecedent.weight"].shape[1] - PROJECTED
    pair = state["pair.weight"].shape[1] - PROJECTED
    width = state["projection.weight"].shape[1]
    with open(path, "wb") as file:
        file.write(b"relata-c" + struct.pack("<2I", 2, len(raw)) + raw)
        file.write(struct.pack("<6I", unary, pair, width, PROJECTED, HIDDEN, SECOND))
        file.write(numpy.array(options.thresholds, "<f4").tobytes())
        file.write(state["projection.weight"].tobytes())
        for layer in ("antecedent", "mention", "pair", "second", "out", "none_hidden", "none"):
            file.write(numpy.ascontiguousarray(state[layer + ".weight"].T).tobytes())
            if layer + ".bias" in state:
                file.write(state[layer + ".bias"].tobytes())


def in_tuning_tenth(doc):
    """A fixed tenth of the documents, for choosing settings."""
    return hashlib.sha1(doc.encode()).digest()[0] < 26


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--features", required=True), p.add_argument("--gold", required=True)
    p.add_argument("--scorer", required=True)
    p.add_argument("--test"), p.add_argument("--test-gold"), p.add_argument("--out")
    p.add_argument("--folds", type=int, default=0), p.add_argument("--genre")
    p.add_argument("--tune", action="store_true", help="train without the tuning tenth and score that")
    p.add_argument("--epochs", type=int, default=20), p.add_argument("--report", type=int, default=5)
    p.add_argument("--rate", type=float, default=1e-3), p.add_argument("--decay", type=float, default=0.02)
    p.add_argument("--dropout", type=float, default=0.4), p.add_argument("--pronoun-weight", type=float, default=1.5)
    p.add_argument("--thresholds", type=json.loads, default=THRESHOLDS, help="a list like THRESHOLDS")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--model", default="en-4", help="the weights whose vectors the features have")
    options = p.parse_args()
    sys.path.insert(0, options.scorer)
    import score_coref as scorer
    torch.set_num_threads(1)
    documents, gold = read_documents(options.features, options.gold, scorer)
    if options.tune:
        kept = [d for d in documents if not in_tuning_tenth(d.doc)]
        held = [d for d in documents if in_tuning_tenth(d.doc)]
        print(len(kept), len(held))

        def report(model, epoch, total):
            results, _ = evaluate([model] * len(held), held, gold, scorer, options)
            print(epoch, "loss %.0f" % total, flush=True)
            print("\n".join(scorer.table(results)), flush=True)
        model = train(kept, options, options.seed, report)
        if options.out:
            export(model, options.out, options.model, options)
    elif options.folds:
        cross_validate(documents, gold, options, scorer)
    else:
        export(train(documents, options, options.seed), options.out, options.model, options)


def cross_validate(documents, gold, options, scorer):
    """Documents of options.genre, those of the test file too, each scored by a scorer that did not train on it."""
    test, test_gold = read_documents(options.test, options.test_gold, scorer) if options.test else ([], {})
    gold = {**gold, **test_gold}
    judged = sorted((d for d in documents + test if gold[d.doc]["genre"] in options.genre.split(",")), key=lambda d: d.doc)
    random.Random(7).shuffle(judged)
    models = {}
    for fold in range(options.folds):
        held = judged[fold::options.folds]
        names = {d.doc for d in held}
        model = train([d for d in documents if d.doc not in names], options, options.seed)
        models.update((name, model) for name in names)
        if options.out:
            export(model, f"{options.out}.{fold}", options.model, options)
            with open(f"{options.out}.{fold}.docs", "w") as file:
                file.write("\n".join(sorted(names)) + "\n")
        results, _ = evaluate([model] * len(held), held, gold, scorer, options)
        print("fold", fold, len(held), "CoNLL %.1f" % (100 * results["all"]["CoNLL"]), results["all"]["pronoun"], flush=True)
    results, preds = evaluate([models[d.doc] for d in judged], judged, gold, scorer, options)
    print("\n".join(scorer.table(results)))


if __name__ == "__main__":
    main()
