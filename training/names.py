"""A second reader for names alone: the lower layers of another base model, trained on every source of names.

    python names.py --data DATA --base ARCHIVE --votes FOLDER --out OUT

Its targets are sets of tags, as train.py's, narrowed or widened by what name_votes.py found; compact.py learns from it beside the
teacher.
"""
import argparse

import torch

import batches
import data
import loop
import name_votes
from base_model import BaseModel
from model import Dimensions, Linear
from name_noise import NameNoise
from reader import Reader, new_model
from train import allowed_tags_loss
from wordpiece import WordPiece

RECASED, RENAMED = 0.2, 0.25


def name_scores(model, batch):
    return model.ner(model.first("name_hidden", model.words(batch)[:, 1:]))


def all_scores(checkpoint, sentences, budget=4000):
    """The log-probabilities of the tags of each sentence's words, [words, tags]."""
    reader = Reader(checkpoint)
    Linear.fake_quantise = False
    encoded = [batches.Encoded(s, reader.tokenizer, reader.inventory) for s in sentences]
    result = [None] * len(encoded)
    number = {id(e): at for at, e in enumerate(encoded)}
    reader.model.eval()
    with torch.no_grad(), loop.sums():
        for group in batches.by_length(encoded, budget):
            scores = torch.log_softmax(name_scores(reader.model, batches.tensors(group, reader.tokenizer)).float(), -1).numpy()
            for row, e in enumerate(group):
                result[number[id(e)]] = scores[row, : len(e.pieces)]
    return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    loop.add_arguments(arguments)
    arguments.add_argument("--base", required=True, help="the archive of the base model (base_model.py)")
    arguments.add_argument("--votes", required=True, help="folder of name_votes.py")
    arguments.add_argument("--layers", type=int, default=8, help="the lowest ones of the base that are taken")
    arguments.add_argument("--gmb", type=int, default=12000, help="sentences of GMB an epoch; the next takes the next ones")
    arguments.add_argument("--epochs", type=int, default=2)
    arguments.add_argument("--budget", type=int, default=1200, help="sub-tokens in a batch")
    arguments.add_argument("--encoder-rate", type=float, default=1.5e-4)
    arguments.add_argument("--head-rate", type=float, default=1e-3)
    options = arguments.parse_args()
    loop.set_up(options)

    base = BaseModel(options.base)
    tokenizer = WordPiece(base.vocabulary)
    treebanks = data.treebanks(options.data, "train")
    inventory = data.Inventory.collect(treebanks)
    if not options.everything:
        treebanks = [s for s in treebanks if not data.in_tuning_tenth(s)]
    entities = data.entities_by_source(options.data, options.seed)
    votes = name_votes.Votes(options.votes)
    votes.apply(treebanks + [s for part in entities.values() for s in part])
    entities["wire"] = votes.wire_sentences(options.seed)
    by_hand = votes.marked(treebanks, entities) + votes.own
    noise = NameNoise(options.data)
    model = new_model(base.vocabulary, Dimensions(layers=options.layers), inventory)
    model.encoder.load_base(base.weights)
    pool = batches.Pool(tokenizer, inventory, options)

    def groups_of(epoch):
        gmb = data.window(entities["gmb"], epoch, options.gmb)
        return pool.groups(treebanks + gmb + entities["wnut"] + entities["crossner"] * 4 + by_hand * 2, epoch)

    def begin_epoch(_):
        Linear.fake_quantise = False

    def lesson(group, chance):
        group = [noise.renamed(e, tokenizer, chance) if chance.random() < RENAMED else e for e in group]
        batch = batches.tensors(group, tokenizer, chance, RECASED)
        with loop.sums():
            scores = name_scores(model, batch)
        loss = allowed_tags_loss(scores.float(), batch["ner"])
        return loss, {"ner": loss}

    def end_epoch(done):
        print(f"epoch {done} done", flush=True)

    loop.run(options, model, base.vocabulary, inventory, groups_of, lesson, begin_epoch, end_epoch)


if __name__ == "__main__":
    main()
