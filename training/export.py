"""Writes a checkpoint as the weight file that docs/model_format.md describes.

    python export.py --checkpoint FILE --data DATA --name en-2 --out models/en-2.relata

The lexicon is made of the treebanks in DATA, cleaned of slips and filled up from WordNet.
"""
import argparse
import math
import struct

import numpy
import torch

import model as shapes
import wordnet
from data import MENTIONS, UPOS, treebanks
from lemma import make_lexicon, without_slips
from ner_sources import TAGS

MAGIC, VERSION, ALIGNMENT, FRAME = b"relata-m", 2, 64, 32
MASK = (1 << 64) - 1
P1, P2, P3, P4, P5 = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63,
                      0x27D4EB2F165667C5)


def rotate(x, n):
    return (x << n | x >> (64 - n)) & MASK


def mix(lane, value):
    return rotate((lane + value * P2) & MASK, 31) * P1 & MASK


def xxh64(data):
    """XXH64 with seed 0 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md)."""
    at, n = 0, len(data)
    hash_ = P5
    if n >= 32:
        lanes = [(P1 + P2) & MASK, P2, 0, (-P1) & MASK]
        for a, b, c, d in struct.iter_unpack("<4Q", data[: n // 32 * 32]):
            lanes = [mix(lanes[0], a), mix(lanes[1], b), mix(lanes[2], c), mix(lanes[3], d)]
        at = n // 32 * 32
        hash_ = sum(rotate(v, r) for v, r in zip(lanes, (1, 7, 12, 18))) & MASK
        for lane in lanes:
            hash_ = ((hash_ ^ mix(0, lane)) * P1 + P4) & MASK
    hash_ = (hash_ + n) & MASK
    while n - at >= 8:
        hash_ = (rotate(hash_ ^ mix(0, struct.unpack_from("<Q", data, at)[0]), 27) * P1 + P4) & MASK
        at += 8
    if n - at >= 4:
        hash_ = (rotate(hash_ ^ struct.unpack_from("<I", data, at)[0] * P1 & MASK, 23) * P2 + P3) & MASK
        at += 4
    for byte in data[at:]:
        hash_ = rotate(hash_ ^ byte * P5 & MASK, 11) * P1 & MASK
    hash_ = (hash_ ^ hash_ >> 33) * P2 & MASK
    hash_ = (hash_ ^ hash_ >> 29) * P3 & MASK
    return hash_ ^ hash_ >> 32


class Writer:
    """Collects tensors: (name, bytes of the data, bytes of the scales or None, rows, columns)."""

    def __init__(self, state):
        self.state, self.tensors = state, []

    def byte_matrix(self, name, weight, limit=shapes.WEIGHT_LIMIT, row_factor=None):
        """Rounds each row to its own scale; `row_factor` is multiplied into the scales."""
        weight = weight.numpy().astype(numpy.float32)
        scale = numpy.maximum(numpy.abs(weight).max(axis=1), 1e-12) / limit
        rounded = numpy.clip(numpy.rint(weight / scale[:, None]), -limit, limit).astype(numpy.int8)
        if row_factor is not None:
            scale = scale * row_factor
        self.tensors.append((name, rounded.tobytes(), scale.astype("<f4").tobytes(), *weight.shape))

    def floats(self, name, values):
        values = numpy.asarray(values, dtype="<f4").reshape(-1)
        self.tensors.append((name, values.tobytes(), None, 1, len(values)))

    def linear(self, name, *modules, row_factor=None):
        """One product for layers that read the same input, their outputs side by side."""
        weight = torch.cat([self.state[m + ".weight"] for m in modules])
        bias = torch.cat([self.state[m + ".bias"] for m in modules]).numpy()
        self.byte_matrix(name + ".weight", weight, row_factor=row_factor)
        self.floats(name + ".bias", bias if row_factor is None else bias * row_factor)

    def norm(self, name, module):
        self.floats(name + ".gain", self.state[module + ".weight"])
        self.floats(name + ".bias", self.state[module + ".bias"])


def collect(state, dimensions, deprels):
    w = Writer(state)
    for table in ("pieces", "positions", "shapes"):
        w.byte_matrix(table, state[f"encoder.{table}.weight"], limit=127)   # looked up, never multiplied
    w.norm("norm", "encoder.norm")
    for i in range(dimensions.layers):
        a, b = f"layer{i}.", f"encoder.layers.{i}."
        w.linear(a + "projections", b + "query", b + "key", b + "value")
        w.linear(a + "output", b + "output")
        w.norm(a + "attention_norm", b + "attention_norm")
        w.linear(a + "inner", b + "inner")
        w.linear(a + "outer", b + "outer")
        w.norm(a + "norm", b + "norm")
    w.linear("heads.hidden", "tag_hidden", "name_hidden", "arc_dependent", "arc_head", "label_dependent", "label_head")
    w.linear("heads.tags", "upos", "xpos", "lemma")
    w.linear("heads.names", "ner", "mention")
    # the divisors of model.py go into the scales
    w.linear("heads.arcs", "arc", row_factor=numpy.full(dimensions.arc, 1 / math.sqrt(dimensions.arc), dtype=numpy.float32))
    per_relation = [1 / math.sqrt(dimensions.label)] * dimensions.label + [1.0]
    w.linear("heads.labels", "label", row_factor=numpy.array(per_relation * deprels, dtype=numpy.float32))
    return w.tensors


def text(value):
    raw = value.encode("utf-8")
    return struct.pack("<H", len(raw)) + raw


def header(name, dimensions, lists, tensors, offsets):
    out = text(name)
    out += struct.pack("<9I", shapes.HIDDEN, dimensions.layers, dimensions.heads, dimensions.inner, shapes.POSITIONS,
                       shapes.SHAPES, dimensions.tag, dimensions.arc, dimensions.label)
    for values in lists:
        out += struct.pack("<I", len(values)) + b"".join(map(text, values))
    out += struct.pack("<I", len(tensors))
    for (tensor, _, scales, rows, columns), (data_at, scales_at) in zip(tensors, offsets):
        out += text(tensor) + struct.pack("<BIIQQ", scales is not None, rows, columns, data_at, scales_at)
    return out


def aligned(n):
    return (n + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT


def full_lexicon(lexicon, vocabulary, folder):
    kept = without_slips(lexicon, vocabulary, folder)
    seen = {(form, tag) for form, tag, _ in kept}
    return kept + [e for e in wordnet.entries(folder) if e[:2] not in seen]


def write(checkpoint, name, path, wordnet_folder, root):
    saved = torch.load(checkpoint, map_location="cpu", weights_only=False)
    inventory = saved["inventory"]
    lexicon = make_lexicon(treebanks(root, "train"))
    lists = [saved["vocabulary"], UPOS, inventory["xpos"], inventory["deprels"], inventory["scripts"], TAGS, MENTIONS,
             ["\t".join(e) for e in full_lexicon(lexicon, saved["vocabulary"], wordnet_folder)]]
    dimensions = shapes.Dimensions(**saved["dimensions"])
    tensors = collect(saved["model"], dimensions, len(inventory["deprels"]))
    header_size = FRAME + len(header(name, dimensions, lists, tensors, [(0, 0)] * len(tensors)))
    at, offsets, blobs = aligned(header_size), [], []
    for _, data, scales, _, _ in tensors:
        place = []
        for blob in (data, scales):
            place.append(at if blob is not None else 0)
            if blob is not None:
                blobs.append((at, blob))
                at = aligned(at + len(blob))
        offsets.append(tuple(place))
    body = bytearray(at - FRAME)
    packed = header(name, dimensions, lists, tensors, offsets)
    body[: len(packed)] = packed
    for place, blob in blobs:
        body[place - FRAME: place - FRAME + len(blob)] = blob
    frame = MAGIC + struct.pack("<IIQQ", VERSION, header_size, at, xxh64(bytes(body)))
    with open(path, "wb") as file:
        file.write(frame + body)
    print(f"{path}: {at} bytes, {len(tensors)} tensors")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--data", required=True, help="folder of the treebanks, for the lexicon")
    arguments.add_argument("--name", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet 3.0's files")
    options = arguments.parse_args()
    write(options.checkpoint, options.name, options.out, options.wordnet, options.data)


if __name__ == "__main__":
    main()
