"""Learns where sentences end: the weights of extract/text's linear model over hashed features.

    python sentence_breaks.py --data DATA --features BUILD/bench/text/break_features --out models/sentence_breaks.bin
    python sentence_breaks.py ... --cross-validate        # F1 of sentences over five folds of documents, nothing written

Raw text is rebuilt from the treebanks as bench/text/measure_segmentation.py does it; wire news (GMB) is added in paragraphs
of three sentences, so that mail and postings do not teach breaks that prose never has. The features are the program's
own, so that nothing has to be kept alike. Logistic regression by Adam, weights rounded to a byte.
"""
import argparse
import importlib.util
import pathlib
import re

import torch
import torch.nn.functional as F

import data

CELLS, EPOCHS, RATE, BATCH = 1 << 20, 6, 0.02, 4096
LEAST = 3                # times that a cell must be met to count
NEWS_DOCUMENTS, DOCUMENT, PARAGRAPH = 800, 12, 3   # number; sentences in each
PROPOSED, UNPROPOSED = -15, 30   # what a break needs that rules propose, or do not: odds of e^-0.75, e^1.5
LARGEST = 127            # of a rounded weight
STEPS_PER_UNIT = 20      # rounded weight of 1.0; beyond 6.35 they are cut


def measure():
    path = pathlib.Path(__file__).parent.parent / "bench/text/measure_segmentation.py"
    spec = importlib.util.spec_from_file_location("measure_segmentation", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SEGMENTATION = measure()


class Document:
    """Places of one document: their cells, what the gold and the rules say, and the sentences that follow from breaks."""

    def __init__(self, program, text, sentences):
        offsets = SEGMENTATION.characters_of_bytes(text)
        self.gold = set(sentences)
        ends = {end for _, end in sentences}
        rows = SEGMENTATION.output_of(program, text).splitlines()
        self.cells, self.right, self.rule, self.places = [], [], [], []
        for row in rows:
            fields = row.split("\t")
            if fields[0] == "#P":
                self.places.append((None, offsets[int(fields[1])], offsets[int(fields[2])]))
                continue
            end = offsets[int(fields[0])]
            self.places.append((len(self.cells), end, None))
            self.cells.append([int(f) for f in fields[2:]])
            self.right.append(end in ends)
            self.rule.append(fields[1] == "1")
        self.text = text

    def sentences(self, breaks):
        """Spans of the sentences, if there is one's end wherever breaks[place]."""
        result, ends = set(), []
        for number, a, b in self.places:
            if number is not None:
                if breaks[number]:
                    ends.append(a)
                continue
            begin = a
            for end in ends + [b]:
                result.add((begin, end))
                begin = end
                while begin < b and self.text[begin].isspace():
                    begin += 1
            ends = []
        return result


def written(words):
    """The words of a sentence with the blanks that a newspaper sets."""
    text = re.sub(r" ([,.;:?!%)\]]|n't|'(?:s|re|ve|ll|d|m)\b|'(?= ))", r"\1", " ".join(words))
    return re.sub(r"([(\[$]) ", r"\1", text)


def wire_news(root):
    """Yields (text, sentences) of made-up documents out of GMB's sentences."""
    marks = {'"', "'", "``", "''"}   # apart by blanks, nobody knows which of them open
    plain = [s.forms for s in data.entities_by_source(root, 1)["gmb"] if not marks & set(s.forms)]
    sentences = [written(forms) for forms in plain[-NEWS_DOCUMENTS * DOCUMENT:]]
    for first in range(0, len(sentences), DOCUMENT):
        text, spans = "", []
        for number, sentence in enumerate(sentences[first: first + DOCUMENT]):
            text += "" if not text else "\n\n" if number % PARAGRAPH == 0 else " "
            spans.append((len(text), len(text) + len(sentence)))
            text += sentence
        yield text, spans


def learn(documents, seed=1):
    """Weights of the cells, as whole numbers."""
    torch.manual_seed(seed)
    cells = torch.tensor([c for d in documents for c in d.cells])
    right = torch.tensor([r for d in documents for r in d.right], dtype=torch.float32)
    met_often = torch.bincount(cells.flatten(), minlength=CELLS) >= LEAST
    weights = torch.zeros(CELLS, requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=RATE)
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for chosen in torch.randperm(len(cells)).split(BATCH):
            loss = F.binary_cross_entropy_with_logits((weights * met_often)[cells[chosen]].sum(-1), right[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return torch.clamp(torch.round(weights.detach() * met_often * STEPS_PER_UNIT), -LARGEST, LARGEST).to(torch.int8)


def breaks(weights, d):
    """As sentence_ends() of extract/text decides."""
    if not d.cells:
        return []
    return weights[torch.tensor(d.cells)].sum(-1) > torch.where(torch.tensor(d.rule), PROPOSED, UNPROPOSED)


def f1(documents, breaks_of):
    right = found = wanted = 0
    for d in documents:
        predicted = d.sentences(breaks_of(d))
        right, found, wanted = right + len(predicted & d.gold), found + len(predicted), wanted + len(d.gold)
    return round(200 * right / (found + wanted), 2)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--features", required=True, help="the built program bench/text/break_features")
    arguments.add_argument("--out")
    arguments.add_argument("--cross-validate", action="store_true")
    arguments.add_argument("--folds", type=int, default=5)
    options = arguments.parse_args()
    torch.set_num_threads(2)
    treebanks = {}
    for name in ("ud-ewt", "gum"):
        path = f"{options.data}/{name}/train.conllu.gz"
        treebanks[name] = [Document(options.features, text, sentences) for text, _, _, sentences in SEGMENTATION.documents(path, "")]
    treebanks["news"] = [Document(options.features, text, sentences) for text, sentences in wire_news(options.data)]
    if not options.cross_validate:
        weights = learn([d for documents in treebanks.values() for d in documents])
        pathlib.Path(options.out).write_bytes(weights.numpy().tobytes())
        return
    for fold in range(options.folds):
        weights = learn([d for ds in treebanks.values() for i, d in enumerate(ds) if i % 5 != fold]).to(torch.int32)
        for name, documents in treebanks.items():
            held = [d for i, d in enumerate(documents) if i % 5 == fold]
            scores = f1(held, lambda d: breaks(weights, d))
            print(f"fold {fold}, {name}: rules {f1(held, lambda d: d.rule)}, learned {scores}", flush=True)


if __name__ == "__main__":
    main()
