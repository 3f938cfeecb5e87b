"""The reading model: a MiniLM encoder and its heads. extract/model mirrors `forward` step by step.

    words -> sub-tokens -> encoder -> mean over each word's sub-tokens -> UPOS, XPOS, lemma script, NER tag, arcs, labels

Every Linear and Embedding here is stored in 8 bits (see export.py); with `fake_quantise` on, training already sees the
rounded weights (Jacob et al. 2018, straight-through gradient), within +-63 so that AVX2's 16-bit sums cannot overflow.
"""
import dataclasses
import math

import torch
import torch.nn.functional as F
from torch import nn

from wordpiece import SHAPES

HIDDEN, HEAD_WIDTH, POSITIONS = 384, 32, 512
WEIGHT_LIMIT = 63


@dataclasses.dataclass(frozen=True)
class Dimensions:
    """What pruning changes; the defaults are those of the base model and of what is trained from it."""
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    tag: int = 256
    arc: int = 256
    label: int = 128


def rounded(weight, limit=WEIGHT_LIMIT):
    """`weight` on the grid of its rows: scale = largest magnitude / limit."""
    scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-12) / limit
    return torch.round(weight / scale).clamp(-limit, limit) * scale


class Masks:
    """Dropout masks cut from one pool of random numbers, made anew now and then: PyTorch draws them slowly on a CPU."""
    size, uses = 1 << 24, 2000

    def __init__(self):
        self.pool, self.left = None, 0

    def mask(self, shape, p):
        if self.left == 0:
            self.pool, self.left = torch.rand(self.size), self.uses
        self.left -= 1
        n = math.prod(shape)
        if n > self.size:
            return torch.rand(shape) >= p
        at = int(torch.randint(self.size - n + 1, ()))
        return (self.pool[at: at + n] >= p).view(shape)


masks = Masks()


def dropped(x, p, training):
    return x * masks.mask(x.shape, p) * (1 / (1 - p)) if training and p > 0 else x


def gated(x, gate):
    return x if gate is None else x * gate


class Linear(nn.Linear):
    fake_quantise = False

    def forward(self, x):
        weight = self.weight
        if Linear.fake_quantise:
            weight = weight + (rounded(weight.detach()) - weight.detach())
        return F.linear(x, weight, self.bias)


class Layer(nn.Module):
    def __init__(self, dimensions, dropout):
        super().__init__()
        self.heads, width = dimensions.heads, dimensions.heads * HEAD_WIDTH
        self.query, self.key, self.value = Linear(HIDDEN, width), Linear(HIDDEN, width), Linear(HIDDEN, width)
        self.output = Linear(width, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = Linear(HIDDEN, dimensions.inner), Linear(dimensions.inner, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = dropout
        self.head_gate = self.inner_gate = None   # ones, whose gradients say what a head or a unit is worth

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        p = self.dropout if self.training else 0.0
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.0)
        if self.head_gate is not None:
            mixed = mixed * self.head_gate[:, None, None]
        mixed = self.output(mixed.transpose(1, 2).reshape(b, n, self.heads * HEAD_WIDTH))
        x = self.attention_norm(x + dropped(mixed, p, self.training))
        inner = gated(F.gelu(self.inner(x)), self.inner_gate)
        return self.norm(x + dropped(self.outer(inner), p, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary_size, dimensions, dropout):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary_size, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dimensions, dropout) for _ in range(dimensions.layers))
        self.dropout = dropout
        self.trace = None   # a list: gets what comes out of each layer

    def forward(self, pieces, shapes, mask):
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.shapes(shapes)
        x = dropped(self.norm(x), self.dropout, self.training)
        attention_mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attention_mask)
            if self.trace is not None:
                self.trace.append(x)
        return x

    def load_base(self, base):
        """Fills in the lowest layers of `base` (base_model.py); the one token type used is added to the positions."""
        def fill(module, name):
            module.weight.data.copy_(base[name + ".weight"])
            if getattr(module, "bias", None) is not None:
                module.bias.data.copy_(base[name + ".bias"])

        fill(self.pieces, "embeddings.word_embeddings")
        fill(self.positions, "embeddings.position_embeddings")
        self.positions.weight.data += base["embeddings.token_type_embeddings.weight"][0]
        fill(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            for name, module in (("attention.self.query", layer.query), ("attention.self.key", layer.key),
                                 ("attention.self.value", layer.value), ("attention.output.dense", layer.output),
                                 ("attention.output.LayerNorm", layer.attention_norm),
                                 ("intermediate.dense", layer.inner), ("output.dense", layer.outer),
                                 ("output.LayerNorm", layer.norm)):
                fill(module, f"encoder.layer.{i}.{name}")


class ReadingModel(nn.Module):
    def __init__(self, vocabulary_size, dimensions, upos, xpos, scripts, deprels, ner, mentions, dropout=0.1,
                 head_dropout=0.3):
        super().__init__()
        tag, arc, label = dimensions.tag, dimensions.arc, dimensions.label
        self.dimensions = dimensions
        self.encoder = Encoder(vocabulary_size, dimensions, dropout)
        self.tag_hidden = Linear(HIDDEN, tag)
        self.upos, self.xpos, self.lemma = Linear(tag, upos), Linear(tag, xpos), Linear(tag, scripts)
        self.name_hidden = Linear(HIDDEN, tag)
        self.ner, self.mention = Linear(tag, ner), Linear(tag, mentions)
        self.arc_dependent, self.arc_head = Linear(HIDDEN, arc), Linear(HIDDEN, arc)
        self.arc = Linear(arc, arc)           # s(d, h) = arc(dependent) . head + arc_bias . head
        self.label_dependent, self.label_head = Linear(HIDDEN, label), Linear(HIDDEN, label)
        self.label = Linear(label, deprels * (label + 1))   # per relation: a vector for the head, and a constant
        self.deprels, self.head_dropout = deprels, head_dropout
        self.gates = {}   # of the first layers' units, by layer, as Layer's
        nn.init.normal_(self.label.weight, std=0.01)
        nn.init.zeros_(self.label.bias)
        nn.init.normal_(self.arc.weight, std=0.02)

    def first(self, name, x):
        """The first layer `name` of a head."""
        return dropped(gated(F.gelu(getattr(self, name)(x)), self.gates.get(name)), self.head_dropout, self.training)

    def words(self, batch):
        """The encoder's output for each word: [sentences, 1 + words, HIDDEN], with [CLS] standing for the root at 0."""
        hidden = self.encoder(batch["pieces"], batch["shapes"], batch["mask"]).flatten(0, 1)
        size = batch["words"].shape
        total = torch.zeros(size[0] * size[1], HIDDEN).index_add_(0, batch["word_of_piece"], hidden[batch["piece_rows"]])
        return (total / batch["pieces_of_word"][:, None]).view(size[0], size[1], HIDDEN)

    def forward(self, batch):
        words = self.words(batch)
        inner = words[:, 1:]
        tag, name = self.first("tag_hidden", inner), self.first("name_hidden", inner)
        out = {"upos": self.upos(tag), "xpos": self.xpos(tag), "lemma": self.lemma(tag),
               "ner": self.ner(name), "mention": self.mention(name)}
        dependent, head = self.first("arc_dependent", inner), self.first("arc_head", words)
        arcs = self.arc(dependent) @ head.transpose(1, 2) / math.sqrt(self.dimensions.arc)
        out["arcs"] = arcs.masked_fill(~batch["words"][:, None, :], -1e9)
        out["label_dependent"] = self.first("label_dependent", inner)
        out["label_head"] = self.first("label_head", words)
        out["words"] = words
        return out

    def labels(self, out, sentence, dependent, head):
        """Scores of every relation for the arcs head[i] -> dependent[i] (1-based words) of sentence[i]."""
        d, h = out["label_dependent"][sentence, dependent - 1], out["label_head"][sentence, head]
        size = self.dimensions.label
        vectors = self.label(d).view(-1, self.deprels, size + 1)
        return torch.bmm(vectors[:, :, :size], h[:, :, None])[:, :, 0] / math.sqrt(size) + vectors[:, :, size]
