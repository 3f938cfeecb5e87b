"""Reads a weight file (docs/model_format.md) back into what training works on."""
import math
import struct

import numpy
import torch

from data import MENTIONS, UPOS, Inventory
from model import HIDDEN, Dimensions

FRAME = 32


class Fields:
    def __init__(self, raw, at):
        self.raw, self.at = raw, at

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self.raw, self.at)
        self.at += struct.calcsize("<" + layout)
        return values if len(values) > 1 else values[0]

    def text(self):
        size = self.take("H")
        self.at += size
        return self.raw[self.at - size: self.at].decode("utf-8")

    def list(self):
        return [self.text() for _ in range(self.take("I"))]


def read(path):
    """(state of a ReadingModel, its dimensions, vocabulary, inventory); the weights are as rounded."""
    with open(path, "rb") as file:
        raw = file.read()
    if raw[:8] != b"relata-m":
        raise ValueError(f"{path} is no weight file")
    fields = Fields(raw, FRAME)
    fields.text()
    _, layers, heads, inner, _, _, tag, arc, label = fields.take("9I")
    dimensions = Dimensions(layers, heads, inner, tag, arc, label)
    pieces, upos, xpos, relations, scripts, _, _, lexicon = (fields.list() for _ in range(8))
    if upos != UPOS:
        raise ValueError(f"{path} has other parts of speech than this training")
    tensors = {}
    for _ in range(fields.take("I")):
        name = fields.text()
        scaled, rows, columns, at, scales_at = fields.take("BIIQQ")
        if scaled:
            values = numpy.frombuffer(raw, numpy.int8, rows * columns, at).reshape(rows, columns).astype(numpy.float32)
            values = values * numpy.frombuffer(raw, "<f4", rows, scales_at)[:, None]
        else:
            values = numpy.frombuffer(raw, "<f4", columns, at).copy()
        tensors[name] = torch.from_numpy(values)
    inventory = Inventory(xpos, relations, scripts, [tuple(line.split("\t")) for line in lexicon])
    return state_of(tensors, dimensions, inventory), dimensions, pieces, inventory


def state_of(tensors, dimensions, inventory):
    state = {}

    def linear(name, *parts, divisor=None):
        """`parts`: (module, rows), side by side in the tensor; the rows of `divisor` were multiplied in."""
        weight, bias = tensors[name + ".weight"], tensors[name + ".bias"]
        if divisor is not None:
            weight, bias = weight / divisor[:, None], bias / divisor
        at = 0
        for module, rows in parts:
            state[module + ".weight"], state[module + ".bias"] = weight[at: at + rows].clone(), bias[at: at + rows].clone()
            at += rows

    def norm(name, module):
        state[module + ".weight"], state[module + ".bias"] = tensors[name + ".gain"], tensors[name + ".bias"]

    for table in ("pieces", "positions", "shapes"):
        state[f"encoder.{table}.weight"] = tensors[table]
    norm("norm", "encoder.norm")
    width = tensors["layer0.projections.weight"].shape[0] // 3
    for i in range(dimensions.layers):
        a, b = f"layer{i}.", f"encoder.layers.{i}."
        linear(a + "projections", (b + "query", width), (b + "key", width), (b + "value", width))
        linear(a + "output", (b + "output", HIDDEN))
        norm(a + "attention_norm", b + "attention_norm")
        linear(a + "inner", (b + "inner", dimensions.inner))
        linear(a + "outer", (b + "outer", HIDDEN))
        norm(a + "norm", b + "norm")
    tag, arc, label = dimensions.tag, dimensions.arc, dimensions.label
    linear("heads.hidden", ("tag_hidden", tag), ("name_hidden", tag), ("arc_dependent", arc), ("arc_head", arc),
           ("label_dependent", label), ("label_head", label))
    linear("heads.tags", ("upos", len(UPOS)), ("xpos", len(inventory.xpos)), ("lemma", len(inventory.scripts)))
    names = tensors["heads.names.weight"].shape[0]
    linear("heads.names", ("ner", names - len(MENTIONS)), ("mention", len(MENTIONS)))
    linear("heads.arcs", ("arc", arc), divisor=torch.full((arc,), 1 / math.sqrt(arc)))
    per_relation = torch.tensor([1 / math.sqrt(label)] * label + [1.0])
    relations = len(inventory.deprels)
    linear("heads.labels", ("label", relations * (label + 1)), divisor=per_relation.repeat(relations))
    return state
