"""Trains the reading model; see README.md for the command and what it takes.

Everything random comes from --seed; loop.py says how it goes on after a break.
"""
import argparse

import torch
import torch.nn.functional as F

import batches
import data
import evaluate
import lemma
import loop
from base_model import BaseModel
from model import Dimensions, Linear
from ner_sources import TAGS
from reader import Reader, new_model
from wordpiece import WordPiece

WEIGHTS = {"arc": 1.0, "label": 1.0, "upos": 0.5, "xpos": 0.3, "lemma": 0.5, "ner": 0.7, "mention": 0.3}


def masked_cross_entropy(scores, targets):
    """Mean over the known targets; 0 if there is none."""
    known = targets >= 0
    return F.cross_entropy(scores[known], targets[known]) if known.any() else scores.sum() * 0.0


def allowed_tags_loss(scores, masks):
    """-log of the probability of the allowed tags, over the words whose set is a real restriction."""
    used = (masks >= 0) & (masks != (1 << len(TAGS)) - 1)
    if not used.any():
        return scores.sum() * 0.0
    scores, masks = scores[used], masks[used]
    allowed = (masks[:, None] >> torch.arange(len(TAGS))) & 1 == 1
    kept = scores.masked_fill(~allowed, -1e9)
    return (torch.logsumexp(scores, -1) - torch.logsumexp(kept, -1)).mean()


def losses(model, batch, out=None):
    """{name: loss} against the labels; `out`: what the model made of the batch, if that is known."""
    out = model(batch) if out is None else out
    known = batch["heads"] >= 0
    result = {"upos": masked_cross_entropy(out["upos"], batch["upos"]),
              "xpos": masked_cross_entropy(out["xpos"], batch["xpos"]),
              "lemma": masked_cross_entropy(out["lemma"], batch["lemmas"]),
              "mention": masked_cross_entropy(out["mention"], batch["mentions"]),
              "ner": allowed_tags_loss(out["ner"], batch["ner"]),
              "arc": masked_cross_entropy(out["arcs"], batch["heads"])}
    if known.any():
        sentence, word = known.nonzero(as_tuple=True)
        scores = model.labels(out, sentence, word + 1, batch["heads"][sentence, word])
        result["label"] = masked_cross_entropy(scores, batch["deprels"][sentence, word])
    return result


def training_sets(options):
    """(kept treebank sentences, entity sentences by source); the tuning tenth is left out unless --everything."""
    treebanks = data.treebanks(options.data, "train")
    inventory = data.Inventory.collect(treebanks)
    if not options.everything:
        treebanks = [s for s in treebanks if not data.in_tuning_tenth(s)]
        inventory.lexicon = lemma.make_lexicon(treebanks)   # the tenth is to be new
    return treebanks, data.entities_by_source(options.data, options.seed), inventory


def epoch_sentences(treebanks, entities, epoch, count):
    return treebanks + data.window(entities["gmb"], epoch, count) + entities["wnut"][epoch % 2::2] + entities["crossner"] * 2


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    loop.add_arguments(arguments)
    arguments.add_argument("--base", required=True, help="the archive of the base model (base_model.py)")
    arguments.add_argument("--layers", type=int, default=6, help="the lowest ones of the base that are taken")
    arguments.add_argument("--gmb", type=int, default=3500, help="sentences of GMB an epoch; the next takes the next ones")
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--budget", type=int, default=1200, help="sub-tokens in a batch")
    arguments.add_argument("--encoder-rate", type=float, default=1e-4)
    arguments.add_argument("--head-rate", type=float, default=1e-3)
    arguments.add_argument("--quantise-from", type=int, default=3, help="epoch from which weights are rounded in training")
    arguments.add_argument("--start", help="checkpoint to begin from instead of the base model")
    options = arguments.parse_args()
    loop.set_up(options)

    base = BaseModel(options.base)
    vocabulary = base.vocabulary
    tokenizer = WordPiece(vocabulary)
    treebanks, entities, inventory = training_sets(options)
    start = torch.load(options.start, weights_only=False) if options.start else None
    if start:   # its label numbers, this run's lexicon
        inventory = data.Inventory(**{**start["inventory"], "lexicon": inventory.lexicon})
    model = new_model(vocabulary, Dimensions(layers=options.layers), inventory)
    model.encoder.load_base(base.weights)
    if start:
        model.load_state_dict(start["model"])
    pool = batches.Pool(tokenizer, inventory, options)

    def groups_of(epoch):
        return pool.groups(epoch_sentences(treebanks, entities, epoch, options.gmb), epoch)

    def begin_epoch(epoch):
        Linear.fake_quantise = epoch >= options.quantise_from

    def lesson(group, chance):
        parts = losses(model, batches.tensors(group, tokenizer, chance))
        return sum(WEIGHTS[k] * v for k, v in parts.items()), parts

    def end_epoch(done):
        tune = data.treebanks(options.data, "train")
        tune = loop.some_to_score(options, [s for s in tune if data.in_tuning_tenth(s)][::3])
        predicted = Reader(model=model, tokenizer=tokenizer, inventory=inventory).annotate([s.forms for s in tune])
        print(f"epoch {done} done; a third of the tuning tenth:", evaluate.syntax_scores(tune, predicted), flush=True)

    loop.run(options, model, vocabulary, inventory, groups_of, lesson, begin_epoch, end_epoch)


if __name__ == "__main__":
    main()
