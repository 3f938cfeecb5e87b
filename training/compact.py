"""A smaller reading model out of a larger one: what it can do without is pruned, then it learns from the larger one.

    python compact.py --data DATA --teacher models/en-2.relata --out OUT --heads 8 --inner 512 --tag 192 --arc 128 --label 64

Attention heads, feed-forward units and units of the heads' first layers go by their first-order worth (Michel et al. 2019; Molchanov et
al. 2017): the sum over batches of the loss's gradient to a gate of ones. The student then learns from the teacher's
distributions and from what comes out of each of its layers (Hinton et al. 2015; Jiao et al. 2020), and from the labels.
The student of a sentence whose letters were put as a headline has them learns what the teacher makes of the sentence as
it was written.
"""
import argparse
import math

import torch
import torch.nn.functional as F

import batches
import data
import evaluate
import loop
import name_votes
import weight_file
from model import HEAD_WIDTH, Dimensions, Linear
from name_noise import NameNoise
from reader import Reader, new_model
from train import WEIGHTS, losses
from wordpiece import WordPiece

RECASED, RENAMED = 0.3, 0.15
TEACHER_NAMES = 0.6   # weight of the teacher's tags of names where other readers have their say
GOLD_NAMES = 2.0
GATED = {"tag_hidden": "tag", "name_hidden": "tag", "arc_dependent": "arc", "arc_head": "arc", "label_dependent": "label",
         "label_head": "label"}


def teacher_of(path):
    state, dimensions, vocabulary, inventory = weight_file.read(path)
    model = new_model(vocabulary, dimensions, inventory)
    model.load_state_dict(state)
    return model, vocabulary, inventory


def worths(model, groups, tokenizer):
    """{gate's name: worth of each unit}, from the gradients of the loss on `groups`."""
    gates = {}
    for i, layer in enumerate(model.encoder.layers):
        layer.head_gate = gates[f"layer{i}.heads"] = torch.ones(layer.heads, requires_grad=True)
        layer.inner_gate = gates[f"layer{i}.inner"] = torch.ones(model.dimensions.inner, requires_grad=True)
    for name, size in GATED.items():
        model.gates[name] = gates[name] = torch.ones(getattr(model.dimensions, size), requires_grad=True)
    worth = {k: torch.zeros_like(v) for k, v in gates.items()}
    model.eval()
    for group in groups:
        parts = losses(model, batches.tensors(group, tokenizer))
        found = torch.autograd.grad(sum(WEIGHTS[k] * v for k, v in parts.items()), list(gates.values()))
        for k, gradient in zip(gates, found):
            worth[k] += gradient.abs()
    for layer in model.encoder.layers:
        layer.head_gate = layer.inner_gate = None
    model.gates.clear()
    return worth


def best(worth, count):
    return worth.topk(count).indices.sort().values


def pruned(teacher, worth, dimensions):
    """The state of a model of `dimensions` that keeps the teacher's best heads and units."""
    state = {k: v.clone() for k, v in teacher.state_dict().items()}

    def rows(module, kept):
        state[module + ".weight"], state[module + ".bias"] = state[module + ".weight"][kept], state[module + ".bias"][kept]

    def columns(module, kept):
        state[module + ".weight"] = state[module + ".weight"][:, kept]

    for i in range(dimensions.layers):
        at = f"encoder.layers.{i}."
        heads = best(worth[f"layer{i}.heads"], dimensions.heads)
        width = (heads[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
        for module in ("query", "key", "value"):
            rows(at + module, width)
        columns(at + "output", width)
        inner = best(worth[f"layer{i}.inner"], dimensions.inner)
        rows(at + "inner", inner)
        columns(at + "outer", inner)
    kept = {name: best(worth[name], getattr(dimensions, size)) for name, size in GATED.items()}
    for name, units in kept.items():
        rows(name, units)
    for module in ("upos", "xpos", "lemma"):
        columns(module, kept["tag_hidden"])
    for module in ("ner", "mention"):
        columns(module, kept["name_hidden"])
    old = teacher.dimensions
    rows("arc", kept["arc_head"])
    columns("arc", kept["arc_dependent"])
    for part in ("arc.weight", "arc.bias"):   # scores are divided by the root of the width
        state[part] *= math.sqrt(dimensions.arc / old.arc)
    constant = torch.tensor([old.label])
    each = torch.arange(teacher.deprels)[:, None] * (old.label + 1)
    rows("label", (each + torch.cat([kept["label_head"], constant])).flatten())
    columns("label", kept["label_dependent"])
    factor = torch.tensor([math.sqrt(dimensions.label / old.label)] * dimensions.label + [1.0]).repeat(teacher.deprels)
    state["label.weight"] *= factor[:, None]
    state["label.bias"] *= factor
    return state


def divergence(student, teacher):
    """Of distributions, mean over rows: KL(teacher, student)."""
    teacher = F.log_softmax(teacher.float(), -1)
    return F.kl_div(F.log_softmax(student.float(), -1), teacher, reduction="batchmean", log_target=True)


def traced(model, batch):
    model.encoder.trace = []
    out = model(batch)
    out["trace"], model.encoder.trace = model.encoder.trace, None
    return out


def lessons(student, teacher, batch, altered, renamed):
    """What the student gets wrong of what the teacher says, {name: loss}, and its outputs. `batch` is what the teacher reads,
    `altered` what the student does; `renamed` says of each word whether it is another one there."""
    Linear.fake_quantise = False   # the teacher's weights are rounded
    with torch.no_grad():
        told = traced(teacher, batch)
        words = batch["words"][:, 1:]
        sentence, word = words.nonzero(as_tuple=True)
        heads = told["arcs"][words].argmax(-1)
        told_labels = teacher.labels(told, sentence, word + 1, heads)
    Linear.fake_quantise = True
    said = traced(student, altered)
    if "advice" in batch:
        told["ner"] = TEACHER_NAMES * F.log_softmax(told["ner"].float(), -1).clamp(min=-12) + batch["advice"]
    same = words & ~renamed
    result = {k: divergence(said[k][words], told[k][words]) for k in ("upos", "xpos", "ner", "mention")}
    result["lemma"] = divergence(said["lemma"][same], told["lemma"][same])
    result["arc"] = divergence(said["arcs"][words], told["arcs"][words])
    result["label"] = divergence(student.labels(said, sentence, word + 1, heads), told_labels)
    rows = ~renamed.any(1)
    if rows.any():   # a new name may be of more pieces, so that what follows it lies elsewhere
        width = min(batch["mask"].shape[1], altered["mask"].shape[1])
        mask = batch["mask"][rows][:, :width]
        traces = [(s[rows][:, :width][mask].float(), t[rows][:, :width][mask].float()) for s, t in zip(said["trace"], told["trace"])]
        result["layers"] = sum(F.mse_loss(s, t) / t.var() for s, t in traces)
    return result, said


LESSONS = {"upos": 1.0, "xpos": 0.6, "lemma": 1.0, "ner": 2.5, "mention": 0.6, "arc": 2.0, "label": 2.0, "layers": 1.0}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    loop.add_arguments(arguments)
    arguments.add_argument("--teacher", required=True, help="weight file of the larger model")
    for size in ("heads", "inner", "tag", "arc", "label"):
        arguments.add_argument(f"--{size}", type=int, default=getattr(Dimensions, size))
    arguments.add_argument("--start", help="weight file of a student to go on with, in place of pruning")
    arguments.add_argument("--votes", help="folder of name_votes.py: names as other readers see them")
    arguments.add_argument("--gmb", type=int, default=8000, help="sentences of GMB an epoch; the next takes the next ones")
    arguments.add_argument("--wire", type=int, default=3000, help="sentences of the wire in capitals an epoch, of those in the folder of votes")
    arguments.add_argument("--epochs", type=int, default=6)
    arguments.add_argument("--budget", type=int, default=1400, help="sub-tokens in a batch")
    arguments.add_argument("--encoder-rate", type=float, default=3e-4)
    arguments.add_argument("--head-rate", type=float, default=6e-4)
    arguments.add_argument("--gold", type=float, default=0.3, help="weight of the labels beside the teacher")
    options = arguments.parse_args()
    loop.set_up(options)
    teacher, vocabulary, inventory = teacher_of(options.teacher)
    tokenizer = WordPiece(vocabulary)
    dimensions = Dimensions(teacher.dimensions.layers, options.heads, options.inner, options.tag, options.arc, options.label)
    treebanks = data.treebanks(options.data, "train")
    tuning = [s for s in treebanks if data.in_tuning_tenth(s)]
    if not options.everything:
        treebanks = [s for s in treebanks if not data.in_tuning_tenth(s)]
    entities = data.entities_by_source(options.data, options.seed)
    votes, by_hand = name_votes.Votes(options.votes) if options.votes else None, []
    if votes:
        votes.apply(treebanks + [s for part in entities.values() for s in part])
        entities["wire"] = votes.wire_sentences(options.seed)
        votes.heed_consensus(entities["wire"])
        by_hand = votes.marked(treebanks, entities) + votes.own * 2
    noise = NameNoise(options.data)

    pool = batches.Pool(tokenizer, inventory, options, votes.advice if votes else None)

    def groups_of(epoch):
        gmb, wire = (data.window(entities.get(s, []), epoch, count) for s, count in (("gmb", options.gmb), ("wire", options.wire)))
        return pool.groups(treebanks + gmb + wire + entities["wnut"][epoch % 2::2] + entities["crossner"] * 4 + by_hand, epoch)

    student = new_model(vocabulary, dimensions, inventory)
    student.encoder.pieces.weight.requires_grad_(False)   # half of all weights: they stay the teacher's
    student.encoder.dropout = 0.0
    for layer in student.encoder.layers:
        layer.dropout = 0.0
    student.head_dropout = 0.1
    if options.start:
        student.load_state_dict(weight_file.read(options.start)[0])
    elif not loop.resumes(options):
        annotated = [g for g in groups_of(0) if g[0].heads[0] >= 0]
        student.load_state_dict(pruned(teacher, worths(teacher, annotated[:60], tokenizer), dimensions))
    teacher.eval()

    def begin_epoch(_):
        Linear.fake_quantise = True

    def lesson(group, chance):
        batch = batches.tensors(group, tokenizer)
        altered_group = [noise.renamed(e, tokenizer, chance) if chance.random() < RENAMED else e for e in group]
        altered = batches.tensors(altered_group, tokenizer, chance, RECASED)
        renamed = torch.zeros_like(batch["words"][:, 1:])
        for row, e in enumerate(altered_group):
            renamed[row, e.renamed] = True
        with loop.sums():
            parts, said = lessons(student, teacher, batch, altered, renamed)
            loss = sum(LESSONS[k] * v for k, v in parts.items())
            if options.gold > 0:
                weights = {**WEIGHTS, "ner": GOLD_NAMES}
                loss = loss + options.gold * sum(weights[k] * v for k, v in losses(student, altered, said).items())
        return loss, parts

    def end_epoch(done):
        some = loop.some_to_score(options, tuning[::6])
        predicted = Reader(model=student, tokenizer=tokenizer, inventory=inventory).annotate([s.forms for s in some])
        print(f"epoch {done}; a sixth of the tuning tenth:", evaluate.syntax_scores(some, predicted), flush=True)

    loop.run(options, student, vocabulary, inventory, groups_of, lesson, begin_epoch, end_epoch, most_warm_up=200)


if __name__ == "__main__":
    main()
