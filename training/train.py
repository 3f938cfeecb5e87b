"""Trains the reading model; see README.md for the command and what it takes.

Everything random comes from --seed. A checkpoint is written after each epoch and every --save-minutes; --resume goes on
from it, in the middle of an epoch too.
"""
import argparse
import dataclasses
import math
import pathlib
import random
import time

import torch
import torch.nn.functional as F

import batches
import data
import evaluate
import lemma
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


def optimizer_of(model, encoder_rate, head_rate):
    groups = {}
    for name, parameter in model.named_parameters():
        encoder = name.startswith("encoder.") and "shapes" not in name
        plain = parameter.dim() < 2 or "norm" in name
        groups.setdefault((encoder, plain), []).append(parameter)
    return torch.optim.AdamW([{"params": p, "lr": encoder_rate if encoder else head_rate,
                               "weight_decay": 0.0 if plain else 0.01}
                              for (encoder, plain), p in groups.items()], betas=(0.9, 0.98), fused=True)


def rate(step, steps, warm_up):
    """Linear up, then linear down to a hundredth."""
    if step < warm_up:
        return (step + 1) / warm_up
    return max(0.01, (steps - step) / max(1, steps - warm_up))


def training_sets(options):
    """(kept treebank sentences, entity sentences by source); the tuning tenth is left out unless --everything."""
    treebanks = data.treebanks(options.data, "train")
    inventory = data.Inventory.collect(treebanks)
    if not options.everything:
        treebanks = [s for s in treebanks if not data.in_tuning_tenth(s)]
        inventory.lexicon = lemma.make_lexicon(treebanks)   # the tenth is to be new
    return treebanks, data.entities_by_source(options.data, options.seed), inventory


def epoch_sentences(treebanks, entities, epoch, count):
    gmb = entities["gmb"]
    window = [gmb[i % len(gmb)] for i in range(epoch * count, (epoch + 1) * count)]
    return treebanks + window + entities["wnut"][epoch % 2::2] + entities["crossner"] * 2


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True, help="the data folder, laid out as README.md says")
    arguments.add_argument("--out", required=True, help="folder for checkpoints")
    arguments.add_argument("--base", required=True, help="the archive of the base model (base_model.py)")
    arguments.add_argument("--layers", type=int, default=6, help="the lowest ones of the base that are taken")
    arguments.add_argument("--gmb", type=int, default=3500, help="sentences of GMB an epoch; the next takes the next ones")
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--budget", type=int, default=1200, help="sub-tokens in a batch")
    arguments.add_argument("--encoder-rate", type=float, default=1e-4)
    arguments.add_argument("--head-rate", type=float, default=1e-3)
    arguments.add_argument("--quantise-from", type=int, default=3, help="epoch from which weights are rounded in training")
    arguments.add_argument("--everything", action="store_true", help="train on the tuning tenth too")
    arguments.add_argument("--start", help="checkpoint to begin from instead of the base model")
    arguments.add_argument("--resume", action="store_true")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--save-minutes", type=float, default=4.0)
    arguments.add_argument("--stop-after", type=int, default=0, help="steps, to time a run")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)

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
    encoded = {}

    def groups_of(epoch):
        chosen = []
        for s in epoch_sentences(treebanks, entities, epoch, options.gmb):
            if s.ident not in encoded:
                encoded[s.ident] = batches.Encoded(s, tokenizer, inventory)
            if encoded[s.ident].length <= 160:
                chosen.append(encoded[s.ident])
        return batches.by_length(chosen, options.budget, seed=options.seed * 1000 + epoch)

    steps_per_epoch = len(groups_of(0))
    steps = steps_per_epoch * options.epochs
    optimizer = optimizer_of(model, options.encoder_rate, options.head_rate)
    base_rates = [g["lr"] for g in optimizer.param_groups]
    first_epoch = first_group = step = 0
    if options.resume and (out / "last.pt").exists():
        saved = torch.load(out / "last.pt", weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first_epoch, first_group = saved["epoch"], saved["group"]
        step = first_epoch * steps_per_epoch + first_group
    print(f"{len(treebanks)} treebank sentences, {steps_per_epoch} batches an epoch, {len(inventory.scripts)} scripts, "
          f"{sum(p.numel() for p in model.parameters())} parameters", flush=True)

    def save(name, epoch, group):
        torch.save({"model": model.state_dict(), "vocabulary": vocabulary, "dimensions": dataclasses.asdict(model.dimensions),
                    "inventory": inventory.as_dict(), "fake_quantise": Linear.fake_quantise, "epoch": epoch, "group": group,
                    "step": step,
                    **({"optimizer": optimizer.state_dict()} if name == "last.pt" else {})}, out / (name + ".part"))
        (out / (name + ".part")).rename(out / name)

    began = saved_at = time.monotonic()
    done = 0
    for epoch in range(first_epoch, options.epochs):
        Linear.fake_quantise = epoch >= options.quantise_from
        groups, sums, seen = groups_of(epoch), {}, 0
        chance = random.Random(options.seed * 1000 + epoch)
        for number in range(first_group if epoch == first_epoch else 0, len(groups)):
            model.train()
            for group_, lr in zip(optimizer.param_groups, base_rates):
                group_["lr"] = lr * rate(step, steps, steps // 12)
            parts = losses(model, batches.tensors(groups[number], tokenizer, chance))
            optimizer.zero_grad(set_to_none=True)
            sum(WEIGHTS[k] * v for k, v in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step, seen, done = step + 1, seen + 1, done + 1
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach())
            if done % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch + number / len(groups):.2f} step {step}/{steps} {spent / done:.2f} s/step, "
                      f"{(steps - step) * spent / done / 60:.0f} min to go;",
                      " ".join(f"{k} {v / seen:.3f}" for k, v in sorted(sums.items())), flush=True)
            if options.stop_after and done >= options.stop_after:
                return
            if time.monotonic() - saved_at > options.save_minutes * 60:
                save("last.pt", epoch, number + 1)
                saved_at = time.monotonic()
        save("last.pt", epoch + 1, 0)
        save(f"epoch{epoch + 1}.pt", epoch + 1, 0)
        tune = data.treebanks(options.data, "train")
        tune = [s for s in tune if data.in_tuning_tenth(s)][::3]
        predicted = Reader(model=model, tokenizer=tokenizer, inventory=inventory).annotate([s.forms for s in tune])
        print(f"epoch {epoch + 1} done; a third of the tuning tenth:", evaluate.syntax_scores(tune, predicted), flush=True)


if __name__ == "__main__":
    main()
